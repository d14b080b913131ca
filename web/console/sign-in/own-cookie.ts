import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

export interface OwnCookie {
  read(c: Context): string | undefined;
  write(c: Context, value: string): void;
  drop(c: Context): void;
}

/** A cookie that scripts and other sites cannot use; behind https its name keeps other hosts of the domain from setting it. */
export function ownCookie(name: string, publicUrl: string, seconds: number): OwnCookie {
  const secure = publicUrl.startsWith('https:');
  const prefix = secure ? ('host' as const) : undefined;
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure, ...(prefix && { prefix }) } as const;
  return {
    read: (c) => getCookie(c, name, prefix),
    write: (c, value) => setCookie(c, name, value, { ...options, maxAge: seconds }),
    drop: (c) => void deleteCookie(c, name, options),
  };
}
