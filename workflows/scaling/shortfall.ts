import type { Trigger } from '@temporalio/workflow';
import { applyChange, type PublicBrief } from '../../domain/engagement/index.js';
import { type Money, type Reason, reasonFor } from '../../domain/kernel/index.js';
import { SHORTFALL_DECISIONS, type ShortfallDecision, type TaskOutcome } from '../../domain/tasks/index.js';
import { chosen } from '../desk/desk.js';
import { openForFinance, tellRefused } from '../desk/approved.js';
import { requestChange } from '../messages.js';
import { holdForMoney } from '../phases/credentials.js';
import type { Contract, Engagement, ScalingSoFar, Stopped } from '../phases/types.js';
import { amountOf, message } from '../runtime/message.js';
import { reasonOf } from '../runtime/outcome.js';
import { answerUnless, shortfall } from './team.js';

/** Less money than the smallest team costs. */
interface Shortfall {
  budget: Money;
  least: Money;
}

const DECISIONS: readonly string[] = SHORTFALL_DECISIONS;

/** A shortfall that nobody has decided about. */
export function undecided(run: Engagement, contract: Contract, soFar: ScalingSoFar): Shortfall | undefined {
  const short = shortfall(run, contract, soFar);
  const { decided } = soFar;
  return short && decided?.budget.minor !== short.budget.minor ? short : undefined;
}

/**
 * Asks the owner and finance how to go on; whoever answers first decides. A newer event that brings other money makes it moot.
 * Returns whether the team is to be planned by what money there is.
 */
export async function decideShortfall(
  run: Engagement,
  contract: Contract,
  soFar: ScalingSoFar,
  stop: Trigger<Stopped>,
): Promise<boolean> {
  const short = undecided(run, contract, soFar);
  if (!short) return soFar.decided?.plansOn ?? true;
  run.desk.record('shortfall.found', { budget: short.budget, least: short.least });
  const answered = await decisionOn(run, contract, soFar, short);
  if (!answered) return false;
  const decision = answered.decision as ShortfallDecision;
  const plansOn = decision === 'reduce' || decision === 'carry-on';
  soFar.decided = { budget: short.budget, plansOn };
  const reason = reasonOf(answered, 'reasons.moneyShort');
  run.desk.record('shortfall.decided', { decision, by: answered.by, why: reason });
  await carryOut(run, contract, stop, { decision, reason, answered });
  return plansOn;
}

/** A decision that somebody with authority stands behind: where the owner has none for the money, finance; refused, both are asked again. */
async function decisionOn(
  run: Engagement,
  contract: Contract,
  soFar: ScalingSoFar,
  short: Shortfall,
): Promise<TaskOutcome | undefined> {
  for (;;) {
    const answered = await ask(run, contract, soFar, short);
    if (!answered?.above) return answered;
    const money = { what: message('notices.money.shortfall'), amount: missingIn(short), numbers: [whyShort(short)] };
    const task = openForFinance(run, answered, answered.above, money);
    const second = await answerUnless(run, soFar, task.result, () => isMoot(run, contract, soFar, short));
    if (!second) {
      task.withdraw(reasonFor('reasons.planReplaced'));
      return undefined;
    }
    if (chosen(second, 'approve')) return answered;
    tellRefused(run, money, reasonOf(second, 'reasons.moneyNotApproved'));
  }
}

const whyShort = ({ budget, least }: Shortfall) => message('notices.shortfall.why', { budget, least });

/** What carrying on costs beyond the budget. */
const missingIn = ({ budget, least }: Shortfall): Money => ({ ...least, minor: least.minor - budget.minor });

/** Whether other money has come meanwhile. */
const isMoot = (run: Engagement, contract: Contract, soFar: ScalingSoFar, { budget }: Shortfall): boolean =>
  undecided(run, contract, soFar)?.budget.minor !== budget.minor;

async function carryOut(
  run: Engagement,
  contract: Contract,
  stop: Trigger<Stopped>,
  { decision, reason, answered }: { decision: ShortfallDecision; reason: Reason; answered: TaskOutcome },
): Promise<void> {
  switch (decision) {
    case 'pause':
      return holdForMoney(run, contract, reason);
    case 'reduce':
      // The sponsor approves it as any other change of the scope.
      if (!run.desk.inputs.isPast)
        run.desk.inputs.arrive(requestChange.name, {
          key: `shortfall ${run.desk.now()}`,
          reason,
          by: answered.by,
          drop: [String(answered.answer.drop)],
        });
      return;
    case 'terminate':
      return stop.resolve({ outcome: 'terminate', reason });
    case 'carry-on':
      return;
  }
}

async function ask(
  run: Engagement,
  contract: Contract,
  soFar: ScalingSoFar,
  short: Shortfall,
): Promise<TaskOutcome | undefined> {
  const { owner, finance } = run.people;
  const tasks = [
    run.desk.open(questionTo(run, contract, short, { ...owner, role: 'owner' })),
    run.desk.open(questionTo(run, contract, short, { ...finance, role: 'finance' })),
  ];
  const first = Promise.race(tasks.map(({ result }) => result));
  const answered = await answerUnless(run, soFar, first, () => isMoot(run, contract, soFar, short));
  const why = reasonFor(answered ? 'reasons.decidedAlready' : 'reasons.planReplaced');
  for (const { withdraw } of tasks) withdraw(why);
  return answered && DECISIONS.includes(answered.decision) ? answered : undefined;
}

const mayDrop = (brief: PublicBrief, id: string): boolean => 'brief' in applyChange(brief, { drop: [id] });

function questionTo(
  run: Engagement,
  { scope }: Contract,
  short: Shortfall,
  to: Engagement['people']['owner'] & { role: 'owner' | 'finance' },
) {
  const { budget, least } = short;
  return {
    kind: 'shortfall.decide' as const,
    amount: missingIn(short),
    to,
    subject: message('notices.shortfall.subject'),
    lines: [whyShort(short)],
    context: {
      budget: amountOf(budget),
      least: amountOf(least),
      deliverables: scope.brief.deliverables
        .filter(({ id, from }) => from === 'vendor' && !run.settled.has(id) && mayDrop(scope.brief, id))
        .map(({ id, title }) => ({ id, title })),
    },
  };
}
