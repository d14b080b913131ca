import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { SMTPServer } from 'smtp-server';
import type { Bounces } from '../../activities/index.js';
import type { MessageStore } from './message-store.js';

const MAX_MAIL_BYTES = 10 * 1024 * 1024;
const MAX_BOUNCE_BYTES = 1024 * 1024;
const TOO_LARGE = 552;
const CLOSE_MS = 300;

export interface SmtpServer {
  port: number;
  close(): Promise<void>;
}

interface SmtpPlace {
  host: string;
  port: number;
}

/** Takes every mail for anybody, and says so only once it is kept; what comes back of letters is no mail to anybody. */
export const catchMail = (messages: MessageStore, where: SmtpPlace, bounces?: Bounces): Promise<SmtpServer> =>
  listen(where, {
    async onMail(raw, recipients) {
      const ours = recipients.filter((address) => bounces?.isOurs(address));
      for (const address of ours) await bounces?.take(address, raw.toString('latin1'));
      const others = recipients.filter((address) => !ours.includes(address));
      if (others.length > 0) await messages.keep(raw, others);
    },
  });

/** Takes what comes back of letters, and nothing else. */
export const receiveBounces = (bounces: Bounces, where: SmtpPlace): Promise<SmtpServer> =>
  listen(where, {
    refuses: (address) => !bounces.isOurs(address),
    async onMail(raw, recipients) {
      for (const address of recipients) await bounces.take(address, raw.toString('latin1'));
    },
  });

const NO_SUCH_MAILBOX = 550;
const MOST_CLIENTS = 20;

async function listen(
  { host, port }: SmtpPlace,
  { refuses, onMail }: { refuses?: (address: string) => boolean; onMail(raw: Buffer, to: string[]): Promise<void> },
): Promise<SmtpServer> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: refuses ? MAX_BOUNCE_BYTES : MAX_MAIL_BYTES,
    ...(refuses && { maxClients: MOST_CLIENTS }),
    closeTimeout: CLOSE_MS,
    onRcptTo: ({ address }, _session, done) =>
      done(refuses?.(address) ? failure('5.1.1 there is no such mailbox', NO_SUCH_MAILBOX) : null),
    onData(stream, { envelope }, done) {
      const recipients = envelope.rcptTo.map(({ address }) => address);
      receive(stream)
        .then((raw) => onMail(raw, recipients))
        .then(() => done(), done);
    },
  });
  // Senders that hang up are no concern of ours.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

const failure = (words: string, responseCode: number): Error => Object.assign(new Error(words), { responseCode });

async function receive(stream: Readable & { sizeExceeded?: boolean }): Promise<Buffer> {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => void (stream.sizeExceeded || chunks.push(chunk)));
  await once(stream, 'end');
  if (stream.sizeExceeded) throw failure('the mail is too large', TOO_LARGE);
  return Buffer.concat(chunks);
}
