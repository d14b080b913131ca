import { Client, Connection } from '@temporalio/client';
import { createEngagements } from '../../../client/index.js';
import { openSecrets, readSettings } from '../../../platform/index.js';
import { createLogger, openAdapters } from '../../../platform/processes/index.js';
import type { Playing } from '../reference.js';

/** What drives engagements on a product that runs in another process. */
export interface Driver extends Playing {
  adminKey: string;
  close(): Promise<void>;
}

/** The code behind the API and the portal, on the home and the server of a product that is ready. */
export async function openDriver(env: NodeJS.ProcessEnv): Promise<Driver> {
  const read = readSettings(env);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const { settings } = read;
  const log = createLogger(settings.logLevel);
  const secrets = await openSecrets(settings.home, settings.given);
  const { store, documents, close } = await openAdapters(settings, secrets, log);
  const connection = await Connection.connect({ address: `127.0.0.1:${env.KPO_TEMPORAL_PORT}` });
  const client = new Client({ connection, namespace: settings.namespace });
  return {
    client,
    store,
    engagements: createEngagements({ client, store, documents, taskQueue: settings.taskQueue, log }),
    adminKey: secrets.adminKey,
    async close() {
      await connection.close();
      await close();
    },
  };
}
