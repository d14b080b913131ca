import { subjectOf } from '../../../domain/kernel/subject.js';
import type { Fact, FactOf } from '../../../domain/journal/facts.js';
import type { Role } from '../../../domain/kernel/person.js';
import type { Assignee, PlacedRung } from '../../../domain/tasks/task.js';
import type { Store } from '../../../store/contract.js';
import { aContext } from './contexts.js';
import { aStep, aTask, onDay } from './ledgers.js';
import { aChange, anAssignee, anOpening, aStart, aTurn } from './turns.js';
import type { TaskKind } from '../../../domain/tasks/kinds/index.js';
import { said, someone } from '../site/said.js';

const GBP = (major: number): { currency: string; minor: number } => ({ currency: 'GBP', minor: major * 100 });
const somebody = (name: string, email: string, role: Role): Assignee => ({ ...anAssignee(email), name, role });
const NORA = somebody('Nora North', 'nora@northwind.example', 'vendor');
const OLU = somebody('Olu Operations', 'olu@client.example', 'owner');
const RAE = somebody('Rae Reviewer', 'rae@client.example', 'reviewer');
const RON = somebody('Ron Reviewer', 'ron@client.example', 'reviewer');
const SARA = somebody('Sara Sponsor', 'sara@client.example', 'sponsor');

const planned = (id: string, title: string, from: 'client' | 'vendor') => ({
  id,
  title,
  from,
  due: 'P9D',
  dependsOn: [],
  acceptance: ['Every figure has a source'],
  payment: from === 'vendor' ? GBP(12_000) : null,
});
const drafted: FactOf['scope.drafted'] = {
  version: 1,
  deliverables: [
    planned('D0', 'Ledgers of the last three years', 'client'),
    planned('D1', 'Impairment model', 'vendor'),
    planned('D2', 'Impairment report', 'vendor'),
  ],
  roles: [{ id: 'analyst', title: 'Valuation analyst', headcount: 1 }],
  constraints: { jurisdictions: ['GB'], languages: ['en'], dataResidency: [], sensitivity: 'medium' },
  makeOrBuy: { inHouse: null, price: GBP(24_000), oversight: GBP(2_000), transition: GBP(1_000), bought: GBP(27_000) },
  change: null,
};
const begun = (title: string): Fact[] => [
  aStart({ title, budget: GBP(30_000) }, onDay(2, 9)),
  aStep('scope.drafted', onDay(2, 9), drafted),
  aStep('award.made', onDay(2, 9), {
    vendor: 'northwind',
    name: 'Northwind Analytics',
    by: someone(SARA.email),
    reason: null,
    price: GBP(24_000),
  }),
  aStep('phase.entered', onDay(2, 9), { phase: 'delivery' }),
];

/** What an open task is opened with; its due instant comes with its placement. */
const asked = (id: string, kind: TaskKind, subject: string, assignee: Assignee) =>
  anOpening({ id, kind, subject, assignee, context: aContext(kind) });
const remindedOn = (day: number): PlacedRung[] => [
  { at: onDay(day, 9), do: 'remind' },
  { at: onDay(day + 2, 9), do: 'escalate', to: 'owner' },
];

/** `e7`: a late input, missing access, an extension that took its time, a review that is overdue, and a clock that stands still. */
async function seedHeld(store: Store): Promise<void> {
  const title = 'Impairment test for the logistics division';
  const input = aTask('e7.D0.1', 'input.provide');
  const first = aTask('e7.D1.1');
  const decide = aTask('e7.D1.2', 'extension.decide');
  const second = aTask('e7.D1.3');
  const rae = aTask('e7.D1.4', 'review.score');
  const ron = aTask('e7.D1.5', 'review.score');
  const report = aTask('e7.D2.1');
  const facts: Fact[] = [
    ...begun(title),
    aStep('deliverable.opened', onDay(2, 9), { deliverable: 'D0', due: onDay(4, 17) }),
    input.opened(onDay(2, 9), onDay(4, 17), OLU.email, 'owner'),
    input.answered(onDay(6, 17), 'provide', OLU.email),
    aStep('input.provided', onDay(6, 17), { deliverable: 'D0', document: 'i1' }),
    aStep('deliverable.opened', onDay(6, 17), { deliverable: 'D1', due: onDay(8, 17) }),
    aStep('deliverable.due', onDay(6, 17), {
      deliverable: 'D1',
      was: onDay(8, 17),
      due: onDay(10, 17),
      why: said('D0 came two days late'),
      holder: 'client',
    }),
    first.opened(onDay(6, 17), onDay(10, 17)),
    first.paused(onDay(7, 9), 'access', 'it@client.example'),
    first.resumed(onDay(8, 9)),
    first.moved(onDay(8, 9), onDay(10, 17), onDay(11, 17), 'access'),
    first.answered(onDay(11, 9), 'extend'),
    aStep('extension.requested', onDay(11, 9), { deliverable: 'D1', by: 'P2D' }),
    decide.opened(onDay(11, 9), onDay(11, 17), OLU.email, 'owner'),
    decide.answered(onDay(12, 12), 'grant', OLU.email),
    aStep('extension.granted', onDay(12, 12), { deliverable: 'D1', due: onDay(13, 12) }),
    second.opened(onDay(12, 12), onDay(13, 12)),
    second.answered(onDay(14, 9)),
    aStep('deliverable.submitted', onDay(14, 9), { deliverable: 'D1', round: 1, document: 's1', late: true }),
    ron.opened(onDay(14, 9), onDay(15, 17), RON.email, 'reviewer'),
    ron.answered(onDay(15, 12), 'accept', RON.email),
    aStep('deliverable.opened', onDay(6, 17), { deliverable: 'D2', due: onDay(12, 17) }),
    rae.opened(onDay(14, 9), undefined, RAE.email, 'reviewer'),
    report.opened(onDay(6, 17), undefined),
  ];
  await store.commit(
    aTurn({
      subject: 'engagement/e7',
      subjectTitle: title,
      at: onDay(14, 9),
      facts,
      opened: [
        asked('e7.D1.4', 'review.score', 'Review the impairment model (D1)', RAE),
        asked('e7.D2.1', 'deliverable.submit', 'Impairment report (D2)', NORA),
      ],
    }),
    {
      'e7.D1.4': { due: onDay(15, 17), rungs: remindedOn(17) },
      'e7.D2.1': { due: onDay(12, 17), rungs: remindedOn(18) },
    },
  );
  await store.commit(
    aTurn({
      subject: 'engagement/e7',
      subjectTitle: title,
      turn: 2,
      at: onDay(14, 12),
      facts: [
        report.moved(onDay(9, 9), onDay(12, 17), onDay(13, 17)),
        aStep('deliverable.overdue', onDay(14, 9), { deliverable: 'D2', due: onDay(13, 17), holder: 'vendor' }),
        report.paused(onDay(14, 12), 'pause', 'owner'),
      ],
      changed: [
        aChange({
          id: 'e7.D2.1',
          state: 'open',
          assignee: NORA,
          outcome: undefined,
          by: undefined,
          due: onDay(13, 17),
          pause: PAUSE,
        }),
      ],
    }),
    {},
  );
}

const PAUSE = {
  from: onDay(14, 12),
  holder: 'pause',
  why: said('a question is open'),
  by: someone('owner'),
  endedBy: 'owner',
  until: onDay(28),
} as const;

/** `e8` is closed: one deliverable came in time, the other a day late and after a rework. */
async function seedClosed(store: Store): Promise<void> {
  const title = 'Fairness opinion for the minority buyout';
  const delivered = (id: string, round: number, day: number, score: number): Fact[] => {
    const task = aTask(`e8.${id}.1`);
    return [
      aStep('deliverable.opened', onDay(2, 9), { deliverable: id, due: onDay(5, 17) }),
      task.opened(onDay(2, 9), onDay(5, 17)),
      task.answered(onDay(day, 17)),
      aStep('deliverable.submitted', onDay(day, 17), { deliverable: id, round, document: 's', late: day > 5 }),
      aStep('deliverable.accepted', onDay(day + 1, 9), { deliverable: id, round, score, deemed: false }),
    ];
  };
  await store.commit(
    aTurn({
      subject: 'engagement/e8',
      subjectTitle: title,
      at: onDay(2, 9),
      facts: [
        ...begun(title),
        ...delivered('D1', 1, 5, 88),
        ...delivered('D2', 1, 6, 74),
        aStep('engagement.closed', onDay(9, 9), { report: 'report' }),
      ],
    }),
    {},
  );
}

/** Overdue tasks in other hands: a signatory’s, and one that passed from an evaluator to the sponsor. */
async function seedWaiting(store: Store): Promise<void> {
  const evaluate = aTask('e3.main.2', 'bid.evaluate');
  const sign = aTask('e4.main.2', 'nda.sign');
  const eva = somebody('Eva Evaluator', 'eva@client.example', 'evaluator');
  const lee = somebody('Lee Legal', 'lee@client.example', 'signatory');
  const about = (engagement: string, turn: number, at: string) => ({
    subject: subjectOf('engagement', engagement),
    turn,
    at,
    notices: [],
  });
  await store.commit(
    aTurn({
      ...about('e3', 2, onDay(10, 9)),
      facts: [evaluate.opened(onDay(10, 9), undefined, eva.email, eva.role)],
      opened: [asked('e3.main.2', 'bid.evaluate', 'Evaluate the bid of Southwind Partners', eva)],
    }),
    { 'e3.main.2': { due: onDay(13, 17), rungs: remindedOn(17) } },
  );
  await store.commit(
    aTurn({
      ...about('e3', 3, onDay(15, 9)),
      facts: [evaluate.transferred(onDay(15, 9), SARA.email, 'sponsor')],
      changed: [
        aChange({ id: 'e3.main.2', state: 'open', assignee: SARA, assignment: 2, outcome: undefined, by: undefined }),
      ],
    }),
    {},
  );
  await store.commit(
    aTurn({
      ...about('e4', 2, onDay(9, 9)),
      facts: [sign.opened(onDay(9, 9), undefined, lee.email, lee.role)],
      opened: [asked('e4.main.2', 'nda.sign', 'Sign the non-disclosure agreement', lee)],
    }),
    { 'e4.main.2': { due: onDay(12, 12), rungs: remindedOn(18) } },
  );
}

/** Engagements in which it matters who held what: late inputs, pauses, moves, extensions and reviews. */
export async function seedHoldings(store: Store): Promise<void> {
  await seedHeld(store);
  await seedClosed(store);
  await seedWaiting(store);
}
