import { sentenceOf } from '../../../domain/journal/sentence.js';
import { LANGUAGES, localizerFor, PLAIN } from '../../../i18n/index.js';
import { said } from '../../support/site/said.js';
import { aFact, anOpening, aTurn } from '../../support/samples/turns.js';
import { GROUP, seedWaits } from '../../support/workflows/waits.js';
import { createSignInMail } from '../../../platform/processes/sign-in.js';
import type { Mailer, MailMessage } from '../../../activities/mail/mailer.js';
import { openPages } from '../../support/site/pages.js';
import type { TestPages } from '../../support/site/pages.js';
import { seedPortfolio } from '../../support/samples/portfolio.js';
import { visiting } from '../../support/site/visitor.js';
import type { Visiting } from '../../support/site/visitor.js';

const GRETA = {
  name: 'Greta Gebhardt',
  email: 'greta@client.example',
  language: 'de',
  country: 'DE',
  timeZone: 'Europe/Berlin',
  console: true,
  defaultFor: [],
};

let pages: TestPages;
let greta: Visiting;
beforeEach(async () => {
  pages = await openPages();
  await seedPortfolio(pages.store);
  await pages.store.putPerson(GRETA);
  greta = await visiting(pages, GRETA.email);
});
afterEach(() => pages.close());

const visible = (page: string): string => page.replace(/<[^>]+>/g, ' ').replaceAll('&nbsp;', ' ');

describe.each(LANGUAGES)('the console in %s', (language) => {
  it('shows what somebody typed as it was typed, even where a catalogue says the same', async () => {
    await pages.store.putPerson({ ...GRETA, language });
    await seedWaits(pages.store);
    const reason = said(PLAIN.message('reasons.runnerUp'));
    const withdrawn = aFact('task.withdrawn', { task: GROUP, kind: 'extension.decide', reason });
    const { assignee } = (await pages.store.task(GROUP)) ?? anOpening();
    const ended = { id: GROUP, state: 'withdrawn', assignee, assignment: 1, withdrawal: reason } as const;
    await pages.store.commit(aTurn({ stream: 'waits', turn: 3, facts: [withdrawn], changed: [ended] }), {});
    const localizer = localizerFor({ ...GRETA, language });
    const journal = localizer.text(sentenceOf(withdrawn));
    const outcome = localizer.message('console.task.ended.outcome', { outcome: 'runner-up' });
    expect(journal).toContain('runner-up');
    expect(visible(await greta.get('/engagements/e1'))).toContain(journal);
    expect(visible(await greta.get(`/tasks/${GROUP}`))).toContain(outcome);
  });
});

describe('the console of somebody who reads German', () => {
  it('says so to browsers and screen readers', async () =>
    expect(await greta.get('/inbox')).toContain('<html lang="de">'));

  it('speaks German in the inbox', async () => {
    const inbox = visible(await greta.get('/inbox'));
    for (const words of ['Aufgaben', 'Nur überfällige', 'Abmelden', 'vor 16 Stunden']) expect(inbox).toContain(words);
    expect(inbox).not.toMatch(/Inbox|Overdue|ago\b|Sign out/);
  });

  it('speaks German on an engagement’s page, with amounts and instants as Germans write them', async () => {
    const page = visible(await greta.get('/engagements/e1'));
    for (const words of [
      'Auf einen Blick',
      '58.500 £',
      'überfällig',
      'D1 ist seit 15. März 2026, 18:00 überfällig',
      'Journal',
    ])
      expect(page.replaceAll('\u00a0', ' ')).toContain(words);
    expect(page).not.toMatch(/overdue|At a glance|Waiting on people/);
  });

  it('speaks German on a task’s page, and when something is refused', async () => {
    expect(visible(await greta.get('/tasks/e1.scaling.1'))).toContain('Diese Aufgabe an jemand anderen übergeben');
    const refused = await greta.post('/tasks/e1.scaling.1/reassign', { to: '' });
    expect(await refused.text()).toContain('Eine Begründung ist nötig.');
    expect(await greta.get('/tasks/e1.nothing.1')).toContain('Diese Aufgabe gibt es nicht');
  });

  it('speaks German about what is wrong with a file of vendors', async () => {
    for (const page of ['/vendors', '/vendors/northwind'])
      expect((await greta.get(page)).replace(/<select[^]*<\/select>/, '')).toContain('Finanzexpertise');
    const wrong = await greta.post('/vendors/import', { csv: 'id,name\nwestwind,Westwind' });
    expect(await wrong.text()).toContain('Zeile 1, practices: Die Spalte „practices“ fehlt.');
  });

  it('speaks German about what is wrong with a brief', async () => {
    const response = await greta.post('/start', {
      title: 'Kundenabwanderung',
      practice: 'data-analysis',
      summary: 'Wer geht, und warum.',
      amount: 'viel',
      currency: 'EUR',
      'role.0.title': 'Analystin',
      'role.0.headcount': '2',
      'role.0.minimum': '3',
      'role.0.days': 'einige',
      'deliverable.0.title': 'Modell',
      'deliverable.0.due': '6',
      'deliverable.0.unit': 'weeks',
      'deliverable.0.dependsOn': 'D7',
      reviewers: 'Rhea Roth <rhea@client.example>',
    });
    const page = visible(await response.text());
    expect(response.status).toBe(422);
    for (const words of [
      'ist kein Betrag in EUR',
      '„einige“ ist keine ganze Zahl.',
      'Mindestens 2 Angaben sind nötig, hier ist es 1.',
      'Rolle 1: „einige“',
    ])
      expect(page).toContain(words);
  });
});

describe('before somebody is signed in', () => {
  const signIn = async (header: string): Promise<string> =>
    (await pages.app.request('/sign-in', { headers: { 'Accept-Language': header } })).text();

  it('the browser’s language is spoken', async () => {
    expect(await signIn('fr-FR,fr;q=0.9')).toContain('Se connecter');
    expect(await signIn('es')).toContain('Iniciar sesión');
    expect(await signIn('pl')).toContain('Sign in');
  });

  it('the mail with the link speaks the person’s language', async () => {
    const sent: MailMessage[] = [];
    const mailer: Mailer = {
      send: async (mail) => void sent.push(mail),
      verify: async () => undefined,
      close: () => undefined,
    };
    const mailLink = createSignInMail(mailer, { mailFrom: 'kpo <kpo@client.example>', organisation: 'Beispiel AG' });
    await mailLink(GRETA, 'http://localhost/sign-in/secret');
    expect(sent[0]).toMatchObject({
      subject: 'Anmeldung bei kpo von Beispiel AG',
      text: expect.stringContaining('Hier melden Sie sich an:'),
      html: expect.stringContaining('lang="de"'),
    });
    await createSignInMail(mailer, { mailFrom: 'kpo@client.example' })(GRETA, 'http://localhost/sign-in/secret');
    expect(sent[1]?.subject).toBe('Anmeldung bei kpo');
  });
});
