import type { Client } from '@temporalio/client';
import { engagementOfWorkflow, type IncidentEnd } from '../../domain/engagement/index.js';
import type { FoundIncident, Store } from '../../store/index.js';
import { inParallel } from '../in-parallel.js';
import { dropDeliverable, type EndedDeps, leftOpen, reportMissed } from './ended-workflow.js';
import { createServerLists } from './server-lists.js';
import { type WorkflowEnd, takesUpdates, whyStuck } from './stuck-workflow.js';

export interface IncidentWatchDeps {
  client: Client;
  store: EndedDeps['store'] & Pick<Store, 'noteIncident' | 'endIncident' | 'incidentOf' | 'stuckWorkflows'>;
  taskQueue: string;
  log: { warn(context: object, message: string): void };
  now?: () => string;
}

/** Finds the workflows whose code cannot go on or that somebody has ended in Temporal, and those that go on again. */
export interface IncidentWatch {
  /** A workflow that took nothing in time. */
  suspect(workflowId: string): void;
  /** A run whose workflow task a worker of this process has failed. */
  suspectRun(runId: string): void;
  /** Looks at what is suspected, at what the server reports, and at what stood still; returns how many of them to look at again soon. */
  drain(): Promise<number>;
}

/** At most so many workflows are looked at in one round, so that a wrong release does not make the watch a burden. */
const LOOKS_A_ROUND = 50;
const LOOKS_AT_ONCE = 5;
/** A workflow that took nothing in time is asked again for so long: the first task of a worker that died waits for it a while. */
const ASK_FOR_MS = 30_000;
/** Between two questions to the server's own list. */
const LIST_EVERY_MS = 15_000;
/** A run is in the list of all runs a moment after it began. */
const TRIES_TO_FIND = 10;

export function createIncidentWatch(deps: IncidentWatchDeps): IncidentWatch {
  const { client, store, taskQueue, log, now = () => new Date().toISOString() } = deps;
  /** With the time until when to go on asking. */
  const suspects = new Map<string, number>();
  const runs = new Map<string, number>();
  let listedAt = Number.NEGATIVE_INFINITY;
  const lists = createServerLists(client, taskQueue);

  async function findRuns(): Promise<void> {
    const ids = [...runs.keys()].filter((id) => /^[0-9a-f-]+$/.test(id)).slice(0, LOOKS_A_ROUND);
    const found = await lists.ofRuns(ids);
    for (const { workflowId } of found) suspects.set(workflowId, Date.now());
    const known = new Set(found.map(({ runId }) => runId));
    for (const [id, tries] of runs) {
      if (known.has(id) || tries >= TRIES_TO_FIND) runs.delete(id);
      else runs.set(id, tries + 1);
    }
  }

  async function askServer(): Promise<void> {
    if (Date.now() - listedAt < LIST_EVERY_MS) return;
    listedAt = Date.now();
    for (const { workflowId } of await lists.reported()) suspects.set(workflowId, Date.now());
    for (const { workflowId } of await lists.ended())
      if (await leftOpen(store, workflowId)) suspects.set(workflowId, Date.now());
  }

  /** Returns whether it has to be looked at again soon. */
  async function look(workflowId: string, until: number): Promise<boolean> {
    const found = await whyStuck(client, workflowId);
    if (found === 'soon') return true;
    if (found === 'not known') return false;
    if (found === 'recovered') return goesOn(workflowId, until);
    if ('ended' in found) return hasEnded(workflowId, found);
    await note({ workflowId, ...found });
    return false;
  }

  async function goesOn(workflowId: string, until: number): Promise<boolean> {
    const incident = await store.incidentOf(workflowId);
    const engagement = engagementOfWorkflow(workflowId);
    if (incident?.cause === 'ended' && engagement && !(await reportMissed(deps, engagement))) return true;
    await over(workflowId, 'recovered');
    return Date.now() < until && !(await takesUpdates(client, workflowId));
  }

  async function hasEnded(workflowId: string, { ended, at }: WorkflowEnd): Promise<boolean> {
    const open = await leftOpen(store, workflowId);
    if (open?.is === 'engagement') await note({ workflowId, cause: 'ended', error: ended, since: at });
    else await over(workflowId, 'closed');
    return open?.is === 'deliverable' && dropDeliverable(deps, open, now());
  }

  async function over(workflowId: string, end: IncidentEnd): Promise<void> {
    if (await store.endIncident(workflowId, end, now())) log.warn({ workflowId, end }, 'an incident is over');
  }

  async function note(incident: FoundIncident): Promise<void> {
    if (await store.noteIncident(incident, now()))
      log.warn({ workflowId: incident.workflowId, cause: incident.cause }, 'a workflow cannot go on');
  }

  return {
    suspect: (workflowId) => void suspects.set(workflowId, Date.now() + ASK_FOR_MS),
    suspectRun: (runId) => void (runs.has(runId) || runs.set(runId, 0)),
    async drain() {
      await findRuns();
      await askServer();
      const chosen = new Map([...suspects].slice(0, LOOKS_A_ROUND));
      for (const each of await store.stuckWorkflows(LOOKS_A_ROUND - chosen.size || 1, now()))
        chosen.set(each, chosen.get(each) ?? 0);
      await inParallel([...chosen], LOOKS_AT_ONCE, async ([workflowId, until]) => {
        suspects.delete(workflowId);
        if ((await look(workflowId, until)) && !suspects.has(workflowId)) suspects.set(workflowId, until);
      });
      return suspects.size + runs.size;
    },
  };
}
