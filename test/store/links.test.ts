import fc from 'fast-check';
import { SignJWT, UnsecuredJWT } from 'jose';
import { createLinks } from '../../store/access/links.js';

const SECRET = 'a-secret-of-the-tests-that-is-long-enough';
const LATER = '2100-01-01T00:00:00.000Z';
const CLAIMS = { task: 'e1.main.1', email: 'sara@client.example', assignment: 2 };

const links = createLinks({ secret: SECRET, publicUrl: 'https://kpo.example/' });
const handmade = (audience: string, claims: Record<string, unknown>, secret = SECRET): Promise<string> =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(audience)
    .setJti(CLAIMS.task)
    .setSubject(CLAIMS.email)
    .setExpirationTime(new Date(LATER))
    .sign(new TextEncoder().encode(secret));

describe('links', () => {
  it('prove person, task and assignment', async () => {
    expect(await links.verify(await links.sign(CLAIMS, LATER))).toEqual({ ok: true, claims: CLAIMS });
  });

  it('are short enough for one line of a mail', async () => {
    const url = links.url(await links.sign(CLAIMS, LATER));
    expect(url).toMatch(/^https:\/\/kpo\.example\/t\/[\w.-]+$/);
    expect(url.length).toBeLessThan(270);
  });

  it('hold no address in the clear, and another one for each task', async () => {
    const subjects = await Promise.all(
      [CLAIMS, { ...CLAIMS, task: 'e1.main.2' }].map(async (claims) => {
        const [, payload = ''] = (await links.sign(claims, LATER)).split('.');
        return JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sub: string };
      }),
    );
    for (const { sub } of subjects) expect(Buffer.from(sub, 'base64url').toString('latin1')).not.toMatch(/sara|client/);
    expect(subjects[0]?.sub).not.toBe(subjects[1]?.sub);
  });

  it('work with a secret of bytes', async () => {
    const bytes = createLinks({ secret: new TextEncoder().encode(SECRET), publicUrl: 'https://kpo.example' });
    expect(await bytes.verify(await links.sign(CLAIMS, LATER))).toEqual({ ok: true, claims: CLAIMS });
  });

  it('expire', async () => {
    const token = await links.sign(CLAIMS, '2026-01-01T00:00:00.000Z');
    expect(await links.verify(token)).toEqual({ ok: false, why: 'expired' });
  });

  it.each([
    ['another secret', () => handmade('kpo:task', { asg: 1 }, 'another-secret-of-the-same-kind-and-length')],
    ['another audience', () => handmade('kpo:session', { asg: 1 })],
    ['no assignment', () => handmade('kpo:task', {})],
    ['an assignment that is no number', () => handmade('kpo:task', { asg: '1' })],
    ['no signature', () => unsigned()],
    ['no form', async () => 'nonsense'],
    ['no end', async () => `${await links.sign(CLAIMS, LATER)}${'A'.repeat(10_000)}`],
  ])('refuse a token of %s', async (_, token) => {
    expect(await links.verify(await token())).toEqual({ ok: false, why: 'forged' });
  });

  it('refuse a token with any character changed', async () => {
    const token = await links.sign(CLAIMS, LATER);
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom('A', 'z', '7', '.', '_'), async (at, character) => {
        const changed = token.slice(0, at) + character + token.slice(at + 1);
        fc.pre(changed !== token && bytesOf(changed) !== bytesOf(token));
        expect(await links.verify(changed)).toEqual({ ok: false, why: 'forged' });
      }),
    );
  });

  it('tell nothing but their claims: any email and task come back as they went in', async () => {
    const claims = fc.record({
      task: fc.stringMatching(/^[a-z0-9-]{1,40}\.main\.\d{1,3}$/),
      email: fc.emailAddress(),
      assignment: fc.integer({ min: 1, max: 50 }),
    });
    await fc.assert(
      fc.asyncProperty(claims, async (given) => {
        expect(await links.verify(await links.sign(given, LATER))).toEqual({ ok: true, claims: given });
      }),
    );
  });
});

const unsigned = async (): Promise<string> =>
  new UnsecuredJWT({ asg: 1 })
    .setAudience('kpo:task')
    .setJti(CLAIMS.task)
    .setSubject(CLAIMS.email)
    .setExpirationTime(new Date(LATER))
    .encode();

/** The last character of a base64url text may carry unused bits: another spelling of the same bytes is no forgery. */
const bytesOf = (token: string): string =>
  token
    .split('.')
    .map((part) => Buffer.from(part, 'base64url').toString('hex'))
    .join('.');
