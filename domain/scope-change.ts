import type { DeliverableNeed, PublicBrief, RoleNeed } from './brief.js';
import { DURATION_PATTERN } from './duration.js';
import type { Problem } from './forms.js';

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
    const refuse = (field: string, message: string): Problem[] => [
      { pointer: `/deliverables/${index}/${field}`, message },
    ];
    if (!brief.deliverables.some((each) => each.id === id)) return refuse('id', notADeliverable(id));
    if (dues.findIndex((each) => each.id === id) !== index) return refuse('id', `"${id}" is named twice`);
    if (drop.includes(id)) return refuse('id', `"${id}" is left out by the same change`);
    return DURATION_PATTERN.test(after) ? [] : refuse('after', `"${after}" is not an ISO 8601 duration such as "P5D"`);
  });
}

function checkDrops(brief: PublicBrief, drop: readonly string[]): Problem[] {
  const rest = brief.deliverables.filter(({ id }) => !drop.includes(id));
  const problems = drop.flatMap((id, index): Problem[] => {
    const pointer = `/drop/${index}`;
    if (!brief.deliverables.some((each) => each.id === id)) return [{ pointer, message: notADeliverable(id) }];
    const waiting = rest.filter(({ dependsOn }) => dependsOn.includes(id)).map((each) => `"${each.id}"`);
    return waiting.length > 0
      ? [{ pointer, message: `"${id}" cannot be left out: ${waiting.join(', ')} waits for it` }]
      : [];
  });
  const emptied = drop.length > 0 && !rest.some(({ from }) => from === 'vendor');
  return emptied
    ? [...problems, { pointer: '/drop', message: 'nothing would be left for a vendor to deliver' }]
    : problems;
}

function checkHeadcount(brief: PublicBrief, wanted: readonly { role: string; headcount: number }[]): Problem[] {
  return wanted.flatMap(({ role: id, headcount }, index) => {
    const refuse = (field: string, message: string): Problem[] => [
      { pointer: `/headcount/${index}/${field}`, message },
    ];
    const role = brief.roles.find((each) => each.id === id);
    if (!role) return refuse('role', `"${id}" is not the id of a role`);
    if (wanted.findIndex((each) => each.role === id) !== index) return refuse('role', `"${id}" is named twice`);
    const least = leastHeadcount(role);
    const fits = Number.isInteger(headcount) && headcount >= least && headcount <= role.maximum;
    return fits ? [] : refuse('headcount', `${headcount} is not a whole number from ${least} to ${role.maximum}`);
  });
}

// A brief asks for at least one person in every role, though a later budget cut may empty it.
const leastHeadcount = ({ minimum }: RoleNeed): number => Math.max(1, minimum);

const notADeliverable = (id: string): string => `"${id}" is not the id of a deliverable`;
