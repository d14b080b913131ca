import { createTeardown } from '../../../platform/stack/teardown.js';

describe('createTeardown', () => {
  it('stops the last started first, and once', async () => {
    const stopped: string[] = [];
    const teardown = createTeardown();
    for (const part of ['server', 'worker', 'api']) teardown.add(part, async () => void stopped.push(part));
    await Promise.all([teardown.run(), teardown.run()]);
    expect(stopped).toEqual(['api', 'worker', 'server']);
  });

  it('goes on when a part fails or hangs, and tells', async () => {
    const stopped: string[] = [];
    const teardown = createTeardown();
    teardown.add('the first', async () => void stopped.push('the first'));
    teardown.add('the stuck', () => new Promise(() => {}), 10);
    teardown.add('the broken', () => Promise.reject(new Error('no')));
    await expect(teardown.run()).resolves.toEqual([
      'the broken did not stop cleanly: no',
      'the stuck did not stop within 0.01 s',
    ]);
    expect(stopped).toEqual(['the first']);
  });
});
