import {
  ApplicationFailure,
  CancellationScope,
  condition,
  proxyActivities,
  proxyLocalActivities,
  Trigger,
} from '@temporalio/workflow';
import type { Capabilities } from '../../activities/index.js';
import { FAILURES } from '../../domain/kernel/index.js';
import type { OutageLook } from '../../domain/calendar/index.js';
import type { Fact, Fairly, FactOf, FactType, Notice, Turn, TurnReceipt } from '../../domain/journal/index.js';
import type { Placed, Replacing, TaskChange, TaskOpening } from '../../domain/tasks/index.js';
import type { OneAtATime } from './one-at-a-time.js';
import { failureOf } from './refusal.js';
import { atRestAndIdle } from './rest.js';
import { now } from './waiting.js';

const atOnce = proxyLocalActivities<Pick<Capabilities, 'commit'>>({
  startToCloseTimeout: '5s',
  scheduleToCloseTimeout: '8s',
  retry: { initialInterval: '100ms', maximumInterval: '1s', nonRetryableErrorTypes: [FAILURES.journalConflict] },
});
const durably = proxyActivities<Pick<Capabilities, 'commit' | 'deliverMail'>>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', maximumInterval: '30s', nonRetryableErrorTypes: [FAILURES.journalConflict] },
});

/** Which workflow writes. */
export type Writer = Pick<Turn, 'subject' | 'subjectTitle' | 'stream' | 'workflowId'>;

/** The only way to write history. What is recorded is written together at the end of the turn. */
export interface Journal {
  record<T extends FactType>(type: T, about: FactOf[T]): void;
  /** Opens a task; resolves with its instants once the turn is written. */
  open(opening: TaskOpening): Promise<Placed>;
  /** Has a task placed anew with this turn. */
  replace(replacing: Replacing): Promise<Placed>;
  change(change: TaskChange): void;
  tell(notice: Notice): void;
  /** Records and tells what is written only where answers could be taken all the time since; resolves with why it was not. */
  fairly(looked: Pick<Fairly, 'since' | 'known'>, work: () => void): Promise<OutageLook | undefined>;
  /** Resolves once everything recorded so far is written and all its mail is handed over. */
  settled(): Promise<void>;
  /** Resolves once everything recorded so far is written; mail may still be on its way. */
  whole(): Promise<void>;
  /** Whether everything recorded so far is written; mail may still be on its way. */
  isWritten(): boolean;
  carried(): Written;
}

/** How far a stream is written, as the next run of its workflow gets it. */
export interface Written {
  turn: number;
  /** Mails that were not handed over yet. */
  undelivered: string[];
}

type Pending = Pick<Turn, 'facts' | 'opened' | 'changed' | 'replaced' | 'notices' | 'fairly'>;

/** A turn to write, and who waits for it. */
interface TakenTurn {
  turn: Turn;
  done: Trigger<TurnReceipt>;
}

/** Takes a turn once nothing is on its way that could belong to it. */
export function openJournal(
  writer: Writer,
  queue: OneAtATime,
  isIdle: () => boolean = () => true,
  before: Written = { turn: 0, undelivered: [] },
): Journal {
  let pending = nothing();
  let written: Trigger<TurnReceipt>;
  let { turn } = before;
  let committing: Promise<unknown> | undefined;
  /** Mails on their way, with what delivers them. */
  const delivering = new Map<Promise<void>, string[]>();

  const deliver = (mails: string[]): void => {
    if (mails.length === 0) return;
    const work = durably.deliverMail(mails).finally(() => delivering.delete(work));
    delivering.set(work, mails);
  };

  /** What the turn came to, once the local activity before it and all that follows from that are done. */
  const takeTurn = async (): Promise<TakenTurn> => {
    await atRestAndIdle(isIdle);
    const [batch, done] = [pending, written];
    [pending, written] = [nothing(), new Trigger<TurnReceipt>()];
    turn += 1;
    return { turn: { ...writer, turn, at: now(), ...batch }, done };
  };

  const writeTurns = async (): Promise<never> => {
    // A trigger made here, outside every cancellable scope, is not rejected by a cancellation.
    written = new Trigger();
    deliver(before.undelivered);
    for (;;) {
      await condition(() => !isNothing(pending));
      await atRestAndIdle(isIdle);
      const committed = commit(queue, takeTurn);
      committing = committed;
      const { receipt, done } = await committed;
      committing = undefined;
      deliver(receipt.undelivered);
      done.resolve(receipt);
    }
  };
  void CancellationScope.nonCancellable(writeTurns);

  const journal: Journal = {
    record(type, about) {
      pending.facts.push({ type, at: now(), about } as Fact);
    },
    async open(opening) {
      pending.opened.push(opening);
      return placementIn(await written, opening.id);
    },
    async replace(replacing) {
      pending.replaced.push(replacing);
      return placementIn(await written, replacing.id);
    },
    change(change) {
      pending.changed.push(change);
    },
    tell(notice) {
      pending.notices.push(notice);
    },
    async fairly(looked, work) {
      const [facts, notices] = [pending.facts.length, pending.notices.length];
      work();
      const { fairly } = pending;
      pending.fairly = {
        ...looked,
        facts: [...(fairly?.facts ?? []), ...indexes(facts, pending.facts.length)],
        notices: [...(fairly?.notices ?? []), ...indexes(notices, pending.notices.length)],
      };
      return (await written).away;
    },
    async whole() {
      for (;;) {
        await atRestAndIdle(isIdle);
        if (!isNothing(pending)) await written;
        else if (committing) await committing;
        else return;
      }
    },
    async settled() {
      for (;;) {
        await journal.whole();
        if (delivering.size === 0) return;
        await Promise.all(delivering.keys());
      }
    },
    isWritten: () => isNothing(pending) && !committing,
    carried: () => ({ turn, undelivered: [...delivering.values()].flat() }),
  };
  return journal;
}

function placementIn({ placed }: TurnReceipt, id: string): Placed {
  const place = placed[id];
  if (!place) throw ApplicationFailure.nonRetryable(`task ${id} was not placed`, FAILURES.journalConflict);
  return place;
}

/** Writes a turn; while the database is away the turn waits in a durable activity, and nothing is lost. */
async function commit(
  queue: OneAtATime,
  take: () => Promise<TakenTurn>,
): Promise<{ receipt: TurnReceipt } & TakenTurn> {
  let taken: TakenTurn | undefined;
  const tried = queue(async () => {
    taken = await take();
    return atOnce.commit(taken.turn);
  });
  try {
    const receipt = await tried;
    return { receipt, ...(taken as unknown as TakenTurn) };
  } catch (error) {
    if (!taken || failureOf(error)?.type === FAILURES.journalConflict) throw error;
    return { receipt: await durably.commit(taken.turn), ...taken };
  }
}

const nothing = (): Pending => ({ facts: [], opened: [], changed: [], replaced: [], notices: [] });
const isNothing = ({ fairly: _, ...lists }: Pending): boolean =>
  Object.values(lists).every((list: unknown[]) => list.length === 0);

const indexes = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);
