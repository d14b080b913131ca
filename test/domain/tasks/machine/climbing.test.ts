import { SILENCE } from '../../../../domain/kernel/actor.js';
import type { TaskOutcome } from '../../../../domain/tasks/machine/open-task.js';
import { always } from '../../../support/samples/directories.js';
import {
  asked,
  aTask,
  CAST,
  day,
  FINN,
  type Followed,
  type Given,
  HANNAH,
  OLU,
  OPENED,
  rung,
  SARA,
} from '../../../support/samples/machine.js';
import { answering, said, someone } from '../../../support/site/said.js';

const open = (ladder: Given['ladder'] = [], given: Given = {}): Promise<Followed> =>
  asked({ ladder, people: [always(SARA.email), always(FINN.email), always(OLU.email)], ...given });
const submission: Given = {
  kind: 'deliverable.submit',
  assignee: HANNAH,
  context: { deliverable: 'D1', acceptance: [], round: 1, feedback: [], mayExtend: true },
  watched: true,
};
const decided = (decision: string): TaskOutcome => ({
  task: 'e1.main.2',
  decision,
  answer: { decision },
  by: someone(OLU.email),
  at: day(6),
  late: 0,
  climbed: { openedAt: day(5), course: { climbed: [], snoozed: [], pauses: [] }, overdue: false, deciding: false },
});

describe('a question that is opened', () => {
  it('is put on record, mailed and placed, and one timer is set to its first rung', async () => {
    const ladder = [rung({ before: 'P1D', do: 'remind' }), rung({ after: 'P1D', do: 'reject' })];
    const task = await open(ladder, { counterparty: OLU, documents: ['d1'] });
    expect(task.told('task.opened')).toEqual([{ to: SARA.email, role: 'sponsor' }]);
    expect([task.mailed('task.asked'), task.lines('task.asked')]).toEqual([[SARA.email], [['Please decide.']]]);
    expect(task.effects('open')).toMatchObject([
      {
        opening: {
          id: 'e1.main.1',
          due: { from: OPENED, after: 'P4D', working: true },
          counterparty: OLU,
          documents: ['d1'],
        },
      },
    ]);
    expect(task.effects('arm')).toEqual([{ do: 'arm', at: day(3) }]);
    expect([task.task.due, task.task.assignment]).toEqual([day(4), 1]);
  });

  it('that goes on where it was before says so, and is late already', async () => {
    const course = { climbed: [0], snoozed: [], pauses: [] };
    const goesOn = { openedAt: day(-9), course, overdue: true, deciding: false };
    const task = aTask({ goesOn, ladder: [rung({ after: 'P1D', do: 'remind' })] });
    await task.happens({ is: 'opened', goesOn: { openedAt: day(-9), course } });
    expect(task.effects('open')).toMatchObject([{ opening: { goesOn: { openedAt: day(-9), course } } }]);
    expect([task.task.overdue, task.task.course]).toEqual([true, course]);
  });

  it('climbs nothing while nobody knows where its rungs fall', () => {
    const task = aTask();
    task.happensUnwritten({ is: 'opened' });
    expect([task.task.armed, task.task.due]).toEqual([undefined, '']);
  });
});

/** What is to become of a deliverable, asked of the sponsor. */
const DECIDING = { kind: 'overdue.decide', context: { from: 'vendor', mayReplace: true } } as const;

describe('a rung', () => {
  it('reminds everybody who is asked', async () => {
    const task = await open([rung({ after: 'P1D', do: 'remind' }), rung({ after: 'P3D', do: 'reject' })]);
    await task.passUntil(day(5));
    expect(task.told('task.reminded')).toEqual([{ to: SARA.email }]);
    expect([task.mailed('task.reminder'), task.lines('task.reminder')]).toEqual([[SARA.email], [['Please decide.']]]);
    expect([task.task.course.climbed, task.task.armed]).toEqual([[0], day(7)]);
  });

  it('escalates: the holder is told first, and then somebody above, what is missing', async () => {
    const task = await open([rung({ after: 'P1D', do: 'escalate', to: 'owner' })]);
    await task.passUntil(day(5));
    expect(task.told('task.reminded')).toEqual([{ to: SARA.email }]);
    expect(task.told('task.escalated')).toEqual([{ to: OLU.email, role: 'owner' }]);
    expect(
      task
        .effects('tell')
        .slice(1)
        .map(({ kind, to }) => [kind, to.email]),
    ).toEqual([
      ['task.reminder', SARA.email],
      ['task.escalated', OLU.email],
    ]);
    expect(task.lines('task.reminder')).toEqual([['waiting.escalatedToo', 'Please decide.']]);
    expect(task.lines('task.escalated')).toEqual([['notices.escalated.asked', 'notices.escalated.overdue']]);
  });

  it('escalates nothing where nobody plays the part, or the answer comes before it is known who hears of it', async () => {
    const ladder = [rung({ after: 'P1D', do: 'escalate', to: 'counterpart' }), rung({ after: 'P2D', do: 'reject' })];
    const nobody = await open(ladder);
    await nobody.passUntil(day(5));
    expect([nobody.told('task.reminded'), nobody.told('task.escalated'), nobody.task.armed]).toEqual([[], [], day(6)]);
    const task = await open([rung({ after: 'P1D', do: 'escalate', to: 'owner' })]);
    await task.passUntil(day(4));
    const written = task.happensUnwritten({ is: 'timer', armed: day(5) });
    await task.happens({ is: 'answered', answer: { decision: 'approve' }, by: answering(SARA.email) });
    await written();
    expect(task.told('task.escalated')).toEqual([]);
  });

  it('tells nobody of themselves: whoever holds the task, also on behalf of another, is reminded', async () => {
    const absences = [{ from: '2026-01-01', to: '2099-12-31', delegate: FINN.email }];
    for (const people of [[], [always(SARA.email, { absences })]]) {
      const task = await open([rung({ after: 'P1D', do: 'escalate', to: 'sponsor' })], { people });
      await task.passUntil(day(5));
      expect(task.told('task.reminded').map(({ to }) => to)).toEqual([task.task.assignee.email]);
      expect(task.told('task.escalated')).toEqual([]);
    }
  });

  it('tells a line of managers one by one, and somebody without a manager ends it', async () => {
    const ladder = [1, 2, 3].map((line) => rung({ after: `P${line}D`, do: 'escalate', line }));
    const managed = (email: string, manager?: string) => always(email, { ...(manager && { manager }) });
    const [max, mia] = ['max@client.example', 'mia@client.example'];
    const people = [managed(SARA.email, max), managed(max, mia), managed(mia)];
    const task = await open([...ladder, rung({ after: 'P4D', do: 'reject' })], { people });
    await task.passUntil(day(7));
    expect(task.told('task.escalated').map(({ to, role }) => [to, role])).toEqual([
      [max, 'manager'],
      [mia, 'manager'],
    ]);
  });

  it('hands the task over: earlier links die, the new holder is asked, and the former one is told', async () => {
    const task = await open([
      rung({ after: 'P1D', do: 'transfer', to: 'finance' }),
      rung({ after: 'P9D', do: 'reject' }),
    ]);
    task.forget();
    await task.passUntil(day(5));
    expect(task.told('task.transferred')).toEqual([{ from: SARA.email, to: FINN.email, role: 'finance' }]);
    expect([task.mailed('task.asked'), task.mailed('task.handed-on')]).toEqual([[FINN.email], [SARA.email]]);
    expect([task.task.assignment, task.task.assignee.email, task.task.assignee.role]).toEqual([
      2,
      FINN.email,
      'finance',
    ]);
    expect([task.task.due, task.task.terms]).toEqual([day(4), { on: day(4), working: true }]);
    const by = answering(SARA.email);
    expect(task.refusal({ do: 'answer', assignment: 1, answer: { decision: 'approve' }, by })?.code).toBe('handed-on');
  });

  it('hands it to nobody who must not decide it, holds it already, or judges the same', async () => {
    for (const given of [
      { cast: { ...CAST, finance: OLU } },
      { cast: { ...CAST, finance: SARA } },
      { lookups: { judgesAlready: () => true } },
    ]) {
      const task = await open([rung({ after: 'P1D', do: 'transfer', to: 'finance' })], given);
      await task.passUntil(day(5));
      expect([task.told('task.transferred'), task.task.assignee.email]).toEqual([[], SARA.email]);
    }
  });

  it('passes a decision on to somebody, who has the task’s own time once more, and then stands if they are silent too', async () => {
    const task = await open([rung({ after: 'P1D', do: 'decide', to: 'finance' })], {
      policy: { onSilence: 'escalate' },
    });
    await task.passUntil(day(5));
    expect(task.told('task.transferred').map(({ to }) => to)).toEqual([FINN.email]);
    expect(task.task.course.decided).toEqual({ at: day(5), snoozes: 0 });
    expect(task.effects('change').at(-1)?.change).toMatchObject({ rungs: [{ do: 'lapse', at: day(9) }] });
    await task.passUntil(day(9));
    expect(task.told('task.standing')).toEqual([{ to: FINN.email }]);
    expect(task.lines('task.standing')).toEqual([['notices.lapsed'], ['notices.lapsed']]);
    expect([task.task.state, task.outcome, task.task.armed]).toEqual(['open', undefined, undefined]);
  });

  it('that passes a decision on to nobody gives whoever holds the task its own time once more', async () => {
    const task = await open([rung({ after: 'P1D', do: 'decide', to: 'owner' })]);
    await task.passUntil(day(5));
    expect([task.told('task.transferred'), task.task.assignee.email]).toEqual([[], SARA.email]);
    expect(task.task.rungs).toMatchObject([{ do: 'lapse', at: day(9) }]);
  });

  it.each([
    ['accept', 'extend'],
    ['reject', 'terminate'],
  ] as const)('that says %s deems so, and tells whoever was asked and the owner', async (act, outcome) => {
    const task = await open([rung({ after: 'P1D', do: act })], DECIDING);
    await task.passUntil(day(5));
    expect(task.told('task.lapsed')).toEqual([{ outcome }]);
    expect([task.mailed('task.lapsed'), task.lines('task.lapsed')[0]]).toEqual([
      [SARA.email, OLU.email],
      ['notices.lapsed'],
    ]);
    expect(task.outcome).toMatchObject({
      decision: outcome,
      answer: { decision: outcome },
      by: SILENCE,
      late: 86_400_000,
    });
    expect([task.task.state, task.task.rungs]).toEqual(['lapsed', []]);
  });

  it('that is the end of the ladder comes to what the policy says', async () => {
    for (const [onSilence, outcome] of [
      ['accept', 'grant'],
      ['reject', 'refuse'],
      ['escalate', 'silence'],
    ] as const) {
      const task = await open([], { kind: 'extension.decide', policy: { onSilence } });
      await task.passUntil(day(4));
      expect(task.told('task.lapsed')).toEqual([{ outcome }]);
    }
  });

  it('at the same instant as another is climbed after it, each once', async () => {
    const task = await open([
      rung({ after: 'P1D', do: 'remind' }),
      rung({ after: 'P1D', do: 'escalate', to: 'owner' }),
    ]);
    await task.passUntil(day(5));
    expect([task.told('task.reminded').length, task.told('task.escalated').length]).toEqual([2, 1]);
  });
});

describe('the timer', () => {
  it('that went off for an instant that has moved since climbs nothing', async () => {
    const task = await open([rung({ after: 'P1D', do: 'remind' })]);
    await task.happens({ is: 'snoozed', for: 'P3D', reason: said('Away'), by: someone(SARA.email) });
    await task.happens({ is: 'timer', armed: day(5) });
    expect([task.told('task.reminded'), task.task.armed]).toEqual([[], day(8)]);
  });
});

describe('a due instant that somebody watches', () => {
  it('passes once, before the first rung after it', async () => {
    const task = await open([rung({ after: 'P1D', do: 'remind' })], submission);
    await task.passUntil(day(4));
    expect([task.effects('due-passed'), task.task.overdue]).toEqual([[{ do: 'due-passed', due: day(4) }], true]);
    await task.passUntil(day(5));
    expect(task.effects('due-passed')).toHaveLength(1);
  });

  it('passes with the first rung where the task was asked after it, or nobody watches', async () => {
    const late = await open([rung({ after: 'P1D', do: 'remind' })], { ...submission, terms: { on: day(-2) } });
    expect(late.task.armed).toBe(day(1));
    await late.passUntil(day(1));
    expect(late.effects('due-passed')).toEqual([{ do: 'due-passed', due: day(-2) }]);
    const unwatched = await open([rung({ after: 'P1D', do: 'remind' })]);
    await unwatched.passUntil(day(4.5));
    expect(unwatched.task.overdue).toBe(false);
    await unwatched.passUntil(day(5));
    expect(unwatched.task.overdue).toBe(true);
  });
});

describe('work that is not coming', () => {
  const ladder = [rung({ after: 'P1D', do: 'decide', to: 'owner' }), rung({ after: 'P2D', do: 'reject' })];

  it('is decided about by the part that its kind says, and nothing more is climbed', async () => {
    const task = await open(ladder, submission);
    await task.passUntil(day(9));
    expect(task.effects('have-decided')).toEqual([{ do: 'have-decided', by: 'owner' }]);
    expect([task.task.deciding, task.task.armed, task.task.state]).toEqual([true, undefined, 'open']);
  });

  it('ends with what was decided, and whoever was asked hears of it', async () => {
    const task = await open(ladder, submission);
    await task.passUntil(day(6));
    await task.happens({ is: 'decided', outcome: decided('extend') });
    expect([task.told('task.lapsed'), task.mailed('task.lapsed')]).toEqual([[{ outcome: 'extend' }], [HANNAH.email]]);
    expect(task.lines('task.lapsed')).toEqual([['notices.lapsed.decided']]);
    expect(task.outcome).toMatchObject({ decision: 'extend', by: SILENCE, decided: { by: someone(OLU.email) } });
    expect(task.effects('withdraw-decision')).toEqual([]);
  });

  it.each([
    ['submit', 'reasons.answeredAfterAll'],
    ['extend', 'reasons.moreTimeAsked'],
  ])('that is answered with "%s" first has the decision withdrawn, and says why', async (decision, code) => {
    const task = await open(ladder, submission);
    await task.passUntil(day(6));
    await task.happens({ is: 'answered', answer: { decision }, by: answering(HANNAH.email) });
    expect(task.effects('withdraw-decision')).toEqual([{ do: 'withdraw-decision', why: { code } }]);
    expect(task.outcome).toMatchObject({ decision, late: 2 * 86_400_000, climbed: { deciding: true, overdue: true } });
    await task.happens({ is: 'decided', outcome: decided('reduce') });
    expect(task.told('task.lapsed')).toEqual([]);
  });

  it('that is withdrawn takes its decision with it', async () => {
    const task = await open(ladder, submission);
    await task.passUntil(day(6));
    await task.happens({ is: 'withdrawn', why: { code: 'reasons.dueMoved' } });
    expect(task.effects('withdraw-decision')).toEqual([
      { do: 'withdraw-decision', why: { code: 'reasons.questionWithdrawn' } },
    ]);
    expect([task.told('task.withdrawn'), task.mailed('task.withdrawn')]).toEqual([
      [{ reason: { code: 'reasons.dueMoved' } }],
      [HANNAH.email],
    ]);
    expect(task.effects('change').at(-1)?.change).toMatchObject({
      state: 'withdrawn',
      withdrawal: { code: 'reasons.dueMoved' },
    });
    expect(task.outcome).toMatchObject({ decision: 'withdrawn', by: SILENCE });
  });

  it('whose clock is stopped while somebody decides runs again by itself, and still nothing is climbed', async () => {
    const task = await open(ladder, submission);
    await task.passUntil(day(5));
    await task.happens({ is: 'paused', for: 'P1D', reason: said('Their office burnt down'), by: someone(OLU.email) });
    expect(task.task.armed).toBe(day(6));
    await task.passUntil(day(9));
    expect([task.task.pause, task.told('task.resumed').length, task.task.state]).toEqual([undefined, 1, 'open']);
    expect(task.told('task.lapsed')).toEqual([]);
  });
});

describe('a task that has ended', () => {
  it('stays as it is whatever happens to it', async () => {
    const task = await open([rung({ after: 'P1D', do: 'remind' })]);
    await task.happens({ is: 'answered', answer: { decision: 'approve' }, by: answering(SARA.email, 'api') });
    expect(task.told('task.answered')).toEqual([{ decision: 'approve', by: someone(SARA.email, 'api'), via: 'api' }]);
    const { task: ended } = task;
    task.forget();
    await task.happens({ is: 'answered', answer: { decision: 'cancel' }, by: answering(SARA.email, 'api') });
    await task.happens({ is: 'timer', armed: day(5) });
    expect([task.task, task.effects('record'), task.effects('end')]).toEqual([ended, [], []]);
  });
});
