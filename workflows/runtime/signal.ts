import { getExternalWorkflowHandle, isCancellation, type SignalDefinition } from '@temporalio/workflow';

/** Tells another workflow something; one that has ended has nothing left to be told. */
export async function signalUnlessEnded<T>(workflowId: string, signal: SignalDefinition<[T]>, value: T): Promise<void> {
  try {
    await getExternalWorkflowHandle(workflowId).signal(signal, value);
  } catch (error) {
    if (isCancellation(error)) throw error;
  }
}
