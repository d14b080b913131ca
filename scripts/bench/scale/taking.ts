import { setTimeout } from 'node:timers/promises';
import { answerTo, openTask, type Playing } from '../reference.js';
import { atMost, quantile, rounded } from '../statistics.js';

/** How long answers took to be taken. */
export interface Taking {
  answers: number;
  p50Ms: number;
  p95Ms: number;
  /** From the first to the last. */
  seconds: number;
}

const AGAIN_MS = 100;

/** So many of them, evenly spread. */
export const spread = (ids: readonly string[], count: number): string[] =>
  Array.from(
    { length: Math.min(count, ids.length) },
    (_, index) => ids[Math.floor((index * ids.length) / count)] ?? '',
  );

/** Posts the way forward to the next open task of each engagement, some at once, until all are taken. */
export async function measureTaking(
  playing: Playing,
  api: { url: string; key: string },
  ids: readonly string[],
  atOnce = 1,
): Promise<Taking> {
  const milliseconds: number[] = [];
  const began = performance.now();
  await atMost(atOnce, ids, async (id) => {
    const task = await openTask(playing, id);
    if (!task) return;
    const body = JSON.stringify(answerTo(task));
    const posted = performance.now();
    await takenBy(`${api.url}/v1/tasks/${encodeURIComponent(task.id)}/answer`, body, api.key);
    milliseconds.push(performance.now() - posted);
  });
  return {
    answers: milliseconds.length,
    p50Ms: rounded(quantile(milliseconds, 0.5), 1),
    p95Ms: rounded(quantile(milliseconds, 0.95), 1),
    seconds: rounded((performance.now() - began) / 1000, 1),
  };
}

/** 503 is "not now". */
async function takenBy(url: string, body: string, key: string): Promise<void> {
  for (;;) {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    });
    const text = await response.text();
    if (response.ok) return;
    // It was taken, but the receipt came too late.
    if (response.status === 409 || response.status === 410) return;
    if (response.status !== 503) throw new Error(`${url} was answered with ${response.status}: ${text}`);
    await setTimeout(AGAIN_MS);
  }
}
