import { proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { Capabilities } from '../activities/index.js';

/** A digest that could not be sent in half a day tells of a day that is over. */
const { sendDigest } = proxyActivities<Pick<Capabilities, 'sendDigest'>>({
  startToCloseTimeout: '30s',
  scheduleToCloseTimeout: '12h',
  retry: { initialInterval: '1s', maximumInterval: '5m' },
});

/** One person's digest of the day on which their Schedule started it. */
export async function digest({ person }: { person: string }): Promise<void> {
  await sendDigest({ person, at: workflowInfo().startTime.toISOString() });
}
