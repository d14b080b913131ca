import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Count, COUNTS } from '../../domain/engagement/index.js';
import { openApi } from '../api.js';
import type { Io } from '../io.js';
import { json } from '../output.js';
import { type CommonOptions, examples } from '../options.js';

/** `kpo reset-version`. */
export function resetVersionCommand(command: Command, io: Io): void {
  command
    .requiredOption('--to <version>', 'what is newer than that counts next', wholeNumber)
    .addOption(new Option('--of <count>', 'what is counted').choices(COUNTS).default('budget'))
    .requiredOption('--reason <text>', 'why; it is journalled')
    .addHelpText(
      'after',
      examples(
        'kpo reset-version e3crnb5v6pza --to 7 --reason "The ERP sent a wrong version"',
        'kpo reset-version ann@client.example --to 7 --reason "HR sent a wrong version"',
      ),
    )
    .action(async (id: string, { to, of, reason, ...options }: CommonOptions & ResetOptions) => {
      // No engagement's id has a dot: that is a mail address or a domain.
      if (id.includes('.')) {
        const path = `/v1/calendars/${encodeURIComponent(id)}/reset-version`;
        const reset = await openApi(io, options).post(path, { body: { to, reason } });
        return io.out(
          options.json ? json(reset ?? { id }) : `The versions of the calendar of ${id} count on from ${to}.`,
        );
      }
      const answer = await openApi(io, options).post(`/v1/engagements/${encodeURIComponent(id)}/reset-version`, {
        body: { of, to, reason },
      });
      io.out(options.json ? json(answer ?? { id }) : `The versions of the ${of} of ${id} count on from ${to}.`);
    });
}

interface ResetOptions {
  to: number;
  of: Count;
  reason: string;
}

function wholeNumber(text: string): number {
  if (/^\d{1,10}$/.test(text)) return Number(text);
  throw new InvalidArgumentError(`"${text}" is not a whole number from 0.`);
}
