import { createCalendars } from '../../../activities/calendars/calendars.js';
import { WEEKDAYS } from '../../../domain/calendar/calendar.js';
import type { PolicyOverride } from '../../../domain/tasks/policy.js';
import type { DirectoryPerson, TaskRow } from '../../../store/contract.js';
import { directoryChanged } from '../../../workflows/messages.js';
import { aDeliverable } from '../../support/samples/briefs.js';
import type { Script } from '../../support/workflows/play.js';
import { bidding, type Steps, withSteps } from '../../support/workflows/steps.js';
import { said } from '../../support/site/said.js';

const engagements = withSteps({ calendars: (store) => createCalendars({ store }) });

const DAY = 86_400_000;
/** What the answers of this story take at most. */
const MINUTES = 10 * 60_000;
const OLU = 'olu@client.example';
const SARA = 'sara@client.example';
const DANA = 'dana@client.example';
const FINN = 'finn@client.example';
const HANNAH = 'hannah@harbour-valuations.example';
const LIAM = 'liam@liffey-analytics.example';
const RITA = 'rita@client.example';
const ROLF = 'rolf@client.example';

/** Around the clock every day, so that the days of this story are the same whenever it is told. */
const weekly = Object.fromEntries(WEEKDAYS.map((day) => [day, [{ from: '00:00', to: '24:00' }]]));
const aPerson = (email: string, different: Partial<DirectoryPerson> = {}): DirectoryPerson => ({
  name: email.split('@')[0] ?? '',
  email,
  language: 'en',
  timeZone: 'UTC',
  // No country of the table, so that no public holiday depends on when the story is told.
  country: 'ZZ',
  calendar: { weekly, daysOff: [] },
  console: false,
  defaultFor: [],
  ...different,
});
const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

const tasks: PolicyOverride['tasks'] = {
  'scope.approve': { due: 'P5D', working: true },
  'input.provide': {
    ladder: [
      { before: 'P2D', working: true, do: 'remind' },
      { after: 'P1D', working: true, do: 'remind' },
      { after: 'P2D', working: true, do: 'escalate', to: 'sponsor' },
      { after: 'P20D', working: true, do: 'decide', to: 'sponsor' },
    ],
  },
  'deliverable.submit': {
    ladder: [
      { before: 'P3D', working: true, do: 'remind' },
      { after: 'P1D', working: true, do: 'remind' },
      { after: 'P3D', working: true, do: 'escalate', to: 'owner' },
      { after: 'P7D', working: true, do: 'decide', to: 'owner' },
    ],
  },
};

const deliverables = [
  aDeliverable({
    id: 'D0',
    title: 'Ledgers',
    from: 'client',
    due: { after: 'P20D', working: false },
    payment: undefined,
  }),
  aDeliverable({ id: 'D1', title: 'Model', due: { after: 'P60D', working: false }, dependsOn: ['D0'] }),
  aDeliverable({ id: 'D2', title: 'Report', due: { after: 'P150D', working: true } }),
];

describe('six months with a late input, an absent sponsor, a new holiday, and a late vendor that is replaced', () => {
  it('tells each person what concerns them, at its instant, once', async () => {
    const away = { from: dateOf(Date.now() - 2 * DAY), to: dateOf(Date.now() + 60 * DAY), delegate: DANA };
    const people = [OLU, HANNAH, LIAM, DANA, RITA, ROLF].map((email) => aPerson(email));
    const steps = await engagements.start({ deliverables, policy: { tasks } }, [
      ...people,
      aPerson(SARA, { absences: [away] }),
    ]);
    /** Whole days since delivery began; with their fraction where an instant lies more than some minutes from any. */
    const day = (at: string): number => {
      const days = (Date.parse(at) - begun) / DAY;
      return Math.abs(days - Math.round(days)) * DAY < MINUTES ? Math.round(days) : days;
    };

    const silent: Script = {
      'scope.answer': ({ assignee }) => (assignee.email === DANA ? 'answer' : null),
      'scope.approve': ({ assignee }) => (assignee.email === DANA ? 'approve' : null),
      'award.approve': ({ assignee }) => (assignee.email === DANA ? 'award' : null),
      'input.provide': () => null,
      'deliverable.submit': () => null,
      ...bidding('harbour-valuations', 'liffey-analytics'),
    };
    const input = await steps.reachOne('input.provide', silent);
    const begun = Date.parse(input.openedAt);
    // What the sponsor is asked goes to her stand-in from the first day, and her own mailbox stays empty.
    expect(steps.mailed('task.asked').filter(([to]) => to === DANA)).toEqual([
      [DANA, 'Open questions about the scope'],
      [DANA, 'Approve the scope, version 1'],
      [DANA, 'Award the engagement'],
    ]);
    expect(steps.edge.mails.filter(({ to }) => to.email === SARA)).toEqual([]);
    steps.edge.mails.length = 0;

    // The client's input comes five days late.
    await steps.passUntil(new Date(Date.parse(input.due) + 5 * DAY).toISOString());
    await steps.answer((await openOf(steps, 'input.provide')) ?? input, 'provide');
    await steps.env.sleep('1s');

    // The vendor's firm declares a holiday before the report is due.
    const report = await openOf(steps, 'deliverable.submit', 'D2');
    await steps.store.putPerson(
      aPerson(HANNAH, { calendar: { weekly, daysOff: [dateOf(Date.parse(report?.due ?? '') - 10 * DAY)] } }),
    );
    for (const each of ['D1', 'D2']) {
      const open = await openOf(steps, 'deliverable.submit', each);
      await steps.env.client.workflow
        .getHandle(open?.workflowId ?? '')
        .signal(directoryChanged, { key: `holiday-${each}`, who: HANNAH, why: said('a holiday was added') });
    }

    // The vendor is silent about the model, and is replaced by the runner-up.
    const decision = await steps.reachOne('overdue.decide', silent);
    await steps.answer(decision, { decision: 'replace', reason: 'Nothing was heard of them' });
    await steps.reach('nda.sign', { ...silent, 'handover.complete': () => null, 'award.approve': () => 'award' });
    await steps.reach('deliverable.submit', { 'handover.complete': () => null });
    // Each begins in a workflow of its own.
    await steps.env.sleep('1s');
    const submissions = (await steps.open()).filter(({ kind }) => kind === 'deliverable.submit');
    expect(submissions.map(({ stream, assignee }) => [stream, assignee.email])).toEqual([
      ['D1~2', LIAM],
      ['D2~2', LIAM],
    ]);
    for (const [submission, date] of [
      [submissions[0], 110],
      [submissions[1], 185],
    ] as const) {
      await steps.passUntil(new Date(begun + date * DAY).toISOString());
      await steps.answer(submission as TaskRow, 'submit');
      for (const review of await steps.reach('review.score', silent)) await steps.answer(review, 'accept');
    }
    await steps.answer(await steps.reachOne('closeout.certify', silent), 'certify');
    expect(await steps.ended()).toEqual({ outcome: 'closed', reason: 'every deliverable is settled' });

    expect(steps.edge.mails.map(({ kind, to, subject, at }) => [day(at), kind, to.email, subject])).toEqual([
      // The input: reminded, and then Dana told instead of Sara, who is away.
      [18, 'task.reminder', OLU, 'Provide D0: Ledgers'],
      [21, 'task.reminder', OLU, 'Provide D0: Ledgers'],
      [22, 'task.reminder', OLU, 'Provide D0: Ledgers'],
      [22, 'task.escalated', DANA, 'Provide D0: Ledgers'],
      [25, 'task.answered', OLU, 'Provide D0: Ledgers'],
      // It comes on day 25 instead of 20, so that the model is due on day 65 instead of 60.
      [25, 'note', HANNAH, 'A new date for D1'],
      [25, 'task.asked', HANNAH, 'Submit D1: Model'],
      // The holiday makes it one more day for the report.
      [25, 'task.moved', HANNAH, 'Submit D2: Report'],
      [62, 'task.reminder', HANNAH, 'Submit D1: Model'],
      [66, 'task.reminder', HANNAH, 'Submit D1: Model'],
      [68, 'task.reminder', HANNAH, 'Submit D1: Model'],
      [68, 'task.escalated', OLU, 'Submit D1: Model'],
      [72, 'task.asked', OLU, 'Decide about D1: the deliverable is overdue'],
      [72, 'task.answered', OLU, 'Decide about D1: the deliverable is overdue'],
      // Replaced: what is left is handed over, and goes to the runner-up.
      [72, 'task.lapsed', HANNAH, 'Submit D1: Model'],
      [72, 'task.withdrawn', HANNAH, 'Submit D2: Report'],
      [72, 'vendor.released', HANNAH, 'The engagement passes to another firm'],
      ...[OLU, SARA, FINN, RITA, ROLF].map((to) => [
        72,
        'vendor.released',
        to,
        'Harbour Valuations has left the engagement',
      ]),
      [72, 'task.asked', HANNAH, 'Certify return or destruction'],
      [72, 'task.asked', HANNAH, HAND_OVER],
      // Sara is back, and awards it anew, by the numbers.
      [72, 'task.asked', SARA, 'Award the engagement again'],
      [72, 'task.answered', HANNAH, 'Certify return or destruction'],
      [72, 'task.answered', SARA, 'Award the engagement again'],
      [72, 'vendor.awarded', LIAM, 'Your bid is awarded'],
      [72, 'task.asked', 'lee@client.example', 'Sign the NDA with Liffey Analytics'],
      [72, 'task.asked', LIAM, 'Sign the NDA with the client'],
      [72, 'task.answered', 'lee@client.example', 'Sign the NDA with Liffey Analytics'],
      [72, 'nda.completed', OLU, 'The NDA is in force'],
      [72, 'task.asked', LIAM, 'Name an expert: Valuation analyst (analyst-1)'],
      [72, 'task.answered', LIAM, 'Name an expert: Valuation analyst (analyst-1)'],
      [72, 'task.asked', OLU, 'Verify Expert analyst-1 for Valuation analyst'],
      [72, 'task.answered', OLU, 'Verify Expert analyst-1 for Valuation analyst'],
      [72, 'task.asked', 'expert.analyst-1@liffey-analytics.example', 'Acknowledge confidentiality'],
      [72, 'task.answered', 'expert.analyst-1@liffey-analytics.example', 'Acknowledge confidentiality'],
      [72, 'task.asked', LIAM, 'Submit D1: Model'],
      [72, 'task.asked', LIAM, 'Submit D2: Report'],
      // The handover is due with the notice of ten days; nobody answers, and the work goes on without it.
      [80, 'task.reminder', HANNAH, HAND_OVER],
      [81, 'task.reminder', HANNAH, HAND_OVER],
      [83, 'task.reminder', HANNAH, HAND_OVER],
      [83, 'task.escalated', OLU, HAND_OVER],
      [84, 'task.lapsed', HANNAH, HAND_OVER],
      [84, 'task.lapsed', OLU, HAND_OVER],
      [110, 'note', LIAM, 'D1 is received'],
      [110, 'task.asked', RITA, 'Review D1: Model'],
      [110, 'task.asked', ROLF, 'Review D1: Model'],
      [110, 'note', LIAM, 'The review of D1: what follows if it does not come, and when'],
      [110, 'note', OLU, 'The review of D1: what follows if it does not come, and when'],
      [110, 'task.answered', RITA, 'Review D1: Model'],
      [110, 'task.answered', ROLF, 'Review D1: Model'],
      [110, 'deliverable.accepted', LIAM, 'D1 is accepted'],
      [110, 'payment.released', FINN, 'Payment milestone D1 is released'],
      [185, 'note', LIAM, 'D2 is received'],
      [185, 'task.asked', RITA, 'Review D2: Report'],
      [185, 'task.asked', ROLF, 'Review D2: Report'],
      [185, 'note', LIAM, 'The review of D2: what follows if it does not come, and when'],
      [185, 'note', OLU, 'The review of D2: what follows if it does not come, and when'],
      [185, 'task.answered', RITA, 'Review D2: Report'],
      [185, 'task.answered', ROLF, 'Review D2: Report'],
      [185, 'deliverable.accepted', LIAM, 'D2 is accepted'],
      [185, 'payment.released', FINN, 'Payment milestone D2 is released'],
      [185, 'task.asked', LIAM, 'Certify return or destruction'],
      [185, 'task.answered', LIAM, 'Certify return or destruction'],
      ...[OLU, SARA, FINN, RITA, ROLF, LIAM, HANNAH].map((to) => [
        185,
        'engagement.closed',
        to,
        'The engagement is closed',
      ]),
    ]);
    expect(await steps.told('task.moved')).toMatchObject([
      { why: 'a holiday was added', holder: 'calendar', from: report?.due, to: dayLater(report?.due) },
    ]);
  });
});

const HAND_OVER = 'Hand over the work on “Valuation model for the acquisition of a regional clinic group”';
const dayLater = (at = ''): string => new Date(Date.parse(at) + DAY).toISOString();

async function openOf(steps: Steps, kind: string, stream?: string) {
  return (await steps.open()).find((task) => task.kind === kind && (!stream || task.stream === stream));
}
