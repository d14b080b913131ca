import { condition } from '@temporalio/workflow';

/**
 * Settles when every coroutine has come to rest. A condition is looked at when it is set up, and right after a message is handled;
 * the look after those comes once nothing is left to run.
 */
export function atRest(): Promise<void> {
  let looks = 0;
  return condition(() => looks++ > 0);
}

/** The same once nothing is on its way that would set something off. */
export async function atRestAndIdle(isIdle: () => boolean): Promise<void> {
  do {
    await condition(isIdle);
    await atRest();
  } while (!isIdle());
}
