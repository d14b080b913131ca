import type { DeliverableNeed, PublicBrief, RoleNeed } from './brief.js';
import { TIME_PATTERN } from '../kernel/duration.js';
import { mismatch, type Problem, problem } from '../kernel/problem.js';

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
    if (!brief.deliverables.some((each) => each.id === id)) return [notADeliverable(`${at}/id`, id)];
    if (dues.findIndex((each) => each.id === id) !== index)
      return [problem(`${at}/id`, 'problems.twice', { value: id })];
    if (drop.includes(id)) return [problem(`${at}/id`, 'problems.leftOut', { value: id })];
    return TIME_PATTERN.test(after) ? [] : [mismatch(`${at}/after`, after, 'problems.duration')];
  });
}

function checkDrops(brief: PublicBrief, drop: readonly string[]): Problem[] {
  const rest = brief.deliverables.filter(({ id }) => !drop.includes(id));
  const problems = drop.flatMap((id, index): Problem[] => {
    const pointer = `/drop/${index}`;
    if (!brief.deliverables.some((each) => each.id === id)) return [notADeliverable(pointer, id)];
    const waiting = rest.filter(({ dependsOn }) => dependsOn.includes(id)).map((each) => each.id);
    return waiting.length > 0 ? [problem(pointer, 'problems.awaited', { value: id, others: waiting })] : [];
  });
  const emptied = drop.length > 0 && !rest.some(({ from }) => from === 'vendor');
  return emptied ? [...problems, problem('/drop', 'problems.nothingLeft')] : problems;
}

function checkHeadcount(brief: PublicBrief, wanted: readonly { role: string; headcount: number }[]): Problem[] {
  return wanted.flatMap(({ role: id, headcount }, index) => {
    const at = `/headcount/${index}`;
    const role = brief.roles.find((each) => each.id === id);
    if (!role) return [problem(`${at}/role`, 'problems.noRole', { value: id })];
    if (wanted.findIndex((each) => each.role === id) !== index)
      return [problem(`${at}/role`, 'problems.twice', { value: id })];
    const [min, max] = [leastHeadcount(role), role.maximum];
    return Number.isInteger(headcount) && headcount >= min && headcount <= max
      ? []
      : [mismatch(`${at}/headcount`, headcount, 'problems.integer', { min, max })];
  });
}

// A brief asks for at least one person in every role, though a later budget cut may empty it.
const leastHeadcount = ({ minimum }: RoleNeed): number => Math.max(1, minimum);

const notADeliverable = (pointer: string, id: string): Problem =>
  problem(pointer, 'problems.noDeliverable', { value: id });
