import { HTTP } from 'cloudevents';
import { agreeing, EVENT_SECRETS, onFreshApi } from '../../support/site/api.js';
import { anEvent, deliver, rise } from '../../support/site/signed-event.js';
import { aFact, aTurn } from '../../support/samples/turns.js';
import { said, someone } from '../../support/site/said.js';

describe('POST /v1/events', () => {
  const api = onFreshApi();

  it('takes a signed event in structured mode, and no key', async () => {
    const response = await deliver(api(), HTTP.structured(anEvent()));
    expect([response.status, await response.json()]).toEqual([202, { accepted: true, engagements: ['e1'] }]);
    expect(api().engagements.asked).toEqual([
      [
        'deliver',
        {
          event: { type: 'kpo.budget.changed.v1', key: '/erp 42', source: '/erp', data: rise },
          to: { engagement: 'e1' },
        },
      ],
    ]);
  });

  it('finds the engagement by cost centre', async () => {
    await deliver(api(), HTTP.structured(anEvent({ engagement: undefined, costcentre: 'CC 100' })));
    expect(api().engagements.asked[0]?.[1].to).toEqual({ costCentre: 'CC 100' });
  });

  it('takes either secret while one is being replaced', async () => {
    expect((await deliver(api(), HTTP.structured(anEvent()), { secret: EVENT_SECRETS[1] })).status).toBe(202);
  });

  it.each([
    ['of an unknown type', { type: 'kpo.weather.changed.v1' }, '/type'],
    ['for nobody', { engagement: undefined }, '/engagement'],
    ['with an amount below zero', { data: { ...rise, amount: { currency: 'GBP', minor: -1 } } }, '/data/amount/minor'],
    ['without an id', { id: '' }, '/id'],
  ])('refuses an event %s', async (_what, different, pointer) => {
    const body = JSON.stringify({ ...anEvent().toJSON(), ...different });
    const response = await deliver(api(), { headers: { 'content-type': 'application/cloudevents+json' }, body });
    expect(response.status).toBe(422);
    expect((await response.json()).errors[0].pointer).toBe(pointer);
  });

  it('refuses batches and other media types', async () => {
    const batch = { headers: { 'content-type': 'application/cloudevents-batch+json' }, body: '[]' };
    expect((await deliver(api(), batch)).status).toBe(415);
  });
});

describe('kpo.calendar.changed.v1', () => {
  const api = onFreshApi();
  const SARA = 'sara@client.example';
  const calendar = { daysOff: ['2026-12-24'] };
  const aCalendar = (data: object, different: Record<string, unknown> = {}) =>
    HTTP.structured(anEvent({ type: 'kpo.calendar.changed.v1', engagement: undefined, data, ...different }));
  const toTell = () => api().store.directoryChanges(10, new Date().toISOString());
  const absence = { from: '2026-08-01', to: '2026-08-14' };

  beforeEach(() => api().store.commit(aTurn(), {}));

  it('replaces a calendar and absences in the directory, once, before it is answered', async () => {
    const sent = aCalendar({ person: 'Sara@client.example', calendar, absences: [absence], version: 1 });
    const response = await deliver(api(), sent);
    expect([response.status, await response.json()]).toEqual([202, { accepted: true, engagements: [] }]);
    expect(await api().store.person(SARA)).toMatchObject({ name: 'sara', calendar, absences: [absence] });
    await deliver(api(), sent);
    expect(await toTell()).toMatchObject([
      { who: SARA, subject: null, why: { code: 'reasons.calendarSent', params: { source: '/erp' } } },
    ]);
    expect(api().engagements.asked).toEqual([]);
  });

  it('is for one engagement only where it names one and brings no entry of the directory, which is everybody’s', async () => {
    const response = await deliver(
      api(),
      aCalendar({ organisation: 'client.example', calendar }, { engagement: 'e1' }),
    );
    expect(await response.json()).toEqual({ accepted: true, engagements: [] });
    const looked = await deliver(api(), aCalendar({}, { id: '43', costcentre: 'CC-100' }));
    expect(await looked.json()).toEqual({ accepted: true, engagements: ['e1'] });
    expect(await api().store.organisation('client.example')).toMatchObject({ calendar });
    expect(await toTell()).toMatchObject([
      { who: 'client.example', subject: null },
      { who: null, subject: 'engagement/e1' },
    ]);
  });

  it.each([
    ['for nobody and no engagement', {}, {}, 422, '/engagement'],
    ['for two', { person: SARA, organisation: 'client.example' }, {}, 422, '/data/organisation'],
    ['with absences of an organisation', { organisation: 'client.example', absences: [] }, {}, 422, '/data/absences'],
    ['with nobody’s calendar', { calendar }, { engagement: 'e1' }, 422, '/data/calendar'],
    ['with something unknown', { person: SARA, calender: calendar }, {}, 422, '/data/calender'],
    [
      'that names a delegate',
      { person: SARA, absences: [{ ...absence, delegate: 'dana@client.example' }] },
      {},
      422,
      '/data/absences/0/delegate',
    ],
    ['for an engagement that is not there', { person: SARA }, { engagement: 'e9' }, 404, undefined],
  ])('is refused %s', async (_what, data, different, status, pointer) => {
    const response = await deliver(api(), aCalendar(data, different));
    expect(response.status).toBe(status);
    expect((await response.json()).errors?.[0].pointer).toBe(pointer);
    expect(await toTell()).toEqual([]);
    expect(await api().store.person(SARA)).toBeUndefined();
  });

  it('is refused for an engagement that has ended', async () => {
    const ended = aTurn({
      turn: 2,
      facts: [aFact('engagement.cancelled', { by: someone('key:admin'), reason: said('Off.') })],
    });
    await api().store.commit(ended, {});
    expect((await deliver(api(), aCalendar({ person: SARA }, { engagement: 'e1' }))).status).toBe(409);
  });
});

describe('POST /v1/events while Temporal is away', () => {
  const api = onFreshApi(() => ({
    engagements: agreeing({ deliver: async () => ({ ok: false, why: 'unavailable', retryAfterSeconds: 5 }) }),
  }));

  it('accepts nothing and says when to come back', async () => {
    const response = await deliver(api(), HTTP.structured(anEvent()));
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  });
});
