import { type Logger, pino } from 'pino';
import type { Settings } from './environment.js';

/** Structured logs on standard error; nothing personal and no secret goes into them. */
export const createLogger = (level: Settings['logLevel']): Logger =>
  pino({ level, base: null }, pino.destination({ fd: 2, sync: true }));
