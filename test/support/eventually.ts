import { setTimeout } from 'node:timers/promises';

const LOOK_EVERY_MS = 50;

/** Looks again and again until the check passes; after the deadline, what it threw last is thrown. */
export async function eventually<T>(check: () => T | Promise<T>, withinMs = 90_000): Promise<T> {
  for (const deadline = Date.now() + withinMs; ; await setTimeout(LOOK_EVERY_MS)) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}
