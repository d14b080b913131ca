import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSecrets, readSecret } from '../../platform/secrets.js';

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'kpo-secrets-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

describe('openSecrets', () => {
  it('makes what is missing once, and says so once', async () => {
    const first = await openSecrets(home, {});
    const second = await openSecrets(home, {});
    expect(first.adminKeyIsNew).toBe(true);
    expect(second).toEqual({ ...first, adminKeyIsNew: false });
    expect(Buffer.from(first.documentKey, 'base64')).toHaveLength(32);
    expect(first.eventSecrets[0]).toMatch(/^whsec_/);
    await expect(readSecret(home, 'admin')).resolves.toBe(first.adminKey);
  });

  it('lets only this user read them', async () => {
    await openSecrets(home, {});
    const folder = join(home, 'secrets');
    const modes = await Promise.all(
      [folder, ...(await readdir(folder)).map((name) => join(folder, name))].map(
        async (path) => (await stat(path)).mode & 0o777,
      ),
    );
    expect(modes).toEqual([0o700, 0o600, 0o600, 0o600, 0o600, 0o600]);
  });

  it('agrees when two processes start at once', async () => {
    const both = await Promise.all([openSecrets(home, {}), openSecrets(home, {})]);
    expect(both[0]?.adminKey).toBe(both[1]?.adminKey);
    expect(both.filter(({ adminKeyIsNew }) => adminKeyIsNew)).toHaveLength(1);
  });

  it('takes given secrets, and keeps no file of them', async () => {
    const secrets = await openSecrets(home, { adminKey: 'an-admin-key-of-ours', linkSecret: 'x'.repeat(32) });
    expect(secrets).toMatchObject({
      adminKey: 'an-admin-key-of-ours',
      adminKeyIsNew: false,
      linkSecret: 'x'.repeat(32),
    });
    await expect(readdir(join(home, 'secrets'))).resolves.toEqual(['checkpoint.key', 'document.key', 'event.key']);
  });

  it('refuses an empty file instead of replacing what documents are locked with', async () => {
    await openSecrets(home, {});
    await writeFile(join(home, 'secrets', 'document.key'), '');
    await expect(openSecrets(home, {})).rejects.toThrow(/document\.key is empty/);
  });
});
