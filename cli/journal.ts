import type { Command } from 'commander';
import type { ChainedEntry } from '../store/index.js';
import { openApi } from './api.js';
import type { Io } from './io.js';
import { entryLine } from './journal-line.js';
import { json } from './output.js';
import { type CommonOptions, examples } from './options.js';
import { verifyCommand } from './verify.js';

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

  verifyCommand(journal.command('verify [id]'), io);
}
