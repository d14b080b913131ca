import { readFile } from 'node:fs/promises';
import { TASK_KINDS } from '../../domain/tasks/index.js';

/** Long enough for a simulated person, short enough for an audience. */
const PATIENCE = 'PT90S';

/** The example brief, with its periods shortened so that months pass in seconds; nothing else is changed. */
export async function demoBrief(path: string | URL): Promise<Record<string, unknown>> {
  const brief = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown> & {
    deliverables: { id: string }[];
  };
  const due: Record<string, string> = { D0: 'PT10S', D1: 'PT12S', D2: 'PT90S' };
  return {
    ...brief,
    deliverables: brief.deliverables.map((deliverable) => ({
      ...deliverable,
      due: { after: due[deliverable.id] ?? PATIENCE },
    })),
    policy: {
      tasks: {
        ...Object.fromEntries(TASK_KINDS.map((kind) => [kind, { due: PATIENCE, ladder: [] }])),
        'deliverable.submit': {
          due: PATIENCE,
          ladder: [
            { after: 'PT1S', do: 'remind' },
            { after: 'PT2S', do: 'escalate', to: 'owner' },
            { after: 'PT3S', do: 'escalate', to: 'sponsor' },
            { after: 'PT4S', do: 'decide', to: 'owner' },
          ],
        },
      },
      periods: { bidExtension: 'PT10S', notice: 'PT4S', coolDown: 'PT1S', extension: 'PT30S' },
    },
  };
}
