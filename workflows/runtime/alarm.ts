import { CancellationScope, sleep, Trigger } from '@temporalio/workflow';
import { unlessCancelled } from './waiting.js';

/**
 * What a process waits for by the clock. One timer is armed for all of it, for what comes first: Temporal hears of one timer
 * instead of one for each wait, and what is due at the same instant is due in the same turn.
 */
export interface Alarm {
  /**
   * The first of some promises to settle, or `undefined` at the instant. Built on promises, not on conditions, so that what
   * follows an answer runs in the same turn and before its commit.
   */
  firstBy<T>(instant: string, promises: readonly PromiseLike<T>[]): Promise<T | undefined>;
}

interface Wait {
  /** In milliseconds since the epoch. */
  at: number;
  come: Trigger<undefined>;
}

export function openAlarm(): Alarm {
  const waits = new Set<Wait>();
  let armed: { at: number; timer: CancellationScope } | undefined;

  function arm(): void {
    const at = Math.min(...[...waits].map((wait) => wait.at));
    if (at === armed?.at) return;
    armed?.timer.cancel();
    armed = undefined;
    if (at === Number.POSITIVE_INFINITY) return;
    // Beside whoever waits: others wait for the same timer.
    void CancellationScope.nonCancellable(async () => {
      const timer = new CancellationScope();
      armed = { at, timer };
      await timer
        .run(() => sleep(at - Date.now()))
        .then(
          () => ring(at),
          () => undefined,
        );
    });
  }

  function ring(at: number): void {
    armed = undefined;
    const due = [...waits].filter((wait) => wait.at <= at).sort((a, b) => a.at - b.at);
    for (const wait of due) waits.delete(wait);
    for (const { come } of due) come.resolve(undefined);
    arm();
  }

  return {
    firstBy(instant, promises) {
      const at = Date.parse(instant);
      // Raced also when there is nothing to wait for: a promise that nobody looks at must not be rejected by a cancellation.
      if (at <= Date.now()) return Promise.race([...promises, unlessCancelled(Promise.resolve(undefined))]);
      const wait: Wait = { at, come: new Trigger() };
      waits.add(wait);
      arm();
      return Promise.race([...promises, wait.come]).finally(() => {
        if (waits.delete(wait)) arm();
      });
    },
  };
}
