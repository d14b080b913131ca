// node scripts/sdk-download.mjs <dev|test> <directory>: has the SDK download an executable, by starting and stopping it once.
const [kind, downloadDir] = process.argv.slice(2);
const options = { server: { executable: { type: 'cached-download', downloadDir } } };

try {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const start = kind === 'dev' ? TestWorkflowEnvironment.createLocal : TestWorkflowEnvironment.createTimeSkipping;
  const environment = await start.call(TestWorkflowEnvironment, options);
  await environment.teardown();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
