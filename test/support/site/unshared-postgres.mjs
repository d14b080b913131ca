// After the last test: ends the cluster that shared-postgres.mjs started.
export default () => globalThis.stopSharedCluster?.();
