import { patched, sleep } from '@temporalio/workflow';
import type { EngagementInput } from '../../../domain/engagement/engagement.js';
import { engagement as asItWas } from '../../../workflows/index.js';

export * from '../../../workflows/index.js';

/** The same change made rightly: engagements that began without it go on without it. */
export async function engagement(input: EngagementInput): ReturnType<typeof asItWas> {
  if (patched('wait-a-minute')) await sleep('1 minute');
  return asItWas(input);
}
