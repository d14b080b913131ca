import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { runCli } from '../../cli/program.js';
import { onFreshApi } from '../support/site/api.js';

const FILE =
  'id,name,contact_name,contact_email,practices\nsouthwind,Southwind,Sol South,sol@southwind.example,legal\n';

describe('kpo vendors', () => {
  const api = onFreshApi();
  let home = '';
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'kpo-vendors-'));
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  /** Runs a command through the API itself; `%` is where the file lies. */
  async function run(args: string[], file: string | Uint8Array = FILE) {
    const printed = { out: '', err: '' };
    const path = join(home, 'vendors.csv');
    await writeFile(path, file);
    const code = await runCli(['vendors', ...args.map((arg) => arg.replace('%', home))], {
      out: (lines) => void (printed.out += lines),
      err: (lines) => void (printed.err += lines),
      env: { KPO_API_KEY: 'kpo_admin-key-of-the-tests', KPO_URL: 'http://kpo.test' },
      fetch: async (url, init) => api().app.request(String(url instanceof Request ? url.url : url), init),
      stdin: process.stdin,
      onSignal: () => () => {},
    });
    return { code, ...printed };
  }
  const imported = (file: string | Uint8Array) => run(['import', '%/vendors.csv'], file);

  it('takes the vendors of a file', async () => {
    expect(await imported(FILE)).toEqual({ code: 0, out: 'Imported 1 vendor.', err: '' });
  });

  it('names the line and the column of what is wrong, and the whole line where it is no cell', async () => {
    const badCell = await imported(FILE.replace('sol@', 'sol at '));
    expect([badCell.code, badCell.err]).toEqual([
      4,
      expect.stringContaining('  line 2, contact_email: “sol at southwind.example” is not an email address.'),
    ]);
    const badLine = await imported(`${FILE}short,line\n`);
    expect(badLine.err).toContain('  line 3: The line has 2 cells, but there are 5 columns.');
  });

  it('takes what Excel wrote, in the encoding that it has or that is named', async () => {
    const bytes = iconv.encode(FILE.replace('Southwind,', 'Südwind,').replaceAll(',', ';'), 'windows-1252');
    expect(await imported(bytes)).toEqual({ code: 0, out: 'Imported 1 vendor.', err: '' });
    expect((await api().store.vendor('southwind'))?.name).toBe('Südwind');
    const polish = iconv.encode(FILE.replace('Southwind,', 'Łódź,'), 'windows-1250');
    expect((await imported(polish)).err).toContain('  line 2, name: The file does not say its encoding');
    expect((await run(['import', '%/vendors.csv', '--charset', 'windows-1250'], polish)).code).toBe(0);
    expect((await api().store.vendor('southwind'))?.name).toBe('Łódź');
    expect((await imported(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).err).toContain(
      'The file is Excel 97–2003 (.xls), and neither CSV nor XLSX.',
    );
  });

  it.each(['--preview', '--dry-run'])('says with %s what would change, and does nothing', async (flag) => {
    const preview = await run(['import', '%/vendors.csv', flag]);
    expect(preview.out).toBe('Would add 1, change 0 and leave 0 as in the directory. Nothing was done.\n  + southwind');
    expect(await api().store.vendor('southwind')).toBeUndefined();
    await imported(FILE);
    const changed = await run(['import', '%/vendors.csv', flag], FILE.replace('Sol South', 'Sal South'));
    expect(changed.out).toContain('  ~ southwind\n      contact_name: Sol South → Sal South');
  });

  it.each(['csv', 'xlsx'])('takes again what was exported as %s', async (format) => {
    await imported(FILE);
    expect((await run(['export', '--format', format, '--output', '%/out'])).code).toBe(0);
    expect((await run(['import', '%/out', '--preview'])).out).toContain('Would add 0, change 0 and leave 1');
    if (format === 'csv') expect((await run(['export'])).out).toContain('\r\nsouthwind,Southwind,');
    else expect((await run(['export', '--format', 'xlsx'])).err).toContain('--output');
  });

  it('reads up to 5 MB, as the API does', async () => {
    const long = `${FILE}${' '.repeat(3_000_000)}`;
    expect((await imported(long)).code).toBe(0);
    expect((await imported(' '.repeat(5_000_001))).err).toContain('larger than 5 MB');
  });
});
