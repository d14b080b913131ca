import { z } from 'zod';
import { Calendar } from '../calendar/calendar.js';
import { Absence } from '../directory/delegation.js';
import { Money } from '../kernel/money.js';
import { MailDomain } from '../directory/organisation.js';
import { Email } from '../kernel/address.js';

const Version = z.int().min(0).max(2_147_483_647);

/** When a person, or the people of an organisation, work; nobody in particular when only an engagement is to be looked at. */
const CalendarData = z
  .strictObject({
    person: Email.optional().describe('Whose calendar it is; this, `organisation`, or neither.'),
    organisation: MailDomain.optional().describe(
      'The domain of the mail addresses of the people whose calendar it is.',
    ),
    calendar: Calendar.optional().describe('Replaces the calendar in the directory.'),
    absences: z.array(Absence).max(100).optional().describe('Replace the absences of the person in the directory.'),
    version: Version.optional().describe(
      'One that is not newer than the last for the same person or organisation is ignored.',
    ),
  })
  .superRefine(({ person, organisation, ...sent }, context) => {
    const refuse = (message: string, field: string): void =>
      context.addIssue({ code: 'custom', message, path: [field] });
    if (person && organisation) refuse('"person" or "organisation", not both', 'organisation');
    if (sent.absences && !person) refuse('only a "person" is absent', 'absences');
    for (const field of ['calendar', 'version'] as const)
      if (sent[field] !== undefined && !person && !organisation)
        refuse('a "person" or an "organisation" has it', field);
  });

/** Data of the events that other systems send, by type. Amounts are absolute and versioned: order and repetition cannot matter. */
export const EVENT_DATA = {
  'kpo.budget.changed.v1': z.object({
    version: Version,
    amount: Money.refine(({ minor }) => minor >= 0, { message: 'not below zero', path: ['minor'] }),
  }),
  'kpo.budget.frozen.v1': z.object({ version: Version }),
  'kpo.demand.changed.v1': z.object({
    version: Version,
    roles: z
      .array(z.strictObject({ role: z.string().min(1).max(40), headcount: z.int().min(0).max(500) }))
      .min(1)
      .max(20),
  }),
  'kpo.credential.lapsed.v1': z.object({ expert: z.email().toLowerCase(), credential: z.string().min(1).max(200) }),
  'kpo.calendar.changed.v1': CalendarData,
} as const;
export type InboundType = keyof typeof EVENT_DATA;

type Received = {
  [T in InboundType]: { type: T; key: string; source: string; data: z.infer<(typeof EVENT_DATA)[T]> };
}[InboundType];

/** What changes the directory, and not an engagement alone. */
export type CalendarChanged = Extract<Received, { type: 'kpo.calendar.changed.v1' }>;

/** An event as it reaches a workflow. `key` is its `source` and `id`: the same key takes effect once. */
export type InboundEvent = Exclude<Received, CalendarChanged>;
