/** What the exit codes mean; printed by `kpo --help` and kept by tests. */
export const EXIT = { ok: 0, failure: 1, usage: 2, notFound: 3, refused: 4, unavailable: 5 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A failure with the lines to print and the exit code to leave with. */
export type CliFailure = Error & { exitCode: ExitCode };

export const cliFailure = (exitCode: ExitCode, message: string): CliFailure =>
  Object.assign(new Error(message), { exitCode });

export const isCliFailure = (error: unknown): error is CliFailure => error instanceof Error && 'exitCode' in error;
