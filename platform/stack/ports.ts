import { randomInt } from 'node:crypto';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { plainFailure } from './failure.js';

/** A port to listen on, and the variable that sets it. */
export interface WantedPort {
  variable: string;
  host: string;
  /** 0 for any free one. */
  port: number;
}

/**
 * Free ports come from below what systems hand out for outgoing connections (Linux from 32768, others from 49152):
 * between the claim and the listening, or while a server restarts, no connection can take one of these by chance.
 */
export const FREE_PORTS = { from: 20_000, to: 32_767 };
const TRIES = 100;

/** The ports to use, in the order asked; one failure names every port that cannot be had. */
export async function claimPorts(wanted: readonly WantedPort[]): Promise<number[]> {
  const held: Server[] = [];
  const ports: number[] = [];
  const refused: string[] = [];
  try {
    // Held together, so that two free ones differ and the same one asked twice is noticed.
    for (const each of wanted) {
      const twin = wanted.find(
        (other) => other !== each && each.port !== 0 && other.port === each.port && ports.includes(other.port),
      );
      const server = twin
        ? `is asked for by ${twin.variable}, too`
        : await (each.port === 0 ? listenAnywhere(each.host) : listen(each));
      if (typeof server === 'string') {
        refused.push(`Port ${each.port} on ${each.host} ${server}. Set ${each.variable} to another port.`);
      } else {
        held.push(server);
        ports.push((server.address() as AddressInfo).port);
      }
    }
  } finally {
    await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))));
  }
  if (refused.length > 0) throw plainFailure(refused.join('\n'));
  return ports;
}

/** The server on some free port, or why the last one tried cannot be had. */
async function listenAnywhere(host: string): Promise<Server | string> {
  for (let tries = 1; ; tries++) {
    const server = await listen({ host, port: randomInt(FREE_PORTS.from, FREE_PORTS.to + 1) });
    if (typeof server !== 'string' || tries === TRIES) return server;
  }
}

/** The server that listens, or why it cannot. */
function listen({ host, port }: Omit<WantedPort, 'variable'>): Promise<Server | string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(REASONS[error.code ?? ''] ?? `cannot be used: ${error.message}`),
    );
    server.listen({ host, port, exclusive: true }, () => resolve(server));
  });
}

const REASONS: Record<string, string> = {
  EADDRINUSE: 'is in use by another program',
  EACCES: 'may not be opened by this user',
  EADDRNOTAVAIL: 'cannot be opened, because this machine does not have the address KPO_HOST names',
  ENOTFOUND: 'cannot be opened, because the name in KPO_HOST is not known',
};
