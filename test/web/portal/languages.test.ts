import { openAsked, READERS } from '../../support/samples/asked.js';
import type { AskedPages } from '../../support/samples/asked.js';
import { LANGUAGES } from '../../../i18n/index.js';
import { aContext } from '../../support/samples/contexts.js';

let pages: AskedPages;
afterEach(() => pages.close());

describe('a page behind a link', () => {
  it('shows German labels, dates and consequences to somebody who reads German', async () => {
    pages = await openAsked({
      assignee: READERS.greta,
      subject: { code: 'notices.scope.subject', params: { version: 1 } },
    });
    const page = await pages.get();
    for (const text of [
      '<html lang="de">',
      'Freigabe des Leistungsumfangs',
      'Mittwoch, 18. März 2026 um 18:00 MEZ',
      'In 2 Tagen',
      'Diesen Leistungsumfang genehmigen',
      'Dienstleister werden eingeladen, darauf ein Angebot abzugeben.',
      'Wenn keine Antwort kommt',
      'Antwort absenden',
    ])
      expect(page).toContain(text);
    expect(page).not.toMatch(/Approve|If there is no answer|Asked by/);
  });

  it('complains in German about what was typed, and names the field', async () => {
    pages = await openAsked({ kind: 'bid.submit', assignee: READERS.greta });
    const response = await pages.post({ decision: 'bid', 'bid.price': 'viel', 'bid.overlapHours': '25' });
    const page = await response.text();
    expect(response.status).toBe(422);
    for (const text of [
      'Angaben müssen noch geprüft werden',
      'Ihr Vorgehen: Diese Angabe ist nötig.',
      '„viel“ ist kein Betrag in GBP wie zum Beispiel 35000,00.',
      '„25“ ist keine ganze Zahl von 0 bis 24.',
    ])
      expect(page).toContain(text);
  });

  it('takes an amount as Germans write it, and thanks in German', async () => {
    pages = await openAsked({
      kind: 'bid.submit',
      assignee: READERS.greta,
      context: aContext('bid.submit', { gates: [] }),
    });
    const response = await pages.post({
      decision: 'bid',
      'bid.noConflict': 'yes',
      'bid.price': '35.000,50',
      'bid.approach': 'In Etappen.',
      'bid.overlapHours': '6',
    });
    const page = await response.text();
    expect(page).toContain('Vielen Dank, Ihre Antwort ist gespeichert');
    expect(page).toContain('verschlüsselt gespeichert');
    expect(pages.engagements.asked.at(-1)?.[1].answer).toMatchObject({ price: { currency: 'GBP', minor: 3_500_050 } });
  });

  it('says in French why a link does not open any more, and when that was', async () => {
    pages = await openAsked({ assignee: READERS.pierre });
    await pages.change({ state: 'answered', outcome: 'approve', by: READERS.pierre.email });
    const page = await pages.get();
    expect(page).toContain('Une réponse a déjà été donnée');
    expect(page).toContain('Une réponse a été enregistrée le lundi 2 mars 2026');
  });

  it('speaks the browser’s language where it is not known who reads', async () => {
    pages = await openAsked();
    const page = await pages.app.request('/t/nonsense', { headers: { 'Accept-Language': 'es-MX,es;q=0.9,en;q=0.8' } });
    expect(await page.text()).toContain('Este enlace no es válido');
  });

  it.each(LANGUAGES)('never shows the key of a message in %s', async (language) => {
    pages = await openAsked({ kind: 'award.approve', assignee: { ...READERS.greta, language } });
    expect(await pages.get()).not.toMatch(/\b(portal|pages|forms|words|notices|console)\.[a-z]+\.[a-zA-Z]+/);
  });
});
