import { CancellationScope, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Capabilities } from '../../activities/index.js';
import { FAILURES } from '../../domain/kernel/index.js';
import type { OneAtATime } from './one-at-a-time.js';
import { isRefusal } from './refusal.js';

/** What a process has done outside, beside its journal. */
export type Outside = Omit<Capabilities, 'commit' | 'deliverMail'>;

const nonRetryableErrorTypes: string[] = [FAILURES.documentMissing, FAILURES.accessRefused];
const atOnce = proxyLocalActivities<Outside>({
  startToCloseTimeout: '3s',
  scheduleToCloseTimeout: '6s',
  retry: { initialInterval: '200ms', maximumInterval: '1s', maximumAttempts: 3, nonRetryableErrorTypes },
});
const durably = proxyActivities<Outside>({
  startToCloseTimeout: '1m',
  retry: { initialInterval: '1s', maximumInterval: '1m', nonRetryableErrorTypes },
});

/**
 * Calls a short, idempotent capability as a local activity (one history event), and hands it to a durable, retried one
 * when it cannot finish soon. It is not cancelled half-way.
 */
export function runLocalFirst<K extends keyof Outside>(
  queue: OneAtATime,
  name: K,
  request: Parameters<Outside[K]>[0],
): ReturnType<Outside[K]> {
  type LocalCall = (request: unknown) => Promise<unknown>;
  return CancellationScope.nonCancellable(async () => {
    try {
      return await queue(() => (atOnce[name] as LocalCall)(request));
    } catch (error) {
      if (isRefusal(error, nonRetryableErrorTypes)) throw error;
      return await (durably[name] as LocalCall)(request);
    }
  }) as ReturnType<Outside[K]>;
}
