import { atPrice } from '../domain/scope.js';
import { signNda } from './nda.js';
import { onboardTeam } from './onboarding.js';
import { revokeTeam } from './access.js';
import { agreeScope } from './scoping.js';
import { debriefOthers, recordAward, rescopeOrCancel, selectVendor } from './selection.js';
import type { Award, Contract, Engagement, Scope } from './types.js';

/**
 * Finds a vendor for the scope: selection, NDA, onboarding. A vendor that does not sign or cannot place the team loses the
 * award to the runner-up; when nobody is left the scope is changed or the engagement called off.
 */
export async function contractVendor(run: Engagement, scope: Scope): Promise<Contract> {
  for (;;) {
    const selection = await selectVendor(run, scope);
    let reason = selection.outcome === 'rescope' ? selection.reason : '';
    if (selection.outcome === 'awarded') {
      for (const award of selection.order) {
        recordAward(run, award, selection);
        run.desk.cast.vendor = award.vendor.contact;
        const contract = { ...award, scope: atAwardedPrice(scope, award) };
        const failure = (await signNda(run, contract)) ?? (await onboardTeam(run, contract));
        if (failure === undefined) {
          debriefOthers(run, selection.ranking, award.vendor.id);
          return contract;
        }
        await loseAward(run, award, failure);
      }
      reason = await rescopeOrCancel(run, 'every vendor that was ranked fell away');
    }
    scope = await agreeScope(run, scope.brief, reason);
  }
}

/** What is paid for the deliverables adds up to what was awarded. */
const atAwardedPrice = (scope: Scope, { price }: Award): Scope => ({
  ...scope,
  brief: { ...scope.brief, deliverables: atPrice(scope.brief.deliverables, price) },
});

/** Takes the award back: access goes, the vendor is told and is not asked again. */
export async function loseAward(run: Engagement, { vendor }: Award, why: string): Promise<void> {
  await revokeTeam(run, 'the award passed to another vendor');
  run.team.clear();
  run.tried.push(vendor.id);
  run.bidders.delete(vendor.id);
  run.desk.note('vendor.released', { ...vendor.contact, role: 'vendor' }, 'The award has passed on', [
    `The award of "${run.title}" has passed to another firm: ${why}.`,
  ]);
  run.desk.record('award.lost', { vendor: vendor.id, why });
  delete run.desk.cast.vendor;
}
