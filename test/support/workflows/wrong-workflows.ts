import { condition, sleep } from '@temporalio/workflow';
import type { WorkflowInterceptorsFactory } from '@temporalio/workflow';
import type { EngagementInput } from '../../../domain/engagement/engagement.js';
import { engagement as asItWas } from '../../../workflows/index.js';

export * from '../../../workflows/index.js';

let isAnswered = false;
let isWritten = false;

/** The title of those engagements that the release cannot read at all. */
const UNREADABLE = 'Unreadable';

/**
 * A release with two mistakes. Some engagements meet something new before what they have done already. In the others the code
 * fails once somebody answers, in the middle of the step, when its turn is in the database.
 */
export async function engagement(input: EngagementInput): ReturnType<typeof asItWas> {
  if (input.brief.title === UNREADABLE) await sleep('1 minute');
  const fails = async (): Promise<never> => {
    await condition(() => isWritten);
    throw new Error('a mistake of the release');
  };
  return Promise.race([asItWas(input), fails()]);
}

export const interceptors: WorkflowInterceptorsFactory = () => ({
  inbound: [
    {
      async handleUpdate(input, next) {
        isAnswered ||= input.name === 'answerTask';
        return next(input);
      },
    },
  ],
  outbound: [
    {
      async scheduleLocalActivity(input, next) {
        const done = await next(input);
        isWritten ||= isAnswered && input.activityType === 'commit';
        return done;
      },
    },
  ],
});
