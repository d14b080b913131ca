import type { Command } from 'commander';
import { openApi } from '../api.js';
import type { Io } from '../io.js';
import { instant, json, table } from '../output.js';
import { type CommonOptions, examples } from '../options.js';

interface ListedKey {
  id: string;
  name: string;
  roles: string[];
  answersFor: string | null;
  kinds: string[];
  owner: string | null;
  expiresAt: string | null;
  lastUsedAt: string | null;
}
interface MakeOptions extends CommonOptions {
  role: string[];
  for?: string;
  kind?: string[];
  owner?: string;
  expires?: string;
}

/** `kpo keys`: keys of the API. */
export function keysCommand(keys: Command, io: Io): void {
  keys
    .command('list')
    .description('list all keys, without their secrets')
    .addHelpText('after', examples('kpo keys list', 'kpo keys list --json'))
    .action(async (options: CommonOptions) => {
      const page = (await openApi(io, options).get('/v1/keys')) as { items: ListedKey[] };
      if (options.json) return io.out(json(page));
      if (page.items.length === 0) return io.err('No key but the admin key.');
      const rows = page.items.map(({ id, name, roles, answersFor, kinds, owner, expiresAt, lastUsedAt }) => [
        ...[id, name, roles.join(', '), answersFor, kinds.join(', ') || null],
        ...[owner, instant(expiresAt), instant(lastUsedAt)],
      ]);
      io.out(table(['id', 'name', 'roles', 'answers for', 'kinds', 'owner', 'expires', 'last used'], rows));
    });

  keys
    .command('make <name>')
    .description('make a key; its secret is printed once')
    .requiredOption('--role <role...>', 'admin, operations, reader, auditor or events')
    .option('--for <email>', 'the one person in whose place it answers')
    .option('--kind <kind...>', 'the kinds of task that it answers for them')
    .option('--owner <email>', 'who answers for the key')
    .option('--expires <instant>', 'from when on it opens nothing')
    .addHelpText(
      'after',
      examples(
        'kpo keys make reports --role reader --expires 2027-01-01T00:00:00Z',
        'kpo keys make HR --role operations --for olu@client.example --kind expert.verify',
      ),
    )
    .action(async (name: string, { role, for: answersFor, kind, owner, expires, ...options }: MakeOptions) => {
      const body = { name, roles: role, answersFor, kinds: kind, owner, expiresAt: expires };
      const made = (await openApi(io, options).post('/v1/keys', { body })) as ListedKey & { secret: string };
      io.out(options.json ? json(made) : `Made ${made.id}. Its secret, which is not shown again:\n${made.secret}`);
    });

  keys
    .command('withdraw <id>')
    .description('withdraw a key: it opens nothing any more')
    .addHelpText('after', examples('kpo keys withdraw 0b1c2d3e-4f5a-6b7c-8d9e-0f1a2b3c4d5e'))
    .action(async (id: string, options: CommonOptions) => {
      await openApi(io, options).remove(`/v1/keys/${encodeURIComponent(id)}`);
      io.out(options.json ? json({ id }) : `Withdrew ${id}.`);
    });
}
