import type { Reason } from '../../domain/kernel/reason.js';
import { reasonFor } from '../../domain/kernel/reasons.js';
import { atPrice } from '../../domain/engagement/scope.js';
import { signNda } from './nda.js';
import { onboardTeam } from './onboarding.js';
import { revokeTeam } from './access.js';
import { message } from '../runtime/message.js';
import { agreeScope } from './scoping.js';
import { debriefOthers, recordAward, rescopeOrCancel, selectVendor } from './selection.js';
import { forRemaining } from './succession.js';
import type { Award, Contract, Engagement, Scope, Selection } from './types.js';

type Awarded = Extract<Selection, { outcome: 'awarded' }>;

/**
 * Finds a vendor for the scope: selection, NDA, onboarding. A vendor that does not sign or cannot place the team loses the
 * award to the runner-up; when nobody is left the scope is changed or the engagement called off.
 */
export async function contractVendor(run: Engagement, scope: Scope): Promise<Contract> {
  for (;;) {
    const selection = await selectVendor(run, scope);
    let reason = selection.outcome === 'rescope' ? selection.reason : null;
    if (selection.outcome === 'awarded') {
      const contract = await firstToStart(run, scope, selection.order, selection);
      if (contract) {
        debriefOthers(run, selection.ranking, contract.vendor.id);
        return contract;
      }
      reason = await rescopeOrCancel(run, reasonFor('reasons.allFellAway'));
    }
    scope = await agreeScope(run, scope.brief, reason);
  }
}

/** The replaced vendor's runner-up at the same rates, else whoever a new selection finds. */
export async function contractSuccessor(run: Engagement, whole: Scope, remaining: Scope): Promise<Contract> {
  const { awards, selection } = run.successors ?? {};
  const left = (awards ?? []).map((award) => forRemaining(award, whole, remaining));
  const contract = selection && (await firstToStart(run, remaining, left, selection));
  return contract ?? contractVendor(run, remaining);
}

/** The first of some awards whose vendor signs and places its team; the others lose theirs, those after it may still follow. */
async function firstToStart(
  run: Engagement,
  scope: Scope,
  awards: readonly Award[],
  selection: Awarded,
): Promise<Contract | undefined> {
  for (const [index, award] of awards.entries()) {
    recordAward(run, award, selection);
    run.desk.cast.vendor = award.vendor.contact;
    const contract = { ...award, scope: atAwardedPrice(scope, award) };
    const failure = (await signNda(run, contract)) ?? (await onboardTeam(run, contract));
    if (failure === undefined) {
      run.successors = { awards: awards.slice(index + 1), selection };
      return contract;
    }
    await loseAward(run, award, failure);
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
export async function loseAward(run: Engagement, { vendor }: Award, why: Reason): Promise<void> {
  await revokeTeam(run, reasonFor('reasons.awardPassed'));
  run.team.clear();
  run.tried.push(vendor.id);
  run.bidders.delete(vendor.id);
  run.desk.note('vendor.released', { ...vendor.contact, role: 'vendor' }, message('notices.passedOn.subject'), [
    message('notices.passedOn.why', { engagement: run.title, reason: why }),
  ]);
  run.desk.record('award.lost', { vendor: vendor.id, why: why });
  delete run.desk.cast.vendor;
}
