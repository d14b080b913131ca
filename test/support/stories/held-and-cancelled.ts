import { reasonFor } from '../../../domain/kernel/reasons.js';
import {
  cancelEngagement,
  deniedAttempt,
  mailDelayed,
  mailRefused,
  pauseTask,
  resetVersion,
  sendAgain,
  snoozeTask,
  type UntakenMail,
} from '../../../workflows/messages.js';
import { aDeliverable, aRole, pounds } from '../samples/briefs.js';
import { answerAs, answerOf } from '../workflows/play.js';
import type { Played } from '../workflows/workflow-env.js';
import type { Answer } from '../../../domain/tasks/task.js';
import type { TaskRow } from '../../../store/contract.js';
import {
  AS_AGREED,
  DELEGATE,
  follow,
  inOrder,
  isAway,
  openOf,
  receive,
  SPONSOR,
  type RecordedStory,
  theOpen,
} from './story.js';
import { said, someone } from '../site/said.js';

const told = { reason: said(AS_AGREED), by: someone(SPONSOR) };

/**
 * Mail does not reach the sponsor, a leave begins while the clock of the approval stands still, a round of bids is extended, work stands still while a
 * credential has lapsed, and the engagement is called off.
 */
export const heldAndCancelled: RecordedStory = {
  brief: {
    deliverables: [aDeliverable()],
    roles: [aRole({ headcount: 1 })],
    policy: { tasks: { 'scope.approve': { due: 'P20D' } } },
  },
  tell(played) {
    const { handle } = played;
    let approval = '';
    const course = follow(played, [
      [async () => (await openOf(played, 'scope.approve')) !== undefined, () => isMistyped(played, SPONSOR, MISTYPED)],
      [() => true, () => isMistyped(played, MISTYPED, SPONSOR)],
      [() => true, () => isAway(played, [3, 60])],
      [
        () => true,
        async () => {
          approval = (await theOpen(played, 'scope.approve')).id;
          await handle.executeUpdate(snoozeTask, { args: [{ task: approval, for: 'P1D', ...told }] });
        },
      ],
      [() => true, () => handle.executeUpdate(pauseTask, { args: [{ task: approval, for: 'P8D', ...told }] })],
      [() => isToAward(played), () => awardAboveAuthority(played)],
      [({ has }) => has('deliverable.opened'), () => lapse(played)],
      [({ has }) => has('expert.suspended'), () => noise(played)],
      [
        ({ count }) => count('expert.verified') > 1 && count('task.resumed') > 1,
        () => handle.signal(cancelEngagement, { reason: said('the deal is off'), by: someone('key:test') }),
      ],
    ]);
    let asked = 0;
    return {
      script: {
        'scope.approve': ({ assignee }) => (assignee.email === DELEGATE ? 'approve' : null),
        // Nobody bids at first; then one has a conflict of interest, one is silent until the round is extended.
        'bid.submit': inOrder('decline', 'decline', 'decline', withConflict, null, 'bid'),
        'award.approve': ({ context }) => (context.failed ? 'rescope' : null),
        // Verified again after some days.
        'expert.verify': () => (course.has('expert.suspended') && ++asked < 10 ? null : 'verify'),
        'deliverable.submit': () => null,
        'event.decide': () => 'discard',
      },
      meanwhile: course.meanwhile,
    };
  },
};

const isToAward = async (played: Played): Promise<boolean> =>
  (((await openOf(played, 'award.approve'))?.context.ranking as unknown[] | undefined)?.length ?? 0) > 0;

/** The sponsor awards more than they may, so that finance is asked as well. */
async function awardAboveAuthority(played: Played): Promise<void> {
  const task = await theOpen(played, 'award.approve');
  await answerAs(played.env.client, task, answerOf(task, {}) as Answer, played.edge.seal, pounds(1));
}

const withConflict = (task: TaskRow): Answer => ({
  ...(answerOf(task, { 'bid.submit': () => 'bid' }) as Answer),
  noConflict: false,
  conflict: 'A director sits on the board of the target.',
});

const MISTYPED = 'sara@cleint.example';

/** Mail does not reach the sponsor: at first for a while, then for good, until the address is another. */
async function isMistyped(played: Played, from: string, right: string): Promise<void> {
  const { handle } = played;
  const { id: task, assignee, openedAt } = await theOpen(played, 'scope.approve');
  const { role: _, ...to } = { ...assignee, email: right };
  const mail: UntakenMail = {
    ...{ mail: `${task} to ${from}`, about: 'task.asked', subject: 'Approve the scope', task, to: assignee },
    ...{ sentAt: openedAt, status: '5.1.1', words: 'No such user here' },
  };
  await handle.signal(mailDelayed, { mails: [mail] });
  await handle.signal(mailRefused, mail);
  const reason = said(AS_AGREED);
  await handle.executeUpdate(sendAgain, {
    args: [{ task, reason, by: someone('olu@client.example'), correction: { from, to } }],
  });
}

async function lapse(played: Played): Promise<void> {
  const { team = [] } = (await played.store.engagement(played.id)) ?? {};
  const expert = team[0]?.email ?? '';
  await receive(played, 'kpo.credential.lapsed.v1', 1, { expert, credential: 'Chartered status' });
}

/** What other systems say besides, and somebody who may not. */
async function noise(played: Played): Promise<void> {
  await receive(played, 'kpo.budget.frozen.v1', 2, { version: 2 });
  await receive(played, 'kpo.demand.changed.v1', 1, { version: 1, roles: [{ role: 'analyst', headcount: 1 }] });
  await receive(played, 'kpo.budget.changed.v1', 1, { version: 1, amount: pounds(1) });
  await receive(played, 'kpo.budget.changed.v1', 9, { version: 2_147_483_647, amount: pounds(1) });
  const reset = { key: 'r1', of: 'budget', to: 2, reason: said('Counted wrongly.'), by: someone('key:test') } as const;
  await played.handle.signal(resetVersion, reset);
  const why = reasonFor('reasons.denied.notAssignee');
  await played.handle.signal(deniedAttempt, { who: someone('eve@elsewhere.example'), what: 'a task', why });
}
