// The thread in which workflows run: the SDK's own, without what it does again and again for each of their steps.
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { workerData } from 'node:worker_threads';

const require = createRequire(import.meta.url);
const { BaseVMWorkflow, globalHandlers } = require('@temporalio/worker/lib/workflow/vm-shared');

for (const [name, there] of Object.entries({
  'BaseVMWorkflow.activate': BaseVMWorkflow?.prototype.activate,
  'globalHandlers.setPromiseHook': globalHandlers?.setPromiseHook,
}))
  if (typeof there !== 'function')
    throw new Error(
      `This version of the Temporal SDK has no ${name}: see docs/adr/0014-a-thread-of-our-own-for-workflows.md.`,
    );

/** Where each promise arose is only told to whoever asks the server for a call stack, and costs a stack trace a promise. */
globalHandlers.setPromiseHook = () => undefined;

/**
 * Node's time limit is a thread of its own for each call, and the SDK makes some ten calls an activation. Everything up to the
 * activation's conclusion is one synchronous step, so that one limit around it stops the same endless loop.
 */
const { activate } = BaseVMWorkflow.prototype;
BaseVMWorkflow.prototype.activate = async function (activation) {
  const completion = await withinLimit(
    () => activate.call(this, activation),
    (error) => ({ runId: this.runId, failed: { failure: this.activator.errorToFailure(error) } }),
  );
  return { ...completion, logged: this.activator.sinkCalls.length > 0 };
};

const step = new vm.Script('__kpoStep()');

function withinLimit(work, otherwise) {
  globalThis.__kpoStep = work;
  try {
    return step.runInThisContext({ timeout: workerData.activationMs });
  } catch (error) {
    return otherwise(error);
  }
}

require('@temporalio/worker/lib/workflow/workflow-worker-thread');
