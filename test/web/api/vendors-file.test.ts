import iconv from 'iconv-lite';
import { onFreshApi } from '../../support/site/api.js';
import { aWorkbook, textRow } from '../../support/samples/workbooks.js';

const CSV = 'text/csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEADER = 'id,name,contact_name,contact_email,practices,credentials,capacity,past_score';
const MULLER = 'mueller,Müller & Partner,Jürgen,j@mueller.example,legal,CFA,5,82.5';
const api = onFreshApi();

/** Sends a file as it is. */
async function sent(body: Uint8Array | string, type: string, query = '', headers = {}) {
  const response = await api().app.request(`/v1/vendors${query}`, {
    method: 'POST',
    headers: { authorization: 'Bearer kpo_admin-key-of-the-tests', 'content-type': type, ...headers },
    body: body as string | Uint8Array<ArrayBuffer>,
  });
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  return { status: response.status, body: (await response.json()) as any };
}
const nameOf = async (id: string): Promise<string> =>
  (await (await api().send('GET', `/v1/vendors/${id}`)).json()).name;

describe('POST /v1/vendors', () => {
  it('takes CSV in the encoding that is named, or that it must be, and XLSX', async () => {
    const german = iconv.encode(
      `${HEADER}\r\n${MULLER}\r\n`.replaceAll(',', ';').replace('82.5', '82,5'),
      'windows-1252',
    );
    expect(await sent(german, CSV)).toEqual({ status: 201, body: { imported: 1, ids: ['mueller'] } });
    expect(await nameOf('mueller')).toBe('Müller & Partner');
    const polish = iconv.encode(`${HEADER}\nlodz,Łódź,Ann,a@lodz.pl,legal,,1,\n`, 'windows-1250');
    expect((await sent(polish, CSV)).body.errors).toMatchObject([
      { pointer: '/2/name', code: 'problems.csv.encoding', params: { encoding: 'windows-1252' } },
    ]);
    expect((await sent(polish, `${CSV}; charset="windows-1250"`)).status).toBe(201);
    expect(await nameOf('lodz')).toBe('Łódź');
    const sheet = `<sheetData>${[HEADER, MULLER.replaceAll('mueller', 'm2').replace('&', '&amp;')].map((line, at) => textRow(at + 1, ...line.split(','))).join('')}</sheetData>`;
    expect((await sent(aWorkbook({ sheets: { A: sheet } }), XLSX)).body).toEqual({ imported: 1, ids: ['m2'] });
    expect((await sent('{}', XLSX)).status).toBe(422);
  });

  it('says with preview=true what would change, and does nothing', async () => {
    await sent(`${HEADER}\n${MULLER}\nsame,S,S,s@same.example,legal,,1,\n`, CSV);
    const file = `${HEADER}\n${MULLER.replace(',5,82.5', ',7,')}\nsame,S,S,s@same.example,legal,,1,\nnew,N,N,n@new.example,legal,,1,\n`;
    const before = (await api().store.audit({ limit: 200 })).items.length;
    const key = { 'idempotency-key': 'once' };
    expect(await sent(file, CSV, '?preview=true', key)).toEqual({
      status: 200,
      body: {
        added: ['new'],
        changed: [
          {
            id: 'mueller',
            columns: [
              { column: 'capacity', from: 5, to: 7 },
              { column: 'past_score', from: 82.5, to: '' },
            ],
          },
        ],
        left: ['same'],
      },
    });
    expect((await api().send('GET', '/v1/vendors/new')).status).toBe(404);
    expect((await api().store.audit({ limit: 200 })).items).toHaveLength(before);
    expect((await sent(file, CSV, '?preview=yes')).status).toBe(400);
    expect((await sent(file, CSV, '', key)).body.ids).toEqual(['mueller', 'same', 'new']);
    const [written] = (await api().store.audit({ limit: 1 })).items;
    expect(written?.act).toMatchObject({ type: 'vendors.written', about: { vendors: 'new, mueller' } });
    expect((await sent(file, CSV, '?preview=true')).body).toEqual({
      added: [],
      changed: [],
      left: ['mueller', 'same', 'new'],
    });
  });
});

describe('GET /v1/vendors as a file', () => {
  it.each([CSV, XLSX])('of %s can be imported again, and no spreadsheet calculates it', async (type) => {
    const vendors = [
      {
        id: 'a-1',
        name: '=1+1',
        contact: { name: '@Ann', email: 'a@a.example' },
        practices: ['legal'],
        capacity: 1200,
      },
      {
        ...{ id: 'a-2', name: 'Müller; "& Co", -x', contact: { name: "'=b", email: 'b@a.example', country: 'DE' } },
        ...{ practices: ['legal', 'investments'], credentials: ['a;b', '-c\\', '=d'], pastScore: 82.5, owner: '+O' },
      },
    ];
    expect((await api().send('POST', '/v1/vendors', { body: vendors })).status).toBe(201);
    const before = await api().store.vendorsNamed(['a-1', 'a-2']);
    const exported = await api().send('GET', '/v1/vendors', { headers: { accept: type } });
    expect(exported.headers.get('content-type')).toContain(type);
    expect(exported.headers.get('content-disposition')).toContain(`vendors.${type === CSV ? 'csv' : 'xlsx'}`);
    const file = new Uint8Array(await exported.arrayBuffer());
    if (type === CSV) {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file);
      expect(text.startsWith('\ufeffid,name,')).toBe(true);
      expect(text).not.toMatch(/(^|[",;\n])\s*[=+@-]/m);
    }
    expect((await sent(file, type, '?preview=true')).body).toEqual({ added: [], changed: [], left: ['a-1', 'a-2'] });
    expect((await sent(file, type)).status).toBe(201);
    expect(await api().store.vendorsNamed(['a-1', 'a-2'])).toEqual(before);
  });

  it('holds those of a practice alone, where one is asked for, and all of many', async () => {
    const one = (id: string, practice: string) => ({
      id,
      name: id,
      contact: { name: 'A', email: 'a@a.example' },
      practices: [practice],
    });
    const many = Array.from({ length: 401 }, (_, at) => one(`v-${at}`, at === 7 ? 'investments' : 'legal'));
    await api().send('POST', '/v1/vendors', { body: many });
    const lines = async (query: string): Promise<number> =>
      (await (await api().send('GET', `/v1/vendors${query}`, { headers: { accept: CSV } })).text()).trim().split('\r\n')
        .length;
    expect([await lines(''), await lines('?practice=investments')]).toEqual([402, 2]);
  });
});
