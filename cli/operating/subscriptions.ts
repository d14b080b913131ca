import type { Command } from 'commander';
import { openApi } from '../api.js';
import type { Io } from '../io.js';
import { instant, json, table } from '../output.js';
import { type CommonOptions, examples } from '../options.js';

interface ListedSubscription {
  id: string;
  url: string;
  types: string[];
  pausedAt: string | null;
  lastSuccessAt: string | null;
  lastError: string | null;
  failures: number;
}
interface TriedEvent {
  event: string;
  at: string;
  error: string | null;
}
interface ListedAttempt extends TriedEvent {
  type: string;
  attempt: number;
  status: number | null;
}

const ID = '0b1c2d3e-4f5a-6b7c-8d9e-0f1a2b3c4d5e';
const at = (id: string, rest = ''): string => `/v1/subscriptions/${encodeURIComponent(id)}${rest}`;
const stateOf = ({ pausedAt, failures }: ListedSubscription): string =>
  pausedAt !== null ? 'paused' : failures > 0 ? 'failing' : 'sending';

/** `kpo subscriptions`: who is sent events, and how that fares. */
export function subscriptionsCommand(subscriptions: Command, io: Io): void {
  subscriptions
    .command('list')
    .description('list who is sent events, and how that fares')
    .addHelpText('after', examples('kpo subscriptions list', 'kpo subscriptions list --json'))
    .action(async (options: CommonOptions) => {
      const page = (await openApi(io, options).get('/v1/subscriptions')) as { items: ListedSubscription[] };
      if (options.json) return io.out(json(page));
      if (page.items.length === 0) return io.err('Nobody is sent events.');
      const rows = page.items.map((each) => [
        ...[each.id, each.url, each.types.join(', ') || 'all', stateOf(each)],
        ...[instant(each.lastSuccessAt), each.lastError],
      ]);
      io.out(table(['id', 'address', 'types', 'state', 'last taken', 'last error'], rows));
    });

  subscriptions
    .command('deliveries <id>')
    .description('list what was tried, the newest first')
    .addHelpText('after', examples(`kpo subscriptions deliveries ${ID}`))
    .action(async (id: string, options: CommonOptions) => {
      const page = (await openApi(io, options).get(at(id, '/deliveries'))) as { items: ListedAttempt[] };
      if (options.json) return io.out(json(page));
      if (page.items.length === 0) return io.err('Nothing was tried yet.');
      const rows = page.items.map(({ at: when, event, type, attempt, status, error }) => [
        ...[instant(when), event, type, String(attempt), status === null ? null : String(status), error],
      ]);
      io.out(table(['at', 'event', 'type', 'attempt', 'status', 'error'], rows));
    });

  subscriptions
    .command('rotate <id>')
    .description('sign with a new secret, which is printed once; the one so far signs too for a week')
    .addHelpText('after', examples(`kpo subscriptions rotate ${ID}`))
    .action(async (id: string, options: CommonOptions) => {
      const made = (await openApi(io, options).post(at(id, '/rotate'))) as { secret: string };
      io.out(options.json ? json(made) : `Its new secret, which is not shown again:\n${made.secret}`);
    });

  for (const [move, does, done] of [
    ['pause', 'have its events wait', 'waits'],
    ['resume', 'send what waits', 'goes on'],
  ] as const)
    subscriptions
      .command(`${move} <id>`)
      .description(does)
      .addHelpText('after', examples(`kpo subscriptions ${move} ${ID}`))
      .action(async (id: string, options: CommonOptions) => {
        await openApi(io, options).post(at(id, `/${move}`));
        io.out(options.json ? json({ id }) : `${id} ${done}.`);
      });

  subscriptions
    .command('test <id>')
    .description('send an event that says nothing, at once')
    .addHelpText('after', examples(`kpo subscriptions test ${ID}`))
    .action(async (id: string, options: CommonOptions) => {
      const outcome = (await openApi(io, options).post(at(id, '/test'))) as TriedEvent;
      if (options.json) return io.out(json(outcome));
      io.out(outcome.error === null ? `${outcome.event} was taken.` : `Not taken: ${outcome.error}.`);
    });

  subscriptions
    .command('resend <id>')
    .description('send everything again from an event or an instant on')
    .requiredOption('--from <point>', 'the id of an event, or an instant')
    .addHelpText('after', examples(`kpo subscriptions resend ${ID} --from 2026-03-07T22:00:00Z`))
    .action(async (id: string, { from, ...options }: CommonOptions & { from: string }) => {
      await openApi(io, options).post(at(id, '/resend'), { body: { from } });
      io.out(options.json ? json({ id }) : `${id} is sent everything from ${from} on.`);
    });
}
