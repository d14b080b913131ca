import type { z } from '@hono/zod-openapi';
import { excessOf, problemsOf } from '../../domain/kernel/index.js';
import type { TextReader } from '../../client/index.js';
import { refuse, refuseFields } from './problems.js';
import type { Refused } from './problems.js';

/** One media type that a route takes, how it is read, and its schema for the API's description. */
export type BodyFormat<B> = TextFormat<B> | BytesFormat<B>;

interface AnyFormat {
  mediaType: string;
  /** In bytes. */
  limit: number;
  schema: z.ZodType;
}
type ReadAs<B> = { value: B } | Refused | Promise<{ value: B } | Refused>;

/** A text in UTF-8. */
export interface TextFormat<B> extends AnyFormat {
  read(text: string): ReadAs<B>;
}
/** What says itself how it is written, or with its media type. */
export interface BytesFormat<B> extends AnyFormat {
  readBytes(bytes: Uint8Array, charset?: string): ReadAs<B>;
}

const JSON_LIMIT = 1_000_000;

/** A JSON body, checked by a schema. */
export function json<B>(schema: z.ZodType<B>, mediaType = 'application/json'): TextFormat<B> {
  return {
    mediaType,
    limit: JSON_LIMIT,
    schema,
    read: (text) => chain(parseJson(text), (input) => checked(schema, input)),
  };
}

/** The same content as YAML. */
export function yaml<B>(reader: TextReader, schema: z.ZodType<B>): TextFormat<B> {
  return {
    mediaType: 'application/yaml',
    limit: JSON_LIMIT,
    schema,
    async read(text) {
      const read = await reader.read('yaml', text);
      return 'problem' in read ? refuseFields(400, [read.problem]) : checked(schema, read.value);
    },
  };
}

export const parseJson = (text: string): { value: unknown } | Refused => parsed('JSON', () => JSON.parse(text));

/** The value of a schema, or what is wrong with it, field by field. */
export function checked<B>(schema: z.ZodType<B>, input: unknown): { value: B } | Refused {
  const result = schema.safeParse(input);
  return result.success ? { value: result.data } : refuseFields(422, problemsOf(result.error, input));
}

export const chain = <A, B>(
  first: { value: A } | Refused,
  then: (value: A) => { value: B } | Refused,
): { value: B } | Refused => ('refused' in first ? first : then(first.value));

function parsed(language: string, parse: () => unknown): { value: unknown } | Refused {
  try {
    const value = parse();
    const excess = excessOf(value);
    return excess ? refuseFields(400, [excess]) : { value };
  } catch (error) {
    return refuse(400, `the body is not ${language}: ${(error as Error).message.split('\n')[0] ?? ''}`);
  }
}

/** Reads a request's body in one of the formats; the format is chosen by `Content-Type`. */
export async function readBody<B>(
  request: Request,
  formats: readonly BodyFormat<B>[],
): Promise<{ value: B; raw: Uint8Array } | Refused> {
  const contentType = request.headers.get('content-type') ?? '';
  const mediaType = contentType.split(';')[0]?.trim().toLowerCase();
  const format = formats.find((each) => each.mediaType === mediaType);
  if (!format) {
    const known = formats.map((each) => each.mediaType).join(', ');
    return refuse(415, `"${mediaType}" is not taken here; send ${known}`, {}, { 'Accept-Post': known });
  }
  const raw = await readBytes(request, format.limit);
  if ('refused' in raw) return raw;
  const read = await readAs(format, raw, /;\s*charset="?([^";\s]+)/i.exec(contentType)?.[1]);
  return 'refused' in read ? read : { value: read.value, raw };
}

function readAs<B>(format: BodyFormat<B>, raw: Uint8Array, charset?: string): ReadAs<B> {
  if ('readBytes' in format) return format.readBytes(raw, charset);
  const text = decodeUtf8(raw);
  return typeof text === 'string' ? format.read(text) : text;
}

/** The bytes of a body, up to a limit; a longer body is not read to its end. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array | Refused> {
  const tooLarge = refuse(413, `a body here has at most ${limit} bytes`);
  if (Number(request.headers.get('content-length') ?? 0) > limit) return tooLarge;
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) return tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function decodeUtf8(bytes: Uint8Array): string | Refused {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(400, 'the body is not UTF-8');
  }
}
