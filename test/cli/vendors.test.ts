import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../cli/program.js';
import { onFreshApi } from '../support/site/api.js';

const FILE =
  'id,name,contact_name,contact_email,practices\nsouthwind,Southwind,Sol South,sol@southwind.example,legal\n';

describe('kpo vendors import', () => {
  const api = onFreshApi();
  let home = '';
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'kpo-vendors-'));
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  /** Imports a file of this text, through the API itself. */
  async function imported(text: string) {
    const printed = { out: '', err: '' };
    const path = join(home, 'vendors.csv');
    await writeFile(path, text);
    const code = await runCli(['vendors', 'import', path], {
      out: (lines) => void (printed.out += lines),
      err: (lines) => void (printed.err += lines),
      env: { KPO_API_KEY: 'kpo_admin-key-of-the-tests', KPO_URL: 'http://kpo.test' },
      fetch: async (url, init) => api().app.request(String(url instanceof Request ? url.url : url), init),
      stdin: process.stdin,
      onSignal: () => () => {},
    });
    return { code, ...printed };
  }

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
});
