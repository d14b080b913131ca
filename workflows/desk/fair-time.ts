import type { Trigger } from '@temporalio/workflow';
import type { OutageLook, Outage } from '../../domain/calendar/index.js';
import { addDuration } from '../../domain/kernel/index.js';
import { type Input, type InputOf, isGivenTime, type OpenTask } from '../../domain/tasks/index.js';
import type { Outside } from '../runtime/run-local-first.js';
import type { Journal } from '../runtime/journal.js';
import { now } from '../runtime/waiting.js';

/** A task that is held open, as far as time is given back to it. */
export interface TimedTask {
  readonly task: OpenTask;
  /** Fires when the timer is to be armed anew. */
  moved?: Trigger<void>;
  /** Before this instant nothing is climbed, since answers cannot be taken. */
  notBefore?: string | undefined;
}

/** What the tasks of a process know of time in which nobody could answer. */
export interface FairTime<T extends TimedTask = TimedTask> {
  /** Looks before something is climbed; resolves with the instant to look again at, while answers cannot be taken. */
  look(): Promise<string | undefined>;
  /** Has a reminder written only where it is fair, and else taken back. */
  remind(each: T, climb: () => void, undo: InputOf<'taken-back'>): void;
  /** Takes outages that were told. */
  hear(outages: readonly Outage[]): void;
  /** A task that was being placed meanwhile gets what it has lost. */
  catchUp(each: T): void;
  /** Whether nothing is being looked for. */
  isIdle(): boolean;
  carried(): KnownTime;
}

/** What is carried to the next run. */
export interface KnownTime {
  lookedAt: string;
  outages: Outage[];
}

interface FairTimeDeps<T extends TimedTask> {
  tasks: Map<string, T>;
  journal: Pick<Journal, 'record' | 'fairly'>;
  receive(each: T, input: Input): void;
  lookForOutages: Outside['lookForOutages'];
}

/** How many are remembered; one that is older is not told again. */
const REMEMBERED = 50;
/** What it takes for the news of an outage to arrive is nobody's time either, up to a while. */
const ON_THE_WAY = 'PT1M';

/** Begins with what the run before knew. */
export function openFairTime<T extends TimedTask>(
  { tasks, journal, receive, lookForOutages }: FairTimeDeps<T>,
  before: KnownTime = { lookedAt: now(), outages: [] },
): FairTime<T> {
  let { lookedAt } = before;
  const outages = [...before.outages];
  let looking: { at: string; found: Promise<OutageLook> } | undefined;
  let looks = 0;

  /** A task may have been opened in a workflow task that was lost, before this run knew the time. */
  const request = () => {
    const since = [...tasks.values()].reduce(
      (first, { task }) => (task.openedAt < first ? task.openedAt : first),
      lookedAt,
    );
    return { since, known: outages.map(({ id }) => id) };
  };

  function take({ outages: found, again }: OutageLook, at: string): void {
    if (again === undefined && at > lookedAt) lookedAt = at;
    hear(found);
    if (again === undefined) wakeAll();
  }

  function hear(found: readonly Outage[]): void {
    const news = found.filter(({ id }) => outages.every((known) => known.id !== id));
    for (const outage of news) {
      const heard = { ...outage, to: untilHeard(outage) };
      outages.push(heard);
      if (outages.length > REMEMBERED) outages.shift();
      giveBack(heard, [...tasks.values()]);
    }
    if (news.length > 0) wakeAll();
  }

  /** Not without news: tasks that wait for the same outage would wake each other without end. */
  function wakeAll(): void {
    for (const each of tasks.values()) wake(each);
  }

  /** What is not climbed for a while is looked at again. */
  function wake(each: T): void {
    if (each.notBefore === undefined) return;
    each.notBefore = undefined;
    each.moved?.resolve();
  }

  function giveBack({ from, to, why }: Outage, concerned: readonly T[]): void {
    const given = concerned.filter((each) => {
      const { generation } = each.task;
      receive(each, { is: 'away', at: now(), from, to, why });
      return each.task.generation !== generation && isGivenTime(each.task);
    });
    if (given.length === 0) return;
    journal.record('clock.given-back', { from, to, why, tasks: given.map(({ task }) => task.id) });
  }

  return {
    async look() {
      const at = now();
      if (looking?.at !== at) looking = { at, found: lookForOutages(request()) };
      looks += 1;
      const found = await looking.found.finally(() => void (looks -= 1));
      take(found, at);
      return laterThanNow(found.again);
    },
    remind(each, climb, undo) {
      const at = now();
      void journal.fairly(request(), climb).then((away) => {
        if (!away) return;
        receive(each, undo);
        take(away, at);
        each.notBefore = laterThanNow(away.again);
        each.moved?.resolve();
      });
    },
    hear,
    catchUp(each) {
      for (const outage of outages) if (outage.to > each.task.openedAt) giveBack(outage, [each]);
    },
    isIdle: () => looks === 0,
    carried: () => ({ lookedAt, outages }),
  };
}

/** Whoever looks may have another clock than the server; an instant that has passed here would be looked for without a pause. */
function laterThanNow(again: string | undefined): string | undefined {
  const soonest = addDuration(now(), 'PT1S');
  return again !== undefined && again < soonest ? soonest : again;
}

function untilHeard({ to }: Outage): string {
  const at = now();
  return at > to && at <= addDuration(to, ON_THE_WAY) ? at : to;
}
