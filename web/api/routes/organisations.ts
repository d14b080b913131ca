import { Email, mismatch } from '../../../domain/kernel/index.js';
import { z } from '@hono/zod-openapi';
import { MailDomain, Organisation } from '../../../domain/directory/index.js';
import { json } from '../body.js';
import { OrganisationSummary, summarised } from '../directory-schemas.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { refuse, refuseFields } from '../problems.js';
import { Accepted, pageOf, paging, ResetVersion } from '../schemas.js';

const tag = 'Directory';

const OrganisationEntry = Organisation.omit({ domain: true });

/** The organisations whose calendars their people work by. */
export function organisationEndpoints({ store, directory }: ApiDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/v1/organisations',
      tag,
      summary: 'The organisations of the directory',
      roles: ['reader', 'operations'],
      query: z.strictObject(paging),
      response: {
        status: 200,
        description: 'A page of organisations, by domain.',
        schema: pageOf(OrganisationSummary),
      },
      handle: async ({ query }) => ({ body: summarised(OrganisationSummary, await store.organisations(query)) }),
    }),
    endpoint({
      method: 'get',
      path: '/v1/organisations/{domain}',
      tag,
      summary: 'One organisation',
      roles: ['reader', 'operations'],
      response: { status: 200, description: 'The organisation.', schema: Organisation },
      async handle({ params }) {
        const organisation = await store.organisation(params.domain ?? '');
        return organisation ? { body: organisation } : refuse(404, 'no organisation in the directory has this domain');
      },
    }),
    endpoint({
      method: 'put',
      path: '/v1/organisations/{domain}',
      tag,
      summary: 'Add or replace an organisation',
      description: 'Open tasks of its people are looked at again when its calendar, time zone or country changed.',
      roles: ['operations'],
      body: [json(OrganisationEntry)],
      response: { status: 200, description: 'The organisation, as the directory has it now.', schema: Organisation },
      async handle({ params, body, caller, from }) {
        const domain = MailDomain.safeParse(params.domain);
        if (!domain.success) return refuseFields(422, [mismatch('', params.domain, 'problems.domain')]);
        const organisation = { ...body, domain: domain.data };
        await directory.putOrganisation({ organisation, by: caller.by, from });
        return { body: organisation };
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/calendars/{whose}/reset-version',
      tag,
      summary: 'Have the versions of somebody’s calendar count on from another one',
      roles: ['operations'],
      body: [json(ResetVersion)],
      response: { status: 202, description: 'It does.', schema: Accepted },
      refuses: [422],
      async handle({ params, body, caller, from }) {
        const whose = Email.or(MailDomain).safeParse(params.whose);
        if (!whose.success) return refuseFields(422, [mismatch('', params.whose, 'problems.email')]);
        await directory.resetCalendar({ whose: whose.data, ...body, by: caller.by, from });
        return { body: { accepted: true as const } };
      },
    }),
  ];
}
