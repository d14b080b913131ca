import { z } from '@hono/zod-openapi';
import { Calendar, QuietHours } from '../../../domain/calendar.js';
import { Country, Email, Language, Line, TimeZone } from '../../../domain/person.js';
import { json } from '../body.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { refuse, refuseFields } from '../problems.js';
import { pageOf, paging } from '../schemas.js';

const tag = 'Directory';

const Day = z.iso.date();

/** Somebody in the directory, without their address; all but the name may be left out. */
const PersonInput = z.strictObject({
  name: Line,
  language: Language.default('en'),
  timeZone: TimeZone.default('UTC'),
  country: Country.optional(),
  calendar: Calendar.optional(),
  quietHours: QuietHours.optional().describe('No mail is sent in this part of the day, which may span midnight.'),
  absences: z
    .array(
      z
        .strictObject({ from: Day, to: Day, delegate: Email.optional() })
        .refine(({ from, to }) => from <= to, { message: 'a day not before "from"', path: ['to'] }),
    )
    .max(100)
    .optional(),
  console: z.boolean().default(false).describe('May sign in to the console.'),
  defaultFor: z
    .array(z.enum(['owner', 'sponsor', 'finance', 'signatory', 'evaluator', 'reviewer']))
    .max(6)
    .default([])
    .describe('The parts they play when a brief names nobody.'),
});

const DirectoryPerson = PersonInput.extend({
  email: Email,
});

/** Who can be asked, and how and when they are reached. */
export function peopleEndpoints({ store }: ApiDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/v1/people',
      tag,
      summary: 'The people of the directory',
      roles: ['reader', 'operations'],
      query: z.strictObject(paging),
      response: { status: 200, description: 'A page of people, by email.', schema: pageOf(DirectoryPerson) },
      handle: async ({ query }) => ({ body: await store.people(query) }),
    }),
    endpoint({
      method: 'get',
      path: '/v1/people/{email}',
      tag,
      summary: 'One person',
      roles: ['reader', 'operations'],
      response: { status: 200, description: 'The person.', schema: DirectoryPerson },
      async handle({ params }) {
        const person = await store.person((params.email ?? '').toLowerCase());
        return person ? { body: person } : refuse(404, 'nobody in the directory has this address');
      },
    }),
    endpoint({
      method: 'put',
      path: '/v1/people/{email}',
      tag,
      summary: 'Add or replace a person',
      roles: ['operations'],
      body: [json(PersonInput)],
      response: { status: 200, description: 'The person, as the directory has them now.', schema: DirectoryPerson },
      async handle({ params, body }) {
        const email = Email.safeParse(params.email);
        if (!email.success)
          return refuseFields(422, [{ pointer: '', message: `"${params.email}" in the path is not an email address` }]);
        const person = { ...body, email: email.data };
        await store.putPerson(person);
        return { body: person };
      },
    }),
  ];
}
