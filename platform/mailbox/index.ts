import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Bounces } from '../../activities/index.js';
import { mailboxApp } from './app.js';
import { openMessageStore } from './message-store.js';
import { catchMail } from './smtp.js';

export interface Mailbox {
  /** The address of its web page. */
  url: string;
  smtpPort: number;
  webPort: number;
  close(): Promise<void>;
}

export interface MailboxOptions {
  host: string;
  /** 0 takes any free port. */
  smtpPort: number;
  webPort: number;
  /** Where mails are kept across restarts; without it they are forgotten. */
  directory?: string;
  /** What comes back of letters, which it then does not show. */
  bounces?: Bounces;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

/** Starts an SMTP server that catches every mail, and a web page that shows them; rejects when a port cannot be had. */
export async function startMailbox({ host, smtpPort, webPort, directory, bounces }: MailboxOptions): Promise<Mailbox> {
  const messages = await openMessageStore(directory);
  const smtp = await catchMail(messages, { host, port: smtpPort }, bounces);
  const hosts = new Set([...LOOPBACK, '[::1]', host]);
  try {
    const web = await serve(createAdaptorServer({ fetch: mailboxApp(messages, hosts).fetch }) as Server, host, webPort);
    const { port } = web.address() as AddressInfo;
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
      smtpPort: smtp.port,
      webPort: port,
      close: async () => {
        await Promise.all([smtp.close(), stop(web)]);
        await messages.close();
      },
    };
  } catch (error) {
    await smtp.close();
    await messages.close();
    throw error;
  }
}

const serve = (server: Server, host: string, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
