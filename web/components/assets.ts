import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';

const HASH_CHARACTERS = 12;
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
};

interface Asset {
  path: string;
  body: string;
  mediaType: string;
}

/** Reads a file beside this one; its address carries a hash of its content, so that it can be cached for ever. */
function asset(file: string): Asset {
  const body = readFileSync(new URL(file, import.meta.url), 'utf8');
  const hash = createHash('sha256').update(body).digest('hex').slice(0, HASH_CHARACTERS);
  const [name = '', extension = ''] = file.split('.');
  return { path: `/assets/${name}.${hash}.${extension}`, body, mediaType: MEDIA_TYPES[extension] ?? 'text/plain' };
}

/** The files that pages refer to. */
export const ASSETS = { style: asset('style.css'), live: asset('live.js'), icon: asset('icon.svg') } as const;

/** Serves the files; both the portal and the console carry it, so that each works alone. */
export function assetRoutes(): Hono {
  const routes = new Hono();
  for (const { path, body, mediaType } of Object.values(ASSETS))
    routes.get(path, (c) =>
      c.body(body, 200, { 'Content-Type': mediaType, 'Cache-Control': 'public, max-age=31536000, immutable' }),
    );
  return routes;
}
