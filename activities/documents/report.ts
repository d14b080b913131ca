import { add, type Money, nameOf, plainMoney } from '../../domain/kernel/index.js';
import { isSignedByBoth, type Scorecard } from '../../domain/engagement/index.js';
import { PLAIN } from '../../i18n/index.js';
import { countedEntries, type EngagementView, firmIn, latenessAt, type NdaView } from '../../domain/journal/index.js';
import type { JournalEntry } from '../../store/index.js';
import { accessOf, latenessOf, timelineOf } from './record.js';

/** The close-out report as Markdown; the same journal always gives the same report. */
export function reportText(
  view: EngagementView,
  journal: readonly JournalEntry[],
  { outcome, scorecard }: { outcome: string; scorecard: Scorecard | null },
): string {
  const entries = countedEntries(journal);
  return [
    `# Close-out report: ${view.title}`,
    ...(view.sandbox
      ? [`**${PLAIN.message('console.engagement.sandbox')}.** ${PLAIN.message('console.engagement.sandbox.text')}`]
      : []),
    summary(view, entries, outcome),
    section('Money', bullets(moneyLines(view))),
    section('Deliverables', deliverables(view)),
    section('Lateness', bullets([...byHolder(view, entries), ...latenessOf(entries)], 'Nothing was late.')),
    section('Team and access', team(view, entries)),
    section('Non-disclosure agreements', bullets(ndaLines(view), 'None was drafted.')),
    section('Return or destruction', bullets(certificateLines(view), 'Nobody was given anything.')),
    section('Scorecard', bullets(scorecardLines(scorecard), 'There is none.')),
    section('Timeline', bullets(timelineOf(entries))),
    '',
  ].join('\n\n');
}

/** How late each has made it, as of the last entry. */
const byHolder = (view: EngagementView, entries: readonly JournalEntry[]): string[] =>
  Object.entries(latenessAt(view, entries.at(-1)?.fact.at ?? ''))
    .filter(([, late]) => late > 0)
    .map(([holder, late]) => `Held late by ${holder}: ${PLAIN.span(late)}`);

/** An instant for the record: `2026-03-02 09:00 UTC`. */
const when = (at: string | null): string => (at ? `${at.slice(0, 16).replace('T', ' ')} UTC` : '–');
const section = (title: string, content: string): string => `## ${title}\n\n${content}`;
const bullets = (lines: readonly string[], none = 'Nothing.'): string =>
  lines.length > 0 ? lines.map((line) => `- ${line}`).join('\n') : none;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const summary = (view: EngagementView, entries: readonly JournalEntry[], outcome: string): string =>
  bullets([
    `Engagement: ${view.id}, ${view.practiceTitle}`,
    `Outcome: ${outcome}`,
    `Vendor: ${view.vendor?.name ?? 'none'}`,
    `Owner: ${view.ownerName}; sponsor: ${view.sponsor}`,
    `From ${when(view.startedAt)} to ${when(entries.at(-1)?.fact.at ?? null)}`,
    `Statement of work: version ${view.scope?.version ?? '–'}`,
  ]);

function moneyLines({ budget, frozen, vendor, scope, payments }: EngagementView): string[] {
  const paid = sum(payments.map(({ amount }) => amount));
  return [
    `Budget: ${plainMoney(budget)}${frozen ? ' (frozen)' : ''}`,
    ...(vendor ? [`Awarded price: ${plainMoney(vendor.price)}`] : []),
    ...(scope ? [`Estimated cost bought: ${plainMoney(scope.makeOrBuy.bought)}`] : []),
    ...(scope?.makeOrBuy.inHouse ? [`Estimated cost in-house: ${plainMoney(scope.makeOrBuy.inHouse)}`] : []),
    ...payments.map(
      ({ deliverable, amount, at }) => `Released for ${deliverable} on ${when(at)}: ${plainMoney(amount)}`,
    ),
    paid ? `Released in all: ${plainMoney(paid)}` : 'Nothing was released.',
  ];
}

const sum = (amounts: readonly Money[]): Money | undefined => (amounts.length > 0 ? add(...amounts) : undefined);

const deliverables = ({ deliverables: all }: EngagementView): string =>
  all.length === 0
    ? 'There are none.'
    : table(
        ['Deliverable', 'From', 'Due', 'Submitted', 'Accepted', 'State', 'Rounds', 'Score', 'Late'],
        all.map((each) => [
          `${each.id}: ${each.title}`,
          each.from,
          when(each.dueAt),
          when(each.submittedAt),
          when(each.acceptedAt),
          each.state,
          String(each.round),
          each.score === null ? '–' : String(each.score),
          each.late ? 'yes' : 'no',
        ]),
      );

function team({ team: members }: EngagementView, entries: readonly JournalEntry[]): string {
  if (members.length === 0) return 'Nobody was named.';
  const access = accessOf(entries);
  const rows = members.map(({ position, name, role, state }) => {
    const { granted = null, revoked = null } = access.get(position) ?? {};
    return [position, name, role, state, when(granted), when(revoked)];
  });
  const open = members.filter(({ position }) => access.get(position)?.revoked === null);
  const proof =
    open.length === 0
      ? 'All access is revoked.'
      : `Access is still open: ${open.map(({ position }) => position).join(', ')}.`;
  return `${table(['Position', 'Name', 'Role', 'State', 'Access granted', 'Access revoked'], rows)}\n\n${proof}`;
}

const ndasIn = ({ nda, formerNdas }: EngagementView): NdaView[] => [...formerNdas, ...(nda ? [nda] : [])];

const ndaLines = (view: EngagementView): string[] =>
  ndasIn(view).map(
    ({ vendor, state, until }) => `${firmIn(view, vendor)}: ${state}${until ? ` until ${until.slice(0, 10)}` : ''}`,
  );

/** What became of what each firm was given whose NDA was in force. */
function certificateLines(view: EngagementView): string[] {
  const signed = ndasIn(view).filter(({ state }) => isSignedByBoth(state));
  return signed.map(({ vendor }) => {
    const name = firmIn(view, vendor);
    const given = view.certificates.find((each) => each.vendor === vendor);
    if (!given) return `${name}: not certified`;
    return 'by' in given
      ? `${name}: certified by ${nameOf(given.by)}: ${given.method}`
      : `${name}: not certified: ${PLAIN.text(given.why)}`;
  });
}

function scorecardLines(scorecard: Scorecard | null): string[] {
  if (!scorecard) return [];
  const share = (value: number | null): string => (value === null ? 'no data' : `${Math.round(value * 100)}%`);
  return [
    `On time: ${share(scorecard.onTime)}`,
    `Quality: ${scorecard.quality === null ? 'no data' : `${scorecard.quality} of 100`}`,
    `Accepted the first time: ${share(scorecard.firstTime)}`,
    `Delivered: ${scorecard.delivered}; dropped: ${scorecard.dropped}`,
  ];
}
