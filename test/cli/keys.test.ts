import { runCli } from '../../cli/program.js';
import { ADMIN_KEY, onFreshApi } from '../support/site/api.js';

describe('kpo keys', () => {
  const api = onFreshApi();

  async function run(...args: string[]) {
    const printed = { out: '', err: '' };
    const code = await runCli(['keys', ...args], {
      out: (lines) => void (printed.out += lines),
      err: (lines) => void (printed.err += lines),
      env: { KPO_API_KEY: ADMIN_KEY, KPO_URL: 'http://kpo.test' },
      fetch: async (url, init) => api().app.request(String(url instanceof Request ? url.url : url), init),
      stdin: process.stdin,
      onSignal: () => () => {},
    });
    return { code, ...printed };
  }

  it('makes one, lists it without its secret, and withdraws it', async () => {
    const made = await run(
      'make',
      'HR',
      '--role',
      'operations',
      '--for',
      'olu@client.example',
      '--kind',
      'expert.verify',
    );
    const [, secret = ''] = /(kpo_\S+)$/.exec(made.out) ?? [];
    expect([made.code, secret.length > 40]).toEqual([0, true]);
    const listed = await run('list');
    for (const shown of ['HR', 'operations', 'olu@client.example', 'expert.verify'])
      expect(listed.out).toContain(shown);
    expect(listed.out).not.toContain(secret);
    const [key] = await api().store.keys();
    expect((await run('withdraw', key?.id ?? '')).out).toBe(`Withdrew ${key?.id}.`);
    expect(await api().store.keys()).toEqual([]);
    expect((await run('withdraw', 'k9')).code).toBe(3);
  });

  it('says which of its parts cannot be', async () => {
    const refused = await run(
      'make',
      'HR',
      '--role',
      'operations',
      '--for',
      'olu@client.example',
      '--kind',
      'nda.sign',
    );
    expect([refused.code, refused.err]).toEqual([
      4,
      expect.stringContaining('/kinds/0: “nda.sign” is answered by a person'),
    ]);
  });
});
