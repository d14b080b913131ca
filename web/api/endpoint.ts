import type { z } from '@hono/zod-openapi';
import type { KeyRole } from '../../store/index.js';
import type { RequestOrigin } from '../../domain/audit/index.js';
import type { MakeDeed, OnRecord } from '../record/on-record.js';
import type { BodyFormat } from './body.js';
import type { Caller } from './env.js';
import type { Refused } from './problems.js';

/** A request that has passed every check of its endpoint. */
export interface Call<Q, B> {
  params: Readonly<Record<string, string>>;
  query: Q;
  body: B;
  caller: Caller;
  from: RequestOrigin;
  /** Puts what the caller read on record. */
  onRecord: OnRecord;
  /** What the caller does, to be put on record with what it changes. */
  deed: MakeDeed;
  /** The media types that are asked for. */
  accept: string;
  /** The request's name across all callers and routes, where it has an `Idempotency-Key`. */
  key: string | undefined;
}

/** What an endpoint answers: content of its response's schema, bytes, or a refusal. */
export type Reply<R> =
  | { body: R; status?: 200 | 201 | 202 | 503; headers?: Record<string, string> }
  | { response: Response }
  | Refused;

/** One operation of the API: what it takes and gives, and what it does. The description of the API is made from it. */
export interface Endpoint<Q = unknown, B = unknown, R = unknown> {
  method: 'get' | 'post' | 'put' | 'delete';
  /** As in OpenAPI: `/v1/tasks/{id}`. */
  path: `/v1/${string}`;
  tag: string;
  summary: string;
  description?: string;
  /** Besides admins. */
  roles: readonly KeyRole[];
  query?: z.ZodObject & z.ZodType<Q>;
  body?: readonly BodyFormat<B>[];
  /** A schema for JSON; media types for anything else; neither for nothing at all. */
  response: {
    status: 200 | 201 | 202 | 204;
    description: string;
    schema?: z.ZodType<R>;
    mediaTypes?: readonly string[];
  };
  /** What is answered with 200 instead, where a query asks for it. */
  otherwise?: { description: string; schema: z.ZodType<R> };
  /** Statuses of refusals beyond those that every endpoint of its kind has. */
  refuses?: readonly (404 | 409 | 422)[];
  handle(call: Call<Q, B>): Promise<Reply<R>>;
}

/** Keeps an endpoint's types together where it is written. */
export const endpoint = <Q = Record<string, never>, B = undefined, R = undefined>(spec: Endpoint<Q, B, R>): Endpoint =>
  spec;
