import { setTimeout } from 'node:timers/promises';

/** Undoes what was started, last started first. */
export interface Teardown {
  /** Registers how to stop a part; `atMostMs` bounds how long the others wait for it. */
  add(part: string, stop: () => Promise<unknown>, atMostMs?: number): void;
  /** Stops everything once, and returns a line for each part that did not stop as it should. */
  run(): Promise<string[]>;
}

/** How long each part may take; together they stay below ten seconds, whatever hangs. */
export const STOP_WITHIN_MS = { api: 1_000, worker: 4_500, temporal: 2_000, other: 400 } as const;

export function createTeardown(): Teardown {
  const parts: { part: string; stop: () => Promise<unknown>; atMostMs: number }[] = [];
  let running: Promise<string[]> | undefined;

  const stopAll = async (): Promise<string[]> => {
    const troubles: string[] = [];
    for (let next = parts.pop(); next; next = parts.pop()) {
      const { part, stop, atMostMs } = next;
      const late = setTimeout(atMostMs, `${part} did not stop within ${atMostMs / 1000} s`, { ref: false });
      const stopped = stop().then(
        () => undefined,
        (error: unknown) => `${part} did not stop cleanly: ${error instanceof Error ? error.message : String(error)}`,
      );
      const trouble = await Promise.race([stopped, late]);
      if (trouble) troubles.push(trouble);
    }
    return troubles;
  };

  return {
    add: (part, stop, atMostMs = STOP_WITHIN_MS.other) => void parts.push({ part, stop, atMostMs }),
    run: () => (running ??= stopAll()),
  };
}
