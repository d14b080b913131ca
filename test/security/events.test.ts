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

describe('a calendar whose version jumps', () => {
  const api = onFreshApi();
  const sara = 'sara@client.example';
  const daysOff = (day: string) => ({ daysOff: [day] });
  const send = (version: number, data: object = { person: sara, calendar: daysOff('2026-12-24') }) =>
    deliverEvent(
      api(),
      {
        id: `${version} ${JSON.stringify(data)}`,
        type: 'kpo.calendar.changed.v1',
        engagement: undefined,
        data: { ...data, version },
      },
      {},
    );
  const reset = (whose: string, to: number) =>
    api().send('POST', `/v1/calendars/${encodeURIComponent(whose)}/reset-version`, {
      body: { to, reason: 'A mistake.' },
    });

  it('is refused, and the right ones go on counting', async () => {
    expect((await send(7)).status).toBe(202);
    const refused = await send(2_147_483_647);
    expect([refused.status, (await refused.json()).errors]).toEqual([
      422,
      [
        {
          ...{ pointer: '/data/version', code: 'problems.event.farAhead', params: { value: '2147483647', known: '7' } },
          detail: expect.stringContaining('2147483647'),
        },
      ],
    ]);
    expect((await send(8, { person: sara, calendar: daysOff('2026-12-31') })).status).toBe(202);
    expect(await api().store.person(sara)).toMatchObject({ calendar: daysOff('2026-12-31') });
  });

  it('is refused as the first of somebody too, until an operator says from where it counts', async () => {
    const seconds = 1_772_442_000;
    expect((await send(seconds)).status).toBe(422);
    expect((await reset('Sara@client.example', seconds - 1)).status).toBe(202);
    expect((await send(seconds)).status).toBe(202);
    // Whoever counts like that does so for everybody.
    expect((await send(seconds + 5, { organisation: 'client.example', calendar: daysOff('2026-12-24') })).status).toBe(
      202,
    );
    const told = (await api().store.audit({ order: 'asc' })).items.map(({ act }) => act);
    expect(told).toMatchObject([
      {
        type: 'calendar.reset',
        actor: { kind: 'key', key: 'admin' },
        about: { whose: sara, to: seconds - 1, reason: 'A mistake.' },
      },
      { type: 'calendar.sent', about: { whose: sara, source: '/erp', changed: 'calendar' } },
      { type: 'calendar.sent', about: { whose: 'client.example' } },
    ]);
  });

  it('counts down where an operator has it count on from less', async () => {
    await send(9_000);
    expect((await reset(sara, 3)).status).toBe(202);
    expect((await send(4, { person: sara, calendar: daysOff('2026-12-28') })).status).toBe(202);
    expect(await api().store.person(sara)).toMatchObject({ calendar: daysOff('2026-12-28') });
    expect((await reset('no body', 3)).status).toBe(422);
  });
});
