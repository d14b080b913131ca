import {
  acknowledgeTask,
  claimTask,
  ignoredEvents,
  pauseTask,
  reassignTask,
  requestChange,
  resumeTask,
  snoozeTask,
  systemAway,
} from '../../../workflows/messages.js';
import { addDuration } from '../../../domain/kernel/duration.js';
import { reasonFor } from '../../../domain/kernel/reasons.js';
import { aDeliverable, aRole, pounds } from '../samples/briefs.js';
import type { Played } from '../workflows/workflow-env.js';
import {
  AS_AGREED,
  DELEGATE,
  follow,
  isAway,
  isBack,
  openOf,
  receive,
  SPONSOR,
  type RecordedStory,
  theOpen,
} from './story.js';
import { said, someone } from '../site/said.js';

const told = { reason: said(AS_AGREED), by: someone(SPONSOR) };

/** Everybody answers in the end: tasks are put off, stopped, claimed and handed on; the team grows and shrinks; the scope is changed. */
export const movedAndScaled: RecordedStory = {
  brief: {
    deliverables: [
      aDeliverable({ id: 'D0', from: 'client', payment: undefined }),
      aDeliverable({ dependsOn: ['D0'], acceptance: [] }),
      aDeliverable({ id: 'D2', dependsOn: ['D1'], due: { after: 'P60D', working: false }, payment: undefined }),
    ],
    roles: [aRole()],
  },
  tell(played) {
    const course = follow(played, [
      [() => isOpen(played, 'scope.approve'), () => aGroup(played)],
      [() => isOpen(played, 'scope.approve'), () => away(played)],
      ...movesOf(played),
      [({ count }) => count('deliverable.opened') > 1, () => budget(played, 2, 200_000)],
      [() => isOpen(played, 'scaling.approve'), () => claim(played)],
      [() => true, () => oldNews(played)],
      [({ has }) => has('scaling.rejected'), () => budget(played, 3, 210_000)],
      [() => isOpen(played, 'scaling.approve'), () => claim(played)],
      [({ has }) => has('scaling.completed'), () => budget(played, 4, 30_000)],
      [() => isOpen(played, 'scaling.approve'), () => handOn(played)],
      [({ has }) => has('scaling.noticed'), () => budget(played, 5, 200_000)],
      [({ has }) => has('scaling.withdrawn'), () => budget(played, 6, 30_000)],
      [() => isOpen(played, 'scaling.approve'), () => handOn(played)],
      [({ count }) => count('scaling.completed') > 1, () => budget(played, 7, 10)],
      [({ has }) => has('shortfall.decided'), () => budget(played, 8, 300_000)],
      [() => isOpen(played, 'scaling.approve'), () => claim(played)],
      [({ count }) => count('scaling.approved') > 3, () => budget(played, 9, 40_000)],
      [({ has }) => has('scaling.cut-short'), () => change(played)],
      [() => true, () => change(played, 'D9')],
    ]);
    return {
      script: {
        'scope.approve': ({ assignee, context }) =>
          assignee.email === DELEGATE || context.amendment ? 'approve' : null,
        'scaling.approve': ({ candidates }) => {
          if (candidates.length > 0) return null;
          return course.has('scaling.rejected') ? 'approve' : 'reject';
        },
        'handover.complete': () => null,
        'shortfall.decide': () => 'carry-on',
        // Nobody is named before the money is less again.
        'expert.propose': () =>
          course.count('scaling.approved') > 3 && !course.has('scaling.cut-short') ? null : 'propose',
        'deliverable.submit': () => (course.has('scope.amended') ? 'submit' : null),
      },
      meanwhile: course.meanwhile,
    };
  },
};

const isOpen = async (played: Played, kind: 'scope.approve' | 'scaling.approve'): Promise<boolean> =>
  (await openOf(played, kind)) !== undefined;

/** Two people answer for finance. */
const aGroup = ({ store }: Played): Promise<unknown> =>
  store.putPerson({
    name: 'Finance',
    email: 'finn@client.example',
    language: 'en',
    timeZone: 'UTC',
    members: ['gil@client.example', 'hue@client.example'],
    console: false,
    defaultFor: [],
  });

/** Nobody could answer in the first hour. */
async function away({ handle, ...played }: Played): Promise<void> {
  const { openedAt: from } = await theOpen({ handle, ...played }, 'scope.approve');
  const to = addDuration(from, 'PT1H');
  const outage = { id: 'o1', from, to, cause: 'outage', why: reasonFor('reasons.systemAway') } as const;
  await handle.signal(systemAway, { outages: [outage] });
}

/** What happens to the first approval, one thing at a time: put off, stopped, started again, and handed to a delegate. */
function movesOf(played: Played): [() => boolean, () => Promise<unknown>][] {
  const { handle } = played;
  const moves: ((task: string) => Promise<unknown>)[] = [
    (task) => handle.executeUpdate(acknowledgeTask, { args: [{ task, for: 'PT12H', ...told }] }),
    (task) => handle.executeUpdate(snoozeTask, { args: [{ task, for: 'P1D', ...told }] }),
    (task) => handle.executeUpdate(pauseTask, { args: [{ task, for: 'P3D', ...told }] }),
    (task) => handle.executeUpdate(resumeTask, { args: [{ task, ...told }] }),
    () => isAway(played, [-1, 30], { delegate: null }),
    () => isBack(played),
    () => isAway(played, [-1, 30]),
  ];
  return moves.map((move) => [() => true, async () => move((await theOpen(played, 'scope.approve')).id)]);
}

const budget = (played: Played, version: number, pound: number): Promise<void> =>
  receive(played, 'kpo.budget.changed.v1', version, { version, amount: pounds(pound) });

/** Within an hour the ERP has said the same again and again. */
const oldNews = ({ handle }: Played): Promise<void> =>
  handle.signal(ignoredEvents, {
    source: 'erp',
    hour: '2026-03-02T09:00:00.000Z',
    count: 12,
    why: reasonFor('reasons.repeated'),
  });

async function claim(played: Played): Promise<void> {
  const { id: task } = await theOpen(played, 'scaling.approve');
  await played.handle.executeUpdate(claimTask, { args: [{ task, by: 'hue@client.example' }] });
}

async function handOn(played: Played): Promise<void> {
  const { id: task } = await theOpen(played, 'scaling.approve');
  const to = { name: 'Ruth', email: 'ruth@client.example', language: 'en', timeZone: 'UTC' };
  await played.handle.executeUpdate(reassignTask, { args: [{ task, to, ...told }] });
}

/** The last deliverable is dropped, and the one before it put off; what is none is refused. */
const change = ({ handle }: Played, drop = 'D2'): Promise<void> =>
  handle.signal(requestChange, {
    key: `drop ${drop}`,
    ...told,
    due: [{ id: 'D1', after: 'P70D' }],
    drop: [drop],
  });
