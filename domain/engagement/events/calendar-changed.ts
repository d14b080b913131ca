import { z } from 'zod';
import { Calendar } from '../../calendar/index.js';
import { Absence, MailDomain } from '../../directory/index.js';
import type { ProblemCode } from '../../../i18n/keys.js';
import { Email } from '../../kernel/index.js';
import { type EventKind, Version } from './event-kind.js';

/** When a person, or the people of an organisation, work; nobody in particular when only an engagement is to be looked at. */
const CalendarChangedData = z
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
    const refuse = (message: ProblemCode, field: string): void =>
      context.addIssue({ code: 'custom', message, path: [field] });
    if (person && organisation) refuse('problems.event.both', 'organisation');
    if (sent.absences && !person) refuse('problems.event.absent', 'absences');
    for (const field of ['calendar', 'version'] as const)
      if (sent[field] !== undefined && !person && !organisation) refuse('problems.event.whose', field);
  });
type CalendarChangedData = z.infer<typeof CalendarChangedData>;

/** Somebody works, or is away, at other times. */
export const calendarChanged: EventKind<CalendarChangedData, 'directory'> = {
  data: CalendarChangedData,
  reaches: 'directory',
  namesWhom: ({ person, organisation }) => (person ?? organisation) !== undefined,
  does: 'open tasks that it concerns get new deadlines, and new holders where somebody is away',
  example: { person: 'ann@client.example', calendar: { daysOff: ['2026-12-24'] }, version: 7 },
};
