import { pino } from 'pino';
import { createHours } from '../../activities/mail/hours.js';
import { createIncidentPost } from '../../activities/mail/news/incidents.js';
import type { DirectoryPerson } from '../../domain/directory/directory-person.js';
import { LANGUAGES } from '../../i18n/index.js';
import { onFreshActivities } from '../support/workflows/activities.js';
import { aMailer } from '../support/site/post.js';
import { anAssignee, anOpening, aStart, aTurn, placedAt } from '../support/samples/turns.js';

const openActivities = onFreshActivities();
const { role: _, ...OLU } = anAssignee('olu@client.example');
const SINCE = '2026-03-02T09:00:00.000Z';

const owner = (different: Partial<DirectoryPerson> = {}): DirectoryPerson => ({
  ...OLU,
  console: true,
  defaultFor: ['owner'],
  ...different,
});

/** An engagement that stands still, and what tells its owner. */
async function standingStill(entry: DirectoryPerson = owner()) {
  const { store } = await openActivities();
  await store.putPerson(entry);
  const turn = aTurn({
    workflowId: 'engagement-e1',
    facts: [aStart({ title: 'Valuation', owner: OLU.email })],
    opened: [anOpening()],
  });
  await store.commit(turn, placedAt(turn, SINCE));
  await store.noteIncident({ workflowId: 'engagement-e1', cause: 'failure', error: 'secret <b>', since: SINCE }, SINCE);
  const mailer = aMailer();
  const post = createIncidentPost({
    store,
    mailer,
    envelopes: { senderOf: async () => undefined },
    hours: createHours({ store }),
    sender: { from: 'kpo <kpo@client.example>', organisation: 'Client & Sons', host: 'kpo.example' },
    log: pino({ level: 'silent' }),
  });
  return { store, mailer, post };
}

describe('mails about incidents', () => {
  it('tell the owner once that an engagement stands still, and once that this is over', async () => {
    const { store, mailer, post } = await standingStill();
    expect([await post.drain(), await post.drain()]).toEqual([1, 0]);
    await store.endIncident('engagement-e1', 'recovered', SINCE);
    expect([await post.drain(), await post.drain()]).toEqual([1, 0]);
    expect(mailer.sent.map(({ to, subject, headers }) => [to.address, subject, headers['X-Kpo-Kind']])).toEqual([
      [OLU.email, '[Valuation] This engagement cannot go on at the moment', 'incident.begun'],
      [OLU.email, '[Valuation] This engagement goes on', 'incident.over'],
    ]);
    expect(mailer.sent.map(({ headers }) => headers['X-Kpo-Engagement'])).toEqual(['e1', 'e1']);
    expect(mailer.sent[0]?.text).toContain('One open task takes no answer meanwhile');
    expect(mailer.sent[0]?.text).not.toContain('secret');
    expect(new Set(mailer.sent.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it.each(LANGUAGES)('are written in %s', async (language) => {
    const { mailer, post } = await standingStill(owner({ language }));
    await post.drain();
    const { localizerFor } = await import('../../i18n/index.js');
    const heading = localizerFor({ language, timeZone: 'UTC' }).message('mail.incident.begun');
    expect(mailer.sent[0]?.text).toContain(heading);
  });

  it('wait for the end of the owner’s quiet hours', async () => {
    const always = { from: '00:00', to: '23:59' };
    const { mailer, post } = await standingStill(owner({ quietHours: always, timeZone: 'UTC' }));
    const minute = new Date().toISOString().slice(11, 16);
    if (minute !== '23:59') expect(await post.drain()).toBe(0);
    expect(mailer.sent).toEqual([]);
  });
});
