import { subjectOf } from '../../../domain/kernel/subject.js';
import type { Calendars } from '../../../activities/calendars/calendars.js';
import type { AccessRequest, Capabilities } from '../../../activities/capabilities.js';
import { asIsFair } from '../../../activities/outlook/index.js';
import { createPlacements } from '../../../activities/placement/index.js';
import { PLAIN } from '../../../i18n/index.js';
import type { Money } from '../../../domain/kernel/money.js';
import type { Notice } from '../../../domain/journal/turn.js';
import { scorecardIn } from '../../../domain/journal/vendor-scorecard.js';
import type { OutboxMail, Store, TaskRow } from '../../../store/contract.js';
import { everyItem } from '../../../store/page.js';
import { sampleDirectory } from '../../../store/directory/sample.js';
import { aroundTheClock } from './calendars.js';

/** The outside of a workflow under test: a real database behind, everything else remembered. */
export interface Edge {
  capabilities: Capabilities;
  /** What answers instead, by capability: an outage, a refusal. */
  instead: Partial<Capabilities>;
  /** What answers otherwise. */
  usual: Capabilities;
  /** What workflows have told people, in order, before anybody reads it. */
  told: Notice[];
  /** Every mail, in order, in plain English. */
  mails: (Notice & { subject: string; lines: string[]; at: string })[];
  access: (AccessRequest & { action: 'grant' | 'revoke' })[];
  /** Keeps what a person put under seal. */
  seal(task: TaskRow, vault: string, content: Record<string, unknown>): Promise<string>;
}

const inWords = ({ notice, at }: OutboxMail): Edge['mails'][number] => ({
  ...notice,
  at,
  subject: PLAIN.text(notice.subject),
  lines: notice.lines.map(PLAIN.text),
});

export function edgeOf(store: Store, calendars: Calendars = aroundTheClock): Edge {
  const placeTasks = createPlacements({ store, calendars });
  const told: Notice[] = [];
  const mails: Edge['mails'] = [];
  const sent = new Set<string>();
  const access: Edge['access'] = [];
  const sealed = new Map<string, Record<string, unknown>>();
  const usual: Capabilities = {
    async commit(whole) {
      const turn = await asIsFair(
        { store, outlook: { lookForOutages: (request) => capabilities.lookForOutages(request) } },
        whole,
      );
      const { receipt, mails: queued } = await store.commit(turn, await placeTasks(turn));
      // As the real post does: a turn that is committed again meanwhile hands nothing over twice.
      const fresh = queued.filter(({ id }) => !sent.has(id));
      for (const mail of fresh) {
        sent.add(mail.id);
        told.push(mail.notice);
        mails.push(inWords(mail));
      }
      await store.markMails(
        queued.map(({ id }) => id),
        'sent',
      );
      return receipt;
    },
    deliverMail: () => Promise.resolve(),
    lookForOutages: () => Promise.resolve({ outages: [] }),
    sendDigest: () => Promise.resolve(),
    longList({ practice, without, limit }) {
      const invited = sampleDirectory()
        .vendors.filter((vendor) => vendor.practices.includes(practice) && !without.includes(vendor.id))
        .slice(0, Math.min(limit, 3))
        .map(({ id, name, languages, timeZone, pastScore, contact }) => ({
          id,
          name,
          languages,
          timeZone,
          pastScore,
          contact,
        }));
      return Promise.resolve({ invited, excluded: [], related: [] });
    },
    draftNda: ({ vendor }) => Promise.resolve({ document: `nda-${vendor.id}` }),
    openBids: ({ bids }) =>
      Promise.resolve(
        bids.map(({ vendor, commercial }) => ({ vendor, price: sealed.get(commercial)?.price as Money })),
      ),
    grantAccess(request) {
      access.push({ ...request, action: 'grant' });
      return Promise.resolve({ via: 'ledger' });
    },
    revokeAccess(request) {
      access.push({ ...request, action: 'revoke' });
      return Promise.resolve({ via: 'ledger' });
    },
    async writeReport({ engagement }) {
      const view = await store.engagement(engagement);
      const journal = await everyItem((page) => store.journal(subjectOf('engagement', engagement), page));
      const scorecard = view ? scorecardIn(view, journal) : null;
      return { document: 'report', scorecard };
    },
  };
  const instead: Edge['instead'] = {};
  type Call = (request: unknown) => Promise<unknown>;
  const capabilities = Object.fromEntries(
    Object.entries(usual).map(([name, usually]) => [
      name,
      (request: unknown) => ((instead[name as keyof Capabilities] ?? usually) as Call)(request),
    ]),
  ) as unknown as Capabilities;
  return {
    capabilities,
    instead,
    usual,
    told,
    mails,
    access,
    seal(task, vault, content) {
      const id = `${task.id}-${vault}`;
      sealed.set(id, content);
      return Promise.resolve(id);
    },
  };
}
