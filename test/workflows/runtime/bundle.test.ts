import { readFileSync } from 'node:fs';
import { Runtime } from '@temporalio/worker';
import { workflowBundle } from '../../support/workflows/workflow-bundle.js';

/** What a bundle is made of: files of the project by their path, packages by their name. */
async function heldInBundle(): Promise<string[]> {
  const { codePath } = await workflowBundle();
  const modules = [...readFileSync(codePath, 'utf8').matchAll(/^\/\*\*\*\/ "([^"]+)"/gm)].map(([, path = '']) => path);
  return modules.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path.replace(/^\.\//, ''));
}

afterAll(() => Runtime.instance().shutdown());

describe('the bundle of workflows', () => {
  it('holds the workflows and what they use of the domain, and nothing of other rooms', async () => {
    const held = await heldInBundle();
    expect(held).toContain('domain/tasks/kinds/index.ts');
    const rooms = held.filter((name) => name.endsWith('.ts')).map((path) => path.split('/')[0]);
    expect([...new Set(rooms)].sort()).toEqual(['domain', 'workflows']);
  });

  it('holds no package but those of Temporal and what they need, though doors of the domain lead to zod and others', async () => {
    const packages = (await heldInBundle()).filter((name) => /^[@a-z]/.test(name) && !/\.(ts|cjs)$/.test(name));
    expect([...new Set(packages)].sort()).toEqual([
      '@temporalio/common',
      '@temporalio/workflow',
      'long',
      'ms',
      'nexus-rpc',
    ]);
  });
});
