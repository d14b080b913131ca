import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { createEngagements, type EngagementsDeps } from '../../../client/engagements.js';
import type { Engagements } from '../../../client/commands.js';
import type { Store } from '../../../store/contract.js';
import type { Documents } from '../../../store/documents/documents.js';
import { openStore } from '../../../store/open.js';
import { documentsOf } from './api.js';
import { PRACTICES } from '../samples/practices.js';
import { aStubClient, type StubAnswers, type StubClient } from './temporal-client.js';

/** What a test of the services gets: a new SQLite database, and a Temporal client at the edge. */
export interface TestServices {
  store: Store;
  documents: Documents;
  /** What the Temporal client made last was asked. */
  asked: Omit<StubClient, 'client'>;
  /** The services over a Temporal client that answers like this. */
  over(answers?: StubAnswers, more?: Pick<EngagementsDeps, 'suspect' | 'sandbox'>): Engagements;
  /** The services over a Temporal client of the test's own. */
  through(client: Client): Engagements;
}

/** Opens a new database before each test, and closes it after; in a sandbox whoever is named has the authority that they need. */
export function onFreshServices(sandbox = true): () => TestServices {
  let home: string;
  let services: TestServices;
  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'kpo-client-'));
    services = servicesOn(await openStore(`file:${join(home, 'kpo.sqlite')}`, PRACTICES, sandbox));
  });
  afterEach(async () => {
    await services.store.close();
    rmSync(home, { recursive: true, force: true });
  });
  return () => services;
}

function servicesOn(store: Store): TestServices {
  const documents = documentsOf(store);
  const through = (client: Client, more: Pick<EngagementsDeps, 'suspect' | 'sandbox'> = {}): Engagements =>
    createEngagements({ client, store, documents, taskQueue: 'kpo', log: { warn: () => undefined }, ...more });
  const services: TestServices = {
    store,
    documents,
    asked: aStubClient(),
    through,
    over(answers, more) {
      const stub = aStubClient(answers);
      services.asked = stub;
      return through(stub.client, more);
    },
  };
  return services;
}
