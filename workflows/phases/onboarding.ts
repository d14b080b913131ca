import { type Reason, reasonFor } from '../../domain/kernel/index.js';
import { callOff } from '../runtime/calling-off.js';
import { fillPosition, freePositions } from './positions.js';
import type { Contract, Engagement, Failure } from './types.js';
import { decidePosition, isShort, leastOf, membersOf, type Unfilled } from './vacancies.js';

/**
 * One expert for every position: named, verified, acknowledged, given access.
 * Returns why the award is lost, or undefined when every role has at least its minimum.
 */
export const onboardTeam = (run: Engagement, contract: Contract): Promise<Failure | undefined> =>
  run.desk.inputs.part(() => placeTeam(run, contract));

async function placeTeam(run: Engagement, contract: Contract): Promise<Failure | undefined> {
  const { desk } = run;
  run.desk.setAttributes({ phase: 'onboarding', holder: 'vendor' });
  desk.record('phase.entered', { phase: 'onboarding' });
  const unfilled = new Map<string, Unfilled>();
  await Promise.all(
    contract.scope.brief.roles.flatMap((role) =>
      freePositions(run, role, role.headcount).map(async (position) => {
        const why = await fillPosition(run, contract, role, position);
        if (why) unfilled.set(position, { role: role.id, position, why });
      }),
    ),
  );
  const lost = await settleShortRoles(run, contract, unfilled);
  if (lost) return { why: lost, isReplaced: true };
  desk.record('team.complete', { positions: run.team.size });
  return undefined;
}

/** While a role has too few people the owner decides about its open positions; returns why the award is lost, if it is. */
async function settleShortRoles(
  run: Engagement,
  contract: Contract,
  unfilled: Map<string, Unfilled>,
): Promise<Reason | undefined> {
  for (;;) {
    const { roles } = contract.scope.brief;
    const short = roles.find((role) => isShort(run, role));
    const open = [...unfilled.values()].find(({ role }) => role === short?.id);
    if (!short || !open) return undefined;
    const { decision, reason, by } = await decidePosition(run, contract, short, open, true);
    unfilled.delete(open.position);
    if (decision === 'terminate') throw callOff(reason, by);
    if (decision === 'replace')
      return reasonFor('reasons.tooFew', {
        placed: membersOf(run, short.id).length,
        minimum: leastOf(run, short),
        title: short.title,
      });
    const why = decision === 'extend' ? await fillPosition(run, contract, short, open.position) : undefined;
    if (why) unfilled.set(open.position, { ...open, why });
  }
}
