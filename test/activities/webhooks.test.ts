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

  it('are not held up by another receiver’s failures, nor sent into this network', async () => {
    await subscribe('broken', { url: 'http://127.0.0.1:1/' });
    await subscribe('inner', { url: 'https://10.0.0.1/' });
    await subscribe('sound');
    await happened();
    expect(await outbound.drain()).toBe(3);
    expect(ids()).toEqual(['e1.1', 'e1.2', 'e1.3']);
  });
});
