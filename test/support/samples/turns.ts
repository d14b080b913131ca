import { workflowIdOf } from '../../../domain/engagement/engagement.js';
import { idOf } from '../../../domain/kernel/subject.js';
import type { TaskRow, Placements } from '../../../store/contract.js';
import type { Fact, FactOf, FactType } from '../../../domain/journal/facts.js';
import type { Notice, Turn } from '../../../domain/journal/turn.js';
import type { TaskChange, TaskOpening } from '../../../domain/tasks/course.js';
import { someone } from '../site/said.js';

export const START = '2026-03-02T09:00:00.000Z';

/** A fact at the start of the test's time unless said otherwise. */
export const aFact = <T extends FactType>(type: T, about: FactOf[T], at = START): Fact => ({ type, at, about }) as Fact;

/** The fact that every journal begins with. */
export const aStart = (about: Partial<FactOf['engagement.started']> = {}, at = START): Fact =>
  aFact(
    'engagement.started',
    {
      title: 'Valuation model',
      summary: 'Value a group of clinics.',
      practice: 'financial-expertise',
      practiceTitle: 'Financial expertise',
      owner: 'olu@client.example',
      ownerName: 'Olu Operations',
      sponsor: 'sara@client.example',
      costCentre: 'CC-100',
      budget: { currency: 'GBP', minor: 6_000_000 },
      budgetVersion: 1,
      startedBy: someone('key:test'),
      people: {},
      ...about,
    },
    at,
  );

/** The first turn of an engagement's main stream, or the one described. */
export function aTurn(given: Partial<Turn> = {}): Turn {
  const { subject = 'engagement/e1', stream = 'main', turn = 1, at = START } = given;
  return {
    subject,
    subjectTitle: titleIn(given.facts),
    stream,
    workflowId: workflowIdOf(idOf(subject)),
    turn,
    at,
    facts:
      stream === 'main' && turn === 1
        ? [aStart({}, at)]
        : [aFact('scope.questioned', { questions: [{ code: `${stream} ${turn}?` }] }, at)],
    opened: [],
    changed: [],
    replaced: [],
    notices: [],
    ...given,
  };
}

/** What a turn's facts call its engagement; most tests do not care. */
const titleIn = (facts: readonly Fact[] = []): string =>
  facts.find((fact) => fact.type === 'engagement.started')?.about.title ?? 'Valuation model';

/** A question to the sponsor. */
export const anOpening = (given: Partial<TaskOpening> = {}): TaskOpening => ({
  id: 'e1.main.1',
  kind: 'scope.approve',
  subject: 'Approve the statement of work',
  assignee: anAssignee(),
  context: { version: 1 },
  due: { from: START, after: 'P3D', working: false },
  policy: { due: 'P3D', working: false, ladder: [], onSilence: 'escalate' },
  documents: [],
  ...given,
});

export const anAssignee = (email = 'sara@client.example'): TaskOpening['assignee'] => ({
  name: 'Sara Sponsor',
  email,
  language: 'en',
  timeZone: 'Europe/London',
  country: 'GB',
  role: 'sponsor',
});

/** The sponsor's answer to `anOpening`. */
export const aChange = (given: Partial<TaskChange> = {}): TaskChange => ({
  id: 'e1.main.1',
  state: 'answered',
  assignee: anAssignee(),
  assignment: 1,
  outcome: 'approve',
  by: 'sara@client.example',
  ...given,
});

export const aNotice = (given: Partial<Notice> = {}): Notice => ({
  kind: 'task.asked',
  to: anAssignee(),
  task: 'e1.main.1',
  subject: 'Approve the statement of work',
  lines: ['Please decide.'],
  ...given,
});

/** Places every task of a turn at the same due instant. */
export const placedAt = (turn: Turn, due: string): Placements =>
  Object.fromEntries(turn.opened.map(({ id }) => [id, { due, rungs: [{ at: due, do: 'lapse' as const }] }]));

/** `anOpening` as the inbox keeps it, which nothing has moved. */
export const aTaskRow = (given: Partial<TaskRow> = {}): TaskRow => ({
  id: 'e1.main.1',
  subject: 'engagement/e1',
  subjectTitle: 'Valuation model',
  stream: 'main',
  workflowId: 'engagement-e1',
  kind: 'scope.approve',
  state: 'open',
  title: 'Approve the statement of work',
  phrase: null,
  assignee: anAssignee(),
  assignment: 1,
  context: { version: 1 },
  documents: [],
  openedAt: START,
  due: '2026-03-05T09:00:00.000Z',
  rungs: [],
  terms: {
    due: { from: START, after: 'P3D', working: false },
    policy: { due: 'P3D', working: false, ladder: [], onSilence: 'escalate' },
    amount: null,
    course: { climbed: [], snoozed: [], pauses: [] },
  },
  counterparty: null,
  onBehalfOf: null,
  candidates: [],
  pause: null,
  deferrals: [],
  mailRefused: [],
  revision: 0,
  outcome: null,
  standing: null,
  withdrawal: null,
  answeredBy: null,
  endedAt: null,
  ...given,
});
