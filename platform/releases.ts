import { setTimeout } from 'node:timers/promises';
import type { NativeConnection } from '@temporalio/worker';
import type { WorkerRelease } from '../worker/index.js';

type Build = Pick<WorkerRelease, 'deployment' | 'build'>;

/** The server knows of a build once one of its workers has polled. */
const KNOWN_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 200;

/** gRPC codes of a server that is asked too much at once, of a deployment that another process has just changed, and of one that is away. */
const BUSY = [8, 10, 14];
/** Besides, of a deployment or build that is not known yet. */
const UNKNOWN = [5, 9];

/**
 * Has a build that runs take the new workflows, and those that belong to no build. Returns which build did so before. Throws
 * when the server knows of no worker of it.
 */
export const makeCurrent = (
  connection: NativeConnection,
  namespace: string,
  build: Build,
): Promise<string | undefined> => whileAnswered(BUSY, () => setCurrent(connection, namespace, build));

async function setCurrent(
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
  const current = await whileAnswered([...BUSY, ...UNKNOWN], async () => {
    const before = await currentBuild(connection, namespace, deployment);
    if (before !== undefined) return before;
    await setCurrent(connection, namespace, { deployment, build });
    return build;
  });
  return current === build
    ? `New engagements begin with this build, "${build}".`
    : `New engagements begin with the build "${current}" until this one is promoted: kpo promote ${build}`;
}

/** Asks again and again while the server answers with one of these codes; throws what it answers after that time. */
async function whileAnswered<T>(codes: readonly unknown[], ask: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + KNOWN_WITHIN_MS; ; await setTimeout(LOOK_EVERY_MS)) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > until || !codes.includes((error as { code?: unknown }).code)) throw error;
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
