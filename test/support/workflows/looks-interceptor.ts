import { defineQuery, setHandler, type WorkflowInterceptors } from '@temporalio/workflow';

/** How often this workflow has looked whether something that it waits for has come true. */
export const looksSoFar = defineQuery<number>('looksSoFar');

interface Waiting {
  fn(): boolean;
}
/** Where the SDK keeps what a workflow waits for. */
interface Sandbox {
  __TEMPORAL_ACTIVATOR__: { blockedConditions: Map<number, Waiting> };
}

/** Counts what the SDK looks at after everything that happens to a workflow. */
export const interceptors = (): WorkflowInterceptors => {
  const { blockedConditions } = (globalThis as unknown as Sandbox).__TEMPORAL_ACTIVATOR__;
  const keep = blockedConditions.set.bind(blockedConditions);
  let looks = 0;
  blockedConditions.set = (key, { fn, ...waiting }) => {
    const counted = (): boolean => {
      looks += 1;
      return fn();
    };
    return keep(key, { ...waiting, fn: counted });
  };
  setHandler(looksSoFar, () => looks);
  return {};
};
