import type { Trigger } from '@temporalio/workflow';
import { addDuration, type Message, reasonFor } from '../../domain/kernel/index.js';
import type { RoleChange, StaffingPlan } from '../../domain/engagement/index.js';
import { revoke } from './access.js';
import { holdForMoney } from './credentials.js';
import type { Contract, Engagement, Member, ScalingSoFar, Stopped } from './types.js';
import { chosen } from '../desk/desk.js';
import type { Withdrawable } from '../desk/desk.js';
import { amountOf, message } from '../runtime/message.js';
import { ignoreCancellation, unlessCancelled } from '../runtime/waiting.js';
import { reasonOf } from '../runtime/outcome.js';
import { grow } from '../scaling/growth.js';
import { decideShortfall, undecided } from '../scaling/shortfall.js';
import {
  answerUnless,
  isLookedFor,
  moneyOf,
  planFrom,
  roleOf,
  shortfall,
  teamOf,
  untilQuiet,
} from '../scaling/team.js';

/**
 * Turns budget and demand events into one staffing plan at a time: costed, approved by finance, carried out, and undone
 * when the money returns before it is complete. Less money than the smallest team costs is a question to the owner and finance. A
 * cool-down keeps noise from hiring and firing.
 */
export async function scaleTeam(
  run: Engagement,
  contract: Contract,
  soFar: ScalingSoFar,
  stop: Trigger<Stopped>,
): Promise<never> {
  for (;;) {
    await untilNews(run, contract, soFar);
    soFar.planned = run.events.revision();
    soFar.again = false;
    await run.desk.inputs.beside(follow(run, contract, soFar, stop));
  }
}

/** Waits for something that changes the team, after the cool-down; a shortfall does not wait for the end of that. */
async function untilNews(run: Engagement, contract: Contract, soFar: ScalingSoFar): Promise<void> {
  const { desk, events } = run;
  for (let heard = soFar.planned; ; ) {
    if (events.revision() !== heard) heard = await untilQuiet(run);
    const isNews = heard !== soFar.planned;
    if (isNews && undecided(run, contract, soFar)) return;
    const { coolDown } = soFar;
    if (coolDown === undefined || coolDown <= desk.now()) {
      soFar.coolDown = undefined;
      if (isNews || soFar.again) return;
      await unlessCancelled(events.changed());
    } else await desk.inputs.firstBy(coolDown, [events.changed().then(() => undefined)]);
  }
}

/** Asks about a shortfall, or plans the team and has the plan carried out. */
async function follow(run: Engagement, contract: Contract, soFar: ScalingSoFar, stop: Trigger<Stopped>): Promise<void> {
  if (!shortfall(run, contract, soFar)) {
    soFar.decided = undefined;
    await holdForMoney(run, contract, undefined);
  } else if (!(await decideShortfall(run, contract, soFar, stop))) return;
  const plan = planFrom(run, contract, soFar, `plan-${run.restarts + 1}-${soFar.count}`);
  soFar.settled = moneyOf(run, contract, soFar);
  if (plan) await carryOut(run, contract, plan, soFar);
}

/** Has a plan approved and carried out, unless it is moot before. */
async function carryOut(run: Engagement, contract: Contract, plan: StaffingPlan, soFar: ScalingSoFar): Promise<void> {
  soFar.count += 1;
  run.desk.record('scaling.planned', { plan });
  if (!(await approve(run, contract, plan, soFar))) return;
  const done =
    plan.direction === 'grow' ? await grow(run, contract, plan, soFar) : await shrink(run, contract, plan, soFar);
  if (plan.direction === 'grow') tellGrown(run, contract, plan, done);
  if (!done) return;
  // A plan goes one way only; where demand raises one role and lowers another, a second plan follows.
  soFar.again = plan.changes.every(({ role, to }) => teamOf(run, role).length === to);
  soFar.coolDown = addDuration(run.desk.now(), run.policy.periods.coolDown);
}

/** Growth of which every place was given up is none. */
function tellGrown(run: Engagement, contract: Contract, { id: plan }: StaffingPlan, done: boolean): void {
  if (!done) return run.desk.record('scaling.withdrawn', { plan, why: reasonFor('reasons.growthGone') });
  run.desk.record('scaling.completed', { plan });
  tellDone(run, contract, message('notices.grown.subject'));
}

/** Has finance approve; events that lead to another plan make this one moot, and the next one is made. */
async function approve(run: Engagement, contract: Contract, plan: StaffingPlan, soFar: ScalingSoFar): Promise<boolean> {
  const { desk, people, policy } = run;
  const changes = plan.changes.map(({ role, from, to }) => `${roleOf(contract, role).title}: ${from} → ${to}`);
  const task = desk.open({
    kind: 'scaling.approve',
    amount: plan.costAfter,
    to: { ...people.finance, role: 'finance' },
    subject: message('notices.plan.subject', { direction: plan.direction }),
    lines: [
      ...changes,
      message('notices.plan.cost', { before: plan.costBefore, after: plan.costAfter, budget: plan.budget }),
    ],
    context: {
      direction: plan.direction,
      changes,
      costBefore: amountOf(plan.costBefore),
      costAfter: amountOf(plan.costAfter),
      budget: amountOf(plan.budget),
      notice: plan.direction === 'shrink' ? policy.periods.notice : 'none',
    },
  });
  const isNext = (): boolean => isSamePlan(plan, planFrom(run, contract, soFar, plan.id));
  soFar.planned = run.events.revision();
  const isMoot = (): boolean => shortfall(run, contract, soFar) !== undefined || !isNext();
  const answered = await answerUnless(run, soFar, task.result, isMoot);
  if (!answered) {
    task.withdraw(reasonFor('reasons.planReplaced'));
    desk.record('scaling.withdrawn', { plan: plan.id, why: reasonFor('reasons.newerEvent') });
    return false;
  }
  if (answered.decision === 'approve') desk.record('scaling.approved', { plan: plan.id, by: answered.by });
  else desk.record('scaling.rejected', { plan: plan.id, why: reasonOf(answered, 'reasons.notApproved') });
  return answered.decision === 'approve';
}

const isSamePlan = (plan: StaffingPlan, next: StaffingPlan | null): boolean =>
  JSON.stringify([next?.changes, next?.budget]) === JSON.stringify([plan.changes, plan.budget]);

/** Notice and handover, then access is removed; an event that no longer needs the whole cut takes the notice back. */
async function shrink(run: Engagement, contract: Contract, plan: StaffingPlan, soFar: ScalingSoFar): Promise<boolean> {
  const { desk } = run;
  const leaving = plan.changes.flatMap(({ role, to }) => teamOf(run, role).slice(to));
  const until = addDuration(run.desk.now(), run.policy.periods.notice);
  const vacant = leaving.filter((member) => isLookedFor(run, member));
  for (const { position } of vacant) run.vacancies.get(position)?.();
  const working = leaving.filter((member) => !vacant.includes(member));
  const handovers = working.map((member) => giveNotice(run, contract, plan, member, until));
  if (await needlessBefore(run, contract, plan, soFar, until)) {
    for (const handover of handovers) handover.withdraw(reasonFor('reasons.noticeTakenBack'));
    for (const { position } of vacant) run.team.delete(position);
    for (const member of working)
      tellMember(run, contract, member, message('notices.stay.subject'), [message('notices.stay.why')]);
    desk.record('scaling.withdrawn', { plan: plan.id, why: reasonFor('reasons.neededAgain') });
    return false;
  }
  await Promise.all(leaving.map((member) => revoke(run, member, reasonFor('reasons.smallerTeam'))));
  for (const { position } of leaving) run.team.delete(position);
  await Promise.all(handovers.map(({ result }) => result));
  desk.record('scaling.completed', { plan: plan.id });
  tellDone(run, contract, message('notices.shrunk.subject'));
  return true;
}

/** Tells the person, and asks the vendor for the handover; access ends with the notice whether or not it is confirmed. */
function giveNotice(
  run: Engagement,
  contract: Contract,
  plan: StaffingPlan,
  member: Member,
  until: string,
): Withdrawable<void> {
  const { desk } = run;
  const { position } = member;
  const { title } = roleOf(contract, member.role);
  desk.record('scaling.noticed', { plan: plan.id, position, until });
  tellMember(run, contract, member, message('notices.leave.subject'), [
    message('notices.leave.why', { engagement: run.title, title, until: { at: until } }),
    message('notices.leave.handOver'),
  ]);
  const task = desk.open({
    kind: 'handover.complete',
    to: { ...contract.vendor.contact, role: 'vendor' },
    subject: message('notices.handover.subject', { name: member.name }),
    lines: [message('notices.handover.why', { name: member.name, until: { at: until } })],
    context: { position, title, expertName: member.name, until },
    due: { on: until },
  });
  const recorded = task.result.then((answered) => {
    const document = answered.answer.documents?.handover ?? null;
    if (chosen(answered, 'complete')) desk.record('handover.completed', { position, document });
    else if (answered.decision !== 'withdrawn')
      desk.record('handover.incomplete', { position, why: reasonOf(answered, 'reasons.noAnswer') });
  });
  return { result: ignoreCancellation(recorded), withdraw: task.withdraw };
}

/** Waits out the notice; true as soon as an event since the plan leaves somebody in place who was to go. */
async function needlessBefore(
  run: Engagement,
  contract: Contract,
  plan: StaffingPlan,
  soFar: ScalingSoFar,
  until: string,
): Promise<boolean> {
  for (let seen = soFar.planned; ; seen = run.events.revision()) {
    if (run.events.revision() === seen)
      await run.desk.inputs.firstBy(until, [run.events.changed().then(() => 'changed' as const)]);
    if (run.events.revision() === seen) return false;
    const next = planFrom(run, contract, soFar, plan.id);
    const holds = ({ role, to }: RoleChange): boolean =>
      next?.changes.some((change) => change.role === role && change.to <= to) ?? false;
    if (!plan.changes.every(holds)) return true;
  }
}

function tellMember(
  run: Engagement,
  { vendor }: Contract,
  { name, email }: Member,
  subject: Message,
  lines: Message[],
): void {
  run.desk.note(
    'scaling.notice',
    { name, email, language: vendor.contact.language, timeZone: vendor.timeZone, role: 'expert' },
    subject,
    lines,
  );
}

function tellDone(run: Engagement, { vendor }: Contract, subject: Message): void {
  const count = [...run.team.values()].filter(({ access }) => access).length;
  const size = message('notices.team.size', { count });
  run.desk.note('scaling.done', { ...run.people.owner, role: 'owner' }, subject, [size]);
  run.desk.note('scaling.done', { ...vendor.contact, role: 'vendor' }, subject, [size]);
}
