import { z } from '@hono/zod-openapi';

/** In ISO 8601. */
export const Instant = z.string();
export const Count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
