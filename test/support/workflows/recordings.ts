import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Client, WorkflowClient, WorkflowHandle } from '@temporalio/client';
import proto from '@temporalio/proto';

// Not the SDK's own conversion: it needs its packages to share one copy of protobufjs, and npm may give each its own.
const { History } = proto.temporal.api.history.v1;
type History = proto.temporal.api.history.v1.History;

/** One folder for each story, one compressed history for each run of its workflows. */
const FOLDER = new URL('../../histories/', import.meta.url);
const SUFFIX = '.json.gz';
/** Which run of a workflow it is, where there were several. */
const RUN = /\.\d{3}$/;

/** What a workflow did, as the server kept it. */
export interface Recording {
  story: string;
  workflowId: string;
  history: History;
}

/** Every recorded history, by story. */
export function recordings(): Recording[] {
  return entriesOf(FOLDER).flatMap((story) =>
    entriesOf(new URL(`${story}/`, FOLDER)).map((file) => ({
      story,
      workflowId: file.slice(0, -SUFFIX.length).replace(RUN, ''),
      history: readHistory(new URL(`${story}/${file}`, FOLDER)),
    })),
  );
}

/** Replaces what was recorded of one story; returns the size of its files in bytes. */
export async function keepRecording(
  story: string,
  workflows: readonly WorkflowHandle[],
  { workflow }: Client,
): Promise<number> {
  const folder = new URL(`${story}/`, FOLDER);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (const { workflowId } of workflows) {
    const runs = await runsOf(workflow, workflowId);
    for (const [index, history] of runs.entries()) {
      const file = gzipSync(JSON.stringify(History.fromObject(history)), { level: 9 });
      const run = runs.length > 1 ? `.${String(index + 1).padStart(3, '0')}` : '';
      writeFileSync(new URL(workflowId + run + SUFFIX, folder), file);
      bytes += file.length;
    }
  }
  return bytes;
}

/** What each run of a workflow did, the first one first. */
async function runsOf(client: WorkflowClient, workflowId: string): Promise<object[]> {
  const runs: object[] = [];
  for (let runId: string | undefined; ; ) {
    const history = await client.getHandle(workflowId, runId).fetchHistory();
    runs.unshift(history);
    runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? undefined;
    if (!runId) return runs;
  }
}

/** Takes away what was recorded of stories that are told no more. */
export function forgetOthers(stories: readonly string[]): void {
  for (const story of entriesOf(FOLDER))
    if (!stories.includes(story)) rmSync(new URL(`${story}/`, FOLDER), { recursive: true });
}

const readHistory = (file: URL): History =>
  History.fromObject(JSON.parse(gunzipSync(readFileSync(file)).toString()) as Record<string, unknown>);
const entriesOf = (folder: URL): string[] => readdirSync(fileURLToPath(folder)).sort();
