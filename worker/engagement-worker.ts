import { createRequire } from 'node:module';
import { Worker as Thread } from 'node:worker_threads';
import type { Decoded, Encoded } from '@temporalio/common/lib/internal-non-workflow/index.js';
import { Worker } from '@temporalio/worker';
import type { WorkflowCodecRunner } from '@temporalio/worker/lib/workflow-codec-runner.js';
import {
  ThreadedVMWorkflowCreator,
  VMWorkflowThreadProxy,
  WorkerThreadClient,
} from '@temporalio/worker/lib/workflow/threaded-vm.js';

type CreateOptions = Parameters<(typeof Worker)['createWorkflowCreator']>;
type Activation = Parameters<VMWorkflowThreadProxy['activate']>[0];
type Completion = Awaited<ReturnType<VMWorkflowThreadProxy['activate']>>;
type CreateWorkflow = Parameters<Worker['createWorkflow']>;
type SinkCalls = Awaited<ReturnType<VMWorkflowThreadProxy['getAndResetSinkCalls']>>;

/** Each activation is limited as a whole, in the thread. */
const NO_LIMIT_OF_THE_SDK = undefined as unknown as number;

/** Workflows make little garbage; Node would let it grow to three times as much first. */
const YOUNG_MB = 16;

/** The SDK's worker, with its workflows in a thread of ours: see workflow-thread.mjs for what that one leaves out. */
export class EngagementWorker extends Worker {
  protected static override async createWorkflowCreator(
    ...[workflowBundle, options, logger]: CreateOptions
  ): Promise<ThreadedVMWorkflowCreator> {
    const thread = new Thread(createRequire(import.meta.url).resolve('#workflow-thread'), {
      workerData: { activationMs: options.isolateExecutionTimeoutMs },
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const client = new WorkerThreadClient(thread, logger);
    await client.send({
      type: 'init',
      workflowBundle,
      isolateExecutionTimeoutMs: NO_LIMIT_OF_THE_SDK,
      reuseV8Context: true,
      registeredActivityNames: new Set(options.activities.keys()),
      hasPatchActivationCallback: false,
    });
    return new WorkflowsInThread([client]);
  }

  protected override createWorkflow(
    ...[activation, begun, codecs]: CreateWorkflow
  ): ReturnType<Worker['createWorkflow']> {
    if (this.options.loadedDataConverter.payloadCodecs.length === 0) Object.assign(codecs, WITHOUT_CODECS);
    return super.createWorkflow(activation, begun, codecs);
  }
}

/** Where payloads are not encoded any further, they need not be walked through for that, twice an activation. */
const WITHOUT_CODECS: Partial<WorkflowCodecRunner> = {
  decodeActivation: async (activation) => activation as Decoded<typeof activation>,
  encodeCompletion: async (completion) => completion as Encoded<typeof completion>,
};

class WorkflowsInThread extends ThreadedVMWorkflowCreator {
  override async createWorkflow(
    options: Parameters<ThreadedVMWorkflowCreator['createWorkflow']>[0],
  ): Promise<WorkflowInThread> {
    const [client] = this.workerThreadClients;
    if (!client) throw new Error('there is no thread for workflows');
    return (await WorkflowInThread.create(client, options)) as WorkflowInThread;
  }
}

/** Asks the thread for what a workflow logged only where it did; the SDK asks after each activation. */
class WorkflowInThread extends VMWorkflowThreadProxy {
  private logged = true;

  override async activate(activation: Activation): Promise<Completion> {
    this.logged = true;
    const { logged, ...completion } = (await super.activate(activation)) as Completion & { logged: boolean };
    this.logged = logged;
    return completion;
  }

  override getAndResetSinkCalls(): Promise<SinkCalls> {
    return this.logged ? super.getAndResetSinkCalls() : Promise.resolve([]);
  }
}
