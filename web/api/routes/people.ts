import { Email, mismatch } from '../../../domain/kernel/index.js';
import { z } from '@hono/zod-openapi';
import { DirectoryPerson, PersonEntry } from '../../../domain/directory/index.js';
import { json } from '../body.js';
import { PersonSummary, summarised } from '../directory-schemas.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { refuse, refuseFields } from '../problems.js';
import { pageOf, paging } from '../schemas.js';

const tag = 'Directory';

/** Who can be asked, how and when they are reached, and who answers for them. */
export function peopleEndpoints({ store, directory }: ApiDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/v1/people',
      tag,
      summary: 'The people of the directory',
      roles: ['reader', 'operations'],
      query: z.strictObject(paging),
      response: { status: 200, description: 'A page of people, by email.', schema: pageOf(PersonSummary) },
      handle: async ({ query }) => ({ body: summarised(PersonSummary, await store.people(query)) }),
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
      description:
        'Open tasks whose deadlines or delegates depend on what changed are looked at again. Only admins change roles and authority; once there are two, another one confirms in the console first (202).',
      roles: ['operations'],
      body: [json(PersonEntry)],
      response: { status: 200, description: 'The person, as the directory has them now.', schema: DirectoryPerson },
      async handle({ params, body, caller, from }) {
        const email = Email.safeParse(params.email);
        if (!email.success) return refuseFields(422, [mismatch('', params.email, 'problems.email')]);
        const grants = caller.roles.includes('admin');
        const person = { ...body, email: email.data };
        const put = await directory.putPerson({ person, grants, by: caller.by, from });
        if (put.ok) return { body: put.person, status: put.waits ? 202 : 200 };
        if (put.why === 'forbidden')
          return refuse(403, 'roles in the console and authority are changed by admins alone');
        return refuseFields(422, put.why === 'invalid' ? put.problems : []);
      },
    }),
  ];
}
