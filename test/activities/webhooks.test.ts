import { HTTP } from 'cloudevents';
import { pino } from 'pino';
import { Webhook } from 'standardwebhooks';
import { createGuard } from '../../activities/outgoing/guard.js';
import { createOutbound, type Outbound } from '../../activities/webhooks/index.js';
import { person } from '../../domain/kernel/actor.js';
import { KeptCheckpoint, openCheckpoint } from '../../store/checkpoints/kept-checkpoint.js';
import { createNoteSigner } from '../../store/checkpoints/note.js';
import { createSecretBox } from '../../store/access/secret-box.js';
import type { Store } from '../../store/contract.js';
import { sealedFor } from '../../store/outgoing/subscription-secrets.js';
import { onEachDatabase } from '../support/site/databases.js';
import { type Receiver, startReceiver } from '../support/site/receiver.js';
import { aFact, aStart, aTurn } from '../support/samples/turns.js';

const OLU = 'olu@client.example';
const box = createSecretBox(Buffer.alloc(32, 7));
const SECRET = 'whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3';

onEachDatabase('outgoing events', ({ open }) => {
  let receiver: Receiver;
  let store: Store;
  let outbound: Outbound;
  let now: number;
  beforeEach(async () => {
    now = 0;
    receiver = await startReceiver();
    store = await open();
    outbound = createOutbound({
      store,
      secretBox: box,
      guard: createGuard({ allowHosts: ['127.0.0.1'] }),
      log: pino({ level: 'silent' }),
      clock: () => now,
    });
  });
  afterEach(async () => {
    await outbound.close();
    await receiver.close();
  });

  const subscribe = (id = 's1', different: { url?: string; types?: string[] } = {}): Promise<void> =>
    store.putSubscription({
      id,
      url: receiver.url,
      types: [],
      secret: sealedFor(box, { id }, SECRET),
      createdAt: '2026-03-01T00:00:00.000Z',
      ...different,
    });
  const happened = async (): Promise<void> => {
    await store.commit(
      aTurn({
        facts: [
          aStart(),
          aFact('phase.entered', { phase: 'scoping' }),
          aFact('deliverable.opened', { deliverable: 'D1', due: '2026-04-01T09:00:00.000Z' }),
        ],
      }),
      {},
    );
  };
  const ids = (): unknown[] => receiver.got.map(({ body }) => (JSON.parse(body) as { id: string }).id);

  it('go out in order, once, as signed CloudEvents', async () => {
    await subscribe();
    await happened();
    expect(await outbound.drain()).toBe(3);
    expect(await outbound.drain()).toBe(0);
    expect(ids()).toEqual(['e1.1', 'e1.2', 'e1.3']);

    const { headers = {}, body = '' }: Partial<Receiver['got'][number]> = receiver.got[2] ?? {};
    new Webhook(SECRET).verify(body, headers as Record<string, string>);
    expect(headers['webhook-id']).toBe('e1.3');
    expect(headers['content-type']).toBe('application/cloudevents+json');
    expect(HTTP.toEvent({ headers, body })).toMatchObject({
      specversion: '1.0',
      id: 'e1.3',
      type: 'kpo.deliverable.opened.v1',
      source: '/v1/engagements/e1',
      subject: 'D1',
      engagement: 'e1',
      time: '2026-03-02T09:00:00.000Z',
      data: { deliverable: 'D1', due: '2026-04-01T09:00:00.000Z' },
    });
  });

  it('name people by their ids, and carry beside that who they are and what the fact says', async () => {
    await subscribe();
    await store.commit(
      aTurn({
        facts: [
          aStart(),
          aFact('change.requested', { by: person(OLU), reason: { words: 'A clinic.', by: person(OLU) } }),
        ],
      }),
      {},
    );
    await outbound.drain();
    const id = await store.personId({ email: OLU, name: 'Olu' });
    const { data } = JSON.parse(receiver.got[1]?.body ?? '') as { data: object };
    expect(data).toMatchObject({
      by: { kind: 'person', person: id },
      reason: { words: '(beside)', by: { kind: 'person', person: id } },
      beside: {
        people: { [id]: { email: OLU } },
        texts: { '/reason/words': 'A clinic.' },
        english: expect.stringContaining('A clinic.'),
      },
    });
  });

  it('tell of checkpoints, each with the heads that it has beyond the one before', async () => {
    const signer = createNoteSigner(Buffer.alloc(32, 9));
    await happened();
    await store.signCheckpoint(signer, { now: '2026-03-02T10:00:00.000Z' });
    await subscribe('all');
    await subscribe('checkpoints', { types: ['checkpoint.signed'] });
    await subscribe('facts', { types: ['phase.entered'] });
    await store.commit(aTurn({ subject: 'engagement/e2' }), {});
    await store.signCheckpoint(signer, { now: '2026-03-02T11:00:00.000Z' });
    await outbound.drain();
    expect(await outbound.drain()).toBe(0);
    expect(ids().sort()).toEqual(['checkpoint.2', 'checkpoint.2', 'e2.1']);
    const event = receiver.got.map(({ body }) => JSON.parse(body)).find(({ id }) => id === 'checkpoint.2');
    expect(event).toMatchObject({
      type: 'kpo.checkpoint.signed.v1',
      source: '/v1/checkpoints',
      time: '2026-03-02T11:00:00.000Z',
      data: { size: 2, key: signer.key, leaves: [{ chain: 'engagement/e2', entries: 1, index: 1 }] },
    });
    expect(openCheckpoint(KeptCheckpoint.parse(event.data), signer.key)).toMatchObject({ ok: true, size: 2 });
  });

  it('are only those that a subscription asks for', async () => {
    await subscribe('s1', { types: ['phase.entered'] });
    await happened();
    expect(await outbound.drain()).toBe(1);
    expect(ids()).toEqual(['e1.2']);
  });

  it('stop at the first failure, wait longer after each, and go on from there', async () => {
    await subscribe();
    await happened();
    receiver.answers.push({ status: 204 }, { status: 500 }, { status: 302, headers: { location: '/elsewhere' } });
    expect(await outbound.drain()).toBe(1);
    now = 1_999;
    expect(await outbound.drain()).toBe(0);
    now = 2_000;
    expect(await outbound.drain()).toBe(0);
    now = 5_999;
    expect(await outbound.drain()).toBe(0);
    expect(ids()).toEqual(['e1.1', 'e1.2', 'e1.2']);
    now = 6_000;
    expect(await outbound.drain()).toBe(2);
    expect(ids()).toEqual(['e1.1', 'e1.2', 'e1.2', 'e1.2', 'e1.3']);
  });

  it('wait while paused, and then go out in their order', async () => {
    await subscribe();
    await store.pauseSubscription('s1', '2026-03-01T00:00:00.000Z');
    await happened();
    expect([await outbound.drain(), ids()]).toEqual([0, []]);
    await store.pauseSubscription('s1', null);
    expect(await outbound.drain()).toBe(3);
    expect(ids()).toEqual(['e1.1', 'e1.2', 'e1.3']);
  });

  it('end with the event under way when the subscription is paused', async () => {
    await subscribe();
    await happened();
    receiver.onRequest = () => store.pauseSubscription('s1', '2026-03-01T00:00:00.000Z');
    expect(await outbound.drain()).toBe(1);
    expect(ids()).toEqual(['e1.1']);
  });

  it('are signed with both secrets while rotating, and the one before no longer than that', async () => {
    const newer = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
    await subscribe();
    const secret = sealedFor(box, { id: 's1' }, newer);
    const [{ secret: insteadOf = '' } = {}] = await store.subscriptions();
    await store.rotateSubscription('s1', { secret, previousUntil: new Date(1_000).toISOString(), insteadOf });
    await outbound.test('s1');
    now = 1_000;
    await outbound.test('s1');
    const signedBy = (each: string) =>
      receiver.got.map(({ headers, body }) => {
        try {
          return Boolean(new Webhook(each).verify(body, headers as Record<string, string>));
        } catch {
          return false;
        }
      });
    expect([signedBy(newer), signedBy(SECRET)]).toEqual([
      [true, true],
      [true, false],
    ]);
  });

  it('leave a log of each attempt, and how the subscription fares', async () => {
    await subscribe();
    await happened();
    receiver.answers.push({ status: 204 }, { status: 500 });
    await outbound.drain();
    const at = new Date(0).toISOString();
    const failing = { lastSuccessAt: at, lastErrorAt: at, lastError: '500', failures: 1, failingSince: at };
    expect(await store.subscription('s1')).toMatchObject({ ...failing, retryAt: new Date(2_000).toISOString() });
    now = 2_000;
    await outbound.drain();
    expect(await store.subscription('s1')).toMatchObject({ failures: 0, failingSince: null, retryAt: null });
    const { items } = await store.deliveries('s1');
    expect(items.map(({ event, type, attempt, status, error }) => [event, type, attempt, status, error])).toEqual([
      ['e1.3', 'kpo.deliverable.opened.v1', 1, 204, null],
      ['e1.2', 'kpo.phase.entered.v1', 2, 204, null],
      ['e1.2', 'kpo.phase.entered.v1', 1, 500, '500'],
      ['e1.1', 'kpo.engagement.started.v1', 1, 204, null],
    ]);
    const first = await store.deliveries('s1', { limit: 3 });
    const rest = await store.deliveries('s1', { limit: 3, cursor: first.next ?? '' });
    expect(rest.items.map(({ event }) => event)).toEqual(['e1.1']);
  });

  it('are tested by one that says nothing, also while they wait; that changes nothing else', async () => {
    await subscribe();
    await store.pauseSubscription('s1', '2026-03-01T00:00:00.000Z');
    receiver.answers.push({ status: 503 });
    expect(await outbound.test('s1')).toMatchObject({ status: 503, error: '503' });
    expect(await outbound.test('s1')).toMatchObject({ event: expect.stringMatching(/^test\./), error: null });
    expect(await outbound.test('none')).toBeUndefined();
    expect(JSON.parse(receiver.got[1]?.body ?? '')).toMatchObject({ type: 'kpo.subscription.tested.v1', data: {} });
    expect(await store.subscription('s1')).toMatchObject({ failures: 0, lastErrorAt: null, lastSuccessAt: null });
    expect((await store.deliveries('s1')).items.map(({ status }) => status)).toEqual([204, 503]);
  });

  it('say of a receiver that is away its name of the failure, and no address', async () => {
    await subscribe('s1', { url: 'http://127.0.0.1:1/' });
    expect(await outbound.test('s1')).toMatchObject({ status: null, error: 'ECONNREFUSED' });
    await subscribe('s2', { url: 'https://10.0.0.1/' });
    expect(await outbound.test('s2')).toMatchObject({ status: null, error: 'ForbiddenAddress' });
  });

  it.each([
    [{ event: 'e1.2' }, ['e1.2', 'e1.3', 'checkpoint.1']],
    [{ event: 'checkpoint.1' }, ['checkpoint.1']],
    [{ since: '2026-03-02T09:00:00.000Z' }, ['e1.1', 'e1.2', 'e1.3', 'checkpoint.1']],
    [{ since: '2026-03-02T10:00:00.000Z' }, ['checkpoint.1']],
    [{ since: '2026-03-03T00:00:00.000Z' }, []],
  ])('go out again from %j', async (from, again) => {
    await subscribe();
    await happened();
    await store.signCheckpoint(createNoteSigner(Buffer.alloc(32, 9)), { now: '2026-03-02T10:00:00.000Z' });
    await outbound.drain();
    receiver.got.length = 0;
    expect(await store.resendFrom('s1', from)).toBe(true);
    await outbound.drain();
    expect(ids()).toEqual(again);
  });

  it('go out again from no event that is not on record, and skip nothing that waits', async () => {
    await subscribe();
    await happened();
    for (const event of ['e1.9', 'e9.1', 'checkpoint.5', 'what'])
      expect(await store.resendFrom('s1', { event })).toBe(false);
    await store.resendFrom('s1', { event: 'e1.3' });
    await outbound.drain();
    expect(ids()).toEqual(['e1.1', 'e1.2', 'e1.3']);
  });

  it('go out again also where they are set back while one is under way', async () => {
    await subscribe();
    await happened();
    await outbound.drain();
    await store.resendFrom('s1', { event: 'e1.2' });
    receiver.got.length = 0;
    receiver.onRequest = async () => {
      receiver.onRequest = undefined;
      await store.resendFrom('s1', { event: 'e1.1' });
    };
    await outbound.drain();
    await outbound.drain();
    expect(ids()).toEqual(['e1.2', 'e1.1', 'e1.2', 'e1.3']);
  });

  it('are not held up by another receiver’s failures, nor sent into this network', async () => {
    await subscribe('broken', { url: 'http://127.0.0.1:1/' });
    await subscribe('inner', { url: 'https://10.0.0.1/' });
    await subscribe('sound');
    await happened();
    expect(await outbound.drain()).toBe(3);
    expect(ids()).toEqual(['e1.1', 'e1.2', 'e1.3']);
  });
});
