import { isEnd, PHASES } from '../../domain/engagement/index.js';
import { eventTable } from './events.js';
import { factTable } from './facts.js';
import { quoted } from './markdown.js';
import { practiceTable } from './practices.js';
import { silenceTable } from './silence.js';
import { kindSections } from './task-kinds.js';

/** A list of a page that follows from the code: it stands between `<!-- <mark> -->` and `<!-- end -->`. */
interface Made {
  page: string;
  mark: string;
  text: () => string;
}

const phaseLine = (): string => {
  const named = (phases: readonly string[]): string => phases.map(quoted).join(', ');
  return `\nPhases, in order: ${named(PHASES.filter((phase) => !isEnd(phase)))}; ends: ${named(PHASES.filter(isEnd))}.\n\n`;
};

export const MADE: readonly Made[] = [
  { page: 'docs/reference/journal.md', mark: 'facts', text: factTable },
  { page: 'docs/reference/journal.md', mark: 'phases', text: phaseLine },
  { page: 'docs/reference/events.md', mark: 'events', text: eventTable },
  { page: 'docs/reference/practices.md', mark: 'practices', text: practiceTable },
  { page: 'docs/explanation/fairness.md', mark: 'silence', text: silenceTable },
  { page: 'docs/reference/tasks.md', mark: 'kinds', text: kindSections },
];

/** The page with that list as the code has it. */
export function withMade(pageText: string, { page, mark, text }: Made): string {
  const begin = `<!-- ${mark} -->\n`;
  const start = pageText.indexOf(begin) + begin.length;
  const end = pageText.indexOf('<!-- end -->', start);
  if (start < begin.length || end < 0) throw new Error(`${page} has no place for its ${mark}`);
  return pageText.slice(0, start) + text() + pageText.slice(end);
}
