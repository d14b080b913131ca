import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Checkpoint, ProvenHead } from '../../store/index.js';
import { type Api, openApi } from '../api.js';
import type { Io } from '../io.js';
import { json } from '../output.js';
import { type CommonOptions, examples } from '../options.js';

interface CheckpointOptions extends CommonOptions {
  save?: string;
  engagement?: string;
  now?: boolean;
  key?: boolean;
}
type SavedCheckpoint = Checkpoint & { leaves: ProvenHead[] };

/** `kpo checkpoint`. */
export function checkpointCommand(command: Command, io: Io): void {
  command
    .option('--save <file>', 'keep it in a file, with every head in it and the proofs, for `kpo journal verify`')
    .option('--engagement <id>', 'with the head of one journal only')
    .option('--now', 'sign what happened until now first')
    .option('--key', 'print the key that verifies checkpoints')
    .addHelpText(
      'after',
      examples('kpo checkpoint --save checkpoint.json', 'kpo checkpoint --now', 'kpo checkpoint --key > kpo.key'),
    )
    .action(async ({ save, engagement, now, key, ...options }: CheckpointOptions) => {
      const api = openApi(io, options);
      if (key) return io.out(((await api.get('/v1/checkpoints', { query: { limit: 1 } })) as { key: string }).key);
      if (now) await api.post('/v1/checkpoints');
      const kept = await read(api, engagement);
      if (save) await writeFile(save, `${json(kept)}\n`);
      if (options.json) io.out(json(kept));
      else io.out(kept.note.trimEnd());
      if (save) io.err(`Kept in ${save}, with ${kept.leaves.length} heads.`);
    });
}

async function read(api: Api, engagement: string | undefined): Promise<SavedCheckpoint> {
  const chain = engagement === undefined ? undefined : `engagement/${engagement}`;
  const leaves: ProvenHead[] = [];
  let place = 'latest';
  for (let cursor: string | undefined; ; ) {
    const page = (await api.get(`/v1/checkpoints/${place}`, {
      query: { chain, cursor, limit: 200 },
    })) as SavedCheckpoint & {
      next: string | null;
    };
    const { next, ...checkpoint } = page;
    leaves.push(...page.leaves);
    if (next === null) return { ...checkpoint, leaves };
    cursor = next;
    place = String(checkpoint.size);
  }
}
