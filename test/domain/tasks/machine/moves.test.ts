import { isAsked } from '../../../../domain/tasks/task.js';
import type { DirectoryPerson } from '../../../../domain/directory/directory-person.js';
import type { Rung } from '../../../../domain/tasks/rung.js';
import { always, daysOff } from '../../../support/samples/directories.js';
import {
  asked,
  aTask,
  DANA,
  date,
  day,
  type Followed,
  FINN,
  type Given,
  OLU,
  rung,
  SARA,
} from '../../../support/samples/machine.js';
import { answering, said, someone } from '../../../support/site/said.js';

const LADDER: Rung[] = [
  rung({ before: 'P1D', working: true, do: 'remind' }),
  rung({ after: 'P1D', working: true, do: 'remind' }),
  rung({ after: 'P2D', working: true, do: 'escalate', to: 'owner' }),
  rung({ after: 'P6D', working: true, do: 'reject' }),
];
const open = (people: DirectoryPerson[] = [always(SARA.email)], given: Given = {}): Promise<Followed> =>
  asked({ ladder: LADDER, people, ...given });

const edited = { is: 'directory-changed', who: SARA.email, why: said('the calendar was changed') } as const;
/** The directory changes, and the task hears of it. */
async function edit(task: Followed, person: DirectoryPerson): Promise<void> {
  task.directory.list(person);
  await task.happens({ ...edited, who: person.email });
}
const LONG_AFTER = '2099-12-31';
const away = (from: number, to: number | undefined = undefined, delegate = DANA): DirectoryPerson =>
  always(SARA.email, { absences: [{ from: date(from), to: to === undefined ? LONG_AFTER : date(to), delegate }] });
const holder = ({ task }: Followed) => [task.assignee.email, task.onBehalfOf?.email];

describe('an edited calendar', () => {
  it('moves the deadline and the rungs ahead, records from where to where, and climbs no rung twice', async () => {
    const task = await open();
    await task.passUntil(day(3));
    expect(task.told('task.reminded')).toEqual([{ to: SARA.email }]);
    await edit(task, always(SARA.email, { calendar: daysOff(date(4), date(5)) }));
    expect(task.task.due).toBe(day(6));
    const rungs = [
      { do: 'remind', from: day(5), to: day(7) },
      { do: 'escalate', from: day(6), to: day(8) },
      { do: 'reject', from: day(10), to: day(12) },
    ];
    const moved = { why: edited.why, holder: 'calendar', from: day(4), to: day(6), rungs };
    expect(task.told('task.moved')).toEqual([moved]);
    expect(task.effects('due-moved')).toEqual([{ do: 'due-moved', from: day(4), due: day(6), holder: 'calendar' }]);
    expect(task.mailed('task.moved')).toEqual([SARA.email]);
    await task.passUntil(day(6));
    expect(task.told('task.reminded')).toHaveLength(1);
    await task.passUntil(day(8));
    expect(task.told('task.reminded').map(({ to }) => to)).toEqual([SARA.email, SARA.email, SARA.email]);
    expect(task.told('task.escalated').map(({ to }) => to)).toEqual([OLU.email]);
  });

  it('that moves nothing leaves no trace', async () => {
    const task = await open();
    task.forget();
    await edit(task, always(SARA.email, { name: 'Sara' }));
    expect([task.told('task.moved'), task.effects('tell'), task.effects('change')]).toEqual([[], [], []]);
  });

  it('of the whole organisation, or of somebody else, concerns whom it concerns', async () => {
    const task = await open();
    task.directory.list(always(SARA.email, { calendar: daysOff(date(3)) }));
    await task.happens({ ...edited, who: 'vendor.example' });
    expect(task.effects('place')).toEqual([]);
    await task.happens({ is: 'directory-changed', who: 'client.example', why: said('a holiday of the firm') });
    expect(task.told('task.moved').map(({ why }) => why)).toEqual([said('a holiday of the firm')]);
  });

  it('of nobody in particular concerns every task, and that of a manager whoever they manage', async () => {
    const ladder = [rung({ after: 'P1D', do: 'escalate', line: 1 })];
    const managed = [always(SARA.email, { manager: DANA }), always(DANA)];
    for (const who of [undefined, DANA]) {
      const task = await open(managed, { ladder });
      await task.happens({ is: 'directory-changed', who, why: said('a table of holidays') });
      expect(task.effects('place')).toHaveLength(1);
    }
  });

  it('that moves the date ahead of now makes it late no more, until it passes again', async () => {
    const task = await open([always(SARA.email)], { watched: true });
    await task.passUntil(day(4.5));
    expect([task.task.overdue, task.effects('due-passed').map(({ due }) => due)]).toEqual([true, [day(4)]]);
    await edit(task, always(SARA.email, { calendar: daysOff(date(3), date(4)) }));
    expect([task.task.overdue, task.task.due]).toEqual([false, day(6)]);
    await task.passUntil(day(6));
    expect(task.effects('due-passed').map(({ due }) => due)).toEqual([day(4), day(6)]);
  });
});

describe('what is placed anew while somebody moves it', () => {
  it('is put off as they were told', async () => {
    const task = await open();
    task.directory.list(always(SARA.email, { calendar: daysOff(date(3)) }));
    const written = task.happensUnwritten(edited);
    expect(task.task.armed).toBeUndefined();
    await task.happens({ is: 'acknowledged', for: 'P1D', reason: said('Asking the board'), by: someone(SARA.email) });
    await task.happens({ is: 'snoozed', for: 'P3D', reason: said('The board meets'), by: someone(SARA.email) });
    const [until, next] = task.task.deferrals.map((deferral) => deferral.until);
    await written();
    expect(task.task.due).toBe(day(5));
    expect([until, next].every((promised) => (task.task.rungs[0]?.at ?? '') >= (promised ?? '?'))).toBe(true);
    expect(task.task.rungs.at(-1)?.at).toBe(day(4 + 6 + 1 + 3));
    expect(task.task.course).toMatchObject({ heldUntil: until, snoozed: ['P3D'] });
    expect(task.task.armed).toBe(task.task.rungs[0]?.at);
  });

  it('stays with whoever has taken it, or was given it', async () => {
    const members = ['gil@client.example', 'hue@client.example'];
    const task = await open([always(SARA.email, { members })]);
    task.directory.list(always(SARA.email, { members: [...members, 'ida@client.example'] }));
    const written = task.happensUnwritten(edited);
    await task.happens({ is: 'claimed', by: 'hue@client.example' });
    await written();
    expect([task.task.assignee.email, task.task.candidates]).toEqual(['hue@client.example', []]);
    expect(task.mailed('task.asked')).toEqual([...members, 'hue@client.example']);
  });

  it('is not moved any more once it has ended', async () => {
    const task = await open();
    const written = task.happensUnwritten(edited);
    await task.happens({ is: 'withdrawn', why: said('not needed') });
    task.forget();
    await written();
    expect([task.effects('tell'), task.effects('change'), task.task.state]).toEqual([[], [], 'withdrawn']);
  });
});

describe('an absence', () => {
  it('passes a new task to the delegate at once: one mail, to the delegate, on behalf of', async () => {
    const task = await open([away(-1)]);
    expect([...holder(task), task.task.assignee.role]).toEqual([DANA, SARA.email, 'sponsor']);
    expect(task.mailed('task.asked')).toEqual([DANA]);
    expect(task.lines('task.asked')).toEqual([['waiting.forAbsent', 'Please decide.']]);
    expect(task.told('task.delegated')).toEqual([
      { from: SARA.email, to: DANA, why: 'absence', until: LONG_AFTER, chain: [SARA.email, DANA] },
    ]);
    await task.happens({ is: 'answered', answer: { decision: 'approve' }, by: answering(DANA) });
    expect(task.told('task.answered')).toMatchObject([{ by: someone(DANA), onBehalfOf: SARA.email }]);
  });

  it('that begins while the task is open hands it over then', async () => {
    const task = await open([away(3)]);
    expect(holder(task)).toEqual([SARA.email, undefined]);
    await task.passUntil(`${date(3)}T00:00:00.000Z`);
    expect(holder(task)).toEqual([DANA, SARA.email]);
    expect([task.mailed('task.asked'), task.mailed('task.handed-on')]).toEqual([[SARA.email, DANA], [SARA.email]]);
  });

  it('that begins while the clock stands still hands it over when the clock goes on', async () => {
    const task = await open([away(10)]);
    await task.happens({ is: 'paused', for: 'P60D', reason: said('The data room is closed'), by: someone(OLU.email) });
    await task.passUntil(day(30));
    expect(holder(task)).toEqual([SARA.email, undefined]);
    await task.happens({ is: 'resumed', reason: said('It is open'), by: someone(OLU.email) });
    expect(holder(task)).toEqual([DANA, SARA.email]);
    expect(task.mailed('task.handed-on')).toEqual([SARA.email]);
  });

  it('begins when it begins, although the ladder was put off', async () => {
    const task = await open([away(3)]);
    await task.happens({ is: 'snoozed', for: 'P7D', reason: said('Travelling'), by: someone(SARA.email) });
    expect(task.told('task.snoozed').map(({ until }) => until)).toEqual([day(10)]);
    await task.happens({ is: 'acknowledged', for: 'P5D', reason: said('Travelling'), by: someone(SARA.email) });
    await task.passUntil(`${date(3)}T00:00:00.000Z`);
    expect(holder(task)).toEqual([DANA, SARA.email]);
  });

  it('that is entered while the task is open hands it over at once, due as it was promised', async () => {
    const off = [date(3), date(5)];
    const task = await open([always(SARA.email), always(DANA, { calendar: daysOff(...off) })]);
    await edit(task, away(-1, 30));
    expect(holder(task)).toEqual([DANA, SARA.email]);
    expect([task.task.due, task.task.rungs.at(-1)?.at]).toEqual([day(4), day(4 + 7)]);
    expect(task.task.terms).toEqual({ on: day(4), working: true });
    await edit(task, always(DANA, { calendar: daysOff(date(3)) }));
    expect([task.task.due, task.task.rungs.at(-1)?.at]).toEqual([day(4), day(4 + 6)]);
  });

  it('whose delegate may not decide this leaves the task to its ladder, and says why, once', async () => {
    const task = await open([away(-1, undefined, OLU.email)]);
    expect(holder(task)).toEqual([SARA.email, undefined]);
    await task.happens(edited);
    const [refused, ...more] = task.told('delegation.refused');
    expect(refused).toMatchObject({ from: SARA.email, to: OLU.email });
    expect(refused?.why.code).toBe('reasons.rule.owns');
    expect(more).toEqual([]);
  });

  it('of whoever a task is reassigned to passes it on', async () => {
    const sam = always('sam@client.example', { absences: [{ from: date(-1), to: date(9), delegate: DANA }] });
    const task = await open([always(SARA.email), sam]);
    task.forget();
    await task.happens({
      is: 'reassigned',
      to: { ...SARA, email: sam.email },
      reason: said('Knows it'),
      by: someone(OLU.email),
    });
    expect(holder(task)).toEqual([DANA, sam.email]);
    expect(task.mailed('task.asked')).toEqual([DANA]);
    expect(task.task.due).toBe(day(4));
  });

  it('of whoever a rung hands it to passes it on', async () => {
    const finn = always(FINN.email, { absences: [{ from: date(0), to: LONG_AFTER, delegate: DANA }] });
    const task = await open([always(SARA.email), finn], {
      ladder: [rung({ after: 'P1D', do: 'transfer', to: 'finance' })],
    });
    task.forget();
    await task.passUntil(day(5));
    expect(holder(task)).toEqual([DANA, FINN.email]);
    expect([task.mailed('task.asked'), task.mailed('task.handed-on')]).toEqual([[DANA], [SARA.email]]);
  });

  it('of whoever is told above has their delegate told', async () => {
    const olu = always(OLU.email, { absences: [{ from: date(0), to: LONG_AFTER, delegate: DANA }] });
    const task = await open([always(SARA.email), olu]);
    await task.passUntil(day(6));
    expect(task.told('task.escalated')).toEqual([{ to: DANA, role: 'owner', onBehalfOf: OLU.email }]);
    expect(task.mailed('task.escalated')).toEqual([DANA]);
    expect(task.lines('task.escalated')[0]?.[0 as never]).toBe('waiting.toldForAbsent');
  });
});

describe('two reviewers who are away with the same delegate', () => {
  it('stay two people: the delegate answers for one of them', async () => {
    const reviewers = ['rita', 'rolf'].map((name) => ({
      ...SARA,
      name,
      email: `${name}@client.example`,
      role: 'reviewer' as const,
    }));
    const absences = [{ from: '2020-01-01', to: LONG_AFTER, delegate: DANA }];
    const context = {
      deliverable: 'D1',
      criteria: [],
      acceptance: [],
      document: 'd1',
      round: 1,
      third: false,
      passMark: 50,
    };
    const first = await asked({
      kind: 'review.score',
      context,
      assignee: reviewers[0],
      people: reviewers.map(({ email }) => always(email, { absences })),
    });
    const second = await asked({
      id: 'e1.main.2',
      kind: 'review.score',
      context,
      assignee: reviewers[1],
      directory: first.directory,
    });
    expect([first.task.assignee.email, second.task.assignee.email]).toEqual([DANA, 'rolf@client.example']);
    expect(second.told('delegation.refused')).toMatchObject([{ from: 'rolf@client.example', to: DANA }]);
  });
});

describe('a group', () => {
  const [GIL, HUE] = ['gil@client.example', 'hue@client.example'];
  const GROUP = always(SARA.email, { name: 'The sponsors', members: [GIL, HUE] });

  it('is asked as its members; whoever claims the task holds it, and the others hear of it', async () => {
    const task = await open([GROUP]);
    expect(task.mailed('task.asked')).toEqual([GIL, HUE]);
    expect(task.lines('task.asked')[0]).toEqual(['waiting.group', 'Please decide.']);
    expect(task.refusal({ do: 'claim', by: 'eve@client.example' })?.code).toBe('not-of-group');
    await task.happens({ is: 'claimed', by: HUE, asker: someone('key:admin') });
    expect(task.told('task.claimed')).toEqual([{ from: SARA.email, to: HUE, by: someone('key:admin') }]);
    expect([task.mailed('task.claimed'), task.mailed('task.handed-on')]).toEqual([[GIL], []]);
    expect(task.refusal({ do: 'claim', by: GIL })).toEqual({
      task: task.task.id,
      code: 'nothing-to-claim',
      holder: HUE,
    });
    expect([task.task.assignee.email, task.task.assignment, task.task.candidates]).toEqual([HUE, 2, []]);
  });

  it('is one person however one of it spells their address', async () => {
    const task = await open([GROUP]);
    const spelled = 'H.ue+kpo@Client.example';
    expect(task.refusal({ do: 'claim', by: spelled })).toBeUndefined();
    await task.happens({ is: 'claimed', by: spelled });
    expect(task.task.assignee.email).toBe(HUE);
    expect([isAsked(task.task, spelled), isAsked(task.task, GIL)]).toEqual([true, false]);
  });

  it('stands in for somebody: each of it is asked, and whoever claims it answers on behalf of the absent', async () => {
    const board = always('board@client.example', { name: 'The board', members: [GIL, OLU.email] });
    const task = await open([away(0, undefined, board.email), board]);
    expect(task.mailed('task.asked')).toEqual([GIL]);
    expect(task.told('delegation.refused')).toMatchObject([{ from: board.email, to: OLU.email }]);
    expect([...holder(task), task.task.candidates.map(({ email }) => email)]).toEqual([board.email, SARA.email, [GIL]]);
    await task.happens({ is: 'claimed', by: GIL });
    expect([...holder(task), task.task.candidates]).toEqual([GIL, SARA.email, []]);
  });

  it('asks whoever comes back while the task is open, and nothing more of whoever leaves', async () => {
    const task = await open([GROUP], { ladder: [rung({ after: 'P1D', working: true, do: 'remind' })] });
    task.directory.list(always(GIL, { absences: [{ from: date(3), to: LONG_AFTER }] }));
    await edit(task, always(HUE, { absences: [{ from: date(0), to: date(2) }] }));
    expect(task.task.candidates.map(({ email }) => email)).toEqual([GIL]);
    await task.passUntil(`${date(3)}T00:00:00.000Z`);
    expect(task.task.candidates.map(({ email }) => email)).toEqual([HUE]);
    await task.passUntil(day(5));
    expect(task.mailed('task.asked')).toEqual([GIL, HUE, HUE]);
    expect(task.mailed('task.reminder')).toEqual([HUE]);
  });

  it('is left for whoever claims a task: their manager is told, and their delegate has it once they leave', async () => {
    const ladder = [
      rung({ after: 'P1D', working: true, do: 'escalate', line: 1 }),
      rung({ after: 'P6D', working: true, do: 'reject' }),
    ];
    const absences = [{ from: date(6), to: LONG_AFTER, delegate: 'dan@client.example' }];
    const hue = always(HUE, { manager: 'mae@client.example', absences });
    const task = await open([GROUP, hue], { ladder });
    await task.happens({ is: 'claimed', by: HUE });
    await task.passUntil(day(5));
    expect([task.task.due, task.told('task.escalated').map(({ to }) => to)]).toEqual([day(4), ['mae@client.example']]);
    await task.passUntil(day(7));
    expect(holder(task)).toEqual(['dan@client.example', HUE]);
  });
});

describe('a date between two parties', () => {
  it.each([
    ['both', 6, 7],
    ['assignee', 5, 5],
  ] as const)(
    'is counted as the policy says, on the calendars of %s, and follows them',
    async (counts, first, then) => {
      const other = (...days: number[]) => always(OLU.email, { calendar: daysOff(...days.map(date)) });
      const task = await open([always(SARA.email, { calendar: daysOff(date(1)) }), other(2)], {
        counterparty: OLU,
        policy: { counts },
      });
      expect(task.task.due).toBe(day(first));
      // The other side is on leave for one day more.
      await edit(task, other(2, 3));
      expect(task.task.due).toBe(day(then));
    },
  );
});

describe('what a placement says of the turn that was written first', () => {
  it('counts: when the task was opened, and from when its time runs', () => {
    const opening = aTask();
    opening.happensUnwritten({ is: 'opened' });
    const placed = { due: day(5), rungs: [], opened: { at: day(1), from: day(1) } };
    opening.happensUnwritten({ is: 'placed', request: 1, placed });
    expect(opening.task).toMatchObject({ openedAt: day(1), due: day(5), terms: { from: day(1), after: 'P4D' } });
  });
});
