import type { DeliverableNeed, PublicBrief, RoleNeed } from './brief.js';
import { TIME_PATTERN } from '../kernel/duration.js';
import type { ComplaintKey } from '../../i18n/keys.js';
import { mismatch, complain, type Problem } from '../kernel/problem.js';

/** What the sponsor may ask to be different: other time allowances, deliverables left out, other headcounts. */
export interface ScopeChange {
  deliverables?: { id: string; after: string }[];
  drop?: string[];
  headcount?: { role: string; headcount: number }[];
}

/** The brief with a change applied, or every reason why it cannot be; pointers lead into the change. */
export function applyChange(brief: PublicBrief, change: ScopeChange): { brief: PublicBrief } | { problems: Problem[] } {
  const { deliverables: dues = [], drop = [], headcount = [] } = change;
  const problems = [...checkDues(brief, dues, drop), ...checkDrops(brief, drop), ...checkHeadcount(brief, headcount)];
  if (problems.length > 0) return { problems };

  const afterOf = new Map(dues.map(({ id, after }) => [id, after]));
  const headcountOf = new Map(headcount.map((each) => [each.role, each.headcount]));
  return {
    brief: {
      ...brief,
      deliverables: brief.deliverables
        .filter(({ id }) => !drop.includes(id))
        .map((deliverable) => withDue(deliverable, afterOf.get(deliverable.id))),
      roles: brief.roles.map((role) => ({ ...role, headcount: headcountOf.get(role.id) ?? role.headcount })),
    },
  };
}

function withDue(deliverable: DeliverableNeed, after: string | undefined): DeliverableNeed {
  if (after === undefined) return deliverable;
  return { ...deliverable, due: { after, working: 'after' in deliverable.due && deliverable.due.working } };
}

function checkDues(
  brief: PublicBrief,
  dues: readonly { id: string; after: string }[],
  drop: readonly string[],
): Problem[] {
  return dues.flatMap(({ id, after }, index) => {
    const at = `/deliverables/${index}`;
    const refuse = (message: string, say: ComplaintKey): Problem[] => [complain(`${at}/id`, message, say, { id })];
    if (!brief.deliverables.some((each) => each.id === id)) return [notADeliverable(`${at}/id`, id)];
    if (dues.findIndex((each) => each.id === id) !== index) return refuse(`"${id}" is named twice`, 'complaints.twice');
    if (drop.includes(id)) return refuse(`"${id}" is left out by the same change`, 'complaints.leftOut');
    return TIME_PATTERN.test(after)
      ? []
      : [mismatch(`${at}/after`, after, 'an ISO 8601 duration such as "P5D"', 'complaints.duration')];
  });
}

function checkDrops(brief: PublicBrief, drop: readonly string[]): Problem[] {
  const rest = brief.deliverables.filter(({ id }) => !drop.includes(id));
  const problems = drop.flatMap((id, index): Problem[] => {
    const pointer = `/drop/${index}`;
    if (!brief.deliverables.some((each) => each.id === id)) return [notADeliverable(pointer, id)];
    const waiting = rest.filter(({ dependsOn }) => dependsOn.includes(id)).map((each) => `"${each.id}"`);
    const others = waiting.join(', ');
    return waiting.length > 0
      ? [complain(pointer, `"${id}" cannot be left out: ${others} waits for it`, 'complaints.awaited', { id, others })]
      : [];
  });
  const emptied = drop.length > 0 && !rest.some(({ from }) => from === 'vendor');
  return emptied
    ? [...problems, complain('/drop', 'nothing would be left for a vendor to deliver', 'complaints.nothingLeft')]
    : problems;
}

function checkHeadcount(brief: PublicBrief, wanted: readonly { role: string; headcount: number }[]): Problem[] {
  return wanted.flatMap(({ role: id, headcount }, index) => {
    const at = `/headcount/${index}`;
    const role = brief.roles.find((each) => each.id === id);
    if (!role) return [complain(`${at}/role`, `"${id}" is not the id of a role`, 'complaints.noRole', { id })];
    if (wanted.findIndex((each) => each.role === id) !== index)
      return [complain(`${at}/role`, `"${id}" is named twice`, 'complaints.twice', { id })];
    const [min, max] = [leastHeadcount(role), role.maximum];
    return Number.isInteger(headcount) && headcount >= min && headcount <= max
      ? []
      : [
          mismatch(`${at}/headcount`, headcount, `a whole number from ${min} to ${max}`, 'complaints.integer', {
            min,
            max,
          }),
        ];
  });
}

// A brief asks for at least one person in every role, though a later budget cut may empty it.
const leastHeadcount = ({ minimum }: RoleNeed): number => Math.max(1, minimum);

const notADeliverable = (pointer: string, id: string): Problem =>
  complain(pointer, `"${id}" is not the id of a deliverable`, 'complaints.noDeliverable', { id });
