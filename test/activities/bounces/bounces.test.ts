import { pino } from 'pino';
import { readDeliveryStatus } from '../../../activities/mail/bounces/delivery-status.js';
import { createEnvelopes, sentLetter } from '../../../activities/mail/bounces/envelopes.js';
import { createBounces } from '../../../activities/mail/bounces/take-bounce.js';
import type { OutboxMail } from '../../../store/contract.js';
import { onEachDatabase } from '../../support/site/databases.js';
import { aBounce } from '../../support/site/bounce.js';
import { anAssignee, aNotice, anOpening, aStart, aTurn, placedAt, START } from '../../support/samples/turns.js';

const SECRET = 'a-secret-of-the-tests-that-is-long-enough';
const log = pino({ level: 'silent' });

describe('readDeliveryStatus', () => {
  it('tells what was refused for good, and what the server said', () => {
    expect(readDeliveryStatus(aBounce())).toEqual({
      forGood: true,
      status: '5.1.1',
      words: '550 5.1.1 no such user here',
    });
  });

  it('tells what is only late', () => {
    expect(readDeliveryStatus(aBounce({ action: 'delayed', status: '4.4.1' }))).toMatchObject({ forGood: false });
  });

  it('reads folded fields, other line ends, and a part in base64', () => {
    const folded = aBounce({ diagnostic: 'smtp; 550 5.1.1\r\n no such user here' });
    expect(readDeliveryStatus(folded)?.words).toBe('550 5.1.1 no such user here');
    expect(readDeliveryStatus(folded.replaceAll('\r\n', '\n'))?.words).toBe('550 5.1.1 no such user here');
    expect(readDeliveryStatus(aBounce({ base64: true }))).toMatchObject({ status: '5.1.1' });
  });

  it.each([
    ['a mail that has arrived', aBounce({ action: 'delivered', status: '2.0.0' })],
    ['an out-of-office reply', 'Auto-Submitted: auto-replied\r\nContent-Type: text/plain\r\n\r\nI am away. 550 5.1.1'],
    ['nothing', ''],
  ])('takes %s for no bounce', (_, raw) => {
    expect(readDeliveryStatus(raw)).toBeUndefined();
  });
});

onEachDatabase('bounces', (database) => {
  const mail = (id: string): OutboxMail => ({
    ...{ id, subject: 'engagement/e1', subjectTitle: 'Model', stream: 'main', state: 'queued', at: START },
    notice: aNotice(),
  });
  const open = async () => {
    const store = await database.open();
    const turn = aTurn({ facts: [aStart()], opened: [anOpening()], notices: [aNotice(), aNotice({ kind: 'note' })] });
    await store.commit(turn, placedAt(turn, '2099-01-01T00:00:00.000Z'));
    await store.markMails(['e1.main.1.0', 'e1.main.1.1'], 'sent');
    const envelopes = createEnvelopes({ store, secret: SECRET, bounceAddress: 'kpo@client.example' });
    return { store, envelopes, bounces: createBounces({ store, envelopes, log }) };
  };

  it('are known by an address that names neither the mail nor its reader, and that nobody can guess', async () => {
    const { envelopes, bounces } = await open();
    const sender = (await envelopes.senderOf('e1.main.1.0', sentLetter(mail('e1.main.1.0')))) ?? '';
    expect(sender).toMatch(/^kpo\+e1\.[0-9a-f]{24}@client\.example$/);
    expect(sender).not.toContain('sara');
    expect(bounces.isOurs(sender.toUpperCase())).toBe(true);
    expect(await envelopes.mailsBehind(sender.toUpperCase())).toMatchObject([{ id: 'e1.main.1.0', task: 'e1.main.1' }]);
    expect(await envelopes.mailsBehind(sender.replace(/[0-9a-f]{4}@/, '0000@'))).toEqual([]);
    expect(bounces.isOurs('kpo@client.example')).toBe(false);
  });

  it('note the mail as refused, with the words of the server, and another copy changes nothing', async () => {
    const { store, envelopes, bounces } = await open();
    const sender = (await envelopes.senderOf('e1.main.1.0', sentLetter(mail('e1.main.1.0')))) ?? '';
    await bounces.take(sender, aBounce());
    await bounces.take(sender, aBounce({ diagnostic: 'smtp; 550 again' }));
    expect((await store.mail('e1.main.1.0'))?.state).toBe('refused');
    expect((await store.mail('e1.main.1.1'))?.state).toBe('sent');
    const untold = await store.untold({ tell: 'workflow', delayedSince: START, limit: 10 });
    expect(untold).toMatchObject([
      {
        id: 'e1.main.1.0',
        forGood: true,
        status: '5.1.1',
        words: '550 5.1.1 no such user here',
        to: { email: anAssignee().email },
      },
    ]);
    expect(await store.mailFigures()).toMatchObject({ refused: 1, delayed: 0 });
  });

  it('that tell of a delay, or are forged, change nothing', async () => {
    const { store, envelopes, bounces } = await open();
    const sender = (await envelopes.senderOf('e1.main.1.0', sentLetter(mail('e1.main.1.0')))) ?? '';
    await bounces.take(sender, aBounce({ action: 'delayed', status: '4.4.1' }));
    await bounces.take('kpo+e1.0123456789abcdef01234567@client.example', aBounce());
    expect((await store.mail('e1.main.1.0'))?.state).toBe('sent');
    expect(await store.untaken(START)).toEqual([]);
  });

  it('are known of letters that are in no outbox, too', async () => {
    const { envelopes } = await open();
    const digest = { ...sentLetter(mail('digest-1')), subject: null, about: 'digest' as const };
    const sender = (await envelopes.senderOf('digest-1', digest)) ?? '';
    expect(await envelopes.mailsBehind(sender)).toEqual([digest]);
  });

  it('are told of once where a mail was first refused for a while, and is told of again when it is refused for good', async () => {
    const store = await database.open();
    const turn = aTurn({ facts: [aStart()], opened: [anOpening()], notices: [aNotice()] });
    await store.commit(turn, placedAt(turn, '2099-01-01T00:00:00.000Z'));
    const late = { ...sentLetter(mail('e1.main.1.0')), forGood: false, status: '451', words: 'Later', at: START };
    await store.noteUntaken([late]);
    await store.noteUntaken([{ ...late, at: '2099-01-01T00:00:00.000Z' }]);
    const untold = (delayedSince: string) => store.untold({ tell: 'workflow', delayedSince, limit: 10 });
    expect(await untold('2000-01-01T00:00:00.000Z')).toEqual([]);
    expect(await untold(START)).toMatchObject([{ forGood: false, at: START }]);
    expect(await store.mailFigures()).toMatchObject({ refused: 0, delayed: 1, pending: 1 });
    await store.markUntaken(['e1.main.1.0'], { toldAt: START });
    expect(await untold(START)).toEqual([]);
    await store.noteUntaken([{ ...late, forGood: true, status: '550' }]);
    expect(await untold(START)).toMatchObject([{ forGood: true, status: '550' }]);
  });
});
