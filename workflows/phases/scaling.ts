import { addDuration, type Message, reasonFor } from '../../domain/kernel/index.js';
import { planStaffing, type RoleChange, type RoleNeed, type StaffingPlan } from '../../domain/engagement/index.js';
import { revoke } from './access.js';
import { fillPosition, freePositions } from './positions.js';
import type { Contract, Engagement, Member, ScalingSoFar } from './types.js';
import { chosen } from '../desk/desk.js';
import type { Withdrawable } from '../desk/desk.js';
import { message } from '../runtime/message.js';
import { ignoreCancellation, unlessCancelled } from '../runtime/waiting.js';
import { reasonOf } from '../runtime/outcome.js';

/**
 * Turns budget and demand events into one staffing plan at a time: costed, approved by finance, carried out, and undone
 * when the money returns before it is complete. A cool-down keeps noise from hiring and firing.
 */
export async function scaleTeam(run: Engagement, contract: Contract, soFar: ScalingSoFar): Promise<never> {
  for (;;) {
    const { coolDown, planned, again } = soFar;
    if (coolDown !== undefined) await run.desk.inputs.firstBy(coolDown, []);
    soFar.coolDown = undefined;
    if (run.events.revision() === planned && !again) await unlessCancelled(run.events.changed());
    soFar.planned = run.events.revision();
    soFar.again = false;
    const plan = planFrom(run, contract, `plan-${run.restarts + 1}-${soFar.count}`);
    if (plan) await run.desk.inputs.beside(carryOut(run, contract, plan, soFar));
  }
}

/** Has a plan approved and carried out, unless it is moot before. */
async function carryOut(run: Engagement, contract: Contract, plan: StaffingPlan, soFar: ScalingSoFar): Promise<void> {
  soFar.count += 1;
  run.desk.record('scaling.planned', { plan });
  const approved = await approve(run, contract, plan);
  if (!approved) return;
  const done =
    plan.direction === 'grow' ? await grow(run, contract, plan) : await shrink(run, contract, plan, soFar.planned);
  if (!done) return;
  // A plan goes one way only; where demand raises one role and lowers another, a second plan follows.
  soFar.again = plan.changes.every(({ role, to }) => teamOf(run, role).length === to);
  soFar.coolDown = addDuration(run.desk.now(), run.policy.periods.coolDown);
}

/**
 * Everybody in a role, first position first and vacant ones last; the last ones leave first. Whoever is suspended still holds a
 * place, as somebody does who is looked for: nobody is hired over them, and a cut counts them.
 */
const teamOf = (run: Engagement, role: string): Member[] =>
  [...run.team.values()]
    .filter((member) => member.role === role)
    .sort((a, b) => Number(isLookedFor(run, a)) - Number(isLookedFor(run, b)) || numberOf(a) - numberOf(b));

const isLookedFor = ({ vacancies }: Engagement, { position }: Member): boolean => vacancies.has(position);

/** The number in a position's name, such as 2 in `analyst-2`. */
const numberOf = ({ position }: Member): number => Number(position.slice(position.lastIndexOf('-') + 1));

function planFrom(run: Engagement, { scope, price }: Contract, id: string): StaffingPlan | null {
  const { brief } = scope;
  const { amount, version } = run.events.budget();
  return planStaffing({
    brief,
    price,
    id,
    budget: amount,
    budgetVersion: version,
    growthMargin: run.practice.growthMargin,
    frozen: run.events.frozen(),
    headcount: Object.fromEntries(brief.roles.map(({ id: role }) => [role, teamOf(run, role).length])),
    ...(run.events.demand() && { demand: run.events.demand() }),
  });
}

/** Has finance approve; a newer event makes the plan moot, and the next one is made. */
async function approve(run: Engagement, contract: Contract, plan: StaffingPlan): Promise<boolean> {
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
      costBefore: message('notices.amount', { amount: plan.costBefore }),
      costAfter: message('notices.amount', { amount: plan.costAfter }),
      budget: message('notices.amount', { amount: plan.budget }),
      notice: plan.direction === 'shrink' ? policy.periods.notice : 'none',
    },
  });
  const answered = await Promise.race([task.result, run.events.changed().then(() => undefined)]);
  if (!answered) {
    task.withdraw(reasonFor('reasons.planReplaced'));
    desk.record('scaling.withdrawn', { plan: plan.id, why: reasonFor('reasons.newerEvent') });
    return false;
  }
  if (answered.decision === 'approve') desk.record('scaling.approved', { plan: plan.id, by: answered.by });
  else desk.record('scaling.rejected', { plan: plan.id, why: reasonOf(answered, 'reasons.notApproved') });
  return answered.decision === 'approve';
}

/** New people are proposed, verified and given access like the first ones. */
async function grow(run: Engagement, contract: Contract, plan: StaffingPlan): Promise<boolean> {
  await Promise.all(
    plan.changes.flatMap(({ role, to }) => {
      const need = roleOf(contract, role);
      return freePositions(run, need, to - teamOf(run, role).length).map((position) =>
        fillPosition(run, contract, need, position),
      );
    }),
  );
  run.desk.record('scaling.completed', { plan: plan.id });
  tellDone(run, contract, message('notices.grown.subject'));
  return true;
}

/** Notice and handover, then access is removed; an event that no longer needs the whole cut takes the notice back. */
async function shrink(run: Engagement, contract: Contract, plan: StaffingPlan, planned: number): Promise<boolean> {
  const { desk } = run;
  const leaving = plan.changes.flatMap(({ role, to }) => teamOf(run, role).slice(to));
  const until = addDuration(run.desk.now(), run.policy.periods.notice);
  const vacant = leaving.filter((member) => isLookedFor(run, member));
  for (const { position } of vacant) run.vacancies.get(position)?.();
  const working = leaving.filter((member) => !vacant.includes(member));
  const handovers = working.map((member) => giveNotice(run, contract, plan, member, until));
  if (await needlessBefore(run, contract, plan, planned, until)) {
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
  planned: number,
  until: string,
): Promise<boolean> {
  for (let seen = planned; ; seen = run.events.revision()) {
    if (run.events.revision() === seen)
      await run.desk.inputs.firstBy(until, [run.events.changed().then(() => 'changed' as const)]);
    if (run.events.revision() === seen) return false;
    const next = planFrom(run, contract, plan.id);
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

function roleOf({ scope }: Contract, id: string): RoleNeed {
  const role = scope.brief.roles.find((each) => each.id === id);
  if (!role) throw new RangeError(`the scope has no role "${id}"`);
  return role;
}
