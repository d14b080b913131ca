import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server that remembers every mail it took, and every attempt at one. */
export interface TestSmtp {
  url: string;
  port: number;
  taken: ParsedMail[];
  attempts: string[];
  /** Of each mail taken, the sender of its envelope. */
  senders: string[];
  close(): Promise<void>;
}

/** What a test wants to happen instead of taking the mail: an SMTP code, for a recipient or for the message. */
export interface Behaviour {
  port?: number;
  onRecipient?: (address: string) => number | undefined;
  onMessage?: (mail: ParsedMail) => Promise<number | undefined> | number | undefined;
}

export async function startSmtp({ port = 0, onRecipient, onMessage }: Behaviour = {}): Promise<TestSmtp> {
  const taken: ParsedMail[] = [];
  const attempts: string[] = [];
  const senders: string[] = [];
  const refusal = (code: number | undefined): Error | null =>
    code ? Object.assign(new Error(`refused for the test`), { responseCode: code }) : null;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 50,
    onRcptTo: ({ address }, _session, done) => done(refusal(onRecipient?.(address))),
    onData(stream, { envelope }, done) {
      const receive = async (): Promise<void> => {
        const mail = await simpleParser(stream);
        attempts.push(mail.messageId ?? '');
        const refused = refusal(await onMessage?.(mail));
        if (refused) throw refused;
        senders.push(envelope.mailFrom ? envelope.mailFrom.address : '');
        taken.push(mail);
      };
      receive().then(() => done(), done);
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const bound = (server.server.address() as AddressInfo).port;
  return {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    taken,
    attempts,
    senders,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
