import iconv from 'iconv-lite';
import { formTokenOn, openPages, type TestPages } from '../../support/site/pages.js';
import { seedPortfolio } from '../../support/samples/portfolio.js';

let pages: TestPages;
let cookie: string;
let formToken: string;

beforeEach(async () => {
  pages = await openPages();
  await seedPortfolio(pages.store);
  cookie = await pages.signIn();
  formToken = formTokenOn(await (await ask('/')).text());
});
afterEach(() => pages.close());

const ask = async (path: string): Promise<Response> => pages.app.request(path, { headers: { cookie } });
async function post(path: string, fields: Record<string, string | File>): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ formToken, ...fields })) body.append(name, value);
  return pages.app.request(path, { method: 'POST', headers: { cookie }, body });
}
const send = async (path: string, fields: Record<string, string | File>): Promise<string> =>
  (await post(path, fields)).text();

/** What the form of a preview sends. */
const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? '';
const hiddenText = (page: string): string =>
  (/<textarea hidden[^>]*>([^<]*)</.exec(page)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'");

describe('the import of vendors', () => {
  it('shows what an import would change, and changes it once that is confirmed', async () => {
    const firm = 'westwind;"Müller; Sons";Wim;wim@westwind.example;legal;1.200';
    const text = `id;name;contact_name;contact_email;practices;capacity\r\n${firm}\r\n`;
    const bytes = new Blob([iconv.encode(text, 'windows-1252')]);
    const upload = { 'csv.file': new File([bytes], 'vendors.csv') };
    const shown = await send('/vendors/import', upload);
    expect(shown).toContain('1 vendor would be added, 0 changed, 0 left as in the directory.');
    expect(await pages.store.vendor('westwind')).toBeUndefined();
    const confirmed = { csv: hiddenText(shown), plan: hidden(shown, 'plan') };
    const [northwind] = await pages.store.vendorsNamed(['northwind']);
    if (northwind) await pages.store.putVendors([{ ...northwind, id: 'westwind' }]);
    const overtaken = await post('/vendors/import', confirmed);
    expect([overtaken.status, await overtaken.text()]).toEqual([
      409,
      expect.stringContaining('The directory has changed meanwhile, and nothing was imported.'),
    ]);
    const again = await send('/vendors/import', upload);
    expect(again).toContain('name: Northwind Analytics → Müller; Sons');
    expect(await send('/vendors/import', { csv: hiddenText(again), plan: hidden(again, 'plan') })).toContain(
      '1 vendor taken into the directory',
    );
    expect(await pages.store.vendor('westwind')).toMatchObject({ name: 'Müller; Sons', capacity: 1200 });
    expect(await send('/vendors/import', upload)).toContain('Nothing would change');
    const exported = await ask('/vendors/export/csv?practice=legal');
    expect(await exported.text()).toContain('westwind,"Müller; Sons",Wim');
    expect((await ask('/vendors/export/xlsx')).headers.get('content-disposition')).toContain('vendors.xlsx');
    expect((await ask('/vendors/export/pdf')).status).toBe(404);
  });

  it('takes files of vendors of up to 5 MB, and says with which encoding one is read', async () => {
    const header = 'id,name,contact_name,contact_email,practices\n';
    const long = `${header}a,Łódź,Ann,a@a.example,legal\n`;
    const file = (content: Uint8Array) => ({ 'csv.file': new File([content], 'v.csv') });
    const padded = Buffer.concat([iconv.encode(long, 'windows-1250'), Buffer.alloc(4_000_000, '\n')]);
    const refused = await post('/vendors/import', file(padded));
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('Line 2, name: The file')]);
    expect(await send('/vendors/import', { ...file(padded), charset: 'windows-1250' })).toContain('Łódź');
    expect((await post('/vendors/import', file(Buffer.alloc(16_000_001)))).status).toBe(413);
  });
});
