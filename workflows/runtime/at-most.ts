import { Trigger } from '@temporalio/workflow';

/** Does pieces of work side by side, so many at most; the others wait for their turn. */
export type AtMost = <T>(work: () => Promise<T>) => Promise<T>;

export function atMost(places: number): AtMost {
  const waiting: Trigger<void>[] = [];
  let free = places;
  return async (work) => {
    if (free > 0) free -= 1;
    else {
      const turn = new Trigger<void>();
      waiting.push(turn);
      await turn;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next.resolve();
      else free += 1;
    }
  };
}
