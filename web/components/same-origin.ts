import type { Context } from 'hono';

/**
 * Whether a POST comes from a page of this server. `Sec-Fetch-Site` decides where the browser sends it; else `Origin`
 * does, which is `null` after a page with `Referrer-Policy: no-referrer` and missing from programs that are no browser.
 */
export function isSameOrigin(c: Context, publicUrl?: string): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('Origin');
  if (!origin || origin === 'null') return true;
  const hosts = [c.req.header('Host'), new URL(c.req.url).host, publicUrl && new URL(publicUrl).host];
  return URL.canParse(origin) && hosts.includes(new URL(origin).host);
}
