#!/usr/bin/env -S MALLOC_ARENA_MAX=2 node --max-semi-space-size=8
import { processIo } from './io.js';
import { runCli } from './program.js';

// `kpo list | head` closes the pipe early; that is not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// What this process and the servers that it starts write is for nobody else on this machine, whatever the home's mode.
process.umask(0o077);

process.exit(await runCli(process.argv.slice(2), processIo()));
