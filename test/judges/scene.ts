import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { openApi } from '../support/site/api.js';
import { aContext } from '../support/samples/contexts.js';
import { anOpening, aTurn, placedAt } from '../support/samples/turns.js';

/** What the judges look at: the API on loopback, over a real database in which an engagement waits for an answer. */
export interface JudgedScene {
  url: string;
  /** A folder for what they write, with the API's document in it. */
  folder: string;
  document: string;
  /** Runs a program with the Python judges on its path; rejects with its output unless it exits with 0. Returns its output. */
  run(program: string, args: readonly string[]): Promise<string>;
  close(): Promise<void>;
}

const PATIENCE_MS = 120_000;
const MOST_OUTPUT = 20_000_000;

export async function openScene(commands: string): Promise<JudgedScene> {
  const folder = mkdtempSync(join(tmpdir(), 'kpo-judges-'));
  const { app, store, documents } = await openApi(`file:${join(folder, 'kpo.sqlite')}`);
  const turn = aTurn({ opened: [anOpening({ context: aContext('scope.approve') })] });
  await store.commit(turn, placedAt(turn, '2026-03-05T09:00:00.000Z'));
  await documents.put('engagement/e1', 'confidential', 'confidential', 'application/json', '{}');
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }) as Server;
  if (!server.listening) await once(server, 'listening');
  const document = join(folder, 'openapi.json');
  writeFileSync(document, await (await app.request('/openapi.json')).text());
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    folder,
    document,
    run: (program, args) => run(folder, commands, program, args),
    async close() {
      server.closeAllConnections();
      server.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function run(cwd: string, commands: string, program: string, args: readonly string[]): Promise<string> {
  const env = { ...process.env, PATH: `${commands}:${process.env.PATH ?? ''}`, NO_COLOR: '1', COLUMNS: '120' };
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd, env, timeout: PATIENCE_MS, maxBuffer: MOST_OUTPUT }, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`.trim();
      if (error) reject(new Error(output || error.message));
      else resolve(output);
    });
  });
}
