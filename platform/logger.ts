import { type Logger, pino } from 'pino';
import type { Settings } from './environment.js';

const DEEPEST_CAUSE = 4;
const LONGEST_MESSAGE = 300;

/** Structured logs on standard error; nothing personal and no secret goes into them. */
export const createLogger = (
  level: Settings['logLevel'],
  destination: { write(line: string): void } = pino.destination({ fd: 2, sync: true }),
): Logger =>
  pino({ level, base: null, serializers: { err: loggedError, error: loggedError }, hooks: { logMethod } }, destination);

/** Temporal's core puts a failure into the message. */
function logMethod(this: Logger, args: Parameters<pino.LogFn>, method: pino.LogFn): void {
  const [first, ...rest] = args as [unknown, ...unknown[]];
  const safe = [first, ...rest].map((each) => (typeof each === 'string' ? withoutValues(each) : each));
  method.apply(this, safe as Parameters<pino.LogFn>);
}

interface LoggedError {
  type: string;
  code?: string | number;
  message: string;
  /** Where it was thrown, without the message. */
  at?: string[];
  cause?: LoggedError;
}

/**
 * What of an error is logged: its kind, its code, where it arose, and its message without the values in it. Drivers and mail
 * servers quote rows, recipients and texts, in properties of their own too.
 */
function loggedError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? withoutValues(error) : typeof error;
  const { code, stack = '', cause } = error as Error & { code?: unknown };
  const logged: LoggedError = {
    type: error.name,
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    message: withoutValues(error.message),
    at: stack.split('\n').filter((line) => /^\s+at /.test(line)),
  };
  return cause instanceof Error && depth < DEEPEST_CAUSE ? { ...logged, cause: loggedError(cause, depth + 1) } : logged;
}

/** Addresses of people and of pages, and whatever stands in quotes or brackets. */
const VALUES = /\b[a-z]+:\/\/\S+|[^\s@<>"'()[\]]+@[^\s@<>"'()[\]]+|"[^"]*"?|'[^']*'|\([^)]*=[^)]*\)|\{[^}]*\}?/gi;

const withoutValues = (message: string): string => message.slice(0, LONGEST_MESSAGE).replaceAll(VALUES, '…');
