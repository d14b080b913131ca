import { type Reason, reasonFor } from '../../domain/kernel/index.js';
import { atPrice } from '../../domain/engagement/index.js';
import { approveSuccessor, byRule, needsApproval } from './award.js';
import { turnAway } from './bidding.js';
import { letGo } from './exits.js';
import { signNda } from './nda.js';
import { onboardTeam } from './onboarding.js';
import { revokeTeam } from './access.js';
import { message } from '../runtime/message.js';
import { agreeScope } from './scoping.js';
import { rescopeOrCancel } from './rescoping.js';
import { debriefOthers, recordAward, selectVendor } from './selection.js';
import { dismissTeam, farewellLines, forRemaining, tellOfLeaving } from './succession.js';
import type { Award, AwardedSelection, Contract, Engagement, LostAward, Rescoped, Scope } from './types.js';

/**
 * Finds a vendor for the scope: selection, NDA, onboarding. A vendor that does not sign or cannot place the team loses the
 * award; the sponsor is asked about the runner-up where it costs more or exceeds the budget. When nobody is left the scope is
 * changed or the engagement called off. `lost` is the award of a vendor that was replaced.
 */
export async function contractVendor(run: Engagement, scope: Scope, lost?: LostAward): Promise<Contract> {
  for (;;) {
    const selection = await selectVendor(run, scope, lost);
    let next: Rescoped | null = selection.outcome === 'rescope' ? selection : null;
    if (selection.outcome === 'awarded') {
      const contract = await firstToStart(run, scope, selection.order, selection);
      if (contract && 'vendor' in contract) {
        debriefOthers(run, selection.ranking, contract.vendor.id);
        return contract;
      }
      next = contract ?? (await rescopeOrCancel(run, scope, reasonFor('reasons.allFellAway')));
    }
    if (next) scope = await agreeScope(run, next.brief, next.request);
  }
}

/** The replaced vendor's runner-up at the same rates, once a person has awarded it; else whoever a new selection finds. */
export async function contractSuccessor(
  run: Engagement,
  remaining: Scope,
  { whole, ...lost }: LostAward & { whole: Scope },
): Promise<Contract> {
  const { awards, selection } = run.successors ?? {};
  const former = { ...lost, ...forRemaining(lost, whole, remaining) };
  const left = (awards ?? []).map((award) => forRemaining(award, whole, remaining));
  const contract = selection && (await firstToStart(run, remaining, left, selection, former));
  if (contract && 'vendor' in contract) return contract;
  const scope = contract ? await agreeScope(run, contract.brief, contract.request) : remaining;
  return contractVendor(run, scope, former);
}

/**
 * The first of some awards whose vendor signs and places its team; the others lose theirs, those after it may still follow. Who
 * comes after an award that was lost is awarded anew by a person, unless it costs no more and is within the budget.
 */
async function firstToStart(
  run: Engagement,
  scope: Scope,
  awards: readonly Award[],
  selection: AwardedSelection,
  before?: LostAward,
): Promise<Contract | Rescoped | undefined> {
  let { approval } = selection;
  let lost = before;
  for (let left = [...awards]; left[0]; left = left.slice(1)) {
    if (lost && needsApproval(run, left[0], lost)) {
      const approved = await approveSuccessor(run, scope, { offers: left, ranking: selection.ranking }, lost);
      if (!('order' in approved)) {
        run.successors = undefined;
        return approved;
      }
      left = approved.order;
      approval = approved.approval;
    } else if (lost) approval = byRule(approval);
    const award = left[0] as Award;
    recordAward(run, award, approval);
    run.desk.cast.vendor = award.vendor.contact;
    const contract = { ...award, scope: atAwardedPrice(scope, award) };
    const failure = (await signNda(run, contract)) ?? (await onboardTeam(run, contract));
    if (failure === undefined) {
      run.successors = { awards: left.slice(1), selection };
      run.failures = 0;
      return contract;
    }
    lost = { ...award, ...failure };
    await loseAward(run, contract, lost);
  }
  run.successors = undefined;
  return undefined;
}

/** What is paid for the deliverables adds up to what was awarded. */
const atAwardedPrice = (scope: Scope, { price }: Award): Scope => ({
  ...scope,
  brief: { ...scope.brief, deliverables: atPrice(scope.brief.deliverables, price) },
});

/** Takes the award back: access goes, the vendor is told and is not asked again. */
const loseAward = (run: Engagement, contract: Contract, { why }: LostAward): Promise<void> =>
  run.desk.inputs.part(() => passOn(run, contract, why));

async function passOn(run: Engagement, { vendor, scope }: Contract, why: Reason): Promise<void> {
  await revokeTeam(run, reasonFor('reasons.awardPassed'));
  dismissTeam(run, vendor);
  run.tried.push(vendor.id);
  turnAway(run, vendor, why);
  run.bidders.delete(vendor.id);
  letGo(run, { vendor, scope });
  run.desk.note('vendor.released', { ...vendor.contact, role: 'vendor' }, message('notices.passedOn.subject'), [
    message('notices.passedOn.why', { engagement: run.title, reason: why }),
    ...farewellLines(run, vendor),
  ]);
  tellOfLeaving(run, vendor, why);
  run.desk.record('award.lost', { vendor: vendor.id, why });
  delete run.desk.cast.vendor;
}
