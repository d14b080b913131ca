/** Task queues of the worker process: of engagements, and of the bare workflow. */
export const QUEUES = { engagements: 'bench', bare: 'bench-bare' } as const;

/** What the worker process says: once that it polls, and each time it is asked the CPU seconds it has used. */
export type WorkerSays = { ready: true } | { cpuSeconds: number };
