// Before the first test that asks for PostgreSQL: one cluster for all of them, with a database in it as a store leaves it.
import { tsImport } from 'tsx/esm/api';

const load = (path) => tsImport(path, import.meta.url);

export default async function shareCluster() {
  const { addressIn, onCluster, postgresBinaries, startPostgres } = await load('./postgres.ts');
  const binaries = postgresBinaries();
  // Without PostgreSQL the suites say so themselves.
  if (!binaries) return;
  const cluster = await startPostgres(binaries);
  globalThis.stopSharedCluster = () => cluster.stop();
  process.env.KPO_TEST_POSTGRES = cluster.directory;
  const { MADE } = await load('./databases.ts');
  const { openStore } = await load('../../../store/open.ts');
  await onCluster(cluster.directory, `create database ${MADE}`);
  await (await openStore(addressIn(cluster.directory, MADE))).close();
}
