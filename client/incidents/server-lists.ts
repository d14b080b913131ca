import type { Client } from '@temporalio/client';
import { isRefusal, reach } from '../temporal-call.js';

/** What the server's list of workflows says, page by page; nothing while the server is away. */
export interface ServerLists {
  /** Which workflows some runs are of; a run is in the list a moment after it began. */
  ofRuns(runIds: readonly string[]): Promise<ListedRun[]>;
  /** Workflows whose tasks have failed several times in a row; older servers do not know it. */
  reported(): Promise<ListedRun[]>;
  /** Workflows that did not end by themselves, a page of them at a time: all that the server keeps, and then the newest. */
  ended(): Promise<ListedRun[]>;
}

interface ListedRun {
  workflowId: string;
  runId: string;
}

const PAGE_SIZE = 50;
const REPORTED = 'TemporalReportedProblems IS NOT NULL AND ExecutionStatus = "Running"';
const ENDED = 'ExecutionStatus IN ("Terminated", "Failed", "TimedOut")';
/** A workflow that has ended is in the list within that time. */
const LISTED_WITHIN_MS = 300_000;

export function createServerLists(client: Client, taskQueue: string): ServerLists {
  let knowsReports = true;
  let [since, begun, next] = ['', '', new Uint8Array()];

  async function listed(query: string, nextPageToken = new Uint8Array()) {
    const found = await reach(client, async () => {
      const page = await client.workflowService.listWorkflowExecutions({
        namespace: client.options.namespace,
        query: `${query} AND TaskQueue = '${taskQueue}'`,
        pageSize: PAGE_SIZE,
        nextPageToken,
      });
      const runs = (page.executions ?? []).map(({ execution }) => ({
        workflowId: execution?.workflowId ?? '',
        runId: execution?.runId ?? '',
      }));
      return { runs, next: page.nextPageToken };
    });
    return found.ok ? found.value : undefined;
  }

  return {
    async ofRuns(runIds) {
      if (runIds.length === 0) return [];
      return (await listed(`RunId IN (${runIds.map((id) => `'${id}'`).join(', ')})`))?.runs ?? [];
    },
    async reported() {
      if (!knowsReports) return [];
      try {
        return (await listed(REPORTED))?.runs ?? [];
      } catch (error) {
        if (!isRefusal(error)) throw error;
        knowsReports = false;
        return [];
      }
    },
    async ended() {
      if (next.length === 0) begun = new Date(Date.now() - LISTED_WITHIN_MS).toISOString();
      const page = await listed(since === '' ? ENDED : `${ENDED} AND CloseTime > "${since}"`, next);
      if (!page) return [];
      next = new Uint8Array(page.next ?? []);
      if (next.length === 0) since = begun;
      return page.runs;
    },
  };
}
