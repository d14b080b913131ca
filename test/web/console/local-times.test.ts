import { type AskedPages, openAsked } from '../../support/samples/asked.js';
import { anAssignee } from '../../support/samples/turns.js';

const ASHA = { ...anAssignee('asha@vendor.example'), name: 'Asha Rao', timeZone: 'Asia/Kolkata' };

let pages: AskedPages;
afterEach(() => pages.close());

describe('the local times of a task', () => {
  it('are those of the zones that the directory has for both sides now', async () => {
    const { role: _, ...asha } = ASHA;
    pages = await openAsked({ counterparty: asha });
    const cookie = await pages.signIn();
    const read = async () => (await pages.app.request('/tasks/e1.main.1', { headers: { cookie } })).text();
    expect(await read()).toMatch(/Asha Rao[^<]*22:30 GMT\+5:30/);
    await pages.store.putPerson({ ...asha, timeZone: 'Asia/Tokyo', console: false, defaultFor: [] });
    await pages.store.putPerson({ ...anAssignee(), timeZone: 'America/New_York', console: false, defaultFor: [] });
    const page = await read();
    expect(page).toMatch(/Asha Rao[^<]*02:00 GMT\+9/);
    expect(page).toMatch(/Sara Sponsor[^<]*13:00 GMT-4/);
  });
});
