import { debriefLines } from '../../domain/engagement/index.js';
import { type Reason, reasonFor } from '../../domain/kernel/index.js';
import type { ListedVendor } from '../../activities/index.js';
import type { RankingLine } from '../../domain/tasks/index.js';
import { collectBids } from './bidding.js';
import type { Bid } from './bidding.js';
import { approveAward } from './award.js';
import { rescopeOrCancel } from './rescoping.js';
import { evaluateBids, rankByRule } from './evaluation.js';
import type { PricedLine } from './evaluation.js';
import { clientEmails } from './strangers.js';
import { message } from '../runtime/message.js';
import type { Approval, Award, Engagement, LostAward, Scope, Selection } from './types.js';

/** Long list, sealed bids, technical scores without price, ranking, award by a person. */
export const selectVendor = (run: Engagement, scope: Scope, lost?: LostAward): Promise<Selection> =>
  run.desk.inputs.part(() => listToAward(run, scope, lost));

async function listToAward(run: Engagement, scope: Scope, lost?: LostAward): Promise<Selection> {
  run.desk.setAttributes({ phase: 'selection', holder: 'vendor' });
  run.desk.record('phase.entered', { phase: 'selection' });
  run.bidders.clear();
  run.turnedAway = [];
  const invited = await listVendors(run, scope);
  const bids = invited.length > 0 ? await collectBids(run, scope, invited) : [];
  if (bids.length === 0)
    return fail(run, scope, reasonFor(invited.length > 0 ? 'reasons.noBids' : 'reasons.nobodyFits'));

  run.desk.record('bids.opened', { bids: bids.map(({ vendor }) => ({ vendor: vendor.id, name: vendor.name })) });
  const evaluated = await evaluateBids(run, bids);
  if (evaluated.length === 0) return fail(run, scope, reasonFor('reasons.noneEvaluated'));
  const ranking = await rankByRule(run, scope, evaluated);
  return award(run, scope, bids, ranking, lost);
}

async function listVendors(run: Engagement, { brief }: Scope): Promise<ListedVendor[]> {
  const { invited, excluded, related } = await run.desk.outside('longList', {
    engagement: run.id,
    practice: run.practice.id,
    credentials: [...new Set(brief.roles.flatMap(({ credentials }) => credentials))],
    jurisdictions: brief.constraints.jurisdictions,
    dataResidency: brief.constraints.dataResidency,
    headcount: brief.roles.reduce((sum, role) => sum + role.minimum, 0),
    limit: run.practice.longList,
    without: run.tried,
    client: clientEmails(run),
  });
  run.turnedAway = excluded;
  run.desk.record('vendors.listed', {
    invited: invited.map(({ id, name }) => ({ vendor: id, name })),
    excluded: run.turnedAway,
  });
  for (const each of related) {
    const names = each.vendors.map(({ name }) => name);
    run.desk.record('vendors.related', each);
    run.desk.note('note', { ...run.people.owner, role: 'owner' }, message('notices.related.subject'), [
      message('notices.related.why', { names, domain: each.domain }),
    ]);
  }
  run.invited = [...run.invited.filter(({ id }) => !invited.some((other) => other.id === id)), ...invited];
  return invited;
}

/** A person awards; who has the award is then asked to sign. */
async function award(
  run: Engagement,
  scope: Scope,
  bids: readonly Bid[],
  priced: PricedLine[],
  lost?: LostAward,
): Promise<Selection> {
  const { currency } = run.events.budget().amount;
  const offers = priced.flatMap(({ line }): Award[] => {
    const bid = bids.find(({ vendor }) => vendor.id === line.vendor);
    return bid ? [{ vendor: bid.vendor, price: { currency, minor: line.price } }] : [];
  });
  const ranking = priced.map(({ line, why }) => ({ ...line, explanation: why }));
  const approved = await approveAward(run, scope, { offers, ranking }, lost);
  if (!('order' in approved)) return { outcome: 'rescope', ...approved };
  return { outcome: 'awarded', ...approved, ranking };
}

export function recordAward(run: Engagement, { vendor, price }: Award, { by, reason }: Approval): void {
  run.desk.record('award.made', { vendor: vendor.id, name: vendor.name, by, reason, price });
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

async function fail(run: Engagement, scope: Scope, why: Reason): Promise<Selection> {
  const rescoped = await rescopeOrCancel(run, scope, why);
  return rescoped ? { outcome: 'rescope', ...rescoped } : { outcome: 'again' };
}
