import { subjectOf } from '../../../domain/kernel/index.js';
import { type FactType, sentenceOf } from '../../../domain/journal/index.js';
import { type Localizer } from '../../../i18n/index.js';
import type { JournalEntry, Store } from '../../../store/index.js';

/** Facts newest first, a sentence each. */
export const JournalList = ({ localizer, entries }: { localizer: Localizer; entries: readonly JournalEntry[] }) => (
  <ol class="journal" reversed>
    {entries.map(({ sequence, fact }) => (
      <li value={sequence} class={`mark-${markOf(fact.type)}`}>
        <p>{localizer.text(sentenceOf(fact))}</p>
        <p class="hint">
          <time datetime={fact.at}>{localizer.shortTime(fact.at)}</time>
          {` · ${localizer.message(`console.fact.${fact.type}`)} · ${localizer.message('console.engagement.journal.number', { sequence })}`}
        </p>
      </li>
    ))}
  </ol>
);

/** What kind of news a fact is, for the dot beside it. */
function markOf(type: FactType): 'good' | 'bad' | 'step' | 'plain' {
  if (/^phase|^engagement/.test(type)) return 'step';
  if (
    /overdue|denied|lapsed|failed|suspended|cancelled|terminated|declined|rejected|refused|uncertified|lost$/.test(type)
  )
    return 'bad';
  if (/approved|accepted|completed|granted|released|certified|signed|award\.made|complete$/.test(type)) return 'good';
  return 'plain';
}

const LARGEST = 200;

/**
 * The newest entries before a sequence number, or of all, newest first. Sequences have no gaps, so the last one is found by
 * doubling and halving instead of reading everything.
 */
export async function newestEntries(
  store: Pick<Store, 'journal'>,
  engagement: string,
  limit: number,
  before?: number,
): Promise<JournalEntry[]> {
  const end = before ?? (await lastSequence(store, engagement)) + 1;
  const after = Math.max(0, end - 1 - limit);
  const { items } = await store.journal(subjectOf('engagement', engagement), {
    after,
    limit: Math.min(limit, LARGEST, Math.max(1, end - 1 - after)),
  });
  return items.filter(({ sequence }) => sequence < end).reverse();
}

async function lastSequence(store: Pick<Store, 'journal'>, engagement: string): Promise<number> {
  const existsAfter = async (sequence: number): Promise<boolean> =>
    (await store.journal(subjectOf('engagement', engagement), { after: sequence, limit: 1 })).items.length > 0;
  let known = 0;
  let step = LARGEST;
  while (await existsAfter(known + step)) [known, step] = [known + step, step * 2];
  // The last entry lies in (known, known + step], or there is none at all.
  let beyond = known + step;
  while (known < beyond) {
    const middle = Math.floor((known + beyond) / 2);
    if (await existsAfter(middle)) known = middle + 1;
    else beyond = middle;
  }
  return known;
}
