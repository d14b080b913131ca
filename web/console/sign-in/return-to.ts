import type { Context } from 'hono';
import { ruleFor } from '../rights/page-rules.js';
import { type OwnCookie, ownCookie } from './own-cookie.js';

const KEPT_SECONDS = 600;
const LONGEST = 500;
const HOME = '/';

const cookieOf = (publicUrl: string): OwnCookie => ownCookie('kpo_return', publicUrl, KEPT_SECONDS);

/** Keeps the page that somebody wanted before they were asked to sign in. */
export function keepReturn(c: Context, publicUrl: string): void {
  const { pathname, search } = new URL(c.req.url);
  const wanted = pathname + search;
  if (c.req.method !== 'GET' || pathname.endsWith('/live') || wanted.length > LONGEST) return;
  cookieOf(publicUrl).write(c, wanted);
}

/** That page, where it is one of the console's own; else the first page. It is told once. */
export function takeReturn(c: Context, publicUrl: string): string {
  const cookie = cookieOf(publicUrl);
  const wanted = cookie.read(c);
  if (wanted === undefined) return HOME;
  cookie.drop(c);
  return isOwnPage(wanted, publicUrl) ? wanted : HOME;
}

/** A path of this site's that is read by GET, however a browser would take the text. */
export function isOwnPage(wanted: string, publicUrl: string): boolean {
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) || wanted.includes('\\')) return false;
  const { origin, pathname } = new URL(wanted, publicUrl);
  return origin === new URL(publicUrl).origin && ruleFor('GET', pathname) !== undefined;
}
