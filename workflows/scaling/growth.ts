import { CancellationScope, isCancellation } from '@temporalio/workflow';
import { grownFrom, type RoleNeed, type StaffingPlan } from '../../domain/engagement/index.js';
import { reasonFor } from '../../domain/kernel/index.js';
import { revoke } from '../phases/access.js';
import { fillPosition, freePositions } from '../phases/positions.js';
import type { Contract, Engagement, ScalingSoFar } from '../phases/types.js';
import { headcountOf, numberOf, roleOf, staffingOf, teamOf } from './team.js';

/** A place that somebody is looked for. */
interface Place {
  position: string;
  need: RoleNeed;
  scope: CancellationScope;
  state: 'open' | 'given up' | 'done';
}

const GONE = reasonFor('reasons.growthGone');

/**
 * New people are proposed, verified and given access like the first ones, each only while budget and demand still reach so far:
 * otherwise their places are given up, the last ones first. Returns whether any place was kept.
 */
export async function grow(
  run: Engagement,
  contract: Contract,
  plan: StaffingPlan,
  soFar: ScalingSoFar,
): Promise<boolean> {
  const places = plan.changes.flatMap(({ role, to }) => {
    const need = roleOf(contract, role);
    return freePositions(run, need, to - teamOf(run, role).length).map(
      (position): Place => ({ position, need, scope: new CancellationScope({ cancellable: true }), state: 'open' }),
    );
  });
  const filled = Promise.all(places.map((place) => fill(run, contract, place))).then(() => 'filled' as const);
  do {
    for (const place of beyondReach(run, contract, soFar, places)) giveUp(run, plan, place);
  } while ((await Promise.race([filled, run.events.changed()])) !== 'filled');
  return places.some(({ state }) => state === 'done');
}

/** The places under way that the money of now does not reach to, the last of each role first. */
function beyondReach(run: Engagement, contract: Contract, soFar: ScalingSoFar, places: readonly Place[]): Place[] {
  const open = places.filter(({ state }) => state === 'open');
  const isOpen = (position: string): boolean => open.some((place) => place.position === position);
  const headcount = headcountOf(run, contract, ({ position }) => !isOpen(position));
  const reach = grownFrom(staffingOf(run, contract, soFar, headcount));
  return contract.scope.brief.roles.flatMap(({ id }) => {
    const left = (reach[id] ?? 0) - (headcount[id] ?? 0);
    const ofRole = open.filter(({ need }) => need.id === id).sort((a, b) => numberOf(a) - numberOf(b));
    return ofRole.slice(Math.max(0, left)).reverse();
  });
}

function giveUp(run: Engagement, { id: plan }: StaffingPlan, place: Place): void {
  place.state = 'given up';
  run.desk.record('scaling.cut-short', { plan, position: place.position, why: GONE });
  place.scope.cancel();
}

async function fill(run: Engagement, contract: Contract, place: Place): Promise<void> {
  const { position, need, scope } = place;
  try {
    await scope.run(() => fillPosition(run, contract, need, position));
    if (place.state === 'open') place.state = 'done';
  } catch (error) {
    if (place.state !== 'given up' || !isCancellation(error)) throw error;
  }
  const member = run.team.get(position);
  if (place.state !== 'given up' || !member) return;
  // Access that was under way in that moment is taken back.
  await revoke(run, member, GONE);
  run.team.delete(position);
}
