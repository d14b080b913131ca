import { READER_BUSY } from '../../client/reading/text-reader.js';
import { readYaml } from '../../domain/kernel/yaml.js';
import { onFreshApi } from '../support/site/api.js';
import { openPages, formTokenOn } from '../support/site/pages.js';
import { aTextReader } from '../support/site/text-reader.js';

const LONG = 900_000;
const VENDORS = 'id,name,contact_name,contact_email,practices\n';

/** Each took a process between two and twenty-eight seconds, or ended it. */
const BOMBS: [string, string, string][] = [
  ['opened brackets', '['.repeat(LONG), 'problems.yaml.depth'],
  ['closed brackets', '}'.repeat(LONG), 'problems.yaml.syntax'],
  ['dashes', '- '.repeat(LONG / 2), 'problems.yaml.depth'],
  ['question marks', '? '.repeat(LONG / 2), 'problems.yaml.depth'],
  [
    'ever deeper lines',
    Array.from({ length: 1_300 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
    'problems.yaml.depth',
  ],
  ['commas', `[${','.repeat(LONG)}]`, 'problems.tooManyValues'],
  ['tags', '!a '.repeat(LONG / 3), 'problems.tooManyValues'],
  ['comments', '#\n'.repeat(LONG / 2), 'problems.tooManyValues'],
  ['numbers', `[${'1,'.repeat(LONG / 2)}]`, 'problems.tooManyValues'],
];

describe('a long text of', () => {
  it.each(BOMBS)('%s is refused before anything is made of it', (_, text, code) => {
    expect(readYaml(text)).toMatchObject({ problem: { code } });
  });

  it('many keys is told its first hundred mistakes, and no more', async () => {
    const keys = Object.fromEntries(Array.from({ length: 40_000 }, (_, index) => [`k${index}`, 1]));
    const response = await api().send('POST', '/v1/engagements', { body: keys });
    expect([response.status, (await response.json()).errors.length]).toEqual([422, 100]);
  });

  it('more values than any document has is refused, also as JSON', async () => {
    const response = await api().send('POST', '/v1/rehearsals', { body: `[${'1,'.repeat(60_000)}1]` });
    expect([response.status, (await response.json()).errors[0].code]).toEqual([400, 'problems.tooManyValues']);
  });

  const api = onFreshApi();
});

describe('a text that takes too long', () => {
  const reader = aTextReader({ limitMs: 1 });
  afterAll(() => reader.close());
  const costly = VENDORS + ','.repeat(LONG);

  it('is given up, whatever it is, and says so', async () => {
    const refused = { pointer: '', code: 'problems.tooCostly', params: { seconds: 1 } };
    const release = `${' '.repeat(LONG)}{"ocid":`;
    expect(await reader.read('vendors', costly)).toEqual({ problems: [refused] });
    expect(await reader.read('yaml', `x: |\n${' a\n'.repeat(LONG / 3)}`)).toEqual({ problem: refused });
    expect(await reader.read('release', release, [])).toEqual({ problems: [refused] });
    expect(await reader.read('practice', '#\n'.repeat(LONG / 2), [])).toEqual({ problems: [refused] });
  });

  it('keeps nobody from reading the next one', async () => {
    await reader.read('vendors', costly);
    expect(await reader.read('yaml', 'title: short')).toEqual({ value: { title: 'short' } });
    const patient = aTextReader();
    expect(await patient.read('yaml', `title: ${'x'.repeat(5_000)}`)).toHaveProperty('value.title');
    await patient.close();
  });
});

describe('while a long text is read', () => {
  const reader = aTextReader();
  afterAll(() => reader.close());
  const api = onFreshApi(() => ({ reader }));
  const file = VENDORS + Array.from({ length: 20_001 }, (_, index) => `v${index},N,A,a@x.example,legal`).join('\n');

  it('every other request is answered', async () => {
    const answered: string[] = [];
    const slow = api()
      .send('POST', '/v1/vendors', { body: file, headers: { 'content-type': 'text/csv' } })
      .then(({ status }) => answered.push(`vendors ${status}`));
    for (let count = 0; count < 20; count += 1) {
      const { status } = await api().send('GET', '/v1/tasks');
      answered.push(`tasks ${status}`);
    }
    await slow;
    expect(answered).toEqual([...Array<string>(20).fill('tasks 200'), 'vendors 422']);
  });
});

describe('more long texts than may wait', () => {
  it('are refused for now, by the API and on pages', async () => {
    const reader = aTextReader({ mostWaiting: 0 });
    await expect(reader.read('yaml', 'x'.repeat(5_000))).rejects.toMatchObject({ name: READER_BUSY });
    const pages = await openPages({}, undefined, { reader });
    const cookie = await pages.signIn();
    const start = await pages.app.request('/start', { headers: { cookie } });
    const body = new URLSearchParams({ formToken: formTokenOn(await start.text()), brief: 'x'.repeat(5_000) });
    const response = await pages.app.request('/start/brief', { method: 'POST', headers: { cookie }, body });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await response.text()).toContain('Nothing was done');
    await pages.close();
  });

  const api = onFreshApi(() => ({ reader: aTextReader({ mostWaiting: 0 }) }));
  it('are refused with 503 and Retry-After', async () => {
    const headers = { 'content-type': 'application/yaml' };
    const response = await api().send('POST', '/v1/engagements', { body: 'x'.repeat(5_000), headers });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
  });
});
