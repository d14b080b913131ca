import type { Parts } from './parts.js';

/** Task queues of the worker processes: of engagements, and of the bare workflow. */
export const QUEUES = { engagements: 'bench', bare: 'bench-bare' } as const;
export type Played = keyof typeof QUEUES;

/** What a process has used so far. */
export interface Usage {
  /** User and system. */
  cpuSeconds: number;
  /** The most memory it ever had resident, in MB. */
  peakMb: number;
}

/** Milliseconds of its threads by part. */
export interface ThreadParts {
  main: Parts;
  workflows: Parts;
}

/** What a worker process is asked, and what it says: once that it polls, and then to each question. */
export type WorkerAsked = 'usage' | 'profile' | 'parts';
export type WorkerSays = { ready: true } | { usage: Usage } | { profiling: true } | { parts: ThreadParts };
