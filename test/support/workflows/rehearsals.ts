import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { createCalendars } from '../../../activities/calendars/calendars.js';
import { createPlacements } from '../../../activities/placement/index.js';
import { createRehearsals } from '../../../activities/rehearsal/index.js';
import { defaultPolicy } from '../../../domain/practices/parse-practice.js';
import { Rehearsal } from '../../../domain/simulation/rehearsal.js';
import type { Rehearsed, RehearsedTask } from '../../../domain/simulation/rehearsed.js';
import { type Assignee } from '../../../domain/tasks/task.js';
import type { Turn } from '../../../domain/journal/turn.js';
import type { TaskChange, TaskOpening, Placed } from '../../../domain/tasks/course.js';
import type { DirectoryPerson, Store } from '../../../store/contract.js';
import { openStore } from '../../../store/open.js';
import { aContext } from '../samples/contexts.js';
import { PRACTICES } from '../samples/practices.js';
import { aFact, anOpening, aStart, aTurn } from '../samples/turns.js';
import { kindOf, TASK_KINDS, type TaskKind } from '../../../domain/tasks/kinds/index.js';
import { someone as actor } from '../site/said.js';

/** A Monday, at ten in London. */
export const OPENED = '2026-03-02T10:00:00.000Z';

const someone = (name: string, role: Assignee['role'], domain = 'client.example'): Assignee => ({
  name,
  email: `${name.toLowerCase()}@${domain}`,
  language: 'en',
  timeZone: 'Europe/London',
  country: 'GB',
  role,
});
export const PEOPLE = {
  owner: someone('Olu', 'owner'),
  sponsor: someone('Sara', 'sponsor'),
  finance: someone('Finn', 'finance'),
  signatory: someone('Lee', 'signatory'),
  evaluator: someone('Eve', 'evaluator'),
  reviewer: someone('Rolf', 'reviewer'),
  vendor: someone('Nora', 'vendor', 'northwind.example'),
  expert: someone('Ada', 'expert', 'northwind.example'),
};
/** A question of a kind as its workflow asks it, by the default policy. */
export function aQuestion(kind: TaskKind, different: Partial<TaskOpening> = {}): TaskOpening {
  const policy = defaultPolicy.tasks[kind];
  return anOpening({
    id: `e1.main.${TASK_KINDS.indexOf(kind) + 1}`,
    kind,
    subject: kind,
    assignee: PEOPLE[kindOf(kind).roles[0] as keyof typeof PEOPLE],
    context: aContext(kind),
    due: { from: OPENED, after: policy.due, working: policy.working },
    policy,
    ...different,
  });
}

/** Writes a turn whose tasks are placed as they are for a workflow. */
export async function commitPlaced(store: Store, turn: Turn): Promise<Record<string, Placed>> {
  const placements = await createPlacements({ store, calendars: createCalendars({ store }) })(turn);
  return (await store.commit(turn, placements)).receipt.placed;
}

/** A real database in which tasks are placed as they are when a workflow asks. */
export interface Rehearsing {
  store: Store;
  /** Opens tasks of engagement e1 with one turn of its main stream. */
  ask(...opened: TaskOpening[]): Promise<void>;
  commit(turn: Partial<Turn>): Promise<void>;
  list(email: string, different?: Partial<DirectoryPerson>): Promise<void>;
  /** What a rehearsal at an instant finds; fails where it is refused. */
  rehearse(rehearsal: object, at?: string): Promise<Rehearsed>;
  /** The task of a kind, as a rehearsal finds it. */
  rehearseOne(kind: TaskKind, rehearsal: object, at?: string): Promise<RehearsedTask>;
  refusedFor(rehearsal: object): Promise<unknown[]>;
  /** Counts what anybody has written to the database since it was opened. */
  writes(): unknown;
}

/** Opens it afresh for each test, with an engagement whose vendor is Northwind. */
export function onFreshRehearsals(): () => Rehearsing {
  let home = '';
  let rehearsing: Rehearsing;
  let close: () => Promise<void>;
  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'kpo-rehearsal-'));
    const path = join(home, 'kpo.sqlite');
    const store = await openStore(`file:${path}`, PRACTICES, true);
    const watcher = new Libsql(path);
    close = async () => {
      watcher.close();
      await store.close();
    };
    rehearsing = rehearsingOver(store, () => watcher.pragma('data_version'));
    await begin(rehearsing);
  });
  afterEach(async () => {
    await close();
    rmSync(home, { recursive: true, force: true });
  });
  return () => rehearsing;
}

async function begin({ store, commit }: Rehearsing): Promise<void> {
  const { vendor, expert: _, ...people } = PEOPLE;
  const { role: __, ...contact } = vendor;
  await store.putVendors([
    {
      id: 'northwind',
      name: 'Northwind',
      contact,
      practices: ['financial-expertise'],
      credentials: [],
      jurisdictions: [],
      dataResidency: [],
      languages: ['en'],
      timeZone: 'Europe/London',
      capacity: 3,
      pastScore: null,
    },
  ]);
  const award = { vendor: 'northwind', name: 'Northwind', by: actor('sara@client.example'), reason: null };
  const price = { currency: 'GBP', minor: 5_000_000 };
  await commit({
    facts: [
      aStart({
        people: Object.fromEntries(Object.entries(people).map(([part, { role: ___, ...who }]) => [part, who])),
      }),
      aFact('vendors.listed', { invited: [{ vendor: 'northwind', name: 'Northwind' }], excluded: [] }),
      aFact('award.made', { ...award, price }),
    ],
  });
}

function rehearsingOver(store: Store, writes: Rehearsing['writes']): Rehearsing {
  let turns = 0;
  const receipts: Record<string, Placed> = {};
  const commit: Rehearsing['commit'] = async (given) => {
    turns += 1;
    const turn = aTurn({ turn: turns, at: OPENED, facts: [], ...given });
    Object.assign(receipts, await commitPlaced(store, turn));
  };
  /** As the workflow does with the receipt: whoever is away is stood in for, and a group is asked as its members. */
  const standIn = async (id: string): Promise<TaskChange[]> => {
    const placed = receipts[id];
    const row = await store.task(id);
    if (!placed || !row) return [];
    const { delegate, candidates = [] } = placed;
    const { assignee } = row;
    const change = { id, state: 'open' as const, assignment: delegate ? 2 : 1 };
    if (!delegate) return [{ ...change, assignee, candidates }];
    return [{ ...change, assignee: { ...delegate.to, role: assignee.role }, onBehalfOf: assignee, candidates }];
  };
  const held = (rehearsal: object, at: string) =>
    createRehearsals({ store, now: () => at })(Rehearsal.parse(rehearsal));
  const rehearse: Rehearsing['rehearse'] = async (rehearsal, at = OPENED) => {
    const found = await held(rehearsal, at);
    if (!found.ok) throw new Error(JSON.stringify(found.problems));
    return found;
  };
  return {
    store,
    commit,
    rehearse,
    writes,
    async ask(...opened) {
      await commit({ opened });
      const changed = await Promise.all(opened.map(({ id }) => standIn(id)));
      await commit({ changed: changed.flat() });
    },
    async list(email, different = {}) {
      await store.putPerson({
        name: email.split('@')[0] ?? '',
        email,
        language: 'en',
        timeZone: 'Europe/London',
        country: 'GB',
        console: false,
        defaultFor: [],
        ...different,
      });
    },
    async rehearseOne(kind, rehearsal, at) {
      const task = (await rehearse(rehearsal, at)).tasks.find((each) => each.kind === kind);
      if (!task) throw new Error(`no task ${kind} was rehearsed`);
      return task;
    },
    async refusedFor(rehearsal) {
      const found = await held(rehearsal, OPENED);
      return found.ok ? [] : found.problems;
    },
  };
}
