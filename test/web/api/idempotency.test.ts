import { agreeing, onFreshApi } from '../../support/site/api.js';

const cancel = '/v1/engagements/e1/cancel';
const headers = { 'idempotency-key': 'cancel-1' };
const body = { reason: 'The deal is off.' };

describe('Idempotency-Key', () => {
  let refusals = 0;
  let held: Promise<unknown> = Promise.resolve();
  const api = onFreshApi(() => ({
    engagements: agreeing({
      async cancel() {
        await held;
        return refusals-- > 0 ? { ok: false, why: 'unavailable', retryAfterSeconds: 5 } : { ok: true };
      },
    }),
  }));
  beforeEach(() => {
    refusals = 0;
    held = Promise.resolve();
  });

  it('answers the same request with the first response and does nothing again', async () => {
    const first = await api().send('POST', cancel, { body, headers });
    const second = await api().send('POST', cancel, { body, headers });
    expect([second.status, await second.json()]).toEqual([first.status, await first.json()]);
    expect([first, second].map((response) => response.headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    expect(second.headers.get('content-type')).toBe('application/json');
    expect(api().engagements.asked.length).toBe(1);
  });

  it('refuses the same key for another body', async () => {
    await api().send('POST', cancel, { body, headers });
    const other = await api().send('POST', cancel, { body: { reason: 'Another.' }, headers });
    expect(other.status).toBe(422);
  });

  it('keeps keys of other addresses and callers apart', async () => {
    await api().send('POST', cancel, { body, headers });
    await api().send('POST', '/v1/engagements/e2/cancel', { body, headers });
    expect(api().engagements.asked.length).toBe(2);
  });

  it('forgets a failure of ours, so that the request can be repeated', async () => {
    refusals = 1;
    expect((await api().send('POST', cancel, { body, headers })).status).toBe(503);
    expect((await api().send('POST', cancel, { body, headers })).status).toBe(202);
  });

  it('says that the first request still runs', async () => {
    let release = (): void => undefined;
    held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = api().send('POST', cancel, { body, headers });
    await firstReached(api);
    const second = await api().send('POST', cancel, { body, headers });
    expect(second.status).toBe(409);
    release();
    expect((await first).status).toBe(202);
  });

  it('refuses a key that is none', async () => {
    const response = await api().send('POST', cancel, { body, headers: { 'idempotency-key': 'two words' } });
    expect((await response.json()).errors[0].parameter).toBe('Idempotency-Key');
  });

  it('shows a secret only once', async () => {
    const make = () =>
      api().send('POST', '/v1/keys', {
        body: { name: 'erp', roles: ['reader'] },
        headers: { 'idempotency-key': 'key-1' },
      });
    const first = await (await make()).json();
    const second = await (await make()).json();
    expect(first.secret).toMatch(/^kpo_/);
    expect(second).toEqual({ ...first, secret: null });
  });
});

/** Yields to the event loop until the first request has reached the services. */
async function firstReached(api: () => { engagements: { asked: unknown[] } }): Promise<void> {
  while (api().engagements.asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
}
