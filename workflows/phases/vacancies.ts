import type { RoleNeed } from '../../domain/engagement/index.js';
import { type Actor, type Reason, reasonFor } from '../../domain/kernel/index.js';
import { message } from '../runtime/message.js';
import { reasonOf } from '../runtime/outcome.js';
import type { Contract, Engagement, Member } from './types.js';

/** A position that nobody fills, and why. */
export interface Unfilled {
  position: string;
  role: string;
  why: Reason;
}

/** What becomes of it. */
interface PositionDecision {
  decision: 'extend' | 'reduce' | 'replace' | 'terminate';
  reason: Reason;
  by: Actor;
}

/** The people of a role who have access. */
export const membersOf = (run: Engagement, role: string): Member[] =>
  [...run.team.values()].filter((member) => member.role === role && member.access);

/** How many people a role needs at least: one, unless the owner has decided to go on without. */
export const leastOf = ({ emptied }: Engagement, { id, minimum }: RoleNeed): number =>
  emptied.includes(id) ? minimum : Math.max(1, minimum);

export const isShort = (run: Engagement, role: RoleNeed): boolean =>
  membersOf(run, role.id).length < leastOf(run, role);

/** Whether nobody of the team may work. */
export const nobodyWorks = ({ team }: Engagement): boolean => [...team.values()].every(({ access }) => !access);

/** The owner decides what becomes of a position with nobody left for it; one that is dropped makes the team smaller at once. */
export async function decidePosition(
  run: Engagement,
  contract: Contract,
  role: RoleNeed,
  { position, why }: Unfilled,
  beforeDelivery: boolean,
): Promise<PositionDecision> {
  const { desk, people } = run;
  const answered = await desk.ask({
    kind: 'position.decide',
    to: { ...people.owner, role: 'owner' },
    subject: message('notices.position.subject', { position }),
    lines: [message('notices.position.why', { position, title: role.title, reason: why })],
    context: {
      position,
      title: role.title,
      vendorName: contract.vendor.name,
      reason: why,
      working: membersOf(run, role.id).length,
      minimum: leastOf(run, role),
      mayReduce: [...run.team.values()].some((member) => member.position !== position && member.access),
      beforeDelivery,
    },
  });
  const { by } = answered;
  const decision = answered.decision as PositionDecision['decision'];
  const reason = reasonOf(answered, reasonFor('reasons.positionLost', { position }));
  desk.record('position.decided', { position, role: role.id, decision, by });
  if (decision === 'reduce') goOnWithout(run, contract, role, { reason, by });
  return { decision, reason, by };
}

/** The role needs no more people than it has now. */
function goOnWithout(
  run: Engagement,
  contract: Contract,
  { id }: RoleNeed,
  { reason, by }: Pick<PositionDecision, 'reason' | 'by'>,
): void {
  const working = membersOf(run, id).length;
  if (working === 0) run.emptied.push(id);
  const { brief } = contract.scope;
  const roles = brief.roles.map((role) =>
    role.id === id ? { ...role, minimum: Math.min(role.minimum, working) } : role,
  );
  run.scopeVersion += 1;
  contract.scope = { version: run.scopeVersion, brief: { ...brief, roles } };
  if (run.delivery) run.delivery.scope = contract.scope;
  run.desk.record('scope.amended', { version: run.scopeVersion, why: reason, deliverable: null, due: null, by });
}
