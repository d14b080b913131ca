import { type BundleOptions, bundleWorkflowCode, DefaultLogger, type LogLevel } from '@temporalio/worker';

/** What is bundled, and how much is told about it. */
interface Bundling {
  workflowsPath: string;
  workflowInterceptorModules?: string[];
  level: LogLevel;
}

type ConfigHook = NonNullable<BundleOptions['webpackConfigHook']>;

/** The code of workflows as workers run it, by builds and by tests alike. */
export async function bundleWorkflows({ level, ...bundled }: Bundling): Promise<string> {
  const { code } = await bundleWorkflowCode({
    ...bundled,
    // Workflows keep nothing in modules, so these are evaluated once for all of them.
    preloadModules: [bundled.workflowsPath],
    logger: new DefaultLogger(level),
    webpackConfigHook: withoutWhatIsNotUsed,
  });
  return code;
}

/** A room's door leads to all that other rooms use of it: what workflows do not use, such as schemas and their zod, stays out. */
const withoutWhatIsNotUsed: ConfigHook = (config) => ({
  ...config,
  // Stack traces name files and lines; the sources themselves would be in memory twice over, in each thread.
  devtool: 'inline-nosources-source-map',
  module: {
    ...config.module,
    rules: [...(config.module?.rules ?? []), { exclude: /node_modules/, sideEffects: false }],
  },
  optimization: { ...config.optimization, providedExports: true, usedExports: true, sideEffects: true },
});
