import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { subjectOf } from '../domain/kernel/index.js';
import type { ChainedEntry, Store } from '../store/index.js';
import { databaseUrlOf } from '../platform/index.js';
import { openApi } from './api.js';
import { cliFailure, EXIT } from './exit.js';
import type { Io } from './io.js';
import { entryLine } from './journal-line.js';
import { json } from './output.js';
import { type CommonOptions, examples } from './options.js';
import { settingsOrExit } from './settings.js';

const PAGE = 200;

/** Commands for the record of everything that happened. */
export function journalCommand(journal: Command, io: Io): void {
  journal
    .command('show <id>')
    .description('print the journal, oldest first')
    .addHelpText(
      'after',
      examples('kpo journal show e3crnb5v6pza', 'kpo journal show e3crnb5v6pza --json > journal.json'),
    )
    .action(async (id: string, options: CommonOptions) => {
      const api = openApi(io, options);
      const entries: ChainedEntry[] = [];
      for (let page: ChainedEntry[] = []; ; ) {
        const query = { after: entries.at(-1)?.sequence ?? 0, limit: PAGE };
        ({ items: page } = (await api.get(`/v1/engagements/${encodeURIComponent(id)}/journal`, { query })) as {
          items: ChainedEntry[];
        });
        entries.push(...page);
        if (page.length < PAGE) break;
      }
      io.out(options.json ? json(entries) : entries.map(entryLine).join('\n'));
    });

  journal
    .command('verify <id>')
    .description('recompute the hash chain from the database itself; exit code 1 when it is broken')
    .addHelpText(
      'after',
      `\nReads DATABASE_URL, or the database of KPO_HOME; nothing needs to run.${'\n'}${examples('kpo journal verify e3crnb5v6pza')}`,
    )
    .action((id: string, options: CommonOptions) => verify(io, id, options));
}

async function verify(io: Io, id: string, options: CommonOptions): Promise<void> {
  const store = await openOrExit(io);
  try {
    if (
      !(await store.engagement(id)) &&
      (await store.journal(subjectOf('engagement', id), { limit: 1 })).items.length === 0
    ) {
      throw cliFailure(EXIT.notFound, `There is no engagement "${id}" in this database.`);
    }
    const verification = await store.verify(subjectOf('engagement', id));
    if (options.json) io.out(json(verification));
    if (!verification.ok)
      throw cliFailure(
        EXIT.failure,
        `The journal of ${id} is broken at entry ${verification.sequence}: ${verification.why}`,
      );
    if (!options.json)
      io.out(
        `The journal of ${id} is whole: ${verification.entries} entries, head ${verification.head}.` +
          (verification.erased > 0 ? ` Beside ${verification.erased} of them something was erased.` : ''),
      );
  } finally {
    await store.close();
  }
}

async function openOrExit(io: Io): Promise<Store> {
  const settings = settingsOrExit(io.env);
  // Opening a file that is not there would make it.
  if (!settings.databaseUrl && !existsSync(databaseUrlOf(settings).slice('file:'.length))) {
    throw cliFailure(EXIT.notFound, `There is no database in ${settings.home}. Set KPO_HOME or DATABASE_URL.`);
  }
  try {
    const { openStore } = await import('../store/open.js');
    return await openStore(databaseUrlOf(settings));
  } catch (error) {
    throw cliFailure(
      EXIT.unavailable,
      `The database cannot be opened: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
