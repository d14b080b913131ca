import { setTimeout } from 'node:timers/promises';
import type { Command } from 'commander';
import { isEnd, type Phase } from '../domain/engagement/index.js';
import type { ChainedEntry } from '../store/index.js';
import { type Api, openApi } from './api.js';
import type { Io } from './io.js';
import { entryLine } from './journal-line.js';
import { type CommonOptions, examples } from './options.js';
import { phaseStrip } from './phases.js';

const LOOK_EVERY_MS = 500;
const PAGE = 200;

/** `kpo watch`. */
export function watchCommand(command: Command, io: Io): void {
  command
    .addHelpText(
      'after',
      examples('kpo watch e3crnb5v6pza', 'kpo watch e3crnb5v6pza --json   # one journal entry per line'),
    )
    .action((id: string, options: CommonOptions) => watch(io, id, options));
}

/** Prints the journal as it grows, and the phase strip whenever the phase changes. */
export async function watch(io: Io, id: string, options: CommonOptions): Promise<void> {
  const interrupted = new AbortController();
  const unheard = io.onSignal(() => interrupted.abort());
  try {
    const api = openApi(io, options);
    for await (const entry of follow(api, id, interrupted.signal)) {
      io.out(options.json ? JSON.stringify(entry) : entryLine(entry));
      const phase = phaseAfter(entry);
      if (phase && !options.json) io.out(phaseStrip(phase));
    }
    if (interrupted.signal.aborted)
      io.err(`Stopped watching; the engagement goes on. Look again with: kpo watch ${id}`);
  } finally {
    unheard();
  }
}

/** Every entry once, in order, up to the one that ends the engagement. */
async function* follow(api: Api, id: string, signal: AbortSignal): AsyncGenerator<ChainedEntry> {
  let after = 0;
  while (!signal.aborted) {
    const page = (await api.get(`/v1/engagements/${encodeURIComponent(id)}/journal`, {
      query: { after, limit: PAGE },
    })) as { items: ChainedEntry[] };
    for (const entry of page.items) {
      yield entry;
      after = entry.sequence;
      const phase = phaseAfter(entry);
      if (phase && isEnd(phase)) return;
    }
    if (page.items.length < PAGE) await setTimeout(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}

function phaseAfter({ fact }: ChainedEntry): Phase | undefined {
  switch (fact.type) {
    case 'phase.entered':
      return fact.about.phase as Phase;
    case 'engagement.closed':
      return 'closed';
    case 'engagement.cancelled':
      return 'cancelled';
    case 'engagement.terminated':
      return 'terminated';
    default:
      return undefined;
  }
}
