import { z } from '@hono/zod-openapi';
import { problem, wrong } from '../../domain/kernel/index.js';
import {
  type DirectoryEvent,
  EVENT_KINDS,
  EVENT_TYPES,
  type InboundEvent,
  isForDirectory,
  namesWhom,
} from '../../domain/engagement/index.js';
import type { Addressee } from '../../client/index.js';
import { chain, checked, decodeUtf8, parseJson } from './body.js';
import { refuse, refuseFields } from './problems.js';
import type { Refused } from './problems.js';

export const STRUCTURED = 'application/cloudevents+json';

// CloudEvents allow no control characters in attributes.
const Attribute = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\u0000-\u001f\u007f-\u009f]*$/, wrong('problems.event.attribute'));

/** The attributes of a CloudEvent 1.0 that matter here; extensions beyond ours are allowed and ignored. */
export const CloudEvent = z.looseObject({
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

type Addressed =
  | { reaches: 'directory'; event: DirectoryEvent; to: Addressee | undefined }
  | { reaches: 'engagement'; event: InboundEvent; to: Addressee };

/** Reads a signed event. In structured mode alone does the signature cover type and addressee; in binary mode they are headers. */
export function readEvent(headers: Headers, raw: Uint8Array): { value: Addressed } | Refused {
  const mediaType = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== STRUCTURED) return headers.has('ce-specversion') ? binary : notStructured;
  const text = decodeUtf8(raw);
  return typeof text === 'string' ? chain(parseJson(text), asAddressed) : text;
}

const notStructured = refuse(415, `send ${STRUCTURED}`, {}, { 'Accept-Post': STRUCTURED });
const binary = refuse(
  415,
  `an event in binary mode is not taken, since its ce- headers are not signed; send ${STRUCTURED}`,
  {},
  { 'Accept-Post': STRUCTURED },
);

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
  if (engagement !== undefined) return { engagement, ...(costCentre !== undefined && { costCentre }) };
  return costCentre === undefined ? undefined : { costCentre };
}

/** What an event that is not valid was for and what type it had, as far as that can be read. */
export function attributesOf(raw: Uint8Array): { to: Addressee | undefined; type: string } {
  const text = decodeUtf8(raw);
  const parsed = typeof text === 'string' ? parseJson(text) : text;
  const read = Readable.safeParse('value' in parsed ? parsed.value : {});
  const { type = '', engagement, costcentre } = read.success ? read.data : {};
  return { to: addressee(engagement, costcentre), type };
}

const Readable = z.object({
  type: Attribute.optional().catch(undefined),
  engagement: Attribute.optional().catch(undefined),
  costcentre: Attribute.optional().catch(undefined),
});
