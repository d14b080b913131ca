import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { Webhook } from 'standardwebhooks';
import { EVENT_KINDS, EVENT_TYPES, type EventType } from '../domain/engagement/index.js';
import { readYaml } from '../domain/kernel/index.js';
import { readSecret } from '../platform/index.js';
import { openApi } from './api.js';
import { cliFailure, EXIT } from './exit.js';
import { type Io, readInput } from './io.js';
import { json } from './output.js';
import { type CommonOptions, examples } from './options.js';
import { settingsOrExit } from './settings.js';

/** Sends an event as another system would, so that an integration can be tried from a terminal. */
export function eventCommand(command: Command, io: Io): void {
  command
    .addHelpText(
      'after',
      `\nA missing "specversion", "id" or "source" is filled in; repeat an event by giving it an "id".${'\n'}` +
        examples('kpo event budget-rise.json', ...EVENT_TYPES.map(typed)),
    )
    .action((path: string, options: CommonOptions) => send(io, path, options));
}

/** An event of one type as it is typed; for a cost centre where its data do not say whom it is for. */
function typed(type: EventType): string {
  const { reaches, example: data } = EVENT_KINDS[type];
  const event = { type, ...(reaches === 'engagement' && { costcentre: 'CC-100' }), data };
  return `echo '${JSON.stringify(event)}' | kpo event -`;
}

async function send(io: Io, path: string, options: CommonOptions): Promise<void> {
  const read = readYaml(await readInput(io, path));
  const given = 'problem' in read ? undefined : read.value;
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw cliFailure(EXIT.refused, `${path} holds no event: it is not an object of JSON or YAML.`);
  const event = { specversion: '1.0', id: randomUUID(), source: '/kpo/cli', ...given };
  const body = JSON.stringify(event);
  const headers = signatureOf(await secretOf(io), event.id, body);
  const receipt = await openApi(io, { ...options, signed: true }).post('/v1/events', {
    body,
    headers: { 'content-type': 'application/cloudevents+json', ...headers },
  });
  io.out(options.json ? json({ id: event.id, ...(receipt as object | undefined) }) : `Taken: event ${event.id}.`);
}

/** The headers by which an event that is sent in is signed, as Standard Webhooks ask; the secret is `whsec_…`. */
export const signatureOf = (secret: string, id: string, body: string, at = new Date()): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': new Webhook(secret).sign(id, at, body),
});

async function secretOf({ env }: Io): Promise<string> {
  const { given, home } = settingsOrExit(env);
  const secret = given.eventSecrets?.[0] ?? (await readSecret(home, 'event'));
  if (secret) return secret;
  throw cliFailure(
    EXIT.refused,
    `No event secret: set KPO_EVENT_SECRET, or KPO_HOME to the home whose secret is to be used (${home} has none).`,
  );
}
