import { type Actor, problem, shown, subjectOf } from '../domain/kernel/index.js';
import { randomBytes } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  type Brief,
  DOCUMENTS,
  type EngagementInput,
  type ImportedNotice,
  workflowIdOf,
} from '../domain/engagement/index.js';
import { resolvePolicy } from '../domain/tasks/index.js';
import type { Practice } from '../domain/practices/index.js';
import type { Documents, Store } from '../store/index.js';
import { attributePairs } from '../workflows/search-attributes.js';
import { sha256 } from './sha256.js';
import { resolveBrief } from './resolve-brief.js';
import type { StartCommand } from './commands.js';
import type { Outcome, Refusal } from './outcome.js';
import { reach, REACH_MS } from './temporal-call.js';

const POLL_MS = 25;
/** As many engagements of one notice are named. */
const MOST_NAMED = 10;
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

export interface StartDeps {
  client: Client;
  store: Store;
  documents: Documents;
  taskQueue: string;
}

/** Starts an engagement and waits a moment for its first facts, so that whoever asks next finds it. */
export async function startEngagement(
  deps: StartDeps,
  { brief: input, by, key, notice, again = false }: StartCommand,
): Promise<Outcome<{ id: string }>> {
  const began = Date.now();
  const id = engagementIdFrom(key === undefined ? randomBytes(16) : Buffer.from(sha256(key), 'hex'));
  // A repeated request must not lay its confidential part over that of an engagement that runs already.
  if (key !== undefined && (await deps.store.engagement(id))) return { ok: true, id };
  const known = notice && !again ? await startedFrom(deps.store, notice.ocid) : undefined;
  if (known) return known;
  const resolved = await resolveBrief(input, deps.store);
  if (!resolved.ok) return resolved;

  const { confidential } = resolved.brief;
  if (confidential)
    await deps.documents.put(
      subjectOf('engagement', id),
      DOCUMENTS.confidential,
      'confidential',
      'application/json',
      JSON.stringify(confidential),
    );
  const owner = await deps.store.personId(resolved.brief.people.owner);
  const started = await reach(deps.client, () =>
    startWorkflow(deps, inputOf(id, resolved.brief, resolved.practice, by, notice), owner),
  );
  if (!started.ok) return started;
  await visibleBy(began + REACH_MS, async () => (await deps.store.engagement(id)) !== undefined);
  return { ok: true, id };
}

/** `e` and eleven base32 characters: 55 bits of the seed. */
function engagementIdFrom(seed: Uint8Array): string {
  return `e${[...seed.subarray(0, 11)].map((byte) => BASE32[byte % 32]).join('')}`;
}

/** Whoever sends a notice a second time is asked whether another engagement is meant. */
async function startedFrom(store: Store, ocid: string): Promise<Refusal | undefined> {
  const { items } = await store.engagements({ ocid, limit: MOST_NAMED });
  if (items.length === 0) return undefined;
  const engagements = items.map(({ id }) => id);
  const known = problem('/ocid', 'problems.ocds.known', { value: shown(ocid), engagements });
  return { ok: false, why: 'conflict', detail: known, problems: [known], engagements };
}

function inputOf(
  id: string,
  { confidential, ...brief }: Brief,
  practice: Practice,
  startedBy: Actor,
  notice: ImportedNotice | undefined,
): EngagementInput {
  const { policy, nda, cpv: _cpv, summary: _summary, ...resolved } = practice;
  return {
    id,
    brief,
    practice: { ...resolved, nda: { survivalYears: nda.survivalYears } },
    policy: resolvePolicy(policy, brief.policy),
    confidential: confidential !== undefined,
    startedBy,
    ...(notice && { notice }),
  };
}

/** Temporal shows search attributes to whoever sees its Web UI, so the owner stands there by their id. */
async function startWorkflow({ client, taskQueue }: StartDeps, input: EngagementInput, owner: string): Promise<void> {
  try {
    await client.workflow.start('engagement', {
      workflowId: workflowIdOf(input.id),
      taskQueue,
      args: [input],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      typedSearchAttributes: attributePairs({
        phase: 'scoping',
        practice: input.practice.id,
        owner,
        overdue: false,
      }),
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Waits until something that was told can be read. A database that is away now keeps nobody from having told it. */
export async function visibleBy(deadline: number, isVisible: () => Promise<boolean>): Promise<void> {
  while (!(await isVisible().catch(() => false))) {
    if (Date.now() >= deadline) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
