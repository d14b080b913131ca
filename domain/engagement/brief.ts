import { z } from 'zod';
import type { ProblemCode } from '../../i18n/keys.js';
import {
  Country,
  isSamePerson,
  LanguageTag,
  Line,
  Money,
  MOST_MINOR,
  Person,
  PracticeId,
  Prose,
  wrong,
} from '../kernel/index.js';
import { Duration, PolicyOverride } from '../tasks/index.js';

const Id = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/, wrong('problems.id'));

/** How many deliverables an engagement can have. */
const MOST_DELIVERABLES = 1_000;

/** Who plays which part for the client. Separation of duties: the sponsor approves what the owner asks for. */
export const People = z.strictObject({
  owner: Person,
  sponsor: Person,
  finance: Person,
  signatory: Person,
  evaluators: z.array(Person).min(1).max(5),
  reviewers: z.array(Person).min(2).max(5),
});
export type People = z.infer<typeof People>;

/** A role the vendor fills, with how many people it needs and may have. */
export const RoleNeed = z
  .strictObject({
    id: Id,
    title: Line,
    credentials: z.array(Line).max(10).default([]),
    headcount: z.int().min(1).max(200),
    minimum: z.int().min(0).max(200),
    maximum: z.int().min(1).max(500),
    /** Days of work of one person in this role. */
    days: z.int().min(1).max(2000),
  })
  .refine((role) => role.minimum <= role.headcount && role.headcount <= role.maximum, {
    ...wrong('problems.headcount'),
    path: ['headcount'],
  });
export type RoleNeed = z.infer<typeof RoleNeed>;

/** A unit of delivery, due from the vendor, or an input due from the client. */
export const DeliverableNeed = z.strictObject({
  id: Id,
  title: Line,
  from: z.enum(['client', 'vendor']).default('vendor'),
  /** After the start of delivery, or at an instant. */
  due: z.union([
    z.strictObject({ after: Duration, working: z.boolean().default(false) }),
    z.strictObject({ on: z.iso.datetime({ offset: true }) }),
  ]),
  dependsOn: z.array(Id).max(50).default([]),
  acceptance: z.array(Prose).max(30).default([]),
  payment: Money.optional(),
});
export type DeliverableNeed = z.infer<typeof DeliverableNeed>;

export const Sensitivity = z.enum(['low', 'medium', 'high']);

/** Where a vendor works and keeps data, in which languages, and how much is at stake. */
export const Constraints = z.strictObject({
  jurisdictions: z.array(Country).max(60).default([]),
  languages: z.array(LanguageTag).max(10).default([]),
  dataResidency: z.array(Country).max(60).default([]),
  sensitivity: Sensitivity.default('medium'),
});
export type Constraints = z.infer<typeof Constraints>;

const shape = {
  title: Line,
  practice: PracticeId,
  public: z.strictObject({ summary: Prose, objectives: z.array(Prose).max(30).default([]) }),
  /** Opens at the last NDA signature, not before. Any shape: it is stored as a document and never read by the product. */
  confidential: z.record(z.string(), z.unknown()).optional(),
  affectedTeam: z.strictObject({ name: Line, counterpart: Person, staysInHouse: Prose }).optional(),
  budget: z.strictObject({
    costCentre: Line.default('unassigned'),
    amount: Money,
    version: z.int().min(0).max(2_147_483_647).default(1),
  }),
  inHouse: z.strictObject({ days: z.int().min(0).max(100_000), dayCost: Money }).optional(),
  roles: z.array(RoleNeed).min(1).max(20),
  deliverables: z.array(DeliverableNeed).min(1).max(MOST_DELIVERABLES),
  constraints: Constraints.default({ jurisdictions: [], languages: [], dataResidency: [], sensitivity: 'medium' }),
  policy: PolicyOverride.optional(),
};

/** A brief as it may arrive: people may be missing, and are then taken from the directory's defaults. */
export const BriefInput = z
  .strictObject({ ...shape, people: People.partial().optional() })
  .superRefine(checkReferences);
export type BriefInput = z.infer<typeof BriefInput>;

/** What operations submit, complete. */
export const Brief = z.strictObject({ ...shape, people: People }).superRefine((brief, context) => {
  checkReferences(brief, context);
  checkDuties(brief.people, context);
});
export type Brief = z.infer<typeof Brief>;

/** The brief as a workflow carries it: the confidential part has become a document. */
export type PublicBrief = Omit<Brief, 'confidential'>;

type Issues = z.core.$RefinementCtx;

function checkReferences(brief: z.infer<z.ZodObject<typeof shape>>, context: Issues): void {
  const refuse = (message: ProblemCode, path: (string | number)[], params?: Record<string, string>): void =>
    context.addIssue({ code: 'custom', message, path, params });
  const { currency } = brief.budget.amount;
  const ids = brief.deliverables.map(({ id }) => id);
  brief.deliverables.forEach((deliverable, index) => {
    if (ids.indexOf(deliverable.id) !== index) refuse('problems.deliverableTaken', ['deliverables', index, 'id']);
    deliverable.dependsOn.forEach((on, position) => {
      if (!ids.includes(on)) refuse('problems.noDeliverable', ['deliverables', index, 'dependsOn', position]);
    });
    if (deliverable.payment && deliverable.payment.currency !== currency)
      refuse('problems.budgetCurrency', ['deliverables', index, 'payment', 'currency'], { currency });
    if (deliverable.payment && deliverable.payment.minor < 0)
      refuse('problems.negative', ['deliverables', index, 'payment', 'minor']);
  });
  const payments = brief.deliverables.reduce((sum, { payment }) => sum + (payment?.minor ?? 0), 0);
  if (payments > MOST_MINOR) refuse('problems.tooMuch', ['deliverables']);
  if (brief.inHouse && brief.inHouse.days * brief.inHouse.dayCost.minor > MOST_MINOR)
    refuse('problems.tooMuch', ['inHouse', 'dayCost', 'minor']);
  const circle = circularDependency(brief.deliverables);
  if (circle) refuse('problems.dependsOnItself', ['deliverables', ids.indexOf(circle), 'dependsOn'], { value: circle });
  brief.roles.forEach((role, index) => {
    if (brief.roles.findIndex(({ id }) => id === role.id) !== index)
      refuse('problems.roleTaken', ['roles', index, 'id']);
  });
  if (brief.budget.amount.minor <= 0) refuse('problems.aboveZero', ['budget', 'amount', 'minor']);
  if (brief.inHouse && brief.inHouse.dayCost.currency !== currency)
    refuse('problems.budgetCurrency', ['inHouse', 'dayCost', 'currency'], { currency });
}

function checkDuties(people: People, context: Issues): void {
  const refuse = (message: ProblemCode, path: (string | number)[]): void =>
    context.addIssue({ code: 'custom', message, path: ['people', ...path, 'email'] });
  if (isSamePerson(people.owner.email, people.sponsor.email)) refuse('problems.owns', ['sponsor']);
  if (isSamePerson(people.owner.email, people.finance.email)) refuse('problems.ownsMoney', ['finance']);
  for (const part of ['evaluators', 'reviewers'] as const)
    people[part].forEach(({ email }, index) => {
      if (people[part].findIndex((other) => isSamePerson(other.email, email)) !== index)
        refuse('problems.twice', [part, index]);
    });
}

/** The id of a deliverable that, followed through `dependsOn`, comes back to itself; undefined when there is none. */
function circularDependency(deliverables: readonly DeliverableNeed[]): string | undefined {
  const byId = new Map(deliverables.map((deliverable) => [deliverable.id, deliverable]));
  const clear = new Set<string>();
  const walk = (id: string, path: readonly string[]): string | undefined => {
    if (clear.has(id)) return undefined;
    if (path.includes(id)) return id;
    for (const on of byId.get(id)?.dependsOn ?? []) {
      const found = walk(on, [...path, id]);
      if (found) return found;
    }
    clear.add(id);
    return undefined;
  };
  for (const { id } of deliverables) {
    const found = walk(id, []);
    if (found) return found;
  }
  return undefined;
}
