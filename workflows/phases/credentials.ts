import { CancellationScope, isCancellation, type Trigger } from '@temporalio/workflow';
import type { RoleNeed } from '../../domain/engagement/index.js';
import { isSamePerson, type Reason, reasonFor } from '../../domain/kernel/index.js';
import { holdDeliverable } from '../messages.js';
import { ignoreCancellation } from '../runtime/waiting.js';
import { revoke } from './access.js';
import { fillPosition, verifyAgain } from './positions.js';
import type { Contract, Engagement, Member, Stopped } from './types.js';
import { decidePosition, isShort, nobodyWorks } from './vacancies.js';

/**
 * A lapsed credential suspends the person at once; access comes back when the owner has verified them again. Somebody who is not
 * verified is replaced by the vendor; what the owner decides about a position that nobody is left for may settle `stop`.
 */
export function watchCredentials(
  run: Engagement,
  contract: Contract,
  scope: CancellationScope,
  { isNew, stop }: { isNew: boolean; stop: Trigger<Stopped> },
): void {
  run.holds = new Map();
  const { holds } = run;
  run.events.onLapse(({ expert, credential }) => {
    const member = [...run.team.values()].find(({ email, access }) => isSamePerson(email, expert) && access);
    const role = contract.scope.brief.roles.find(({ id }) => id === member?.role);
    if (!member || !role) return;
    const why = reasonFor('reasons.lapsed', { credential });
    run.desk.record('expert.suspended', { position: member.position, why });
    const restored = scope.run(async () => {
      await revoke(run, member, why);
      if (isShort(run, role)) holds.set(role.id, reasonFor('reasons.accessMissing', { credential }));
      await holdWork(run, contract);
      const rejected = await verifyAgain(run, contract, role, member);
      const ending = rejected && (await refill(run, contract, role, member, rejected));
      if (ending) return stop.resolve(ending);
      await holdWork(run, contract);
    });
    void run.desk.inputs.beside(ignoreCancellation(restored));
  }, isNew);
}

/**
 * Has the vendor fill a position whose holder was not verified again, as often as the owner wants; the place is kept meanwhile, so
 * that nobody is hired over it. Returns how the delivery ends, or undefined once somebody fills it or it is given up.
 */
async function refill(
  run: Engagement,
  contract: Contract,
  role: RoleNeed,
  member: Member,
  rejected: Reason,
): Promise<Stopped | undefined> {
  const { position } = member;
  if (run.team.get(position) !== member) return undefined;
  member.vacant = true;
  for (let before: Reason | undefined = rejected; ; before = undefined) {
    const filled = await untilGivenUp(run, position, () => fillPosition(run, contract, role, position, before));
    if (filled === 'given up' || filled === undefined) return undefined;
    const unfilled = { position, role: role.id, why: filled };
    const decided = await untilGivenUp(run, position, () => decidePosition(run, contract, role, unfilled, false));
    if (decided === 'given up') return undefined;
    const { decision, reason } = decided;
    if (decision === 'replace' || decision === 'terminate') return { outcome: decision, reason };
    if (decision === 'reduce') {
      run.team.delete(position);
      return undefined;
    }
  }
}

/** A smaller team needs no more what is asked about a vacant position. */
async function untilGivenUp<T>(run: Engagement, position: string, ask: () => Promise<T>): Promise<T | 'given up'> {
  const scope = new CancellationScope({ cancellable: true });
  let isGivenUp = false;
  run.vacancies.set(position, () => {
    isGivenUp = true;
    scope.cancel();
  });
  try {
    return await scope.run(ask);
  } catch (error) {
    if (isGivenUp && isCancellation(error)) return 'given up';
    throw error;
  } finally {
    run.vacancies.delete(position);
  }
}

/** Stops the work for want of money, or lets it go on where there is no reason any more. */
export async function holdForMoney(run: Engagement, contract: Contract, why: Reason | undefined): Promise<void> {
  if (JSON.stringify(why) === JSON.stringify(run.moneyGone)) return;
  run.moneyGone = why;
  await holdWork(run, contract);
}

/** Stops the clocks of what the vendor has to deliver, or starts them again once nothing holds them. */
async function holdWork(run: Engagement, { scope }: Contract): Promise<void> {
  const { holds } = run;
  for (const role of scope.brief.roles) if (!isShort(run, role)) holds.delete(role.id);
  const [why] = [...holds.values(), ...(run.moneyGone ? [run.moneyGone] : [])];
  const held = why && { why, nobodyWorks: nobodyWorks(run) };
  if (JSON.stringify(held) === JSON.stringify(run.workHeld)) return;
  run.workHeld = held;
  const owed = scope.brief.deliverables.filter(({ from }) => from === 'vendor');
  await Promise.all(
    owed.map(async ({ id }) => {
      const child = run.children.get(id);
      if (child) await run.desk.signal(await child, holdDeliverable, { held: held ?? null });
    }),
  );
}
