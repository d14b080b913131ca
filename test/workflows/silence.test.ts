import type { FactType } from '../../domain/journal/facts.js';
import { kindOf, TASK_KINDS, type TaskKind } from '../../domain/tasks/kinds/index.js';
import { moneyProblems } from '../../domain/tasks/ladder-checks.js';
import { silenceLeadsTo } from '../../domain/tasks/silence.js';
import { OnSilence } from '../../domain/tasks/task-policy.js';
import type { TaskRow } from '../../store/contract.js';
import type { SilenceKey } from '../../i18n/keys.js';
import { aDeliverable, pounds } from '../support/samples/briefs.js';
import { budget } from '../support/samples/inbound.js';
import { inDelivery } from '../support/samples/staffing.js';
import type { Script } from '../support/workflows/play.js';
import { bidding, withSteps } from '../support/workflows/steps.js';

const engagements = withSteps();

/** What the journal says once that has followed which was told. */
const FOLLOWED: Partial<Record<SilenceKey, FactType>> = {
  'silence.stands': 'task.standing',
  'silence.cancelled': 'engagement.cancelled',
  'silence.terminated': 'phase.entered',
  'silence.scope.asItIs': 'scope.drafted',
  'silence.noBid': 'bid.lapsed',
  'silence.notScored': 'bid.excluded',
  'silence.offerExpires': 'nda.declined',
  'silence.contractDecided': 'nda.declined',
  'silence.positionUnfilled': 'position.unfilled',
  'silence.askedAgain': 'position.decided',
  'silence.dueStands': 'extension.refused',
  'silence.moreTime': 'extension.granted',
  'silence.extended': 'extension.granted',
  'silence.decides': 'task.opened',
  'silence.review.accepts': 'deliverable.accepted',
  'silence.review.sendsBack': 'deliverable.reworked',
  'silence.review.thirdAsked': 'review.disputed',
  'silence.uncertified': 'closeout.uncertified',
};
/** Where the one who is asked makes another fact of the same consequence. */
const FOLLOWED_BY: Partial<Record<TaskKind, FactType>> = {
  'expert.verify': 'expert.rejected',
  'expert.acknowledge': 'expert.declined',
};

const SHORT = { due: 'PT1H', working: false, ladder: [] };
const LATE: Script = { ...bidding('harbour-valuations'), 'deliverable.submit': () => null };
const EXTENDING: Script = { ...bidding('harbour-valuations'), 'deliverable.submit': () => 'extend' };

const UNSIGNED: Script = {
  ...bidding('harbour-valuations'),
  'nda.sign': ({ context }) => (context.side === 'client' ? 'decline' : null),
};
const UNSTAFFED: Script = { ...bidding('harbour-valuations'), 'expert.propose': () => 'cannot' };

/** What is played until a kind of task is asked. */
const REACHED_BY: Partial<Record<TaskKind, Script>> = {
  'overdue.decide': LATE,
  'extension.decide': EXTENDING,
  'position.decide': UNSTAFFED,
  'contract.decide': UNSIGNED,
};

/** What leaves something open, or is due from the client. */
const DELIVERABLES: Partial<Record<TaskKind, ReturnType<typeof aDeliverable>[]>> = {
  'scope.answer': [aDeliverable({ acceptance: [] })],
  'input.provide': [
    aDeliverable({ id: 'D0', from: 'client', payment: undefined, due: { after: 'P5D', working: false } }),
    aDeliverable({ dependsOn: ['D0'] }),
  ],
};

/** What a policy says of silence makes a difference to a phase only where it comes to another decision. */
const APART: readonly TaskKind[] = [
  'money.approve',
  'scaling.approve',
  'handover.complete',
  'event.decide',
  'shortfall.decide',
];
const cases = TASK_KINDS.filter((kind) => !APART.includes(kind)).flatMap((kind) => {
  const decisions = new Map<string, OnSilence>();
  for (const onSilence of OnSilence.options) {
    const policy = { due: 'PT1H', onSilence };
    const rungs = [{ at: '', do: 'lapse' as const }];
    const { decision } = silenceLeadsTo({ kind, context: kindOf(kind).example, policy, rungs });
    const isRefused = moneyProblems(kind, { ladder: [], onSilence }).length > 0;
    if (!isRefused && !decisions.has(decision)) decisions.set(decision, onSilence);
  }
  return [...decisions.values()].map((onSilence) => [kind, onSilence] as const);
});

const asTold = ({ kind, context, terms, rungs }: TaskRow) =>
  silenceLeadsTo({ kind, context, policy: terms.policy, rungs });

/** The consequence without the choice that it counts as. */
const codeOf = ({ told }: ReturnType<typeof asTold>): SilenceKey => {
  const { then } = (told.params ?? {}) as { then?: { code: string } };
  return (told.code === 'silence.countsAs' ? then?.code : told.code) as SilenceKey;
};

describe('the phases do what was told that silence leads to', () => {
  it.each(cases)('about %s, where it means to %s', async (kind, onSilence) => {
    const tasks = {
      'overdue.decide': SHORT,
      'deliverable.submit': SHORT,
      'bid.evaluate': SHORT,
      // What is called off is cancelled once the firm has had its time to certify.
      'closeout.certify': { ...SHORT, onSilence: 'accept' as const },
      [kind]: { ...SHORT, onSilence },
    };
    const deliverables = DELIVERABLES[kind] ?? [aDeliverable()];
    const steps = await engagements.start({ policy: { tasks }, deliverables });
    const [task] = await steps.reach(kind, REACHED_BY[kind] ?? bidding('harbour-valuations'));
    const told = asTold(task as TaskRow);
    const since = (await steps.journal()).length;
    await steps.passUntil(told.at ?? '');
    if (told.does === 'pass-on') await steps.env.sleep('3h');
    const fact = FOLLOWED_BY[kind] ?? FOLLOWED[told.does === 'pass-on' ? 'silence.stands' : codeOf(told)];
    const facts = async (): Promise<FactType[]> => (await steps.journal()).slice(since).map(({ type }) => type);
    // What waits for others' silence, too, comes with theirs.
    for (let hours = 0; hours < 6 && !(await facts()).includes(fact as FactType); hours += 1)
      await steps.env.sleep('1h');
    expect(await facts()).toContain(fact);
    const ends = (await facts()).filter((type) => type === 'engagement.cancelled' || type === 'engagement.terminated');
    expect(ends.length > 0).toBe(codeOf(told) === 'silence.cancelled');
  });

  it('about a plan for the team', async () => {
    const steps = await inDelivery(engagements);
    await steps.send(budget(2, 80_000));
    const approval = await steps.one('scaling.approve');
    expect(codeOf(asTold(approval))).toBe('silence.teamStays');
    await steps.env.sleep('30d');
    expect(await steps.told('scaling.rejected')).toHaveLength(1);
    await steps.finish();
  });

  it.each([
    ['escalate', 'silence.stands', 'task.standing'],
    ['reject', 'silence.moneyRefused', 'task.opened'],
  ] as const)('about money above the sponsor’s authority, where it means to %s', async (onSilence, code, fact) => {
    const steps = await engagements.start({ policy: { tasks: { 'money.approve': { ...SHORT, onSilence } } } });
    await steps.answer(await steps.reachOne('scope.approve'), 'approve', pounds(1));
    const task = await steps.reachOne('money.approve');
    expect(codeOf(asTold(task))).toBe(code);
    const since = (await steps.journal()).length;
    await steps.env.sleep('3h');
    expect((await steps.journal()).slice(since).map(({ type }) => type)).toContain(fact);
    expect(await steps.told('scope.approved')).toEqual([]);
    await steps.cancel();
  });

  it('about an event that is far ahead', async () => {
    const steps = await inDelivery(engagements);
    await steps.send(budget(2_000_000_000, 80_000));
    const task = await steps.one('event.decide');
    expect(codeOf(asTold(task))).toBe('silence.eventDiscarded');
    await steps.env.sleep('30d');
    expect(await steps.told('event.decided')).toMatchObject([{ decision: 'discard' }]);
    expect(await steps.told('budget.changed')).toEqual([]);
    await steps.finish();
  });

  it('about less money than the smallest team costs', async () => {
    const steps = await inDelivery(engagements);
    await steps.send(budget(2, 0));
    const [task] = (await steps.open()).filter(({ kind }) => kind === 'shortfall.decide');
    expect(codeOf(asTold(task as TaskRow))).toBe('silence.stands');
    await steps.env.sleep('30d');
    expect(await steps.told('shortfall.decided')).toEqual([]);
    expect((await steps.told('task.standing')).length).toBeGreaterThan(0);
    await steps.finish();
  });
});
