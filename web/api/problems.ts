import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from '@hono/zod-openapi';
import { type Actor, FAILURES, type Message, type Problem } from '../../domain/kernel/index.js';
import { PLAIN } from '../../i18n/index.js';
import { READER_BUSY, type Refusal, type Unavailable } from '../../client/index.js';
import type { Denied, HttpEnv } from './env.js';

/** A problem document (RFC 9457). */
export const ProblemDocument = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().optional(),
    instance: z.string().describe('The request, by the id that its log lines carry.'),
    errors: z
      .array(
        z.object({
          pointer: z.string().optional().describe('A JSON pointer (RFC 6901) into the body.'),
          parameter: z.string().optional().describe('The name of a query parameter or header.'),
          detail: z.string(),
          code: z.string().optional().describe('What is wrong, for programs: the same in every language.'),
          params: z
            .record(z.string(), z.unknown())
            .optional()
            .describe('The value that is wrong, and what was expected.'),
        }),
      )
      .optional(),
    state: z.string().optional().describe('What became of a task that no longer takes an answer.'),
    at: z.string().nullable().optional(),
    id: z.string().optional().describe('The engagement that is there already, the latest of several.'),
  })
  .describe('What went wrong, as in RFC 9457.');
type ProblemDocument = z.infer<typeof ProblemDocument>;

/** Something that is answered with a problem document. */
export interface Refused {
  refused: Omit<ProblemDocument, 'type' | 'title' | 'instance'>;
  headers?: Record<string, string>;
  /** Who was refused, where it is known and their role is not enough. */
  by?: Actor;
  /** Why, as the journal has it. */
  why?: Message;
  /** What the audit tells of it. */
  denied?: Denied;
}

/** What each status says in general. */
export const TITLES: Readonly<Record<number, string>> = {
  400: 'The request is malformed',
  401: 'Who asks is not known',
  403: 'This is not allowed',
  404: 'There is no such thing',
  405: 'The method does not exist here',
  409: 'This conflicts with what happened before',
  413: 'The body is too large',
  415: 'The media type is not known here',
  422: 'The content is not valid',
  429: 'There were too many requests',
  500: 'Something went wrong on our side',
  503: 'This cannot be taken now',
};

export const refuse = (
  status: number,
  detail?: string,
  more: Partial<Refused['refused']> = {},
  headers?: Refused['headers'],
): Refused => ({
  refused: { status, ...(detail !== undefined && { detail }), ...more },
  ...(headers && { headers }),
});

/** A problem in the words of the API. */
export const worded = ({ pointer, code, params }: Problem) => ({
  pointer,
  detail: PLAIN.text({ code, params }),
  code,
  ...(params && { params }),
});

/** Refuses a body; the first complaints stand in the detail too, for readers that show nothing else. */
export function refuseFields(status: 400 | 403 | 409 | 422, problems: readonly Problem[]): Refused {
  const errors = problems.map(worded);
  const first = errors.slice(0, 3).map(({ pointer, detail }) => (pointer ? `${pointer}: ${detail}` : detail));
  return refuse(status, first.join(' '), { errors });
}

/** A refusal of the services, in HTTP's words. */
export function refuseAs(refusal: Refusal): Refused {
  switch (refusal.why) {
    case 'invalid':
      return refuseFields(422, refusal.problems);
    case 'unknown':
      return refuse(404, `there is no ${refusal.what}`);
    case 'ended':
      return refuse(409, PLAIN.text(refusal.detail), { state: refusal.state, at: refusal.at });
    case 'forbidden':
      return refuse(403, PLAIN.text(refusal.detail));
    case 'conflict':
      return conflicting(refusal);
    case 'unavailable':
      return notNow(refusal);
  }
}

function conflicting({ detail, problems, engagements: [id] = [] }: Extract<Refusal, { why: 'conflict' }>): Refused {
  const refused = problems ? refuseFields(409, problems) : refuse(409, PLAIN.text(detail));
  return id === undefined ? refused : { ...refused, refused: { ...refused.refused, id } };
}

const NOT_DONE = 'nothing was done; try again shortly';
const NOT_KNOWN =
  'it is not known whether this will take effect; send the same again, with the same Idempotency-Key, and it takes effect once';

const notNow = ({ retryAfterSeconds, sent }: Pick<Unavailable, 'retryAfterSeconds' | 'sent'>): Refused =>
  refuse(503, sent ? NOT_KNOWN : NOT_DONE, {}, { 'Retry-After': String(retryAfterSeconds) });

/** Writes a problem document. */
export function problemResponse(c: Context<HttpEnv>, { refused, headers, denied }: Refused): Response {
  if (denied) c.set('denied', denied);
  const document = {
    type: 'about:blank',
    title: TITLES[refused.status] ?? 'The request was refused',
    instance: `urn:kpo:request:${c.get('requestId') ?? 'unknown'}`,
    ...refused,
  };
  return c.body(JSON.stringify(document), refused.status as ContentfulStatusCode, {
    'Content-Type': 'application/problem+json',
    ...headers,
  });
}

/** Turns whatever was thrown into a problem document; only an unexpected error is logged, and none is shown. */
export function onThrown(log: { error(context: object, message: string): void }) {
  return (error: Error, c: Context<HttpEnv>): Response => {
    if (error instanceof HTTPException) return problemResponse(c, refuse(error.status, error.message));
    if ((error as { code?: unknown }).code === 'InvalidCursor')
      return problemResponse(
        c,
        refuse(400, error.message, { errors: [{ parameter: 'cursor', detail: error.message }] }),
      );
    if (error.name === FAILURES.storeUnavailable) return problemResponse(c, notNow({ retryAfterSeconds: 5 }));
    if (error.name === READER_BUSY) return problemResponse(c, notNow({ retryAfterSeconds: 30 }));
    log.error({ requestId: c.get('requestId'), error }, 'a request failed unexpectedly');
    return problemResponse(c, refuse(500, 'it has been logged under the id in "instance"'));
  };
}
