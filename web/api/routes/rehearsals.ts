import { z } from '@hono/zod-openapi';
import { PLAIN } from '../../../i18n/index.js';
import { Rehearsal, type RehearsedTask } from '../../../domain/simulation/index.js';
import { json, yaml } from '../body.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { refuseFields } from '../problems.js';
import { RehearsedBody } from '../rehearsal-schemas.js';
import { Flag } from '../schemas.js';

/** Trying a change before it is made. */
export function rehearsalEndpoints({ rehearse, reader }: ApiDeps): Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/v1/rehearsals',
      tag: 'Tasks',
      summary: 'Try a changed ladder, calendar or delegation on every open task',
      description:
        'Who would be asked, reminded and told, and when, beside today’s policy. Nothing is changed or sent.',
      roles: ['operations'],
      query: z.strictObject({ all: Flag.optional().describe('Also the tasks that stay as they are.') }),
      body: [json(Rehearsal), yaml(reader, Rehearsal)],
      response: { status: 200, description: 'What would change.', schema: RehearsedBody },
      async handle({ query, body }) {
        const found = await rehearse(body);
        if (!found.ok) return refuseFields(422, found.problems);
        const { at, tasks, totals, notListed } = found;
        const shown = tasks.filter(({ changed }) => changed || query.all);
        return { body: { at, tasks: shown.map(inEnglish), totals, notListed } };
      },
    }),
  ];
}

const inEnglish = ({ subject, before, after, ...rest }: RehearsedTask) => ({
  ...rest,
  subject: PLAIN.text(subject),
  before: outlook(before),
  after: outlook(after),
});

const outlook = ({ refused, ...rest }: RehearsedTask['before']) => ({
  ...rest,
  refused: refused.map(({ why, ...who }) => ({ ...who, why: PLAIN.text(why) })),
});
