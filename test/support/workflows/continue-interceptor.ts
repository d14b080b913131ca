import { type WorkflowInterceptors, workflowInfo } from '@temporalio/workflow';

/** Suggests to every workflow at every moment to go on in another run. */
export const interceptors = (): WorkflowInterceptors => ({
  internals: [
    {
      activate(input, next) {
        Object.assign(workflowInfo(), { continueAsNewSuggested: workflowInfo().historyLength >= 40 });
        next(input);
      },
    },
  ],
});
