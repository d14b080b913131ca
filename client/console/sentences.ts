import type { Fact, FactOf, FactType, RoleChange } from '../../domain/facts.js';
import { moneyText, capital, PHASE_TITLES, ROLE_NAMES, TASK_TITLES, count } from '../pages/words.js';
import type { TaskKind } from '../../domain/task.js';
import type { Role } from '../../domain/person.js';
import { durationWords, shortTime } from '../pages/time.js';

/** What a fact says, in one readable sentence; instants in the reader's time zone. */
export function sentenceOf(fact: Fact, timeZone: string): string {
  const sentence = SENTENCES[fact.type] as (about: Fact['about'], when: (instant: string) => string) => string;
  return sentence(fact.about, (instant) => shortTime(instant, timeZone));
}

const task = (kind: TaskKind): string => `“${TASK_TITLES[kind]}”`;
const role = (name: string): string => ROLE_NAMES[name as Role] ?? name;
const late = (is: boolean): string => (is ? ', late' : '');
const points = (score: number | null): string => (score === null ? '' : ` with ${score} points`);
const people = (changes: readonly RoleChange[]): string =>
  changes.map(({ role: name, from, to }) => `${name} from ${from} to ${to}`).join(', ');
const dueWords = (due: string, when: (instant: string) => string): string =>
  due.startsWith('P') ? `${durationWords(due)} after the start` : when(due);

const SENTENCES: { [T in FactType]: (about: FactOf[T], when: (instant: string) => string) => string } = {
  'engagement.started': ({ startedBy, practiceTitle, budget }) =>
    `${startedBy} started the engagement in ${practiceTitle} with a budget of ${moneyText(budget)}.`,
  'phase.entered': ({ phase }) => `${PHASE_TITLES[phase]} began.`,
  'task.opened': ({ kind, to, role: part }) => `${to} was asked as ${role(part)}: ${task(kind)}.`,
  'task.reminded': ({ kind, to }) => `${to} was reminded of ${task(kind)}.`,
  'task.escalated': ({ kind, to, role: part }) => `${task(kind)} was escalated to ${role(part)}, ${to}.`,
  'task.transferred': ({ kind, from, to, role: part }) => `${task(kind)} passed from ${from} to ${role(part)}, ${to}.`,
  'task.answered': ({ kind, decision, by, via }) => `${by} answered ${task(kind)} with “${decision}” (${via}).`,
  'task.lapsed': ({ kind, outcome }) => `Nobody answered ${task(kind)}; it counts as “${outcome}”.`,
  'task.withdrawn': ({ kind, reason }) => `${task(kind)} was withdrawn: ${reason}.`,
  'task.reassigned': ({ kind, from, to, by, reason }) => `${by} handed ${task(kind)} from ${from} to ${to}: ${reason}`,
  'task.snoozed': ({ kind, until, by, reason }, when) => `${by} put ${task(kind)} off until ${when(until)}: ${reason}`,
  'task.acknowledged': ({ kind, until, by, reason }, when) =>
    `${by} is on ${task(kind)} until ${when(until)}: ${reason}`,
  'task.delegated': ({ kind, chain, why }) =>
    `${task(kind)} went to ${chain.at(-1) ?? ''} on behalf of ${chain[0] ?? ''}${why === 'absence' ? ', who is away' : ''}.`,
  'delegation.refused': ({ kind, from, to, why }) => `${to} could not stand in for ${from} at ${task(kind)}: ${why}.`,
  'task.claimed': ({ kind, to }) => `${to} took ${task(kind)}.`,
  'task.paused': ({ kind, why, until }, when) => `${task(kind)} was paused until ${when(until)} at the latest: ${why}`,
  'task.resumed': ({ kind, by, why }) => `${by} let ${task(kind)} go on: ${why}`,
  'task.moved': ({ kind, why, from, to }, when) => `${task(kind)} moved from ${when(from)} to ${when(to)}: ${why}`,
  'turn.superseded': ({ entries }) =>
    `A worker died before its turn took effect; ${count(entries.length, 'entry', 'entries')} (${entries.join(', ')}) no longer ${entries.length === 1 ? 'counts' : 'count'}.`,
  'access.denied': ({ who, what, why }) => `${who} was refused: ${what} (${why}).`,
  'scope.drafted': ({ version, deliverables, makeOrBuy }) =>
    `Version ${version} of the scope was drafted: ${count(deliverables.length, 'deliverable')}, bought for about ${moneyText(makeOrBuy.bought)}.`,
  'scope.questioned': ({ questions }) =>
    `${count(questions.length, 'question')} about the scope ${questions.length === 1 ? 'was' : 'were'} put to the sponsor.`,
  'scope.approved': ({ version, by }) => `${by} approved version ${version} of the scope.`,
  'scope.amended': ({ version, why, deliverable, due, by }, when) =>
    `${by} amended the scope to version ${version}${deliverable ? `, ${deliverable}` : ''}${due ? ` now due ${dueWords(due, when)}` : ''}: ${why}`,
  'change.requested': ({ by, reason }) => `${by} asked for a change: ${reason}`,
  'change.refused': ({ by, reason }) => `${by} refused a change: ${reason}`,
  'team.informed': ({ team, counterpart, staysInHouse }) =>
    `${team} was informed through ${counterpart}; in-house stays: ${staysInHouse}.`,
  'vendors.listed': ({ invited, excluded }) =>
    `${count(invited.length, 'vendor')} invited (${invited.map(({ name }) => name).join(', ') || 'none'}), ${excluded.length} left out.`,
  'bid.received': ({ vendor }) => `${vendor} handed in a sealed bid.`,
  'bid.declined': ({ vendor, why }) => `${vendor} declined to bid: ${why}`,
  'bid.excluded': ({ vendor, why }) => `The bid of ${vendor} was excluded: ${why}`,
  'bidding.extended': ({ until, received, needed }, when) =>
    `The round was extended until ${when(until)}: ${received} of ${needed} bids were in.`,
  'bids.opened': ({ bids }) =>
    `${count(bids.length, 'bid')} opened: ${bids.map(({ name }) => name).join(', ') || 'none'}.`,
  'bid.scored': ({ vendor, evaluator, score }) => `${evaluator} scored ${vendor}: ${score} points.`,
  'bids.ranked': ({ ranking }) =>
    `The bids were ranked: ${ranking.map(({ vendorName, score }, index) => `${index + 1}. ${vendorName} (${score})`).join(', ')}.`,
  'selection.failed': ({ why }) => `No vendor could be chosen: ${why}.`,
  'award.made': ({ name, by, price, reason }) =>
    `${by} awarded ${name} at ${moneyText(price)}${reason ? `: ${reason}` : '.'}`,
  'award.debriefed': ({ name }) => `${name} got a debrief.`,
  'award.lost': ({ vendor, why }) => `${vendor} lost the award: ${why}`,
  'nda.drafted': ({ vendor }) => `The NDA with ${vendor} was drafted.`,
  'nda.signed': ({ side, by, vendor }) =>
    `${by} signed the NDA for the ${side === 'client' ? 'client' : `vendor, ${vendor}`}.`,
  'nda.declined': ({ vendor, side, why }) => `The ${side} declined the NDA with ${vendor}: ${why}`,
  'nda.completed': ({ vendor }) => `The NDA with ${vendor} is in force.`,
  'confidential.opened': ({ vendor }) => `The confidential part was opened to ${vendor}.`,
  'expert.proposed': ({ position, name, role: part }) => `${name} was proposed for ${position} (${part}).`,
  'expert.verified': ({ position, by }) => `${by} verified the expert for ${position}.`,
  'expert.rejected': ({ position, why }) => `The expert for ${position} was rejected: ${why}`,
  'expert.acknowledged': ({ position }) => `The expert for ${position} acknowledged confidentiality.`,
  'expert.declined': ({ position, why }) => `The expert for ${position} declined: ${why}`,
  'expert.suspended': ({ position, why }) => `The expert in ${position} was suspended: ${why}`,
  'position.unfilled': ({ position, why }) => `${position} stays unfilled: ${why}`,
  'access.granted': ({ position, email, via }) => `Access was granted to ${email} for ${position} (${via}).`,
  'access.revoked': ({ position, email, why }) => `Access of ${email} for ${position} was removed: ${why}.`,
  'access.failed': ({ position, email, action, why }) =>
    `Access of ${email} for ${position} could not be ${action === 'grant' ? 'granted' : 'removed'}: ${why}`,
  'team.complete': ({ positions }) => `The team is complete: ${count(positions, 'position')} filled.`,
  'deliverable.opened': ({ deliverable, due }, when) => `${deliverable} was opened, due ${when(due)}.`,
  'deliverable.due': ({ deliverable, due }, when) => `${deliverable} is now due ${when(due)}.`,
  'deliverable.overdue': ({ deliverable, due, holder }, when) =>
    `${deliverable} is overdue since ${when(due)}; the turn is ${ROLE_NAMES[holder]}’s.`,
  'deliverable.submitted': ({ deliverable, round, late: wasLate }) =>
    `${deliverable} was submitted, round ${round}${late(wasLate)}.`,
  'deliverable.reworked': ({ deliverable, round, findings }) =>
    `${deliverable} went back after round ${round} with ${count(findings.length, 'finding')}.`,
  'deliverable.accepted': ({ deliverable, score, deemed }) =>
    `${deliverable} was accepted${points(score)}${deemed ? ', by silence' : ''}.`,
  'deliverable.dropped': ({ deliverable, why }) => `${deliverable} was dropped: ${why}`,
  'input.provided': ({ deliverable }) => `The client provided ${deliverable}.`,
  'extension.requested': ({ deliverable, by }) =>
    `${durationWords(by)} more time ${by === 'P1D' ? 'was' : 'were'} asked for ${deliverable}.`,
  'extension.granted': ({ deliverable, due }, when) => `${deliverable} was extended until ${when(due)}.`,
  'extension.refused': ({ deliverable, why }) => `More time for ${deliverable} was refused: ${why}`,
  'review.scored': ({ deliverable, reviewer, verdict, score, round }) =>
    `${reviewer} reviewed ${deliverable}, round ${round}: ${verdict}${points(score)}.`,
  'review.disputed': ({ deliverable, third }) =>
    `The reviewers of ${deliverable} disagreed; ${third} was asked as the third.`,
  'overdue.decided': ({ deliverable, decision, by }) => `${by} decided about overdue ${deliverable}: ${decision}.`,
  'payment.released': ({ deliverable, amount }) => `${moneyText(amount)} was released for ${deliverable}.`,
  'vendor.replaced': ({ vendor, why }) => `${vendor} was replaced: ${why}`,
  'budget.changed': ({ amount, version, source }) =>
    `The budget became ${moneyText(amount)} (version ${version}, from ${source}).`,
  'budget.frozen': ({ version, source }) => `The budget was frozen (version ${version}, from ${source}).`,
  'demand.changed': ({ roles, source }) =>
    `Demand changed: ${roles.map(({ role: name, headcount }) => `${headcount} × ${name}`).join(', ')} (from ${source}).`,
  'event.ignored': ({ type, why }) => `An event ${type} changed nothing: ${why}.`,
  'scaling.planned': ({ plan }) =>
    `A staffing plan was made: ${people(plan.changes)}; cost from ${moneyText(plan.costBefore)} to ${moneyText(plan.costAfter)}.`,
  'scaling.approved': ({ plan, by }) => `${by} approved the staffing plan ${plan}.`,
  'scaling.rejected': ({ plan, why }) => `The staffing plan ${plan} was rejected: ${why}`,
  'scaling.noticed': ({ position, until }, when) => `${position} got notice until ${when(until)}.`,
  'scaling.withdrawn': ({ plan, why }) => `The staffing plan ${plan} was withdrawn: ${why}`,
  'scaling.completed': ({ plan }) => `The staffing plan ${plan} is complete.`,
  'handover.completed': ({ position }) => `${position} handed its work over.`,
  'handover.incomplete': ({ position, why }) => `The handover of ${position} is incomplete: ${why}`,
  'closeout.certified': ({ by, method }) =>
    `${by} certified that the client’s material was ${method.replaceAll('-', ' ')}.`,
  'closeout.uncertified': ({ why }) => `The return or destruction of material is not certified: ${why}`,
  'scorecard.made': ({ vendor, scorecard: { delivered, dropped } }) =>
    `The scorecard of ${vendor} was made: ${delivered} delivered, ${dropped} dropped.`,
  'engagement.closed': () => 'The engagement was closed and its report written.',
  'engagement.cancelled': ({ by, reason }) => `${by} cancelled the engagement: ${reason}`,
  'engagement.terminated': ({ reason }) => `The engagement was terminated: ${reason}`,
};

/** A fact's type as a label: `deliverable.accepted` is `Deliverable accepted`. */
export const factLabel = (type: FactType): string => capital(type.replaceAll('.', ' ')).replace(/^Nda/, 'NDA');
