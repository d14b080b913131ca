import { createSecretBox } from '../../store/access/secret-box.js';

const box = createSecretBox(Buffer.alloc(32, 1));

describe('createSecretBox', () => {
  it('opens what it sealed, which tells nothing of it', () => {
    const sealed = box.seal('whsec_secret', 'subscription/s1');
    expect(sealed).not.toContain('secret');
    expect(box.seal('whsec_secret', 'subscription/s1')).not.toBe(sealed);
    expect(box.open(sealed, 'subscription/s1')).toBe('whsec_secret');
  });

  it.each([
    ['for another owner', (sealed: string) => box.open(sealed, 'subscription/s2')],
    ['under another key', (sealed: string) => createSecretBox(Buffer.alloc(32, 2)).open(sealed, 'subscription/s1')],
    ['when it was changed', (sealed: string) => box.open(`${sealed.slice(0, -4)}AAA=`, 'subscription/s1')],
    ['when it was never sealed', () => box.open('whsec_secret', 'subscription/s1')],
  ])('opens nothing %s', (_how, open) => {
    const sealed = box.seal('whsec_secret', 'subscription/s1');
    expect(() => open(sealed)).toThrow(/secret of subscription\/s. cannot be opened/);
  });
});
