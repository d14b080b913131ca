import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { HttpEnv } from './env.js';

/** A server that takes requests. */
export interface Serving {
  port: number;
  /** Lets running requests finish, for at most five seconds. */
  close(): Promise<void>;
}

const GRACE_MS = 5_000;
const SWEEP_MS = 100;
/** Slow senders do not hold a socket for longer. */
const REQUEST_TIMEOUT_MS = 30_000;

/** Serves an application; rejects with words for an operator when the port cannot be had. */
export async function serve(app: Hono<HttpEnv>, { host, port }: { host: string; port: number }): Promise<Serving> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { requestTimeout: REQUEST_TIMEOUT_MS },
  }) as Server;
  await listen(server, host, port);
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? taken(host, port, error) : error),
    );
    server.listen(port, host, resolve);
  });
}

const taken = (host: string, port: number, cause: Error): Error =>
  Object.assign(new Error(`port ${port} of ${host} is in use; choose another with KPO_PORT`, { cause }), {
    code: 'EADDRINUSE',
  });

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    // A connection that answered its last request meanwhile is idle, and would be kept alive.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}
