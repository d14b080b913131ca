import type { Command } from 'commander';
import type { Scorecard } from '../domain/engagement/index.js';
import { PLAIN } from '../i18n/index.js';
import type { Evidence, VendorScorecard } from '../domain/journal/index.js';
import { openApi } from './api.js';
import type { Io } from './io.js';
import { json, printable, table } from './output.js';
import { type CommonOptions, examples } from './options.js';

type ScorecardBody = Omit<VendorScorecard, 'because'> & Partial<Pick<VendorScorecard, 'because'>> & { name: string };

const NO_DATA = 'no data';

/** The command that recomputes a vendor's scorecard from the journals. */
export function scorecardCommand(command: Command, io: Io): void {
  command
    .option('--explain', 'list the deliverables and journal entries that each figure comes from')
    .addHelpText(
      'after',
      examples('kpo scorecard northwind-analytics', 'kpo scorecard northwind-analytics --explain --json'),
    )
    .action(async (vendor: string, { explain, ...options }: CommonOptions & { explain?: boolean }) => {
      const scorecard = (await openApi(io, options).get(`/v1/vendors/${encodeURIComponent(vendor)}/scorecard`, {
        query: { explain },
      })) as ScorecardBody;
      io.out(options.json ? json(scorecard) : sheet(scorecard));
    });
}

function sheet({ vendor, name, engagements, scorecard, late, because }: ScorecardBody): string {
  const figures: [keyof Scorecard, string][] = [
    ['onTime', percent(scorecard.onTime)],
    ['quality', scorecard.quality === null ? NO_DATA : `${scorecard.quality} of 100`],
    ['firstTime', percent(scorecard.firstTime)],
    ['delivered', String(scorecard.delivered)],
    ['dropped', String(scorecard.dropped)],
  ];
  const width = Math.max(...Object.values(FIGURES).map(({ length }) => length)) + 1;
  return [
    `${vendor}  ${printable(name)}, ${engagements} ${engagements === 1 ? 'engagement' : 'engagements'}`,
    '',
    ...figures.map(([figure, value]) => `${FIGURES[figure].padEnd(width)} ${value}`),
    `${'own delay'.padEnd(width)} ${span(late)}`,
    ...(because ? figures.flatMap(([figure]) => explained(figure, because[figure])) : []),
  ].join('\n');
}

const FIGURES: Readonly<Record<keyof Scorecard, string>> = {
  onTime: 'on time',
  quality: 'quality',
  firstTime: 'first time right',
  delivered: 'delivered',
  dropped: 'dropped',
};

/** What a deliverable adds to each figure; the others only count it. */
const VALUES: Partial<Record<keyof Scorecard, [heading: string, value: (value: number | null) => string]>> = {
  onTime: ['own delay', (value) => span(value)],
  quality: ['score', (value) => (value === null ? NO_DATA : String(value))],
  firstTime: ['handed in', (value) => (value === 1 ? 'once' : `${value ?? 0} times`)],
};

function explained(figure: keyof Scorecard, evidence: readonly Evidence[]): string[] {
  if (evidence.length === 0) return ['', `${FIGURES[figure]}: nothing`];
  const [heading, value] = VALUES[figure] ?? [];
  const headings = ['engagement', 'deliverable', 'outcome', ...(heading ? [heading] : []), 'journal'];
  const rows = evidence.map((each) => [
    each.engagement,
    each.deliverable,
    each.outcome,
    ...(value ? [value(each.value)] : []),
    each.sequences.join(' '),
  ]);
  return ['', `${FIGURES[figure]}:`, table(headings, rows)];
}

const percent = (share: number | null): string => (share === null ? NO_DATA : `${Math.round(share * 100)}%`);
const span = (late: number | null): string => (late === null ? NO_DATA : late === 0 ? 'none' : PLAIN.span(late));
