import { debriefLines } from '../../domain/engagement/debrief.js';
import { type Problem, problem } from '../../domain/kernel/problem.js';
import type { ListedVendor } from '../../activities/capabilities.js';
import type { Reason } from '../../domain/kernel/reason.js';
import type { RankingLine } from '../../domain/tasks/subject.js';
import { reasonFor } from '../../domain/kernel/reasons.js';
import { collectBids } from './bidding.js';
import type { Bid } from './bidding.js';
import { textOf } from '../desk/desk.js';
import { callOff } from './ending.js';
import { evaluateBids, rankByRule } from './evaluation.js';
import type { PricedLine } from './evaluation.js';
import { clientEmails } from './nda.js';
import { message } from '../runtime/message.js';
import { runLocalFirst } from '../runtime/run-local-first.js';
import type { Award, Engagement, Scope, Selection } from './types.js';
import { setAttributes } from '../search-attributes.js';
import { actorOf, reasonOf } from '../runtime/outcome.js';

/** Long list, sealed bids, technical scores without price, ranking, award by a person. */
export async function selectVendor(run: Engagement, scope: Scope): Promise<Selection> {
  setAttributes({ phase: 'selection', holder: 'vendor' });
  run.desk.record('phase.entered', { phase: 'selection' });
  run.bidders.clear();
  const invited = await listVendors(run, scope);
  const bids = invited.length > 0 ? await collectBids(run, scope, invited) : [];
  if (bids.length === 0) return fail(run, reasonFor(invited.length > 0 ? 'reasons.noBids' : 'reasons.nobodyFits'));

  run.desk.record('bids.opened', { bids: bids.map(({ vendor }) => ({ vendor: vendor.id, name: vendor.name })) });
  const evaluated = await evaluateBids(run, bids);
  if (evaluated.length === 0) return fail(run, reasonFor('reasons.noneEvaluated'));
  const ranking = await rankByRule(run, scope, evaluated);
  return award(run, bids, ranking);
}

async function listVendors(run: Engagement, { brief }: Scope): Promise<ListedVendor[]> {
  const { invited, excluded } = await runLocalFirst(run.desk.oneAtATime, 'longList', {
    engagement: run.id,
    practice: run.practice.id,
    credentials: [...new Set(brief.roles.flatMap(({ credentials }) => credentials))],
    jurisdictions: brief.constraints.jurisdictions,
    dataResidency: brief.constraints.dataResidency,
    headcount: brief.roles.reduce((sum, role) => sum + role.minimum, 0),
    limit: run.practice.longList,
    without: run.tried,
  });
  const ours = new Set(clientEmails(run));
  const independent = invited.filter(({ contact }) => !ours.has(contact.email));
  const conflicted = invited
    .filter(({ contact }) => ours.has(contact.email))
    .map(({ id, name }) => ({ vendor: id, name, why: reasonFor('reasons.worksForClient') }));
  run.desk.record('vendors.listed', {
    invited: independent.map(({ id, name }) => ({ vendor: id, name })),
    excluded: [...conflicted, ...excluded],
  });
  return independent;
}

async function award(run: Engagement, bids: readonly Bid[], ranking: PricedLine[]): Promise<Selection> {
  const { sponsor } = run.people;
  const currency = run.events.budget().amount.currency;
  setAttributes({ holder: 'sponsor' });
  const answered = await run.desk.ask({
    kind: 'award.approve',
    amount: { currency, minor: Math.max(...ranking.map(({ line }) => line.price)) },
    to: { ...sponsor, role: 'sponsor' },
    subject: message('notices.award.subject'),
    lines: ranking.map(({ line, why }, index) =>
      message('notices.award.line', {
        place: index + 1,
        vendor: line.vendorName,
        score: line.score,
        price: { currency, minor: line.price },
        explanation: why,
      }),
    ),
    context: { ranking: ranking.map(({ line, why }) => ({ ...line, explanation: why })) },
    check: ({ decision, vendor, reason }) =>
      decision === 'award' && vendor && vendor !== ranking[0]?.line.vendor && !reason
        ? [unexplained(ranking.find(({ line }) => line.vendor === vendor)?.line.vendorName ?? '')]
        : [],
  });
  if (answered.decision === 'rescope') return { outcome: 'rescope', reason: reasonOf(answered, 'reasons.notSaid') };
  if (answered.decision !== 'award')
    throw callOff(reasonOf(answered, reasonFor('reasons.awardNotApproved')), actorOf(answered));
  const chosen = textOf(answered, 'vendor') ?? ranking[0]?.line.vendor;
  const order = [...ranking]
    .sort((a, b) => Number(b.line.vendor === chosen) - Number(a.line.vendor === chosen))
    .flatMap(({ line }): Award[] => {
      const bid = bids.find(({ vendor }) => vendor.id === line.vendor);
      return bid ? [{ vendor: bid.vendor, price: { currency, minor: line.price } }] : [];
    });
  return {
    outcome: 'awarded',
    order,
    ranking: ranking.map(({ line }) => line),
    by: actorOf(answered),
    reason: answered.answer.reason ? reasonOf(answered, 'reasons.notSaid') : null,
  };
}

const unexplained = (vendor: string): Problem => problem('/reason', 'problems.notFirst', { value: vendor });

export function recordAward(
  run: Engagement,
  { vendor, price }: Award,
  selection: Extract<Selection, { outcome: 'awarded' }>,
): void {
  const first = selection.order[0]?.vendor.id === vendor.id;
  run.desk.record('award.made', {
    vendor: vendor.id,
    name: vendor.name,
    by: selection.by,
    reason: first ? selection.reason : reasonFor('reasons.runnerUp'),
    price,
  });
  run.desk.note('vendor.awarded', { ...vendor.contact, role: 'vendor' }, message('notices.awarded.subject'), [
    message('notices.awarded.why'),
  ]);
}

/** Every vendor that bid and did not win learns why, without learning anything about the others. */
export function debriefOthers(run: Engagement, ranking: readonly RankingLine[], winner: string): void {
  run.bidders.delete(winner);
  for (const { id, name, contact } of run.bidders.values()) {
    const lines = debriefLines(ranking, id);
    run.desk.note(
      'vendor.debrief',
      { ...contact, role: 'vendor' },
      message('notices.debrief.subject'),
      lines.length > 0 ? lines : [message('notices.debrief.notConsidered')],
    );
    run.desk.record('award.debriefed', { vendor: id, name });
  }
  run.bidders.clear();
}

async function fail(run: Engagement, why: Reason): Promise<Selection> {
  return { outcome: 'rescope', reason: await rescopeOrCancel(run, why) };
}

/** Asks the sponsor how to go on without a vendor; returns why the scope changes, or calls the engagement off. */
export async function rescopeOrCancel(run: Engagement, why: Reason): Promise<Reason> {
  run.desk.record('selection.failed', { why: why });
  const answered = await run.desk.ask({
    kind: 'award.approve',
    to: { ...run.people.sponsor, role: 'sponsor' },
    subject: message('notices.noVendor.subject'),
    lines: [message('notices.noVendor.why', { reason: why })],
    context: { ranking: [], failed: why },
  });
  if (answered.decision === 'rescope') return reasonOf(answered, 'reasons.notSaid');
  throw callOff(reasonOf(answered, why), actorOf(answered));
}
