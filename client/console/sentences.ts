import type { Fact, FactOf, FactType, RoleChange } from '../../domain/facts.js';
import type { Reader } from '../../domain/language/reader.js';
import { ROLES } from '../../domain/person.js';
import { capital, count } from '../pages/words.js';
import type { TaskKind } from '../../domain/task.js';

/** What a fact says, in one readable sentence; instants in the reader's time zone. */
export function sentenceOf(fact: Fact, reader: Reader): string {
  const sentence = SENTENCES[fact.type] as (about: Fact['about'], reader: Reader) => string;
  return sentence(fact.about, reader);
}

const task = (reader: Reader, kind: TaskKind): string => `“${reader.say(`words.task.${kind}`)}”`;
const role = (reader: Reader, name: string): string => {
  const known = ROLES.find((each) => each === name);
  return known ? reader.say(`words.role.${known}`) : name;
};
const late = (is: boolean): string => (is ? ', late' : '');
const points = (score: number | null): string => (score === null ? '' : ` with ${score} points`);
const people = (changes: readonly RoleChange[]): string =>
  changes.map(({ role: name, from, to }) => `${name} from ${from} to ${to}`).join(', ');
const dueWords = (due: string, reader: Reader): string =>
  due.startsWith('P') ? `${reader.duration(due)} after the start` : reader.shortTime(due);

const SENTENCES: { [T in FactType]: (about: FactOf[T], reader: Reader) => string } = {
  'engagement.started': ({ startedBy, practiceTitle, budget }, reader) =>
    `${startedBy} started the engagement in ${practiceTitle} with a budget of ${reader.money(budget)}.`,
  'phase.entered': ({ phase }, reader) => `${reader.say(`words.phase.${phase}`)} began.`,
  'task.opened': ({ kind, to, role: part }, reader) =>
    `${to} was asked as ${role(reader, part)}: ${task(reader, kind)}.`,
  'task.reminded': ({ kind, to }, reader) => `${to} was reminded of ${task(reader, kind)}.`,
  'task.escalated': ({ kind, to, role: part }, reader) =>
    `${task(reader, kind)} was escalated to ${role(reader, part)}, ${to}.`,
  'task.transferred': ({ kind, from, to, role: part }, reader) =>
    `${task(reader, kind)} passed from ${from} to ${role(reader, part)}, ${to}.`,
  'task.answered': ({ kind, decision, by, via }, reader) =>
    `${by} answered ${task(reader, kind)} with “${decision}” (${via}).`,
  'task.lapsed': ({ kind, outcome }, reader) => `Nobody answered ${task(reader, kind)}; it counts as “${outcome}”.`,
  'task.withdrawn': ({ kind, reason }, reader) => `${task(reader, kind)} was withdrawn: ${reason}.`,
  'task.reassigned': ({ kind, from, to, by, reason }, reader) =>
    `${by} handed ${task(reader, kind)} from ${from} to ${to}: ${reason}`,
  'task.snoozed': ({ kind, until, by, reason }, reader) =>
    `${by} put ${task(reader, kind)} off until ${reader.shortTime(until)}: ${reason}`,
  'task.acknowledged': ({ kind, until, by, reason }, reader) =>
    `${by} is on ${task(reader, kind)} until ${reader.shortTime(until)}: ${reason}`,
  'task.delegated': ({ kind, chain, why }, reader) =>
    `${task(reader, kind)} went to ${chain.at(-1) ?? ''} on behalf of ${chain[0] ?? ''}${why === 'absence' ? ', who is away' : ''}.`,
  'delegation.refused': ({ kind, from, to, why }, reader) =>
    `${to} could not stand in for ${from} at ${task(reader, kind)}: ${why}.`,
  'task.claimed': ({ kind, to }, reader) => `${to} took ${task(reader, kind)}.`,
  'task.paused': ({ kind, why, until }, reader) =>
    `${task(reader, kind)} was paused until ${reader.shortTime(until)} at the latest: ${why}`,
  'task.resumed': ({ kind, by, why }, reader) => `${by} let ${task(reader, kind)} go on: ${why}`,
  'task.moved': ({ kind, why, from, to }, reader) =>
    `${task(reader, kind)} moved from ${reader.shortTime(from)} to ${reader.shortTime(to)}: ${why}`,
  'turn.superseded': ({ entries }) =>
    `A worker died before its turn took effect; ${count(entries.length, 'entry', 'entries')} (${entries.join(', ')}) no longer ${entries.length === 1 ? 'counts' : 'count'}.`,
  'access.denied': ({ who, what, why }) => `${who} was refused: ${what} (${why}).`,
  'scope.drafted': ({ version, deliverables, makeOrBuy }, reader) =>
    `Version ${version} of the scope was drafted: ${count(deliverables.length, 'deliverable')}, bought for about ${reader.money(makeOrBuy.bought)}.`,
  'scope.questioned': ({ questions }) =>
    `${count(questions.length, 'question')} about the scope ${questions.length === 1 ? 'was' : 'were'} put to the sponsor.`,
  'scope.approved': ({ version, by }) => `${by} approved version ${version} of the scope.`,
  'scope.amended': ({ version, why, deliverable, due, by }, reader) =>
    `${by} amended the scope to version ${version}${deliverable ? `, ${deliverable}` : ''}${due ? ` now due ${dueWords(due, reader)}` : ''}: ${why}`,
  'change.requested': ({ by, reason }) => `${by} asked for a change: ${reason}`,
  'change.refused': ({ by, reason }) => `${by} refused a change: ${reason}`,
  'team.informed': ({ team, counterpart, staysInHouse }) =>
    `${team} was informed through ${counterpart}; in-house stays: ${staysInHouse}.`,
  'vendors.listed': ({ invited, excluded }) =>
    `${count(invited.length, 'vendor')} invited (${invited.map(({ name }) => name).join(', ') || 'none'}), ${excluded.length} left out.`,
  'bid.received': ({ vendor }) => `${vendor} handed in a sealed bid.`,
  'bid.declined': ({ vendor, why }) => `${vendor} declined to bid: ${why}`,
  'bid.excluded': ({ vendor, why }) => `The bid of ${vendor} was excluded: ${why}`,
  'bidding.extended': ({ until, received, needed }, reader) =>
    `The round was extended until ${reader.shortTime(until)}: ${received} of ${needed} bids were in.`,
  'bids.opened': ({ bids }) =>
    `${count(bids.length, 'bid')} opened: ${bids.map(({ name }) => name).join(', ') || 'none'}.`,
  'bid.scored': ({ vendor, evaluator, score }) => `${evaluator} scored ${vendor}: ${score} points.`,
  'bids.ranked': ({ ranking }) =>
    `The bids were ranked: ${ranking.map(({ vendorName, score }, index) => `${index + 1}. ${vendorName} (${score})`).join(', ')}.`,
  'selection.failed': ({ why }) => `No vendor could be chosen: ${why}.`,
  'award.made': ({ name, by, price, reason }, reader) =>
    `${by} awarded ${name} at ${reader.money(price)}${reason ? `: ${reason}` : '.'}`,
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
  'deliverable.opened': ({ deliverable, due }, reader) => `${deliverable} was opened, due ${reader.shortTime(due)}.`,
  'deliverable.due': ({ deliverable, due }, reader) => `${deliverable} is now due ${reader.shortTime(due)}.`,
  'deliverable.overdue': ({ deliverable, due, holder }, reader) =>
    `${deliverable} is overdue since ${reader.shortTime(due)}; the turn is ${reader.say(`words.role.${holder}`)}’s.`,
  'deliverable.submitted': ({ deliverable, round, late: wasLate }) =>
    `${deliverable} was submitted, round ${round}${late(wasLate)}.`,
  'deliverable.reworked': ({ deliverable, round, findings }) =>
    `${deliverable} went back after round ${round} with ${count(findings.length, 'finding')}.`,
  'deliverable.accepted': ({ deliverable, score, deemed }) =>
    `${deliverable} was accepted${points(score)}${deemed ? ', by silence' : ''}.`,
  'deliverable.dropped': ({ deliverable, why }) => `${deliverable} was dropped: ${why}`,
  'input.provided': ({ deliverable }) => `The client provided ${deliverable}.`,
  'extension.requested': ({ deliverable, by }, reader) =>
    `${reader.duration(by)} more time ${by === 'P1D' ? 'was' : 'were'} asked for ${deliverable}.`,
  'extension.granted': ({ deliverable, due }, reader) => `${deliverable} was extended until ${reader.shortTime(due)}.`,
  'extension.refused': ({ deliverable, why }) => `More time for ${deliverable} was refused: ${why}`,
  'review.scored': ({ deliverable, reviewer, verdict, score, round }) =>
    `${reviewer} reviewed ${deliverable}, round ${round}: ${verdict}${points(score)}.`,
  'review.disputed': ({ deliverable, third }) =>
    `The reviewers of ${deliverable} disagreed; ${third} was asked as the third.`,
  'overdue.decided': ({ deliverable, decision, by }) => `${by} decided about overdue ${deliverable}: ${decision}.`,
  'payment.released': ({ deliverable, amount }, reader) => `${reader.money(amount)} was released for ${deliverable}.`,
  'vendor.replaced': ({ vendor, why }) => `${vendor} was replaced: ${why}`,
  'budget.changed': ({ amount, version, source }, reader) =>
    `The budget became ${reader.money(amount)} (version ${version}, from ${source}).`,
  'budget.frozen': ({ version, source }) => `The budget was frozen (version ${version}, from ${source}).`,
  'demand.changed': ({ roles, source }) =>
    `Demand changed: ${roles.map(({ role: name, headcount }) => `${headcount} × ${name}`).join(', ')} (from ${source}).`,
  'event.ignored': ({ type, why }) => `An event ${type} changed nothing: ${why}.`,
  'scaling.planned': ({ plan }, reader) =>
    `A staffing plan was made: ${people(plan.changes)}; cost from ${reader.money(plan.costBefore)} to ${reader.money(plan.costAfter)}.`,
  'scaling.approved': ({ plan, by }) => `${by} approved the staffing plan ${plan}.`,
  'scaling.rejected': ({ plan, why }) => `The staffing plan ${plan} was rejected: ${why}`,
  'scaling.noticed': ({ position, until }, reader) => `${position} got notice until ${reader.shortTime(until)}.`,
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
