import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { SMTPServer } from 'smtp-server';
import { readMail } from './caught-mail.js';
import type { MessageStore } from './message-store.js';

const MAX_MAIL_BYTES = 10 * 1024 * 1024;
const TOO_LARGE = 552;
const CLOSE_MS = 300;

/** Takes every mail for anybody, and says so only once it is kept. */
export async function catchMail(
  shelf: MessageStore,
  { host, port }: { host: string; port: number },
): Promise<{ port: number; close(): Promise<void> }> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAX_MAIL_BYTES,
    closeTimeout: CLOSE_MS,
    onData(stream, { envelope }, done) {
      const recipients = envelope.rcptTo.map(({ address }) => address);
      receive(stream, recipients, shelf).then(() => done(), done);
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

async function receive(
  stream: Readable & { sizeExceeded?: boolean },
  recipients: readonly string[],
  shelf: MessageStore,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
  if (stream.sizeExceeded) throw Object.assign(new Error('the mail is too large'), { responseCode: TOO_LARGE });
  await shelf.keep(await readMail(Buffer.concat(chunks), recipients));
}
