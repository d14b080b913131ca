import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { VersioningBehavior } from '@temporalio/common';
import type { NativeConnection, Worker, WorkerDeploymentOptions, WorkflowBundleOption } from '@temporalio/worker';
import type { Capabilities } from '../activities/index.js';
import { EngagementWorker } from './engagement-worker.js';

export interface WorkerParts {
  connection: NativeConnection;
  namespace: string;
  taskQueue: string;
  capabilities: Capabilities;
  /** Without one, any worker of the task queue takes any workflow. */
  release?: WorkerRelease;
  /** The bundle of the build, unless tests bring their own. */
  workflowBundle?: WorkflowBundleOption;
}

/** Which release a worker runs, where several run side by side. */
export interface WorkerRelease {
  /** The Worker Deployment that its builds belong to. */
  deployment: string;
  build: string;
  /** Whether a workflow stays with the build that it began with, or goes on with the current one. */
  behavior: VersioningBehavior;
}

/** Engagements kept in memory between their turns; one that fell out is replayed from its history. */
const MAX_CACHED_WORKFLOWS = 400;
/** How long a workflow waits for the worker that has it in memory, which may have been killed, before any other takes it up. */
const OTHERS_WAIT = '3s';
const MAX_ACTIVITIES = 50;
const MAX_LOCAL_ACTIVITIES = 100;

/** How long activities in flight may take to finish once the worker is told to stop, and when it gives up on them. */
const GRACE = '3s';
const FORCE_AFTER = '4s';

/** A worker of engagements over real, or any other, capabilities. */
export function createWorker({
  connection,
  namespace,
  taskQueue,
  capabilities,
  release,
  workflowBundle,
}: WorkerParts): Promise<Worker> {
  return EngagementWorker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: workflowBundle ?? builtBundle(),
    activities: capabilities,
    ...(release && { workerDeploymentOptions: asDeployment(release) }),
    maxCachedWorkflows: MAX_CACHED_WORKFLOWS,
    maxConcurrentActivityTaskExecutions: MAX_ACTIVITIES,
    maxConcurrentLocalActivityExecutions: MAX_LOCAL_ACTIVITIES,
    stickyQueueScheduleToStartTimeout: OTHERS_WAIT,
    shutdownGraceTime: GRACE,
    shutdownForceTime: FORCE_AFTER,
  });
}

const asDeployment = ({ deployment, build, behavior }: WorkerRelease): WorkerDeploymentOptions => ({
  version: { deploymentName: deployment, buildId: build },
  useWorkerVersioning: true,
  defaultVersioningBehavior: behavior,
});

/** The workflows as `npm run build` bundled them, found from the build as well as from the sources. */
function builtBundle(): WorkflowBundleOption {
  const places = ['../workflow-bundle.js', '../dist/workflow-bundle.js'].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  const codePath = places.find((place) => existsSync(place));
  if (!codePath) throw new Error('dist/workflow-bundle.js is missing. Make it with: npm run build');
  return { codePath };
}
