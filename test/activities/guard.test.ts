import type { LookupAddress } from 'node:dns';
import { createGuard, FORBIDDEN_ADDRESS, type Guard } from '../../activities/outgoing/guard.js';

const lookup = (guard: Guard, host: string, all = true): Promise<string | LookupAddress[]> =>
  new Promise((resolve, reject) =>
    guard.lookup(host, { all }, (error, address) => (error ? reject(error) : resolve(address))),
  );

describe('the guard', () => {
  const guard = createGuard();

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1:8080/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[::7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
  ])('refuses %s', (url) => {
    expect(() => guard.check(url)).toThrow(expect.objectContaining({ name: FORBIDDEN_ADDRESS }));
  });

  it.each(['ftp://example.com/', 'file:///etc/passwd', 'javascript:alert(1)', 'no address'])('refuses %s', (url) => {
    expect(() => guard.check(url)).toThrow('not an http or https address');
  });

  it.each(['https://93.184.216.34/hook', 'https://[2606:4700::1111]/', 'https://erp.example/hook'])(
    'lets %s pass',
    (url) => {
      expect(guard.check(url).href).toBe(url);
    },
  );

  it('lets nothing go unencrypted to another machine, also one that the operator allows', () => {
    const open = createGuard({ allowHosts: ['localhost', '127.0.0.1', '10.0.0.5', 'erp.example'] });
    for (const url of ['http://10.0.0.5/', 'http://erp.example/', 'http://127.0.0.1.erp.example/'])
      expect(() => open.check(url)).toThrow('http is not encrypted');
    expect(open.check('http://localhost:8080/').port).toBe('8080');
    expect(open.check('http://127.0.0.1/').hostname).toBe('127.0.0.1');
  });

  it('refuses a name that stands for an inner address', async () => {
    await expect(lookup(guard, 'localhost')).rejects.toMatchObject({ name: FORBIDDEN_ADDRESS });
    await expect(lookup(guard, 'localhost', false)).rejects.toMatchObject({ name: FORBIDDEN_ADDRESS });
  });

  it('lets pass what the operator allows, by name and by address, and nothing beside it', async () => {
    const open = createGuard({ allowHosts: ['LOCALHOST', '10.0.0.5', '[fd00::1]'] });
    expect(open.check('https://10.0.0.5:9000/').host).toBe('10.0.0.5:9000');
    expect(open.check('https://[fd00::1]/').hostname).toBe('[fd00::1]');
    expect(() => open.check('https://10.0.0.6/')).toThrow();
    expect(await lookup(open, 'localhost', false)).toMatch(/^(127\.|::1)/);
    expect(await lookup(open, 'localhost')).toEqual(
      expect.arrayContaining([expect.objectContaining({ address: expect.any(String) })]),
    );
  });
});
