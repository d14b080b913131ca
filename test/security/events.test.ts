import { HTTP } from 'cloudevents';
import { onFreshApi } from '../support/site/api.js';
import { aTurn } from '../support/samples/turns.js';
import { anEvent, deliver, deliverEvent } from '../support/site/signed-event.js';

const MINUTE_MS = 60_000;
const before = (minutes: number): Date => new Date(Date.now() - minutes * MINUTE_MS);

describe('an event that nobody may have sent', () => {
  const api = onFreshApi();

  it.each([
    ['with another secret', () => deliverEvent(api(), {}, { secret: 'whsec_b3RoZXJzZWNyZXRvZm15b3du' })],
    ['six minutes ago', () => deliverEvent(api(), {}, { at: before(6) })],
    ['six minutes ahead', () => deliverEvent(api(), {}, { at: before(-6) })],
    [
      'not at all',
      () =>
        api().send('POST', '/v1/events', {
          body: String(HTTP.structured(anEvent()).body),
          headers: { 'content-type': 'application/cloudevents+json' },
        }),
    ],
  ])('is refused signed %s, whatever key comes with it', async (_how, send) => {
    const response = await send();
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('StandardWebhooks');
    expect(api().engagements.asked).toEqual([]);
  });

  it('is taken four minutes early or late', async () => {
    for (const at of [before(4), before(-4)]) expect((await deliverEvent(api(), {}, { at })).status).toBe(202);
  });

  it('is refused in binary mode, where whom it is for and its type are not signed', async () => {
    const response = await deliver(api(), HTTP.binary(anEvent()));
    expect([response.status, response.headers.get('accept-post')]).toEqual([415, 'application/cloudevents+json']);
    expect((await response.json()).detail).toMatch(/binary mode is not taken, since its ce- headers are not signed/);
    expect(api().engagements.asked).toEqual([]);
  });

  it('cannot be turned against another engagement by headers beside a captured request', async () => {
    const captured = HTTP.structured(anEvent());
    await deliver(api(), { ...captured, headers: { ...captured.headers, 'ce-engagement': 'e2' } });
    expect(api().engagements.asked.map(([, command]) => command.to)).toEqual([{ engagement: 'e1' }]);
  });
});

describe('a webhook-id that was taken before', () => {
  const api = onFreshApi();

  it('takes effect once, whatever source and id its event says, and has the first receipt', async () => {
    const first = await deliverEvent(api(), {}, { id: 'msg_1' });
    const replayed = await deliverEvent(api(), { id: '43', source: '/crm', engagement: 'e2' }, { id: 'msg_1' });
    expect([replayed.status, await replayed.json()]).toEqual([202, await first.json()]);
    expect(api().engagements.asked).toHaveLength(1);
  });

  it('takes effect once when it comes many times at once', async () => {
    const together = await Promise.all(Array.from({ length: 8 }, () => deliverEvent(api(), {}, { id: 'msg_1' })));
    expect(together.map(({ status }) => status).filter((status) => status !== 202 && status !== 503)).toEqual([]);
    expect(api().engagements.asked).toHaveLength(1);
  });

  it('may come again after a refusal', async () => {
    const calendar = { type: 'kpo.calendar.changed.v1', data: {} };
    expect((await deliverEvent(api(), calendar, { id: 'msg_1' })).status).toBe(404);
    await api().store.commit(aTurn(), {});
    expect((await deliverEvent(api(), calendar, { id: 'msg_1' })).status).toBe(202);
  });

  it('is not longer than what is remembered of it', async () => {
    expect((await deliverEvent(api(), {}, { id: 'm'.repeat(201) })).status).toBe(400);
  });
});
