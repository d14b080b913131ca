import { ApplicationFailure } from '@temporalio/activity';
import type { Capabilities } from '../../../activities/capabilities.js';
import { FAILURES } from '../../../domain/kernel/failures.js';
import type { Turn } from '../../../domain/journal/turn.js';
import type { TaskRow } from '../../../store/contract.js';
import { cancelEngagement } from '../../../workflows/messages.js';
import { eventually } from '../../support/eventually.js';
import type { Reaction, Script } from '../../support/workflows/play.js';
import { bidding, type Steps, withSteps } from '../../support/workflows/steps.js';
import { formOf, TASK_KINDS } from '../../../domain/tasks/kinds/index.js';
import { said, someone } from '../../support/site/said.js';

const engagements = withSteps();

const DELIVERING = bidding('harbour-valuations');

/** An outage that the local activity does not sit out: the durable one has to. */
const gone = (type: string): ApplicationFailure =>
  ApplicationFailure.create({ message: 'away', type, nonRetryable: true });
const stillGone = (type: string): ApplicationFailure => ApplicationFailure.retryable('still away', type);

/** The database fails twice at every turn: once before it has written, and once after, so that only the receipt is lost. */
function failing({ edge }: Steps): { commits: Map<string, number> } {
  const { commit } = edge.usual;
  const commits = new Map<string, number>();
  edge.instead.commit = async (turn) => {
    const key = `${turn.stream} ${turn.turn}`;
    const time = (commits.get(key) ?? 0) + 1;
    commits.set(key, time);
    if (time === 1) throw gone(FAILURES.storeUnavailable);
    const receipt = await commit(turn);
    if (time === 2) throw stillGone(FAILURES.storeUnavailable);
    return receipt;
  };
  return { commits };
}

/** Mail of every turn stays undelivered until the mail server is back. */
function mailAway({ edge }: Steps): {
  undelivered: string[];
  delivered: string[][];
  refused: string[][];
  back(): void;
} {
  const { commit } = edge.usual;
  const outage = {
    undelivered: [] as string[],
    delivered: [] as string[][],
    refused: [] as string[][],
    back: () => undefined as void,
  };
  let away = true;
  outage.back = () => {
    away = false;
  };
  const idsOf = ({ stream, turn, notices }: Turn): string[] =>
    notices.map((_, index) => `${stream}.${turn}.${index + 1}`);
  edge.instead.commit = async (turn) => {
    const receipt = await commit(turn);
    const undelivered = away ? idsOf(turn) : [];
    outage.undelivered.push(...undelivered);
    return { ...receipt, undelivered };
  };
  edge.instead.deliverMail = (ids) => {
    (away ? outage.refused : outage.delivered).push(ids);
    if (away) throw stillGone(FAILURES.mailUnavailable);
    return Promise.resolve();
  };
  return outage;
}

/** Answers no task again that the database only shows as open, because its answer is not written yet. */
function once(answered: Set<string>, script: Script): Script {
  const react = (task: TaskRow): Reaction => {
    if (answered.has(task.id)) return null;
    answered.add(task.id);
    const reaction = script[task.kind];
    return reaction ? reaction(task) : formOf(task.kind, task.context).choices[0]?.value;
  };
  return Object.fromEntries(TASK_KINDS.map((kind) => [kind, react]));
}

const statusOf = async ({ handle }: Steps): Promise<string> => (await handle.describe()).status.name;

/** Told once a review is placed; with the database away somebody answers before the workflow hears that it is. */
const isForetold = (subject: string): boolean => /what follows if it does not come/.test(subject);

/** What was written and sent, whatever the order. */
const traceOf = async (steps: Steps): Promise<string[]> => [
  ...(await steps.facts()).sort(),
  ...steps.edge.mails
    .filter(({ subject }) => !isForetold(subject))
    .map(({ kind, to, subject }) => `${kind} to ${to.email}: ${subject}`)
    .sort(),
];

/** Everybody of the client's who hears of an end. */
const CLIENT = ['olu', 'sara', 'finn', 'rita', 'rolf'].map((name) => `${name}@client.example`);

describe('while the database is away', () => {
  it('a turn waits in a durable activity; every fact and every mail comes once, as without the outage', async () => {
    const undisturbed = await engagements.start();
    const asked = await undisturbed.reachOne('scope.approve');
    undisturbed.edge.mails.length = 0;
    await undisturbed.answer(asked, 'approve');
    await undisturbed.answer(await undisturbed.reachOne('closeout.certify', DELIVERING), 'certify');
    await undisturbed.ended();
    const expected = await traceOf(undisturbed);

    const steps = await engagements.start();
    const approval = await steps.reachOne('scope.approve');
    steps.edge.mails.length = 0;
    const { commits } = failing(steps);
    const answered = new Set([approval.id]);
    await steps.answer(approval, 'approve');
    await steps.answer(await steps.reachOne('closeout.certify', once(answered, DELIVERING)), 'certify');
    expect(await steps.ended()).toEqual({ outcome: 'closed', reason: 'every deliverable is settled' });
    expect(await traceOf(steps)).toEqual(expected);
    expect(new Set(commits.values())).toEqual(new Set([3]));
    expect((await steps.told('payment.released')).map(({ deliverable }) => deliverable)).toEqual(['D1']);
    expect(steps.mailed('engagement.closed').map(([to]) => to)).toEqual([
      ...CLIENT,
      'hannah@harbour-valuations.example',
    ]);
  });

  it('a cancellation is carried out with the same care', async () => {
    const steps = await engagements.start();
    await steps.reachOne('deliverable.submit', DELIVERING);
    steps.edge.mails.length = 0;
    const { commits } = failing(steps);
    expect(await steps.cancel('the deal is off')).toEqual({ outcome: 'cancelled', reason: 'the deal is off' });
    expect(new Set(commits.values())).toEqual(new Set([3]));
    expect((await steps.facts()).slice(-3)).toEqual(['task.answered', 'closeout.certified', 'engagement.cancelled']);
    expect(steps.edge.mails.map(({ kind, to }) => [kind, to.email])).toEqual([
      ['task.withdrawn', 'hannah@harbour-valuations.example'],
      ...CLIENT.map((to) => ['engagement.cancelled', to]),
      ['engagement.cancelled', 'hannah@harbour-valuations.example'],
      ['engagement.cancelled', 'expert.analyst-1@harbour-valuations.example'],
      ['task.asked', 'hannah@harbour-valuations.example'],
      ['task.answered', 'hannah@harbour-valuations.example'],
    ]);
  });
});

describe('while the mail server is away', () => {
  it('work goes on; exactly the mails left over are handed over later, and nothing ends before', async () => {
    const steps = await engagements.start();
    const task = await steps.reachOne('award.approve', DELIVERING);
    const outage = mailAway(steps);
    await steps.answer(task, { decision: 'cancel', reason: 'The budget is gone' });
    await eventually(async () => expect((await steps.facts()).at(-1)).toBe('engagement.cancelled'));
    await steps.env.sleep('1 day');
    expect(await statusOf(steps)).toBe('RUNNING');
    expect(outage.refused.length).toBeGreaterThan(1);
    expect(outage.delivered).toEqual([]);
    outage.back();
    expect(await steps.ended()).toEqual({ outcome: 'cancelled', reason: 'The budget is gone' });
    // Six tell of the end, and one that the question was answered.
    expect(outage.undelivered).toHaveLength(7);
    expect(outage.delivered).toEqual([outage.undelivered]);
  });

  it('each turn hands over its own mails, once', async () => {
    const steps = await engagements.start();
    await steps.reach('nda.sign', DELIVERING);
    const outage = mailAway(steps);
    await steps.reach('expert.acknowledge');
    outage.back();
    await steps.cancel();
    expect(outage.delivered.flat().sort()).toEqual([...outage.undelivered].sort());
    expect(outage.delivered.every((ids) => new Set(ids.map((id) => id.replace(/\.\d+$/, ''))).size === 1)).toBe(true);
  });

  it('a cancellation removes access without waiting for the mail', async () => {
    const steps = await engagements.start();
    await steps.reachOne('deliverable.submit', DELIVERING);
    const outage = mailAway(steps);
    await steps.handle.signal(cancelEngagement, { reason: said('the deal is off'), by: someone('olu@client.example') });
    await eventually(() => expect(outage.refused.length).toBeGreaterThan(0));
    await steps.env.sleep('1 hour');
    expect(steps.edge.access.map(({ action, position }) => `${action} ${position}`)).toEqual([
      'grant analyst-1',
      'revoke analyst-1',
    ]);
    outage.back();
    await steps.answer(await steps.reachOne('closeout.certify'), 'certify');
    expect(await steps.ended()).toEqual({ outcome: 'cancelled', reason: 'the deal is off' });
  });
});

describe('a capability that is away', () => {
  /** Fails as often as told, and counts. */
  const failingAt = <K extends 'longList' | 'draftNda' | 'openBids' | 'writeReport'>(
    { edge }: Steps,
    name: K,
    times: number,
  ): { calls: number } => {
    const counted = { calls: 0 };
    type Call = (request: unknown) => Promise<unknown>;
    edge.instead[name] = ((request: unknown) => {
      counted.calls += 1;
      if (counted.calls <= times) throw counted.calls === 1 ? gone('Unreachable') : stillGone('Unreachable');
      return (edge.usual[name] as Call)(request);
    }) as Capabilities[K];
    return counted;
  };

  it('is handed to a durable activity, and answers when it is back', async () => {
    const steps = await engagements.start();
    const approval = await steps.reachOne('scope.approve');
    const counted = failingAt(steps, 'longList', 4);
    await steps.answer(approval, 'approve');
    const invited = await steps.reach('bid.submit');
    expect(counted.calls).toBe(5);
    expect(invited.map(({ context }) => context.vendor)).toEqual([
      'harbour-valuations',
      'liffey-analytics',
      'deccan-knowledge',
    ]);
    expect((await steps.told('vendors.listed')).map((listed) => listed.invited.length)).toEqual([3]);
    const { events } = await steps.handle.fetchHistory();
    expect(
      events?.flatMap(({ activityTaskScheduledEventAttributes: scheduled }) => scheduled?.activityType?.name ?? []),
    ).toEqual(['longList']);
    await steps.cancel();
  });

  it('delays the report, and not more than that', async () => {
    const steps = await engagements.start();
    const task = await steps.reachOne('closeout.certify', DELIVERING);
    const counted = failingAt(steps, 'writeReport', 3);
    await steps.answer(task, 'certify');
    expect(await steps.ended()).toEqual({ outcome: 'closed', reason: 'every deliverable is settled' });
    expect(counted.calls).toBe(4);
    expect(await steps.told('engagement.closed')).toEqual([{ report: 'report' }]);
  });
});
