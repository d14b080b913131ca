import { pino } from 'pino';
import { createHours } from '../../../activities/mail/hours.js';
import { createUnreachedPost } from '../../../activities/mail/bounces/unreached.js';
import type { UntakenLetter } from '../../../store/contract.js';
import { onFreshActivities } from '../../support/workflows/activities.js';
import { aMailer } from '../../support/site/post.js';
import { anAssignee, aStart, aTurn, START } from '../../support/samples/turns.js';

const openActivities = onFreshActivities();
const OLU = 'olu@client.example';

async function ended(different: Partial<UntakenLetter> = {}) {
  const { store } = await openActivities();
  await store.commit(aTurn({ facts: [aStart({ title: 'Valuation', owner: OLU })] }), {});
  await store.noteUntaken([
    {
      ...{ id: 'e1.main.4.0', subject: 'engagement/e1', task: null, about: 'engagement.closed', title: 'It is over' },
      ...{ to: anAssignee(), sentAt: START, forGood: true, status: '5.1.1', words: 'No such user here', at: START },
      ...different,
    },
  ]);
  await store.markUntaken(['e1.main.4.0'], { tell: 'owner' });
  const mailer = aMailer();
  const post = createUnreachedPost({
    store,
    mailer,
    envelopes: { senderOf: async () => undefined },
    hours: createHours({ store }),
    sender: { from: 'kpo <kpo@client.example>', host: 'kpo.example' },
    log: pino({ level: 'silent' }),
  });
  return { store, mailer, post };
}

describe('what was refused once its engagement has ended', () => {
  it('is told to the owner once, with the address and the words of the server', async () => {
    const { mailer, post } = await ended();
    expect([await post.drain(), await post.drain()]).toEqual([1, 0]);
    const [mail] = mailer.sent;
    expect([mail?.to.address, mail?.headers['X-Kpo-Kind'], mailer.sent.length]).toEqual([OLU, 'mail.refused', 1]);
    expect(mail?.text).toContain('sara@client.example');
    expect(mail?.text).toContain('No such user here');
  });

  it.each([
    ['the owner themself', { to: { name: 'Olu', email: OLU } }],
    ['a mail that tells of mails', { about: 'mail.refused' as const }],
  ])('is told to nobody where it is %s', async (_, different) => {
    const { mailer, post } = await ended(different);
    expect([await post.drain(), await post.drain(), mailer.sent]).toEqual([1, 0, []]);
  });

  it('is noted of that mail itself as of a letter that nobody is told of', async () => {
    const { store, mailer, post } = await ended();
    mailer.trouble = Object.assign(new Error('no'), { command: 'RCPT TO', responseCode: 550, response: '550 no' });
    expect([await post.drain(), await post.drain()]).toEqual([1, 0]);
    expect(await store.untold({ tell: 'workflow', delayedSince: START, limit: 9 })).toEqual([]);
    expect(await store.mailFigures()).toMatchObject({ refused: 2 });
  });
});
