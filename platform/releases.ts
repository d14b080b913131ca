import { setTimeout } from 'node:timers/promises';
import type { NativeConnection } from '@temporalio/worker';
import type { WorkerRelease } from '../worker/index.js';

type Build = Pick<WorkerRelease, 'deployment' | 'build'>;

/** The server knows of a build once one of its workers has polled. */
const KNOWN_WITHIN_MS = 15_000;
const LOOK_EVERY_MS = 200;

/** gRPC codes of a deployment or build that is not known yet, and of one that another process has just changed. */
const NOT_YET: ReadonlySet<unknown> = new Set([5, 9, 10]);

/**
 * Has a build that runs take the new workflows, and those that belong to no build. Returns which build did so before. Throws
 * when the server knows of no worker of it.
 */
export async function makeCurrent(
  { workflowService }: NativeConnection,
  namespace: string,
  { deployment, build }: Build,
): Promise<string | undefined> {
  const { previousDeploymentVersion } = await workflowService.setWorkerDeploymentCurrentVersion({
    namespace,
    deploymentName: deployment,
    buildId: build,
    identity: 'kpo',
  });
  return previousDeploymentVersion?.buildId ?? undefined;
}

/**
 * The first build of a deployment takes new workflows at once, since nobody else would; a later one waits to be promoted.
 * Returns how it stands, for an operator.
 */
export async function beCurrentIfNoneIs(
  connection: NativeConnection,
  namespace: string,
  { deployment, build }: Build,
): Promise<string> {
  for (const until = Date.now() + KNOWN_WITHIN_MS; ; await setTimeout(LOOK_EVERY_MS)) {
    try {
      const current = await currentBuild(connection, namespace, deployment);
      if (current === build) return `New engagements begin with this build, "${build}".`;
      if (current !== undefined)
        return `New engagements begin with the build "${current}" until this one is promoted: kpo promote ${build}`;
      await makeCurrent(connection, namespace, { deployment, build });
    } catch (error) {
      if (Date.now() > until || !NOT_YET.has((error as { code?: unknown }).code)) throw error;
    }
  }
}

/** Which build takes new workflows; undefined where none was made the current one yet. */
async function currentBuild(
  { workflowService }: NativeConnection,
  namespace: string,
  deploymentName: string,
): Promise<string | undefined> {
  const { workerDeploymentInfo } = await workflowService.describeWorkerDeployment({ namespace, deploymentName });
  return workerDeploymentInfo?.routingConfig?.currentDeploymentVersion?.buildId || undefined;
}
