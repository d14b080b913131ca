import { formTokenOn, openPages } from '../../support/site/pages.js';
import type { TestPages } from '../../support/site/pages.js';
import { aQuestion, commitPlaced } from '../../support/workflows/rehearsals.js';
import { anAssignee, aStart, aTurn } from '../../support/samples/turns.js';

const OPENED = '2026-03-14T10:00:00.000Z';
const OLU = 'olu@client.example';

let pages: TestPages;
let cookie: string;

beforeEach(async () => {
  pages = await openPages();
  const due = { from: OPENED, after: 'P3D', working: false };
  const start = aStart({ people: { owner: anAssignee(OLU), sponsor: anAssignee() } }, OPENED);
  await commitPlaced(pages.store, aTurn({ at: OPENED, facts: [start], opened: [aQuestion('scope.answer', { due })] }));
  cookie = await pages.signIn();
});
afterEach(() => pages.close());

const get = async (): Promise<string> => (await pages.app.request('/rehearse', { headers: { cookie } })).text();
async function post(rehearsal: string, more: Record<string, string> = {}): Promise<[number, string]> {
  const formToken = formTokenOn(await get());
  const response = await pages.app.request('/rehearse', {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams({ formToken, rehearsal, ...more }),
  });
  return [response.status, await response.text()];
}
const speak = (language: string) =>
  pages.store.putPerson({
    name: 'Olu',
    email: OLU,
    language,
    timeZone: 'Europe/Berlin',
    console: true,
    defaultFor: [],
  });

describe('the page to rehearse a change', () => {
  it('is found in the navigation, with an example that can be rehearsed as it stands', async () => {
    const page = await get();
    expect(page).toContain('<a href="/rehearse" aria-current="page">Rehearse</a>');
    const example = /<textarea[^>]*>([^<]*)<\/textarea>/.exec(page)?.[1] ?? '';
    expect(example).toContain(`${OLU}:`);
    const [status, result] = await post(example);
    expect([status, result]).toEqual([200, expect.stringContaining('Nothing has been changed.')]);
  });

  it('shows each task that changes, today beside as rehearsed', async () => {
    const [status, page] = await post('tasks: { scope.answer: { ladder: [{ after: P2D, do: escalate, to: owner }] } }');
    expect(status).toBe(200);
    for (const text of ['scope.answer', 'is told that there is no answer', 'does not happen', 'Today', 'As rehearsed'])
      expect(page).toContain(text);
    expect(page).toContain('<time datetime="2026-03-19T10:00:00.000Z"');
  });

  it('counts tasks that stay as they are, and shows them when asked to', async () => {
    const [, counted] = await post('{}');
    expect(counted).toContain('Nothing would be different for any open task.');
    expect(counted).not.toContain('href="/tasks/e1.main.1"');
    const [, shown] = await post('{}', { all: 'yes' });
    expect(shown).toContain('href="/tasks/e1.main.1"');
    expect(shown).toContain('the same');
  });

  it('keeps what was typed, and says what is wrong with it', async () => {
    const [status, page] = await post('tasks: { scope.answer: { due: soon } }');
    expect(status).toBe(422);
    expect(page).toContain('/tasks/scope.answer/due: “soon” is not an ISO 8601 duration');
    expect(page).toContain('due: soon');
    expect((await post('tasks: ['))[0]).toBe(422);
    const [, circle] = await post(`people: { ${OLU}: { manager: ${OLU} } }`);
    expect(circle).toContain(`/people/${OLU}/manager: `);
  });

  it.each([
    ['de', 'Eine Änderung proben', 'Geändert wurde nichts.', 'entfällt'],
    ['es', 'Ensayar un cambio', 'No se ha cambiado nada.', 'no ocurre'],
    ['fr', 'Essayer un changement', 'Rien n’a été modifié.', 'n’a pas lieu'],
  ])('speaks %s', async (language, ...texts) => {
    await speak(language);
    const [, page] = await post('tasks: { scope.answer: { ladder: [] } }');
    for (const text of texts) expect(page).toContain(text);
  });

  it('is for those who are signed in', async () => {
    expect((await pages.app.request('/rehearse')).headers.get('location')).toBe('/sign-in');
  });
});
