import type { Answer } from '../../../../domain/tasks/task.js';
import { always } from '../../../support/samples/directories.js';
import { asked, day, type Followed, OLU, rung, SAM, SARA } from '../../../support/samples/machine.js';
import { answering, said, someone } from '../../../support/site/said.js';

const open = (): Promise<Followed> =>
  asked({ people: [always(SARA.email)], ladder: [rung({ after: 'P1D', do: 'remind' })] });
const refused = (task: Followed, answer: Answer, assignment = 1, by = answering(SARA.email)) =>
  task.refusal({ do: 'answer', assignment, answer, by });

describe('an answer', () => {
  it('is refused from the wrong person, to an older assignment, to a task that has ended, and where it does not fit', async () => {
    const task = await open();
    const approve = { decision: 'approve' };
    expect(refused(task, approve, 1, answering('mallory@client.example'))).toEqual({
      task: 'e1.main.1',
      code: 'not-yours',
    });
    expect(refused(task, approve, 0)).toEqual({ task: 'e1.main.1', code: 'handed-on' });
    expect(refused(task, { decision: 'maybe' })).toMatchObject({ code: 'unfit', problems: [{ pointer: '/decision' }] });
    expect(refused(task, { decision: 'cancel' })).toMatchObject({ code: 'unfit', problems: [{ pointer: '/reason' }] });
    expect(refused(task, approve)).toBeUndefined();
    await task.happens({ is: 'answered', answer: approve, by: answering(SARA.email) });
    expect(refused(task, approve)).toEqual({ task: 'e1.main.1', code: 'not-open' });
  });

  it('by another way in than a link may be anybody’s', async () => {
    const task = await open();
    expect(
      task.refusal({ do: 'answer', answer: { decision: 'approve' }, by: answering(OLU.email, 'api') }),
    ).toBeUndefined();
  });

  it('lacks what is to be stored apart where it was not stored', async () => {
    const context = { deliverable: 'D1', acceptance: [], round: 1, feedback: [], mayExtend: true };
    const task = await asked({ kind: 'deliverable.submit', context, people: [always(SARA.email)] });
    expect(refused(task, { decision: 'submit' })).toMatchObject({ code: 'unfit' });
    expect(refused(task, { decision: 'submit', documents: { submission: 'd1' } })).toBeUndefined();
  });

  it('ends the wait with how far the ladder was climbed, and how late it is', async () => {
    const task = await open();
    await task.passUntil(day(5));
    await task.happens({ is: 'answered', answer: { decision: 'approve' }, by: answering(SARA.email) });
    expect(task.told('task.answered')).toEqual([{ decision: 'approve', by: someone(SARA.email, 'link'), via: 'link' }]);
    expect(task.effects('change').at(-1)?.change).toMatchObject({
      state: 'answered',
      outcome: 'approve',
      by: SARA.email,
    });
    expect(task.effects('tell').at(-1)).toMatchObject({ kind: 'task.answered', to: { email: SARA.email } });
    expect(task.outcome).toEqual({
      ...{
        task: 'e1.main.1',
        decision: 'approve',
        answer: { decision: 'approve' },
        by: someone(SARA.email),
        at: day(5),
      },
      late: 86_400_000,
      climbed: { openedAt: day(0), overdue: true, deciding: false, course: { climbed: [0], snoozed: [], pauses: [] } },
    });
  });
});

describe('a task that is handed on', () => {
  it('has another assignment, asks the new holder, and tells the former one, each once', async () => {
    const task = await open();
    task.forget();
    await task.happens({ is: 'reassigned', to: SAM, reason: said('On leave'), by: someone(OLU.email) });
    expect(task.told('task.reassigned')).toEqual([
      { from: SARA.email, to: SAM.email, by: someone(OLU.email), reason: said('On leave') },
    ]);
    expect([task.mailed('task.asked'), task.mailed('task.handed-on')]).toEqual([[SAM.email], [SARA.email]]);
    expect(task.effects('tell')).toHaveLength(2);
    expect([task.task.assignment, task.task.assignee.email, task.task.assignee.role]).toEqual([
      2,
      SAM.email,
      'sponsor',
    ]);
    expect(refused(task, { decision: 'approve' })?.code).toBe('handed-on');
    expect(task.refusal({ do: 'reassign', to: SAM.email })).toMatchObject({
      problems: [{ pointer: '/to', code: 'problems.holds', params: { value: SAM.email } }],
    });
    expect(refused(task, { decision: 'approve' }, 2, answering(SAM.email))).toBeUndefined();
  });

  it('is asked of one person again, where it was a group’s, and in nobody’s stead', async () => {
    const members = ['gil@client.example', 'hue@client.example'];
    const task = await asked({ people: [always(SARA.email, { members })] });
    task.forget();
    await task.happens({ is: 'reassigned', to: SAM, reason: said('Knows it'), by: someone(OLU.email) });
    expect([task.task.candidates, task.task.onBehalfOf]).toEqual([[], undefined]);
    expect(task.mailed('task.handed-on')).toEqual(members);
    expect(task.effects('change')[0]?.change).toMatchObject({ onBehalfOf: null, candidates: [], assignment: 2 });
  });
});

describe('a clock', () => {
  it('is stopped once, for ninety days at most', async () => {
    const task = await open();
    expect(task.refusal({ do: 'pause', for: 'P91D' })).toMatchObject({
      problems: [{ pointer: '/for', code: 'problems.longer', params: { limit: { duration: 'P90D' } } }],
    });
    expect(task.refusal({ do: 'pause', for: 'soon' })).toMatchObject({ problems: [{ code: 'problems.duration' }] });
    await task.happens({ is: 'paused', for: 'P90D', reason: said('Closed'), by: someone(OLU.email) });
    expect(task.refusal({ do: 'pause', for: 'P1D' })).toMatchObject({
      problems: [{ code: 'problems.paused', params: { until: { at: day(90) } } }],
    });
    expect(task.refusal({ do: 'resume' })).toBeUndefined();
  });
});

describe('a document that comes later', () => {
  it('is put beside those that whoever holds the task may read', async () => {
    const task = await asked({ documents: ['d1'] });
    await task.happens({ is: 'document-added', document: 'd2' });
    expect(task.effects('change').at(-1)?.change.documents).toEqual(['d1', 'd2']);
  });
});
