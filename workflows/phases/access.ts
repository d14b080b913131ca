import { CancellationScope } from '@temporalio/workflow';
import { addDuration, type Reason, system } from '../../domain/kernel/index.js';
import { failureOf } from '../runtime/refusal.js';
import { message } from '../runtime/message.js';
import type { Engagement, Member } from './types.js';

/** How long to wait before access is taken away again after a refusal; it has to be proven gone. */
const NEXT_TRY = 'PT1H';

/** Grants one member access; the journal says through what. False when the access system refused. */
export function grant(run: Engagement, member: Member): Promise<boolean> {
  return inTurn(member, async () => {
    const { position, name, email } = member;
    run.accessChanges += 1;
    const request = { engagement: run.id, position, name, email, change: run.accessChanges };
    try {
      const { via } = await run.desk.outside('grantAccess', request);
      member.access = true;
      run.desk.record('access.granted', { position, email, via });
    } catch (error) {
      refused(run, member, 'grant', error);
    }
    return member.access;
  });
}

/** Takes access away from one member, and settles once it is gone; nothing happens where there is none. */
export function revoke(run: Engagement, member: Member, why: Reason): Promise<void> {
  const had = member.access;
  member.access = false;
  return inTurn(member, async () => {
    if (!had && !member.access) return;
    member.access = false;
    run.accessChanges += 1;
    const { position, name, email } = member;
    const request = { engagement: run.id, position, name, email, change: run.accessChanges, reason: why };
    for (;;) {
      try {
        const { via } = await run.desk.outside('revokeAccess', request);
        return run.desk.record('access.revoked', { position, email, via, why });
      } catch (error) {
        refused(run, member, 'revoke', error);
        await CancellationScope.nonCancellable(() =>
          run.desk.inputs.firstBy(addDuration(run.desk.now(), NEXT_TRY), []),
        );
      }
    }
  });
}

/** Changes of one person's access follow each other, so that one under way when the engagement ends is undone as well. */
function inTurn<T>(member: Member, change: () => Promise<T>): Promise<T> {
  const turn = member.changing.then(change);
  member.changing = turn.then(
    () => undefined,
    () => undefined,
  );
  return turn;
}

/** A refusal of the access system is journalled and the owner told; a person has to mend that system. */
function refused(
  { desk, people }: Engagement,
  { position, name, email }: Member,
  action: 'grant' | 'revoke',
  error: unknown,
): void {
  const failure = failureOf(error);
  if (!failure) throw error;
  const why = { words: failure.message, by: system('access') };
  desk.record('access.failed', { position, email, action, why });
  desk.note(
    'note',
    { ...people.owner, role: 'owner' },
    message(action === 'grant' ? 'notices.notGranted.subject' : 'notices.notRevoked.subject'),
    [message(action === 'grant' ? 'notices.notGranted.why' : 'notices.notRevoked.why', { name, position })],
  );
}

/** Takes access away from everybody who has it. */
export const revokeTeam = async (run: Engagement, why: Reason): Promise<void> => {
  await Promise.all([...run.team.values()].map((member) => revoke(run, member, why)));
};
