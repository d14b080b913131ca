import { sleep } from '@temporalio/workflow';
import type { EngagementInput } from '../../../domain/engagement/engagement.js';
import { engagement as asItWas } from '../../../workflows/index.js';

export * from '../../../workflows/index.js';

/** The mistake that the replay is there to find: something new before what running engagements have done already. */
export async function engagement(input: EngagementInput): ReturnType<typeof asItWas> {
  await sleep('1 minute');
  return asItWas(input);
}
