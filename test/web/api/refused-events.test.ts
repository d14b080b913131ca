import { pino } from 'pino';
import { createHours } from '../../../activities/mail/hours.js';
import { createRefusedEventPost } from '../../../activities/mail/news/refused-events.js';
import { createEngagements } from '../../../client/engagements.js';
import { FACTS } from '../../../domain/journal/facts.js';
import { LANGUAGES } from '../../../i18n/index.js';
import { agreeing, onFreshApi } from '../../support/site/api.js';
import { aMailer } from '../../support/site/post.js';
import { deliverEvent } from '../../support/site/signed-event.js';
import { aStubClient } from '../../support/site/temporal-client.js';
import { aFact, aStart, aTurn } from '../../support/samples/turns.js';

const log = pino({ level: 'silent' });
const OLU = 'olu@client.example';
const ERIN = 'erin@client.example';
const eventsOwner = {
  ...{ name: 'Erin', email: ERIN, language: 'en', timeZone: 'UTC', console: false, defaultFor: [] },
};
const ANALYST = { id: 'analyst', title: 'Analyst', headcount: 2 };
const inEuros = { version: 2, amount: { currency: 'EUR', minor: 9_000_000 } };

const api = onFreshApi(() => ({
  engagements: agreeing({
    deliver: (command) => {
      const { store, documents } = api();
      const { client } = aStubClient();
      return createEngagements({ client, store, documents, taskQueue: 'kpo', log }).deliver(command);
    },
  }),
}));

const start = (id: string, different: Parameters<typeof aStart>[0] = {}) =>
  api().store.commit(
    aTurn({
      subject: `engagement/${id}`,
      facts: [aStart(different), aFact('scope.drafted', { ...FACTS['scope.drafted'].example, roles: [ANALYST] })],
    }),
    {},
  );

/** Hands over what is to be told, and returns to whom, with what the mails say. */
async function mailed(): Promise<{ to: string; subject: string; text: string }[]> {
  const { store } = api();
  const mailer = aMailer();
  const post = createRefusedEventPost({
    ...{ store, mailer, log, envelopes: { senderOf: async () => undefined }, hours: createHours({ store }) },
    sender: { from: 'kpo <kpo@client.example>', host: 'kpo.example' },
  });
  await post.drain();
  return mailer.sent.map(({ to, subject, text }) => ({ to: to.address, subject, text }));
}

/** A source of its own, and how its events are sent. */
async function aSource(different: Record<string, unknown> = {}) {
  const made = await api().send('POST', '/v1/event-sources', { body: { name: 'ERP', owner: ERIN, ...different } });
  const { secret } = await made.json();
  return (event: Record<string, unknown>) => deliverEvent(api(), event, { secret });
}

beforeEach(async () => {
  await start('e1');
  await api().store.putPerson(eventsOwner);
});

describe('an event that cannot be used', () => {
  it.each([
    ['in another currency', { data: inEuros }, '/data/amount/currency', /“EUR” is not the currency .* GBP\./],
    [
      'in a currency that there is none',
      { data: { ...inEuros, amount: { currency: 'QQQ', minor: 1 } } },
      '/data/amount/currency',
      /QQQ/,
    ],
    [
      'for a role that is none',
      {
        type: 'kpo.demand.changed.v1',
        data: {
          version: 1,
          roles: [
            { role: 'analyst', headcount: 1 },
            { role: 'pilot', headcount: 1 },
          ],
        },
      },
      '/data/roles/1/role',
      /“pilot” is not a role of the engagement; it has analyst\./,
    ],
    ['for an engagement of another cost centre', { costcentre: 'CC-7' }, '/costcentre', /“CC-7” .* “e1”/],
  ])('%s is 422, and its owner is mailed, as is that of the system', async (_what, different, pointer, why) => {
    const send = await aSource();
    const response = await send(different);
    const { errors } = await response.json();
    expect([response.status, errors[0].pointer]).toEqual([422, pointer]);
    expect(errors[0].detail).toMatch(why);
    const mails = await mailed();
    expect(mails.map(({ to, subject }) => [to, subject]).sort()).toEqual([
      [ERIN, '[Valuation model] ERP sends events that cannot be used'],
      [OLU, '[Valuation model] ERP sends events that cannot be used'],
    ]);
    expect(mails[0]?.text).toMatch(why);
  });

  it('for a cost centre that pays for nothing is 422, and whoever answers for the system is mailed', async () => {
    const send = await aSource();
    const response = await send({ engagement: undefined, costcentre: 'CC-900' });
    expect([response.status, (await response.json()).errors]).toMatchObject([
      422,
      [{ pointer: '/costcentre', params: { value: 'CC-900' } }],
    ]);
    expect((await mailed()).map(({ to }) => to)).toEqual([ERIN]);
  });

  it('of a system that nobody answers for is told to whoever owns engagements by default', async () => {
    await api().store.putPerson({ ...eventsOwner, email: 'dora@client.example', defaultFor: ['owner'] });
    await deliverEvent(api(), { engagement: undefined, costcentre: 'CC-900' });
    expect((await mailed()).map(({ to, subject }) => [to, subject])).toEqual([
      ['dora@client.example', 'built-in sends events that cannot be used'],
    ]);
  });

  it('for a cost centre of several engagements is 409 naming them, and their owners are mailed', async () => {
    await start('e2', { owner: 'otto@client.example' });
    await start('e3', { owner: 'otto@client.example' });
    const response = await deliverEvent(api(), { engagement: undefined, costcentre: 'CC-100' });
    expect(response.status).toBe(409);
    const { detail } = await response.json();
    for (const id of ['e1', 'e2', 'e3']) expect(detail).toContain(id);
    const mails = await mailed();
    expect(mails.map(({ to }) => to).sort()).toEqual([OLU, 'otto@client.example']);
    expect(mails[0]?.text).toMatch(/pays for 3 engagements; name one of .*e1/);
  });

  it('tells nobody of engagements that its sender may not speak of', async () => {
    const send = await aSource({ costCentres: ['CC-2'] });
    expect((await send({ data: { version: -1 } })).status).toBe(422);
    expect((await mailed()).map(({ to, subject }) => [to, subject])).toEqual([
      [ERIN, 'ERP sends events that cannot be used'],
    ]);
  });

  it('may come again once it is put right', async () => {
    expect((await deliverEvent(api(), { data: inEuros }, { id: 'msg_1' })).status).toBe(422);
    expect((await deliverEvent(api(), {}, { id: 'msg_1' })).status).toBe(202);
  });
});

describe('a flood of events that cannot be used', () => {
  it('is one mail a day, however often the same is wrong and whatever names are made up', async () => {
    const send = await aSource();
    for (let n = 0; n < 5; n += 1) await send({ id: `e${n}`, data: inEuros });
    for (let n = 0; n < 5; n += 1) await send({ id: `c${n}`, engagement: undefined, costcentre: `CC-90${n}` });
    const [first, again] = [await mailed(), await mailed()];
    expect(first.map(({ to }) => to).sort()).toEqual([ERIN, ERIN, OLU]);
    expect(again).toEqual([]);
  });
});

describe('the mail about it', () => {
  it.each(LANGUAGES)('is in %s where its reader speaks that', async (language) => {
    await api().store.putPerson({ ...eventsOwner, email: OLU, language });
    const made = await api().send('POST', '/v1/event-sources', { body: { name: 'ERP' } });
    await deliverEvent(api(), { data: inEuros, type: 'kpo.budget.changed.v1' }, { secret: (await made.json()).secret });
    const [mail] = await mailed();
    const { localizerFor } = await import('../../../i18n/index.js');
    const heading = localizerFor({ language, timeZone: 'UTC' }).message('mail.eventRefused', { name: 'ERP' });
    expect(mail?.subject).toBe(`[Valuation model] ${heading}`);
    expect(mail?.text).toContain('EUR');
  });
});
