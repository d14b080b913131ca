import {
  ApplicationFailure,
  CancellationScope,
  condition,
  proxyActivities,
  proxyLocalActivities,
  Trigger,
} from '@temporalio/workflow';
import type { Capabilities } from '../../activities/capabilities.js';
import { FAILURES } from '../../domain/kernel/failures.js';
import type { Fact, FactOf, FactType } from '../../domain/journal/facts.js';
import type { Notice, Turn, TurnReceipt } from '../../domain/journal/turn.js';
import type { TaskChange, TaskOpening, Placed, Replacing } from '../../domain/tasks/course.js';
import type { OneAtATime } from './one-at-a-time.js';
import { failureOf } from './refusal.js';
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
export type Writer = Pick<Turn, 'engagement' | 'engagementTitle' | 'stream' | 'workflowId'>;

/** The only way to write history. What is recorded is written together at the end of the turn. */
export interface Journal {
  record<T extends FactType>(type: T, about: FactOf[T]): void;
  /** Opens a task; resolves with its instants once the turn is written. */
  open(opening: TaskOpening): Promise<Placed>;
  /** Has a task placed anew with this turn. */
  replace(replacing: Replacing): Promise<Placed>;
  change(change: TaskChange): void;
  tell(notice: Notice): void;
  /** Resolves once everything recorded so far is written and all its mail is handed over. */
  settled(): Promise<void>;
}

type Pending = Pick<Turn, 'facts' | 'opened' | 'changed' | 'replaced' | 'notices'>;

/** A turn to write, and who waits for it. */
interface Taken {
  turn: Turn;
  done: Trigger<TurnReceipt>;
}

export function openJournal(writer: Writer, queue: OneAtATime): Journal {
  let pending = nothing();
  let written: Trigger<TurnReceipt>;
  let turn = 0;
  const unfinished = new Set<Promise<unknown>>();

  const track = <T>(work: Promise<T>): Promise<T> => {
    unfinished.add(work);
    return work.finally(() => unfinished.delete(work));
  };

  /** What the turn came to, once the local activity before it and all that follows from that are done. */
  const takeTurn = async (): Promise<Taken> => {
    await atRest();
    const [batch, done] = [pending, written];
    [pending, written] = [nothing(), new Trigger<TurnReceipt>()];
    turn += 1;
    return { turn: { ...writer, turn, at: now(), ...batch }, done };
  };

  const writeTurns = async (): Promise<never> => {
    // A trigger made here, outside every cancellable scope, is not rejected by a cancellation.
    written = new Trigger();
    for (;;) {
      await condition(() => !isNothing(pending));
      await atRest();
      const { receipt, done } = await track(commit(queue, takeTurn));
      if (receipt.undelivered.length > 0) void track(durably.deliverMail(receipt.undelivered));
      done.resolve(receipt);
    }
  };
  void CancellationScope.nonCancellable(writeTurns);

  return {
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
    async settled() {
      for (;;) {
        await atRest();
        if (!isNothing(pending)) await written;
        else if (unfinished.size > 0) await Promise.all(unfinished);
        else return;
      }
    },
  };
}

function placementIn({ placed }: TurnReceipt, id: string): Placed {
  const place = placed[id];
  if (!place) throw ApplicationFailure.nonRetryable(`task ${id} was not placed`, FAILURES.journalConflict);
  return place;
}

/**
 * Settles when every coroutine of the turn has come to rest, so that one commit holds the whole turn. A condition is looked
 * at when it is set up, and right after a message is handled; the look after those comes once nothing is left to run.
 */
function atRest(): Promise<void> {
  let looks = 0;
  return condition(() => looks++ > 0);
}

/** Writes a turn; while the database is away the turn waits in a durable activity, and nothing is lost. */
async function commit(queue: OneAtATime, take: () => Promise<Taken>): Promise<{ receipt: TurnReceipt } & Taken> {
  let taken: Taken | undefined;
  const tried = queue(async () => {
    taken = await take();
    return atOnce.commit(taken.turn);
  });
  try {
    const receipt = await tried;
    return { receipt, ...(taken as unknown as Taken) };
  } catch (error) {
    if (!taken || failureOf(error)?.type === FAILURES.journalConflict) throw error;
    return { receipt: await durably.commit(taken.turn), ...taken };
  }
}

const nothing = (): Pending => ({ facts: [], opened: [], changed: [], replaced: [], notices: [] });
const isNothing = (pending: Pending): boolean => Object.values(pending).every((list: unknown[]) => list.length === 0);
