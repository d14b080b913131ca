import type { Context } from 'hono';

/**
 * Whether a POST comes from a page of this server. `Sec-Fetch-Site` decides where the browser sends it; else `Origin`
 * does, which is `null` from pages that hide where they are, none of which is ours, and missing from programs that are no browser.
 */
export function isSameOrigin(c: Context, publicUrl?: string): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('Origin');
  if (!origin) return true;
  const hosts = [c.req.header('Host'), new URL(c.req.url).host, publicUrl && new URL(publicUrl).host];
  return URL.canParse(origin) && hosts.includes(new URL(origin).host);
}
