import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { createRefusedEvents, type Refusal } from '../../../client/index.js';
import type { Message } from '../../../domain/kernel/index.js';
import { readBytes } from '../body.js';
import { countEvent, countWrong } from '../counting.js';
import type { ApiDeps } from '../deps.js';
import { refusals } from '../describe.js';
import type { HttpEnv } from '../env.js';
import { originOf } from '../../record/on-record.js';
import { createSenders, type EventSender } from '../event-senders.js';
import { onceBy } from '../idempotency.js';
import { attributesOf, CloudEvent, readEvent, STRUCTURED } from '../inbound-event.js';
import { problemResponse, refuse, refuseAs, refuseFields } from '../problems.js';
import type { Refused } from '../problems.js';

const LARGEST = 1_000_000;
const LONGEST_ID = 200;

const Delivered = z.object({ accepted: z.literal(true), engagements: z.array(z.string()) });
type Delivered = z.infer<typeof Delivered>;

/** Mounts `POST /v1/events`: signed CloudEvents in, answered when Temporal or, for calendars, the database holds them. */
export function mountEvents(
  app: OpenAPIHono<HttpEnv>,
  deps: Pick<ApiDeps, 'engagements' | 'directory' | 'eventSecrets' | 'limits' | 'log' | 'secretBox' | 'store'>,
): void {
  describe(app);
  const { engagements, directory, store } = deps;
  const senders = createSenders(deps);
  const takeOnce = onceById(store);
  const refusedEvents = createRefusedEvents(store);
  /** Whoever answers for it hears that a system sends what is not even an event. */
  const tellOfInvalid = async (sender: EventSender, raw: Uint8Array, why: Message): Promise<void> => {
    const { to, type } = attributesOf(raw);
    const isTheirs = to !== undefined && (await senders.maySpeakOf(sender, to));
    await refusedEvents.note({ sender, to: isTheirs ? to : undefined, type, why });
  };
  app.post('/v1/events', async (c) => {
    c.set('route', '/v1/events');
    if ((c.req.header('webhook-id') ?? '').length > LONGEST_ID)
      return problemResponse(c, refuse(400, `a webhook-id has at most ${LONGEST_ID} characters`));
    const raw = await readBytes(c.req.raw, LARGEST);
    if ('refused' in raw) return problemResponse(c, raw);
    const sender = await senders.signedBy(raw, c.req.raw.headers);
    if (!sender)
      return problemResponse(c, countWrong(c, deps, 'an event was not signed with a known secret') ?? unsigned);
    const overLimit = countEvent(deps, sender.id);
    if (overLimit) return problemResponse(c, overLimit);
    const read = readEvent(c.req.raw.headers, raw);
    if ('refused' in read) {
      const why = whyInvalid(read);
      if (why) await tellOfInvalid(sender, raw, why);
      return problemResponse(c, read);
    }
    const { value } = read;
    const forbidden = await senders.whyNot(sender, value.event, value.to);
    if (forbidden) return problemResponse(c, refuseFields(403, [forbidden]));
    const taken = await takeOnce(`${sender.id} ${c.req.header('webhook-id')}`, async () => {
      const delivered = await (value.reaches === 'directory'
        ? directory.takeEvent({ event: value.event, to: value.to, from: originOf(c) })
        : engagements.deliver({ event: value.event, to: value.to }));
      if (delivered.ok) return { accepted: true, engagements: delivered.engagements };
      const why = whyUnusable(delivered);
      if (why) await refusedEvents.note({ sender, to: value.to, type: value.event.type, why });
      return refuseAs(delivered);
    });
    return 'refused' in taken ? problemResponse(c, taken) : c.json(taken, 202);
  });
}

/** The first thing that is wrong with the content of an event. */
function whyInvalid({ refused }: Refused): Message | undefined {
  const [first] = refused.status === 422 ? (refused.errors ?? []) : [];
  return first?.code === undefined ? undefined : { code: first.code, params: first.params as Message['params'] };
}

/** Why an event cannot be used by what it is for; what has ended needs no events. */
function whyUnusable(refusal: Refusal): Message | undefined {
  if (refusal.why === 'invalid') return refusal.problems[0];
  if (refusal.why === 'conflict' && refusal.detail.code === 'reasons.refused.severalEngagements') return refusal.detail;
  return undefined;
}

/** Takes a request in once by its `webhook-id`, whatever a later one says; what was refused may come again. */
const onceById =
  (store: ApiDeps['store']) =>
  async (id: string, take: () => Promise<Delivered | Refused>): Promise<Delivered | Refused> => {
    const known = await onceBy(store, { name: `/v1/events ${id}`, fingerprint: '' }, take, async (taken) =>
      'refused' in taken ? undefined : { status: 202, body: JSON.stringify(taken) },
    );
    if (known.state === 'new') return known.result;
    if (known.state === 'done') return JSON.parse(known.body) as Delivered;
    return refuse(503, 'the request with this webhook-id is still being taken', {}, { 'Retry-After': '1' });
  };

const unsigned = refuse(
  401,
  'the event is not signed with the secret of an event source (webhook-id, webhook-timestamp and webhook-signature, as in Standard Webhooks)',
  {},
  { 'WWW-Authenticate': 'StandardWebhooks' },
);

function describe(app: OpenAPIHono<HttpEnv>): void {
  const signature = Object.fromEntries(
    ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [name, z.string()]),
  );
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: '/v1/events',
    tags: ['Events'],
    operationId: 'postEvents',
    summary: 'Send an event in',
    description:
      'A CloudEvent 1.0 in structured mode, signed as in Standard Webhooks. The same `webhook-id`, and the same `source` and `id`, take effect once.',
    security: [],
    request: {
      headers: z.object(signature),
      body: { required: true, content: { [STRUCTURED]: { schema: CloudEvent } } },
    },
    responses: {
      202: {
        description: 'Temporal, or for calendars the database, holds it.',
        content: { 'application/json': { schema: Delivered } },
      },
      ...refusals([404, 409, 422]),
    },
  });
}
