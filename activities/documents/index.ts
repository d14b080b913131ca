import { ApplicationFailure } from '@temporalio/activity';
import { z } from 'zod';
import { FAILURES, Money, subjectOf } from '../../domain/kernel/index.js';
import { DOCUMENTS } from '../../domain/engagement/index.js';
import type { Practice } from '../../domain/practices/index.js';
import { scorecardIn } from '../../domain/journal/index.js';
import { type Documents, everyItem, type Store } from '../../store/index.js';
import type { Capabilities } from '../capabilities.js';
import { ndaText } from './nda.js';
import { reportText } from './report.js';

export interface DocumentDeps {
  store: Pick<Store, 'journal' | 'engagement' | 'document'>;
  documents: Documents;
  /** The practice of an id, built in or added by operations. */
  practices: (id: string) => Promise<Practice | undefined>;
}

const MARKDOWN = 'text/markdown';
const Commercial = z.object({ price: Money });

/** Writes and reads documents. */
export function createDocumentWork({
  store,
  documents,
  practices,
}: DocumentDeps): Pick<Capabilities, 'draftNda' | 'openBids' | 'writeReport'> {
  return {
    async draftNda({ subject, practice: id, ...parties }) {
      const document = DOCUMENTS.nda(parties.vendor.id);
      // A draft that exists may be signed already, whatever became of the practice since.
      if (await store.document(subject, document)) return { document };
      const practice = await practices(id);
      if (!practice) throw missing(`the practice ${id}, which holds the clauses of the NDA, does not exist`);
      await documents.put(subject, document, 'nda', MARKDOWN, ndaText(parties, practice.nda.clauses));
      return { document };
    },
    openBids: ({ subject, bids }) =>
      Promise.all(
        bids.map(async ({ vendor, commercial }) => {
          const found = await documents.read(subject, commercial);
          const bid = found && Commercial.safeParse(parsed(Buffer.from(found.content).toString()));
          if (!bid?.success) throw missing(`the price of ${vendor} (${commercial}) is not in the store`);
          return { vendor, price: bid.data.price };
        }),
      ),
    async writeReport({ engagement, outcome }) {
      const subject = subjectOf('engagement', engagement);
      const view = await store.engagement(engagement);
      if (!view) throw missing(`engagement ${engagement} is not in the store`);
      const journal = await everyItem((page) => store.journal(subject, page));
      const scorecard = scorecardIn(view, journal);
      const text = reportText(view, journal, { outcome, scorecard });
      await documents.put(subject, DOCUMENTS.report, 'report', MARKDOWN, text);
      return { document: DOCUMENTS.report, scorecard };
    },
  };
}

const missing = (detail: string): ApplicationFailure =>
  ApplicationFailure.nonRetryable(detail, FAILURES.documentMissing);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
