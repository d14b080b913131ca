import { dayOf } from '../../../domain/calendar/local-time.js';
import { workingTime } from '../../../domain/calendar/working-time.js';
import { TASK_KINDS } from '../../../domain/tasks/kinds/index.js';
import { dueByPolicy, place, UNMOVED } from '../../../domain/tasks/placement.js';
import { resolvePolicy } from '../../../domain/tasks/policy.js';
import { aCalendar, offsetsOf } from '../../support/samples/calendars.js';
import { always } from '../../support/samples/directories.js';
import { asked, day, OPENED, rung, SARA } from '../../support/samples/machine.js';
import { builtInPractice, PRACTICES } from '../../support/samples/practices.js';
import { said, someone } from '../../support/site/said.js';

const DAY = 86_400_000;
/** Easter lies in it: Good Friday is 3 April 2026, and the Monday after it is a holiday, too. */
const FROM = Date.parse('2026-03-23T07:30:00.000Z');
const OPENINGS = Array.from({ length: 16 }, (_, index) => new Date(FROM + index * DAY).toISOString());
const { tasks } = builtInPractice('legal')?.policy ?? { tasks: undefined };

describe('the ladder of a working-time task', () => {
  it('tells nobody anything on a weekend or a holiday of whoever has it, in any practice and on any day', async () => {
    const zone = 'Europe/London';
    const calendar = await aCalendar(zone, { country: 'GB' });
    const offDays = PRACTICES.flatMap(({ id, policy }) =>
      TASK_KINDS.filter((kind) => policy.tasks[kind].working).flatMap((kind) =>
        OPENINGS.flatMap((openedAt) => {
          const terms = { due: dueByPolicy(policy.tasks[kind], openedAt), policy: policy.tasks[kind], openedAt };
          const { rungs } = place({ ...terms, course: UNMOVED }, workingTime(calendar));
          return rungs
            .filter(({ at }) => calendar.spansOn(dayOf(Date.parse(at), offsetsOf(zone))).length === 0)
            .map(({ at, do: act }) => `${id}: ${kind} opened ${openedAt}: ${act} at ${at}`);
        }),
      ),
    );
    expect(offDays).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5])('reminds on no weekend of a question that is due after P%dD', async (days) => {
    const calendar = await aCalendar('Europe/London');
    const override = { tasks: { 'scope.approve': { due: `P${days}D`, working: true } } };
    const policy = resolvePolicy(builtInPractice('legal')?.policy ?? (undefined as never), override);
    const reminders = OPENINGS.flatMap((openedAt) => {
      const own = policy.tasks['scope.approve'];
      const terms = { due: dueByPolicy(own, openedAt), policy: own, openedAt, course: UNMOVED };
      return place(terms, workingTime(calendar)).rungs.filter((each) => each.do === 'remind');
    });
    expect(reminders.length).toBeGreaterThan(0);
    expect(reminders.map(({ at }) => new Date(at).getUTCDay()).filter((each) => each === 0 || each === 6)).toEqual([]);
  });

  it('counts before the due date as the due date counts, unless a rung says otherwise', () => {
    expect(tasks?.['scope.approve'].ladder[0]).toEqual({ before: 'P2D', do: 'remind' });
    expect(tasks?.['bid.submit']).toMatchObject({ working: false, ladder: [{ before: 'P3D', do: 'remind' }, {}] });
  });

  it('falls on a working day where it was put off by the clock', async () => {
    const office = await aCalendar('UTC');
    const friday = '2026-03-06T12:00:00.000Z';
    const ladder = [rung({ before: 'P1D', working: true, do: 'remind' as const })];
    const policy = { due: 'P5D', working: true, ladder, onSilence: 'reject' as const };
    const terms = { due: dueByPolicy(policy, OPENED), policy, openedAt: OPENED };
    const reminder = (course: object) =>
      place({ ...terms, course: { ...UNMOVED, ...course } }, workingTime(office)).rungs[0]?.at;
    expect(reminder({})).toBe('2026-03-06T09:00:00.000Z');
    expect(reminder({ snoozed: ['P1D'] })).toBe('2026-03-09T09:00:00.000Z');
    expect(reminder({ heldUntil: '2026-03-07T12:00:00.000Z' })).toBe('2026-03-09T09:00:00.000Z');
    expect(reminder({ heldUntil: friday })).toBe(friday);
  });
});

describe('a snooze over a day off', () => {
  it('ends on the next day that the holder works, and the record says why', async () => {
    const weekdays = always(SARA.email, { calendar: { daysOff: [] } });
    const ladder = [rung({ before: 'P1D', working: true, do: 'remind' })];
    const task = await asked({ policy: { due: 'P5D' }, ladder, people: [weekdays] });
    expect(task.task.rungs[0]?.at).toBe(day(4));
    await task.happens({ is: 'snoozed', for: 'P1D', reason: said('Travelling'), by: someone(SARA.email) });
    expect(task.task.rungs[0]?.at).toBe(day(7));
    const why = { code: 'reasons.nextWorkingDay' };
    expect(task.told('task.moved')).toMatchObject([{ why, holder: 'calendar', rungs: [{ from: day(5), to: day(7) }] }]);
  });
});
