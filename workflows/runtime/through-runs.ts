import { allHandlersFinished, condition, sleep, workflowInfo } from '@temporalio/workflow';

/** As long as something goes on beside the process, nothing of its past is forgotten; a run waits that out up to so many times the history. */
const WAITS_FOR_HISTORY = 4;

/**
 * Runs a process that may outlive the history of its run. Once Temporal suggests it, and every handler has finished, the turn is
 * written and nothing is under way but waiting, the next run goes on; `goOn` starts it.
 */
export async function throughRuns<T>(
  desk: { mayLeave(): boolean; isAlone(): boolean },
  process: () => Promise<T>,
  goOn: () => Promise<never>,
): Promise<T> {
  let suggestedAt = Number.POSITIVE_INFINITY;
  const isTime = (): boolean => {
    const { continueAsNewSuggested, historyLength, suggestedContinueAsNewReasons: why } = workflowInfo();
    if (!continueAsNewSuggested) return false;
    suggestedAt = Math.min(suggestedAt, historyLength);
    const isUrgent = historyLength >= suggestedAt * WAITS_FOR_HISTORY || why?.includes('TOO_MANY_UPDATES');
    return isUrgent || desk.isAlone();
  };
  const mayGoOn = (): boolean => isTime() && desk.mayLeave() && allHandlersFinished();
  const leave = async (): Promise<never> => {
    do {
      await condition(mayGoOn);
      // In a workflow task of its own: one that a message comes into is done again, and with it whatever it has written.
      await sleep(1);
    } while (!mayGoOn());
    return goOn();
  };
  return Promise.race([process(), leave()]);
}
