// node dist/scripts/bundle.js: bundles the built workflows once, so that workers start in a moment.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflows } from './bundle-workflows.js';

const built = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const code = await bundleWorkflows({ workflowsPath: built('../workflows/index.js'), level: 'WARN' });
await writeFile(built('../workflow-bundle.js'), code);
