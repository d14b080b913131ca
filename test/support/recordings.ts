import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { WorkflowHandle } from '@temporalio/client';
import proto from '@temporalio/proto';

// Not the SDK's own conversion: it needs its packages to share one copy of protobufjs, and npm may give each its own.
const { History } = proto.temporal.api.history.v1;
type History = proto.temporal.api.history.v1.History;

/** One folder for each story, one compressed history for each of its workflows. */
const FOLDER = new URL('../histories/', import.meta.url);
const SUFFIX = '.json.gz';

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
      workflowId: file.slice(0, -SUFFIX.length),
      history: readHistory(new URL(`${story}/${file}`, FOLDER)),
    })),
  );
}

/** Replaces what was recorded of one story; returns the size of its files in bytes. */
export async function keepRecording(story: string, workflows: readonly WorkflowHandle[]): Promise<number> {
  const folder = new URL(`${story}/`, FOLDER);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (const handle of workflows) {
    const file = gzipSync(JSON.stringify(History.fromObject(await handle.fetchHistory())), { level: 9 });
    writeFileSync(new URL(handle.workflowId + SUFFIX, folder), file);
    bytes += file.length;
  }
  return bytes;
}

/** Takes away what was recorded of stories that are told no more. */
export function forgetOthers(stories: readonly string[]): void {
  for (const story of entriesOf(FOLDER))
    if (!stories.includes(story)) rmSync(new URL(`${story}/`, FOLDER), { recursive: true });
}

const readHistory = (file: URL): History =>
  History.fromObject(JSON.parse(gunzipSync(readFileSync(file)).toString()) as Record<string, unknown>);
const entriesOf = (folder: URL): string[] => readdirSync(fileURLToPath(folder)).sort();
