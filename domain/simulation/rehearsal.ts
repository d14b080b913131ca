import { z } from 'zod';
import { MailDomain, Organisation, PersonEntry } from '../directory/index.js';
import { Email, Line, PracticeId, TimeZone, wrong } from '../kernel/index.js';
import { type Course, PolicyOverride, type Rung } from '../tasks/index.js';

/** Looking up more people than these for one rehearsal would take longer than anybody waits. */
const MOST_PEOPLE = 200;
const MOST_ORGANISATIONS = 50;

/** What of a person's entry may be rehearsed; each key takes the place of what the directory has. */
const PersonChange = PersonEntry.pick({
  country: true,
  calendar: true,
  quietHours: true,
  absences: true,
  delegations: true,
  manager: true,
  members: true,
}).extend({ timeZone: TimeZone.optional() });

const OrganisationChange = Organisation.pick({ calendar: true, timeZone: true, country: true });

const hasAtMost =
  (count: number) =>
  (entries: object): boolean =>
    Object.keys(entries).length <= count;

/** A changed ladder, calendar or delegation that is to be tried on the tasks that are open, without changing anything. */
export const Rehearsal = z.strictObject({
  tasks: PolicyOverride.shape.tasks.describe('As `policy.tasks` of a brief, by kind of task.'),
  people: z
    .record(Email, PersonChange)
    .refine(hasAtMost(MOST_PEOPLE), wrong('problems.mostPeople', { limit: MOST_PEOPLE }))
    .optional()
    .describe('By address; what is left out stays as the directory has it.'),
  organisations: z
    .record(MailDomain, OrganisationChange)
    .refine(hasAtMost(MOST_ORGANISATIONS), wrong('problems.mostOrganisations', { limit: MOST_ORGANISATIONS }))
    .optional()
    .describe('By the domain of their mail addresses.'),
  practice: PracticeId.optional().describe('Only the tasks of engagements in this practice.'),
  engagement: Line.optional().describe('Only the tasks of this engagement, by its id.'),
});
export type Rehearsal = z.infer<typeof Rehearsal>;

/**
 * Which rungs of another ladder count as climbed: of those whose instant has passed, each that does to the same people what a
 * climbed rung of the ladder before did. Whatever else has passed would happen at once.
 */
export function climbedOn(
  ladder: readonly Rung[],
  before: readonly Rung[],
  { climbed }: Pick<Course, 'climbed'>,
  passed: readonly number[],
): number[] {
  const left = climbed.flatMap((n) => before[n] ?? []);
  return passed.filter((n) => {
    const rung = ladder[n];
    const at = left.findIndex((other) => rung && doesTheSame(rung, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

const doesTheSame = (a: Rung, b: Rung): boolean => a.do === b.do && a.to === b.to && a.line === b.line;
