import { always } from '../../../support/samples/directories.js';
import { asked, day, FINN, type Followed, OLU, rung, SAM, SARA } from '../../../support/samples/machine.js';
import { answering, said, someone } from '../../../support/site/said.js';

const RIGHT = { ...SAM, name: SARA.name, email: 'sara@right.example' };
const open = (): Promise<Followed> =>
  asked({
    ladder: [rung({ before: 'P1D', do: 'remind' }), rung({ after: 'P1D', do: 'escalate', to: 'owner' })],
    people: [always(SARA.email), always(FINN.email), always(SAM.email), always(RIGHT.email)],
  });
const refusal = (to = SARA.email, at = day(0)) => ({ to, at, status: '5.1.1', words: 'No such user here' });
const miss = (task: Followed, { to = SARA.email, since = day(0) } = {}): Promise<void> =>
  task.happens({ is: 'mail-refused', refusal: refusal(to, since), since });
const again = (task: Followed, correction?: { from: string; to: typeof RIGHT }): Promise<void> =>
  task.happens({ is: 'sent-again', reason: said('It was mistyped.'), by: someone(OLU.email), correction });

describe('a mail that was refused for good', () => {
  it('marks the task, and no clock runs against its holder for as long as that lasts', async () => {
    const task = await open();
    await miss(task);
    expect(task.task.refusals).toEqual([refusal()]);
    expect(task.told('task.paused')).toMatchObject([{ holder: 'system', endedBy: 'owner', since: day(0) }]);
    await task.passUntil(day(30));
    expect([task.task.state, task.told('task.reminded'), task.outcome]).toEqual(['open', [], undefined]);
  });

  it('takes back nothing but the time since it was written, where it came back later', async () => {
    const task = await open();
    await task.passUntil(day(5));
    expect(task.told('task.escalated')).toHaveLength(1);
    await miss(task, { since: day(3) });
    expect(task.task).toMatchObject({ pause: { from: day(3) }, overdue: false });
    await task.passUntil(day(6));
    await again(task);
    expect(task.task.due).toBe(day(7));
    expect(task.task.course.pauses).toEqual([{ from: day(3), to: day(6) }]);
  });

  it('is told to the owner again every three days', async () => {
    const task = await open();
    await miss(task);
    await task.passUntil(day(10));
    expect(task.mailed('task.escalated')).toEqual([OLU.email, OLU.email, OLU.email]);
    expect(task.task.pause?.until).toBe(day(12));
  });

  it('stops no clock where others of a group are reached, and once none is', async () => {
    const task = await asked({
      people: [
        { ...always('group@client.example'), members: [SARA.email, FINN.email] },
        always(SARA.email),
        always(FINN.email),
      ],
      assignee: { ...SARA, name: 'Group', email: 'group@client.example' },
    });
    expect(task.task.candidates.map(({ email }) => email)).toEqual([SARA.email, FINN.email]);
    await miss(task);
    expect(task.task.pause).toBeUndefined();
    await miss(task, { to: FINN.email });
    expect(task.task.pause?.holder).toBe('system');
  });

  it('keeps the clock from starting that somebody else has stopped for a while', async () => {
    const task = await open();
    await task.happens({ is: 'paused', for: 'P2D', reason: said('A holiday.'), by: someone(OLU.email) });
    await miss(task);
    expect(task.task.pause?.holder).toBe('pause');
    await task.passUntil(day(3));
    expect(task.task.pause).toMatchObject({ holder: 'system', from: day(2) });
  });

  it('lets the holder answer all the same', async () => {
    const task = await open();
    await miss(task);
    await task.happens({ is: 'answered', answer: { decision: 'approve' }, by: answering(SARA.email) });
    expect(task.outcome).toMatchObject({ decision: 'approve', late: 0 });
  });
});

describe('a question that is sent again', () => {
  it('goes out once, with its new date, and the time is given back', async () => {
    const task = await open();
    await miss(task);
    await task.passUntil(day(2));
    task.forget();
    await again(task);
    expect([task.mailed('task.asked'), task.mailed('task.moved'), task.mailed('task.resumed')]).toEqual([
      [SARA.email],
      [],
      [],
    ]);
    expect(task.task).toMatchObject({ due: day(6), refusals: [], assignment: 1 });
    expect(task.task.pause).toBeUndefined();
    expect(task.told('mail.sent-again')).toEqual([
      { to: SARA.email, by: someone(OLU.email), reason: said('It was mistyped.') },
    ]);
    expect(task.told('task.moved')).toMatchObject([{ holder: 'system', from: day(4), to: day(6) }]);
  });

  it('goes to the address that is right, and links sent to the other are dead', async () => {
    const task = await open();
    await miss(task);
    task.forget();
    await again(task, { from: SARA.email, to: RIGHT });
    expect(task.task).toMatchObject({ assignee: { email: RIGHT.email, role: 'sponsor' }, assignment: 2, refusals: [] });
    expect(task.mailed('task.asked')).toEqual([RIGHT.email]);
    expect(task.told('task.reassigned')).toMatchObject([{ from: SARA.email, to: RIGHT.email }]);
    const approve = { decision: 'approve' };
    expect(task.refusal({ do: 'answer', assignment: 1, answer: approve, by: answering(SARA.email) })).toMatchObject({
      code: 'handed-on',
    });
    expect(task.refusal({ do: 'answer', assignment: 2, answer: approve, by: answering(SARA.email) })).toMatchObject({
      code: 'not-yours',
    });
  });

  it('is refused where no mail was, and a clock that waits for it is started by nothing else', async () => {
    const task = await open();
    expect(task.refusal({ do: 'send-again' })).toMatchObject({ code: 'unfit' });
    await miss(task);
    expect(task.refusal({ do: 'send-again' })).toBeUndefined();
    expect(task.refusal({ do: 'resume' })).toMatchObject({ code: 'unfit' });
    const other = { from: FINN.email, to: RIGHT };
    expect(task.refusal({ do: 'send-again', correction: other })).toMatchObject({ code: 'unfit' });
  });

  it('is not needed where somebody else has the task, whose clock runs with the time given back', async () => {
    const task = await open();
    await miss(task);
    await task.passUntil(day(2));
    await task.happens({ is: 'reassigned', to: SAM, reason: said('On leave'), by: someone(OLU.email) });
    expect(task.task).toMatchObject({ due: day(6), refusals: [] });
    expect(task.task.pause).toBeUndefined();
  });
});
