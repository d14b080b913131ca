import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import type { Capabilities } from '../activities/capabilities.js';

export interface WorkerParts {
  connection: NativeConnection;
  namespace: string;
  taskQueue: string;
  capabilities: Capabilities;
  /** The bundle of the build, unless tests bring their own. */
  workflowBundle?: WorkflowBundleOption;
}

/** Engagements kept in memory between their turns; one that fell out is replayed from its history. */
const MAX_CACHED_WORKFLOWS = 400;
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
  workflowBundle,
}: WorkerParts): Promise<Worker> {
  return Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: workflowBundle ?? builtBundle(),
    activities: capabilities,
    maxCachedWorkflows: MAX_CACHED_WORKFLOWS,
    maxConcurrentActivityTaskExecutions: MAX_ACTIVITIES,
    maxConcurrentLocalActivityExecutions: MAX_LOCAL_ACTIVITIES,
    shutdownGraceTime: GRACE,
    shutdownForceTime: FORCE_AFTER,
  });
}

/** The workflows as `npm run build` bundled them, found from the build as well as from the sources. */
function builtBundle(): WorkflowBundleOption {
  const places = ['../workflow-bundle.js', '../dist/workflow-bundle.js'].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  const codePath = places.find((place) => existsSync(place));
  if (!codePath) throw new Error('dist/workflow-bundle.js is missing. Make it with: npm run build');
  return { codePath };
}
