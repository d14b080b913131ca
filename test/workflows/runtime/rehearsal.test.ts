import { createCalendars } from '../../../activities/calendars/calendars.js';
import { createRehearsals } from '../../../activities/rehearsal/index.js';
import { Rehearsal } from '../../../domain/simulation/rehearsal.js';
import type { Step, StepKind } from '../../../domain/simulation/rehearsed.js';
import type { NoticeKind } from '../../../domain/journal/turn.js';
import type { DirectoryPerson } from '../../../store/contract.js';
import { directoryChanged } from '../../../workflows/messages.js';
import { eventually } from '../../support/eventually.js';
import { type Steps, withSteps } from '../../support/workflows/steps.js';
import { IN_WINTER } from '../../support/workflows/workflow-env.js';
import { said } from '../../support/site/said.js';

const engagements = withSteps({ calendars: (store) => createCalendars({ store }), begins: IN_WINTER });

const DAY = 86_400_000;
const SARA = 'sara@client.example';
const FINN = 'finn@client.example';
const DANA = 'dana@client.example';
const OLU = 'olu@client.example';
const RITA = 'rita@client.example';
const OF_THE_ENGAGEMENT = new Set<NoticeKind>(['engagement.cancelled', 'note']);

const MAILS: Readonly<Record<StepKind, NoticeKind>> = {
  asked: 'task.asked',
  moved: 'task.moved',
  reminded: 'task.reminder',
  escalated: 'task.escalated',
  'handed-on': 'task.handed-on',
  decides: 'task.asked',
  paused: 'task.paused',
  resumed: 'task.resumed',
  lapsed: 'task.lapsed',
  stands: 'task.standing',
};

const aPerson = (email: string, different: Partial<DirectoryPerson> = {}): DirectoryPerson => ({
  name: email.split('@')[0] ?? '',
  email,
  language: 'en',
  timeZone: 'Europe/London',
  console: false,
  defaultFor: [],
  ...different,
});

/** A ladder with every act but the deeming ones. */
const LADDER = [
  { before: 'P2D', working: true, do: 'remind' as const },
  { before: 'PT3H', working: true, do: 'suspend' as const, to: 'finance' as const, for: 'P2D' },
  { after: 'P1D', working: true, do: 'escalate' as const, to: 'owner' as const },
  { after: 'P2D', working: true, do: 'escalate' as const, line: 1 },
  { after: 'P3D', working: true, do: 'transfer' as const, to: 'finance' as const },
  { after: 'P5D', working: true, do: 'remind' as const },
];
const POLICY = {
  policy: {
    tasks: {
      'scope.answer': { due: 'P1D' },
      'scope.approve': { due: 'P4DT2H', working: true, ladder: LADDER, onSilence: 'reject' as const },
    },
  },
};

const dateIn = async ({ env }: Steps, days: number): Promise<string> =>
  new Date((await env.currentTimeMs()) + days * DAY).toISOString().slice(0, 10);

async function rehearse({ id: engagement, store, env }: Steps, rehearsal: object): Promise<Step[]> {
  const at = new Date(await env.currentTimeMs()).toISOString();
  const found = await createRehearsals({ store, now: () => at })(Rehearsal.parse({ ...rehearsal, engagement }));
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.tasks.flatMap(({ steps }) => steps.flatMap(({ after }) => after ?? []));
}

/** `passUntil` goes on for two seconds, and a placement that was worked out meanwhile may differ by milliseconds. */
const BEFORE_MS = 4_000;

/** Lets time pass as it was rehearsed, and compares every mail by its instant and its recipient. */
async function comesTrue(steps: Steps, rehearsed: Step[]): Promise<void> {
  const { edge } = steps;
  for (const at of new Set(rehearsed.map((step) => step.at))) {
    await steps.passUntil(new Date(Date.parse(at) - BEFORE_MS).toISOString());
    expect([at, edge.mails.splice(0).map(({ kind, to }) => [kind, to.email])]).toEqual([at, []]);
    await steps.passUntil(at);
    await areSent(steps, at, rehearsed);
  }
}

/** The worker may take its time; nothing else is sent meanwhile. */
async function areSent({ edge }: Steps, at: string, rehearsed: Step[]): Promise<void> {
  const expected = rehearsed.filter((step) => step.at === at).map(({ what, who }) => `${MAILS[what]} ${who.email}`);
  await eventually(() => {
    const sent = edge.mails.filter(({ kind }) => !OF_THE_ENGAGEMENT.has(kind));
    expect([at, ...sent.map(({ kind, to }) => `${kind} ${to.email}`).sort()]).toEqual([at, ...expected.sort()]);
  }, 5_000);
  edge.mails.length = 0;
}

describe('what was rehearsed', () => {
  it('is what people are told when nobody answers', async () => {
    const steps = await engagements.start(POLICY);
    await steps.store.putPerson(aPerson(SARA, { manager: DANA }));
    await steps.store.putPerson(
      aPerson(FINN, { delegations: [{ delegate: DANA, kinds: ['scope.approve'], from: await dateIn(steps, 9) }] }),
    );
    const away = [{ from: await dateIn(steps, 6), to: await dateIn(steps, 60), delegate: RITA }];
    await steps.store.putPerson(aPerson(OLU, { absences: away }));
    await steps.reachOne('scope.approve');
    steps.edge.mails.length = 0;
    const rehearsed = await rehearse(steps, {});
    expect(rehearsed.filter(({ what }) => what === 'escalated').map(({ who }) => who.email)).toContain(RITA);
    expect(new Set(rehearsed.map(({ what }) => what)).size).toBeGreaterThan(6);
    await comesTrue(steps, rehearsed);
    await steps.ended();
  });

  it('is what they are told once the directory is changed so', async () => {
    const steps = await engagements.start(POLICY);
    await steps.reachOne('scope.approve');
    steps.edge.mails.length = 0;
    await steps.env.sleep('3 days');
    steps.edge.mails.length = 0;
    // From a Thursday these are a Monday off, before the due date, and a Wednesday.
    const leave = {
      absences: [{ from: await dateIn(steps, 3), to: await dateIn(steps, 60), delegate: DANA }],
      calendar: { daysOff: [await dateIn(steps, 1)] },
      timeZone: 'Europe/Berlin',
    };
    const rehearsed = await rehearse(steps, { people: { [SARA]: leave } });
    await steps.store.putPerson(
      aPerson(SARA, { ...leave, calendar: { ...leave.calendar }, name: 'Sara Sponsor', country: 'GB' }),
    );
    await steps.handle.signal(directoryChanged, { key: 'leave', who: SARA, why: said('leave') });
    const [first = '', ...later] = [...new Set(rehearsed.map((step) => step.at))];
    await areSent(steps, first, rehearsed);
    await comesTrue(
      steps,
      rehearsed.filter(({ at }) => later.includes(at)),
    );
    await steps.ended();
  });

  it('is how a decision that is passed on stands still and lapses in working time, seen before it and after it', async () => {
    const ladder = [
      { after: 'P1D', working: true, do: 'decide' as const, to: 'finance' as const },
      { after: 'P1DT3H', working: true, do: 'suspend' as const, to: 'owner' as const, for: 'P6D' },
    ];
    const { tasks } = POLICY.policy;
    const steps = await engagements.start(
      { policy: { tasks: { ...tasks, 'scope.approve': { ...tasks['scope.approve'], ladder } } } },
      [SARA, FINN, OLU].map((email) => aPerson(email)),
    );
    const task = await steps.reachOne('scope.approve');
    steps.edge.mails.length = 0;
    const rehearsed = await rehearse(steps, {});
    const acts = ['asked', 'handed-on', 'paused', 'resumed', 'lapsed'];
    expect([...new Set(rehearsed.map(({ what }) => what))]).toEqual(acts);
    await comesTrue(
      steps,
      rehearsed.filter(({ what }) => what === 'asked' || what === 'handed-on'),
    );
    expect((await steps.store.task(task.id))?.assignee.email).toBe(FINN);
    const left = await rehearse(steps, {});
    expect([...new Set(left.map(({ what }) => what))]).toEqual(acts.slice(2));
    await comesTrue(steps, left);
    await steps.ended();
  });
});
