import { z } from '@hono/zod-openapi';
import type { ChainedEntry, DocumentMeta } from '../../store/index.js';
import { Count } from './measures.js';

/** One link of the hash chain. */
export const Entry = z.object({
  engagement: z.string(),
  sequence: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
  stream: z.string(),
  turn: Count,
  fact: z
    .object({
      type: z.string(),
      at: z.string(),
      about: z.record(z.string(), z.unknown()),
      bound: z.record(z.string(), z.string()).optional(),
    })
    .describe(
      'People stand in it by their ids, and "(beside)" where the words or the name of somebody were taken out.',
    ),
  beside: z
    .record(z.string(), z.union([z.object({ salt: z.string(), value: z.unknown() }), z.object({ sha256: z.string() })]))
    .nullable()
    .describe(
      'What the fact leaves out, each part with its salt: `people/<id>`, `texts/<where in about>`, and the fact in `english`. ' +
        'Of an erased part the SHA-256 is left; null when all of it was erased.',
    ),
  besideSha256: z.string().describe('SHA-256 of the SHA-256 of the parts.'),
  hash: z.string(),
}) satisfies z.ZodType<Omit<ChainedEntry, 'fact'> & { fact: object }>;

/** What is known of a document, and whether it may be opened now. */
export const Document = z.object({
  engagement: z.string(),
  id: z.string(),
  kind: z.string(),
  mediaType: z.string(),
  size: Count,
  sha256: z.string(),
  createdAt: z.string(),
  open: z.boolean(),
}) satisfies z.ZodType<Omit<DocumentMeta, 'subject'> & { engagement: string; open: boolean }>;
