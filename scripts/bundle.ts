// node dist/scripts/bundle.js: bundles the built workflows once, so that workers start in a moment.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const built = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const { code } = await bundleWorkflowCode({
  workflowsPath: built('../workflows/index.js'),
  logger: new DefaultLogger('WARN'),
});
await writeFile(built('../workflow-bundle.js'), code);
