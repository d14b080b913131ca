import type { Demand } from '../directory/index.js';
import type { DeliverableNeed, PublicBrief, RoleNeed } from './brief.js';
import { mismatch, type Problem, problem, TIME_PATTERN } from '../kernel/index.js';

/** What may be asked to be different: time allowances, what is delivered, the team, and what vendors have to bring. */
export interface ScopeChange {
  deliverables?: { id: string; after: string }[];
  drop?: string[];
  headcount?: { role: string; headcount: number }[];
  /** Criteria that are added to those of a deliverable. */
  acceptance?: { id: string; criterion: string }[];
  summary?: string;
  /** Roles that can do with fewer people. */
  minimum?: { role: string; minimum: number }[];
  /** Credentials that nobody needs any more. */
  withoutCredentials?: string[];
  /** The countries that will do instead, by their codes; `ANYWHERE` alone asks for none. */
  jurisdictions?: string[];
  dataResidency?: string[];
}

/** Stands for every country in a change. */
export const ANYWHERE = 'any';

/** Whether a change has made another scope of a brief; of some of its demands where they are given. */
export function isChanged(before: PublicBrief, after: PublicBrief, demands: readonly Demand[] = []): boolean {
  if (demands.length === 0) return JSON.stringify(before) !== JSON.stringify(after);
  return demands.some((each) => JSON.stringify(demandOf(before, each)) !== JSON.stringify(demandOf(after, each)));
}

/** What a brief demands of vendors. */
export function demandOf({ roles, constraints }: Pick<PublicBrief, 'roles' | 'constraints'>, of: Demand): unknown {
  switch (of) {
    case 'credentials':
      return credentialsOf({ roles });
    case 'capacity':
      return roles.reduce((sum, { minimum }) => sum + minimum, 0);
    default:
      return constraints[of];
  }
}

const credentialsOf = ({ roles }: Pick<PublicBrief, 'roles'>): string[] => [
  ...new Set(roles.flatMap(({ credentials }) => credentials)),
];

/** The brief with a change applied, or every reason why it cannot be; pointers lead into the change. */
export function applyChange(brief: PublicBrief, change: ScopeChange): { brief: PublicBrief } | { problems: Problem[] } {
  const { deliverables: dues = [], drop = [], headcount = [] } = change;
  const problems = [
    ...checkDues(brief, dues, drop),
    ...checkDrops(brief, drop),
    ...checkHeadcount(brief, headcount),
    ...checkCriteria(brief, change, drop),
    ...checkConstraints(brief, change),
  ];
  if (problems.length > 0) return { problems };

  const afterOf = new Map(dues.map(({ id, after }) => [id, after]));
  const headcountOf = new Map(headcount.map((each) => [each.role, each.headcount]));
  return {
    brief: {
      ...brief,
      deliverables: brief.deliverables
        .filter(({ id }) => !drop.includes(id))
        .map((deliverable) => withDue(deliverable, afterOf.get(deliverable.id)))
        .map((deliverable) => withCriteria(deliverable, change)),
      roles: brief.roles.map((role) => changedRole(role, change, headcountOf.get(role.id))),
      public: { ...brief.public, summary: change.summary ?? brief.public.summary },
      constraints: {
        ...brief.constraints,
        jurisdictions: countriesFrom(change.jurisdictions) ?? brief.constraints.jurisdictions,
        dataResidency: countriesFrom(change.dataResidency) ?? brief.constraints.dataResidency,
      },
    },
  };
}

function withDue(deliverable: DeliverableNeed, after: string | undefined): DeliverableNeed {
  if (after === undefined) return deliverable;
  return { ...deliverable, due: { after, working: 'after' in deliverable.due && deliverable.due.working } };
}

function withCriteria(deliverable: DeliverableNeed, { acceptance = [] }: ScopeChange): DeliverableNeed {
  const added = acceptance.filter(({ id }) => id === deliverable.id).map(({ criterion }) => criterion);
  return added.length === 0 ? deliverable : { ...deliverable, acceptance: [...deliverable.acceptance, ...added] };
}

function changedRole(role: RoleNeed, change: ScopeChange, headcount = role.headcount): RoleNeed {
  const { minimum = [], withoutCredentials = [] } = change;
  const least = minimum.find((each) => each.role === role.id)?.minimum ?? role.minimum;
  const dropped = new Set(withoutCredentials.map(folded));
  return {
    ...role,
    headcount,
    minimum: Math.min(least, headcount),
    credentials: role.credentials.filter((credential) => !dropped.has(folded(credential))),
  };
}

const countriesFrom = (codes: readonly string[] | undefined): string[] | undefined =>
  codes && (codes.length === 1 && codes[0] === ANYWHERE ? [] : codes.map((code) => code.trim().toUpperCase()));

const folded = (credential: string): string => credential.trim().toLowerCase();

function checkCriteria(brief: PublicBrief, { acceptance = [] }: ScopeChange, drop: readonly string[]): Problem[] {
  return acceptance.flatMap(({ id }, index) => {
    const pointer = `/acceptance/${index}/id`;
    if (drop.includes(id)) return [problem(pointer, 'problems.leftOut', { value: id })];
    return brief.deliverables.some((each) => each.id === id) ? [] : [notADeliverable(pointer, id)];
  });
}

function checkConstraints(brief: PublicBrief, change: ScopeChange): Problem[] {
  const { minimum = [], withoutCredentials = [] } = change;
  const asked = new Set(credentialsOf(brief).map(folded));
  return [
    ...minimum.flatMap(({ role: id, minimum: least }, index): Problem[] => {
      const role = brief.roles.find((each) => each.id === id);
      if (!role) return [problem(`/minimum/${index}/role`, 'problems.noRole', { value: id })];
      const [min, max] = [0, role.minimum];
      return Number.isInteger(least) && least >= min && least <= max
        ? []
        : [mismatch(`/minimum/${index}/minimum`, least, 'problems.integer', { min, max })];
    }),
    ...withoutCredentials.flatMap((each, index) =>
      asked.has(folded(each))
        ? []
        : [problem(`/withoutCredentials/${index}`, 'problems.noCredential', { value: each })],
    ),
    ...(['jurisdictions', 'dataResidency'] as const).flatMap((list) =>
      (change[list] ?? []).flatMap((code, index, all) =>
        /^[A-Za-z]{2}$/.test(code.trim()) || (code === ANYWHERE && all.length === 1)
          ? []
          : [problem(`/${list}/${index}`, 'problems.country', { value: code })],
      ),
    ),
  ];
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
