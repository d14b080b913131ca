import { pino } from 'pino';
import { createSubscriptionPost } from '../../activities/mail/news/subscriptions.js';
import type { DirectoryPerson } from '../../domain/directory/index.js';
import { addDuration } from '../../domain/kernel/duration.js';
import { LANGUAGES, localizerFor } from '../../i18n/index.js';
import type { Store } from '../../store/contract.js';
import { aFact, aStart, aTurn } from '../support/samples/turns.js';
import { onEachDatabase } from '../support/site/databases.js';
import { aMailer } from '../support/site/post.js';

const START = '2026-03-02T09:00:00.000Z';
const OWNER = 'erin@client.example';

onEachDatabase('news of receivers', ({ open }) => {
  let store: Store;
  let sent: ReturnType<typeof aMailer>['sent'];
  beforeEach(async () => {
    store = await open();
    sent = [];
  });

  const person = (email: string, different: Partial<DirectoryPerson> = {}): Promise<unknown> =>
    store.putPerson({ name: email, email, console: true, timeZone: 'UTC', defaultFor: [], ...different });
  const subscribe = (owner: string | null = OWNER, id = 's1'): Promise<void> =>
    store.putSubscription({
      ...{ id, url: 'https://erp.example/hook?token=hidden', types: [], secret: 'sealed', owner },
      createdAt: START,
    });
  const tried = (after: string, error: string | null = 'ECONNREFUSED', id = 's1'): Promise<boolean> =>
    store.noteDelivery(
      { id, resends: 0 },
      { event: 'e1.1', type: 'kpo.phase.entered.v1', attempt: 1, status: null, error, at: addDuration(START, after) },
      { retryAt: error === null ? null : addDuration(START, after) },
    );
  /** Who is mailed what at an instant after the start. */
  const told = async (after: string, quietUntil?: string): Promise<string[]> => {
    const mailer = aMailer();
    const post = createSubscriptionPost({
      ...{ store, mailer, log: pino({ level: 'silent' }), envelopes: { senderOf: async () => undefined } },
      sender: { from: 'kpo <kpo@client.example>', organisation: 'Client', host: 'kpo.example' },
      hours: { quietUntil: async () => quietUntil },
      clock: () => addDuration(START, after),
    });
    await post.drain();
    sent.push(...mailer.sent);
    return mailer.sent.map(({ to, subject }) => `${to.address}: ${subject}`);
  };

  it('tell the owner once that a receiver has failed for a day, and once that it works again', async () => {
    await subscribe();
    await tried('PT0S');
    await tried('PT23H');
    expect(await told('PT25H')).toEqual([]);
    await tried('PT24H');
    expect(await told('PT26H')).toEqual([`${OWNER}: erp.example does not take events`]);
    expect(sent[0]?.text).toMatch(/since Mon.* 2 Mar.*ECONNREFUSED/s);
    expect(sent[0]?.text).not.toContain('hidden');
    await tried('PT30H');
    expect(await told('PT48H')).toEqual([]);
    await tried('PT49H', null);
    expect(await told('PT50H')).toEqual([`${OWNER}: erp.example takes events again`]);
    expect(await told('PT60H')).toEqual([]);
    await tried('PT61H');
    await tried('PT90H');
    expect(await told('PT91H')).toEqual([`${OWNER}: erp.example does not take events`]);
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(3);
  });

  it('tell the admins of one that is nobody’s, each once, and only them that it works again', async () => {
    await subscribe(null);
    await person('ada@client.example', { roles: ['admin'] });
    await person('olu@client.example', { roles: ['operator'] });
    await tried('PT0S');
    await tried('P1D');
    expect(await told('P1D')).toEqual(['ada@client.example: erp.example does not take events']);
    await person('ben@client.example', { roles: ['admin'] });
    expect(await told('P2D')).toEqual(['ben@client.example: erp.example does not take events']);
    await person('cleo@client.example', { roles: ['admin'] });
    await tried('P3D', null);
    expect((await told('P3D')).map((each) => each.split('@')[0])).toEqual(['ada', 'ben']);
  });

  it('wait for the end of quiet hours, and are told of nobody else’s meanwhile', async () => {
    await subscribe();
    await tried('PT0S');
    await tried('P1D');
    expect(await told('P1D', addDuration(START, 'P2D'))).toEqual([]);
    expect(await told('P2D')).toHaveLength(1);
  });

  it('are held by one process at a time', async () => {
    await subscribe();
    await tried('PT0S');
    await tried('P1D');
    const now = addDuration(START, 'P1D');
    const until = addDuration(now, 'PT1M');
    const taken = await Promise.all([store.takeSubscriptionNews(until, now), store.takeSubscriptionNews(until, now)]);
    expect(taken.map(({ length }) => length).sort()).toEqual([0, 1]);
  });

  it('say nothing while it is paused, nor that it works before something was taken', async () => {
    await subscribe();
    await tried('PT0S');
    await tried('P1D');
    await store.pauseSubscription('s1', START);
    expect(await told('P1D')).toEqual([]);
    await store.pauseSubscription('s1', null);
    expect(await told('P2D')).toEqual([]);
    await tried('P2D');
    await tried('P3D');
    expect(await told('P3D')).toHaveLength(1);
    await store.pauseSubscription('s1', START);
    await store.pauseSubscription('s1', null);
    expect(await told('P4D')).toEqual([]);
    await tried('P4D', null);
    expect(await told('P5D')).toEqual([`${OWNER}: erp.example takes events again`]);
  });

  it.each(LANGUAGES)('are written in %s', async (language) => {
    await subscribe();
    await person(OWNER, { language });
    await tried('PT0S');
    await tried('P1D');
    const heading = localizerFor({ language, timeZone: 'UTC' }).message('mail.subscription.failing', {
      host: 'erp.example',
    });
    expect(await told('P1D')).toEqual([`${OWNER}: ${heading}`]);
  });

  it('are counted: how subscriptions fare, what was tried, and what waits', async () => {
    await subscribe();
    await subscribe(OWNER, 's2');
    await subscribe(OWNER, 's3');
    await store.commit(aTurn({ facts: [aStart(), aFact('phase.entered', { phase: 'scoping' })] }), {});
    const [first] = await store.undelivered('s1', 1);
    if (!first) throw new Error('two facts wait');
    await store.markDelivered({ id: 's1', resends: 0 }, first);
    await tried('PT0S', null);
    await tried('PT1S', '500', 's2');
    await store.noteDelivery(
      { id: 's2', resends: 0 },
      { event: 'test.1', type: 't', attempt: 1, status: 204, error: null, at: START },
    );
    await store.pauseSubscription('s3', START);
    const figures = { sending: 1, failing: 1, paused: 1, waiting: 3, taken: 1, refused: 1 };
    expect(await store.subscriptionFigures()).toEqual({ ...figures, oldest: first.chained.at });
    await store.deleteSubscription('s2');
    expect(await store.subscriptionFigures()).toMatchObject({ failing: 0, waiting: 1, refused: 1 });
  });
});
