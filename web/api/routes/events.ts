import { problem } from '../../../domain/kernel/problem.js';
import { wrong } from '../../../domain/kernel/rule.js';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { Webhook } from 'standardwebhooks';
import {
  type DirectoryEvent,
  EVENT_KINDS,
  EVENT_TYPES,
  type InboundEvent,
  isForDirectory,
  namesWhom,
} from '../../../domain/engagement/events/index.js';
import type { Addressee } from '../../../client/commands.js';
import { chain, checked, decodeUtf8, parseJson, readBytes } from '../body.js';
import type { ApiDeps } from '../deps.js';
import { refusals } from '../describe.js';
import type { HttpEnv } from '../env.js';
import { problemResponse, refuse, refuseAs, refuseFields } from '../problems.js';
import type { Refused } from '../problems.js';

const LARGEST = 1_000_000;
const STRUCTURED = 'application/cloudevents+json';

// CloudEvents allow no control characters in attributes.
const Attribute = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\u0000-\u001f\u007f-\u009f]*$/, wrong('problems.event.attribute'));

/** The attributes of a CloudEvent 1.0 that matter here; extensions beyond ours are allowed and ignored. */
const CloudEvent = z.looseObject({
  specversion: z.literal('1.0'),
  id: Attribute,
  source: Attribute.regex(/^\S+$/, wrong('problems.event.source')),
  type: z.enum(EVENT_TYPES),
  time: z.iso.datetime({ offset: true }).optional(),
  datacontenttype: z.literal('application/json').optional(),
  engagement: Attribute.optional().describe(
    'The engagement it is for; this or `costcentre`. The calendar of somebody needs neither.',
  ),
  costcentre: Attribute.optional().describe('The cost centre whose one running engagement it is for.'),
  data: z.record(z.string(), z.unknown()),
});

const Delivered = z.object({ accepted: z.literal(true), engagements: z.array(z.string()) });

/** Mounts `POST /v1/events`: signed CloudEvents in, answered when Temporal or, for calendars, the database holds them. */
export function mountEvents(
  app: OpenAPIHono<HttpEnv>,
  { engagements, directory, eventSecrets }: Pick<ApiDeps, 'engagements' | 'directory' | 'eventSecrets'>,
): void {
  describe(app);
  const verifiers = eventSecrets.map((secret) => new Webhook(secret));
  app.post('/v1/events', async (c) => {
    c.set('route', '/v1/events');
    const raw = await readBytes(c.req.raw, LARGEST);
    if ('refused' in raw) return problemResponse(c, raw);
    if (!signedByAny(verifiers, raw, c.req.raw.headers)) return problemResponse(c, unsigned);
    const read = readEvent(c.req.raw.headers, raw);
    if ('refused' in read) return problemResponse(c, read);
    const { value } = read;
    const delivered = await (value.reaches === 'directory'
      ? directory.takeEvent({ event: value.event, to: value.to })
      : engagements.deliver({ event: value.event, to: value.to }));
    if (!delivered.ok) return problemResponse(c, refuseAs(delivered));
    return c.json({ accepted: true, engagements: delivered.engagements }, 202);
  });
}

const unsigned = refuse(
  401,
  'the event is not signed with a known secret (webhook-id, webhook-timestamp and webhook-signature, as in Standard Webhooks)',
  {},
  { 'WWW-Authenticate': 'StandardWebhooks' },
);

function signedByAny(verifiers: readonly Webhook[], raw: Uint8Array, headers: Headers): boolean {
  const signature = Object.fromEntries(headers);
  return verifiers.some((verifier) => {
    try {
      verifier.verify(Buffer.from(raw), signature, { jsonParse: false });
      return true;
    } catch {
      return false;
    }
  });
}

type Addressed =
  | { reaches: 'directory'; event: DirectoryEvent; to: Addressee | undefined }
  | { reaches: 'engagement'; event: InboundEvent; to: Addressee };

function readEvent(headers: Headers, raw: Uint8Array): { value: Addressed } | Refused {
  const text = decodeUtf8(raw);
  if (typeof text !== 'string') return text;
  const mediaType = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType === STRUCTURED) return chain(parseJson(text), asAddressed);
  if (headers.has('ce-specversion') && mediaType === 'application/json')
    return chain(parseJson(text), (data) => asAddressed({ ...binaryAttributes(headers), data }));
  return refuse(
    415,
    `send ${STRUCTURED}, or application/json with ce- headers`,
    {},
    { 'Accept-Post': `${STRUCTURED}, application/json` },
  );
}

/** In binary mode attributes are headers, percent-encoded where they are not plain. */
function binaryAttributes(headers: Headers): Record<string, string> {
  const attributes = [...headers].filter(([name]) => name.startsWith('ce-'));
  return Object.fromEntries(attributes.map(([name, value]) => [name.slice(3), percentDecoded(value)]));
}

function percentDecoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function asAddressed(input: unknown): { value: Addressed } | Refused {
  return chain(checked(CloudEvent, input), ({ type, id, source, engagement, costcentre, data }) =>
    chain(checked(z.object({ data: EVENT_KINDS[type].data as z.ZodType }), { data }), (valid) => {
      // A source has no spaces, so the two cannot run into each other.
      const event = { type, key: `${source} ${id}`, source, data: valid.data } as InboundEvent | DirectoryEvent;
      return addressed(event, addressee(engagement, costcentre));
    }),
  );
}

function addressed(event: InboundEvent | DirectoryEvent, to: Addressee | undefined): { value: Addressed } | Refused {
  if (!to && !namesWhom(event)) return forNobody;
  if (isForDirectory(event)) return { value: { reaches: 'directory', event, to } };
  return to ? { value: { reaches: 'engagement', event, to } } : forNobody;
}

const forNobody = refuseFields(422, [problem('/engagement', 'problems.event.addressee')]);

function addressee(engagement?: string, costCentre?: string): Addressee | undefined {
  if (engagement !== undefined) return { engagement };
  return costCentre === undefined ? undefined : { costCentre };
}

function describe(app: OpenAPIHono<HttpEnv>): void {
  const signature = Object.fromEntries(
    ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [name, z.string()]),
  );
  const data = z
    .union(Object.values(EVENT_KINDS).map((kind) => kind.data) as unknown as [z.ZodType, z.ZodType])
    .describe('In binary mode: the data alone, with ce- headers.');
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: '/v1/events',
    tags: ['Events'],
    operationId: 'postEvents',
    summary: 'Send an event in',
    description:
      'A CloudEvent 1.0, structured or binary, signed as in Standard Webhooks. The same `source` and `id` take effect once.',
    security: [],
    request: {
      headers: z.object(signature),
      body: { required: true, content: { [STRUCTURED]: { schema: CloudEvent }, 'application/json': { schema: data } } },
    },
    responses: {
      202: {
        description: 'Temporal, or for calendars the database, holds it.',
        content: { 'application/json': { schema: Delivered } },
      },
      ...refusals([400, 401, 404, 409, 413, 415, 422, 500, 503]),
    },
  });
}
