import { sleep } from '@temporalio/workflow';
import { engagement as asItWas } from '../../../workflows/index.js';

export * from '../../../workflows/index.js';

/** The release after: it does something before all that running engagements have done, and so cannot read them. */
export async function engagement(...input: Parameters<typeof asItWas>): ReturnType<typeof asItWas> {
  await sleep('1 millisecond');
  return asItWas(...input);
}
