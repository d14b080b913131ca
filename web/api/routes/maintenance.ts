import { z } from '@hono/zod-openapi';
import type { Maintenance as AnnouncedStop } from '../../../store/index.js';
import { json } from '../body.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { refuseAs } from '../problems.js';
import { Reason } from '../schemas.js';

const tag = 'Operating';
const Instant = z.iso.datetime({ offset: true }).describe('An instant, such as `2026-03-07T22:00:00Z`.');

/** A stop that was announced. */
export const Maintenance = z.object({
  id: z.string(),
  from: z.string(),
  until: z.string(),
  reason: z.string(),
  by: z.string().describe('The id of the key that announced it.'),
  announcedAt: z.string(),
  endedAt: z.string().nullable().describe('When it was ended before its time, or called off.'),
});

const StopAnnouncement = z
  .strictObject({
    from: Instant.describe('When it begins; not in the past.'),
    until: Instant.describe('When it ends; 14 days later at most.'),
    reason: Reason.describe('People read it on their pages, and whoever gets time back is told it.'),
  })
  .openapi({ example: { from: '2036-03-07T22:00:00Z', until: '2036-03-08T02:00:00Z', reason: 'New disks' } });

/** A stop as it is handed out. */
export const shownStop = ({ by, ...stop }: AnnouncedStop) => ({ ...stop, by: by.kind === 'key' ? by.key : '' });

/** Stops that operations announce. */
export function maintenanceEndpoints({ stops }: ApiDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/v1/maintenance',
      tag,
      summary: 'Which stops are announced',
      roles: ['reader', 'operations'],
      query: z.object({
        over: z.enum(['true', 'false']).default('false').describe('Also those that are over or were called off.'),
      }),
      response: {
        status: 200,
        description: 'By when they begin.',
        schema: z.object({ items: z.array(Maintenance), next: z.null() }),
      },
      handle: async ({ query }) => ({
        body: { items: (await stops.list(query.over === 'true')).map(shownStop), next: null },
      }),
    }),
    endpoint({
      method: 'post',
      path: '/v1/maintenance',
      tag,
      summary: 'Announce a stop of the system',
      description:
        'Nothing is climbed meanwhile, and its time is given back to everybody, whether or not the system is seen to be up; answers that do arrive are taken. The same stop again is 200 and changes nothing.',
      roles: ['operations'],
      body: [json(StopAnnouncement)],
      response: { status: 201, description: 'It is shown on every page.', schema: Maintenance },
      refuses: [422],
      async handle({ body, caller, from }) {
        const outcome = await stops.announce({ ...body, by: caller.by }, from);
        if (!outcome.ok) return refuseAs(outcome);
        return { body: shownStop(outcome.stop), status: outcome.isNew ? 201 : 200 };
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/maintenance/{id}/end',
      tag,
      summary: 'End a stop before its time, or call it off',
      description: 'What has passed of it is given back; one that is over stays as it is.',
      roles: ['operations'],
      response: { status: 200, description: 'As it stands now.', schema: Maintenance },
      refuses: [404],
      async handle({ params, caller, from }) {
        const outcome = await stops.end(params.id ?? '', { by: caller.by, from });
        return outcome.ok ? { body: shownStop(outcome.stop) } : refuseAs(outcome);
      },
    }),
  ];
}
