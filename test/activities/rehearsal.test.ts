import type { Problem } from '../../domain/kernel/problem.js';
import { dueByPolicy, held, putOff } from '../../domain/tasks/placement.js';
import type { PlacedRung } from '../../domain/tasks/task.js';
import { workingTime } from '../../domain/calendar/working-time.js';
import { PolicyOverride, resolvePolicy } from '../../domain/tasks/policy.js';
import { defaultPolicy } from '../../domain/practices/parse-practice.js';
import type { RehearsedTask } from '../../domain/simulation/rehearsed.js';
import { aQuestion, onFreshRehearsals, OPENED, PEOPLE } from '../support/workflows/rehearsals.js';
import { aCalendar } from '../support/samples/calendars.js';
import { aChange } from '../support/samples/turns.js';
import { TASK_KINDS } from '../../domain/tasks/kinds/index.js';
import { told } from '../support/samples/problems.js';
import { said, someone } from '../support/site/said.js';

const day = (date: number, time = '10:00'): string => `2026-03-${String(date).padStart(2, '0')}T${time}:00.000Z`;
const SARA = PEOPLE.sponsor.email;
const OLU = PEOPLE.owner.email;
const DANA = 'dana@client.example';

/** One side's steps by instant, those of one instant by what they are. */
const shown = (steps: RehearsedTask['steps'], side: 'before' | 'after') =>
  steps
    .flatMap((pair) => {
      const step = pair[side];
      return step ? [[step.at, step.what, step.who.email]] : [];
    })
    .sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));
const SHORT = {
  ladder: [
    { before: 'P1D', working: false, do: 'remind' as const },
    { after: 'P1D', working: false, do: 'escalate' as const, to: 'owner' as const },
    { after: 'P3D', working: false, do: 'reject' as const },
  ],
};

describe('a rehearsal', () => {
  const on = onFreshRehearsals();
  const everyKind = () => on().ask(...TASK_KINDS.map((kind) => aQuestion(kind)));

  it('of a changed ladder tells who is reminded and told, beside who is today', async () => {
    await on().ask(aQuestion('scope.answer'));
    const task = await on().rehearseOne('scope.answer', { tasks: { 'scope.answer': SHORT } });
    expect(task).toMatchObject({ changed: true, atOnce: false, before: { due: day(5) }, after: { due: day(5) } });
    expect(shown(task.steps, 'before')).toEqual([
      [day(4), 'reminded', SARA],
      [day(6), 'reminded', SARA],
      [day(9), 'escalated', OLU],
      [day(9), 'reminded', SARA],
      [day(10), 'lapsed', OLU],
      [day(10), 'lapsed', SARA],
    ]);
    expect(shown(task.steps, 'after')).toEqual([
      [day(4), 'reminded', SARA],
      [day(6), 'escalated', OLU],
      [day(6), 'reminded', SARA],
      [day(8), 'lapsed', OLU],
      [day(8), 'lapsed', SARA],
    ]);
    expect(task.steps.find(({ after }) => after?.what === 'lapsed')?.after?.outcome).toBe('cancel');
  });

  it('passes one of two blind opinions to the owner, and not both', async () => {
    const [first, second] = [aQuestion('review.score'), aQuestion('review.score', { id: 'e1.main.99' })];
    await on().ask(first, { ...second, assignee: { ...second.assignee, name: 'Rita', email: 'rita@client.example' } });
    const decide = { ladder: [{ after: 'P1D', do: 'decide' as const, to: 'owner' as const }] };
    const { tasks } = await on().rehearse({ tasks: { 'review.score': decide } });
    const lists = tasks.map(({ steps }) => shown(steps, 'after'));
    const took = lists.map((steps) => steps.filter(([, what, who]) => what === 'asked' && who === OLU).length);
    expect(took).toEqual([1, 0]);
  });

  it('of another time moves only what is due by the policy', async () => {
    await on().ask(aQuestion('nda.sign'), aQuestion('deliverable.submit', { due: { on: day(20) } }));
    const longer = { due: 'P8D' };
    const { totals, tasks } = await on().rehearse({ tasks: { 'nda.sign': longer, 'deliverable.submit': longer } });
    expect(totals).toMatchObject({ tasks: 2, changed: 1, untouched: 1, moved: 1 });
    expect(tasks.map(({ kind, before, after }) => [kind, before.due, after.due])).toEqual([
      ['nda.sign', day(7), day(10)],
      ['deliverable.submit', day(20), day(20)],
    ]);
  });

  it('says what would happen at once, and does not repeat what has happened', async () => {
    await on().ask(aQuestion('scope.answer'));
    const stricter = {
      'scope.answer': { ladder: [...SHORT.ladder, { after: 'PT1H', do: 'escalate', to: 'finance' }] },
    };
    const task = await on().rehearseOne('scope.answer', { tasks: stricter }, day(7));
    expect(task.atOnce).toBe(true);
    expect(shown(task.steps, 'after').slice(0, 4)).toEqual([
      [day(7), 'escalated', PEOPLE.finance.email],
      [day(7), 'escalated', OLU],
      [day(7), 'reminded', SARA],
      [day(7), 'reminded', SARA],
    ]);
    const later = await on().rehearseOne('scope.answer', { tasks: { 'scope.answer': SHORT } }, day(9));
    expect(shown(later.steps, 'after')).toEqual([
      [day(9), 'lapsed', OLU],
      [day(9), 'lapsed', SARA],
    ]);
  });

  it('of a holiday moves the deadlines that are counted in working time', async () => {
    await on().ask(aQuestion('scope.approve'), aQuestion('nda.sign'));
    const holiday = { organisations: { 'client.example': { calendar: { holidays: ['2026-03-04', '2026-03-05'] } } } };
    const { tasks, totals } = await on().rehearse(holiday);
    const [nda, scope] = tasks.sort((a, b) => a.kind.localeCompare(b.kind));
    expect(nda).toMatchObject({ changed: false });
    expect(scope).toMatchObject({ changed: true, before: { due: day(9) }, after: { due: day(11) } });
    expect(shown(scope?.steps ?? [], 'after')[0]).toEqual([OPENED, 'moved', SARA]);
    expect(totals).toMatchObject({ changed: 1, untouched: 1, moved: 1, handedOn: 0 });
  });

  it('of a leave hands tasks to the delegate, also what passes to them later', async () => {
    await on().list(DANA);
    await on().ask(aQuestion('scope.answer'), aQuestion('expert.verify'));
    const leave = { people: { [SARA]: { absences: [{ from: '2026-03-02', to: '2026-03-31', delegate: DANA }] } } };
    const { tasks, totals } = await on().rehearse(leave);
    const [verify, answer] = tasks.sort((a, b) => (a.kind < b.kind ? -1 : 1));
    expect(answer?.after.asked).toMatchObject([{ email: DANA }]);
    expect(shown(answer?.steps ?? [], 'after').slice(0, 3)).toEqual([
      [OPENED, 'asked', DANA],
      [OPENED, 'handed-on', SARA],
      [day(4), 'reminded', DANA],
    ]);
    const passed = (side: 'before' | 'after') =>
      shown(verify?.steps ?? [], side).filter(([, what]) => what === 'asked' || what === 'handed-on');
    expect([passed('before'), passed('after')]).toEqual([
      [
        [day(6), 'asked', SARA],
        [day(6), 'handed-on', OLU],
      ],
      [
        [day(6), 'asked', DANA],
        [day(6), 'handed-on', OLU],
      ],
    ]);
    expect(totals.people.find(({ email }) => email === DANA)).toMatchObject({ before: 0 });
  });

  it('of a leave tells the delegate what would have gone up to whoever is away', async () => {
    await on().list(OLU);
    await on().list(DANA);
    await on().ask(aQuestion('scope.answer'));
    const leave = { people: { [OLU]: { absences: [{ from: '2026-03-05', to: '2026-03-31', delegate: DANA }] } } };
    const { steps } = await on().rehearseOne('scope.answer', leave);
    const escalated = (side: 'before' | 'after') => shown(steps, side).filter(([, what]) => what === 'escalated');
    expect([escalated('before'), escalated('after')]).toEqual([
      [[day(9), 'escalated', OLU]],
      [[day(9), 'escalated', DANA]],
    ]);
  });

  it('of a leave that begins later hands them on then', async () => {
    await on().list(SARA);
    await on().ask(aQuestion('scope.answer'));
    const leave = { people: { [SARA]: { absences: [{ from: '2026-03-05', to: '2026-03-31', delegate: DANA }] } } };
    const task = await on().rehearseOne('scope.answer', leave);
    expect(task.after.asked).toMatchObject([{ email: SARA }]);
    expect(shown(task.steps, 'after').slice(0, 4)).toEqual([
      [day(4), 'reminded', SARA],
      [day(5, '00:00'), 'asked', DANA],
      [day(5, '00:00'), 'handed-on', SARA],
      [day(6), 'reminded', DANA],
    ]);
  });

  it('leaves a task where its delegate may not have it, and says why', async () => {
    await on().ask(aQuestion('scope.approve'));
    const leave = { people: { [SARA]: { absences: [{ from: '2026-03-02', to: '2026-03-31', delegate: OLU }] } } };
    const task = await on().rehearseOne('scope.approve', leave);
    expect(task.after).toMatchObject({
      asked: [{ email: SARA }],
      refused: [{ from: SARA, to: OLU, why: { code: 'reasons.rule.owns', params: { who: OLU } } }],
    });
  });

  it('gives two questions that want two opinions to two people', async () => {
    const ask = (n: number, name: string) =>
      aQuestion('review.score', {
        id: `e1.main.${n}`,
        assignee: { ...PEOPLE.reviewer, name, email: `${name}@client.example` },
      });
    await on().ask(ask(1, 'rolf'), ask(2, 'rita'));
    const away = { absences: [{ from: '2026-03-02', to: '2026-03-31', delegate: DANA }] };
    const { tasks } = await on().rehearse({ people: { 'rolf@client.example': away, 'rita@client.example': away } });
    expect(tasks.map(({ after }) => after.asked.map(({ email }) => email))).toEqual([[DANA], ['rita@client.example']]);
    expect(tasks[1]?.after.refused).toMatchObject([
      { to: DANA, why: { code: 'reasons.rule.twice', params: { who: 'dana@client.example' } } },
    ]);
  });

  it('of quiet hours says when mails would go', async () => {
    await on().ask(aQuestion('scope.answer'));
    const quiet = { people: { [SARA]: { quietHours: { from: '09:00', to: '11:00' }, timeZone: 'Europe/London' } } };
    const task = await on().rehearseOne('scope.answer', quiet);
    expect(task.steps[0]).toMatchObject({ before: { at: day(4) }, after: { at: day(4), sent: day(4, '11:00') } });
  });

  it('looks only at the engagement, or the practice, that it names', async () => {
    await on().ask(aQuestion('scope.answer'));
    expect((await on().rehearse({ engagement: 'e1' })).totals.tasks).toBe(1);
    expect((await on().rehearse({ practice: 'financial-expertise' })).totals.tasks).toBe(1);
    expect((await on().rehearse({ practice: 'legal' })).totals.tasks).toBe(0);
  });

  it.each([
    [{ engagement: 'e9' }, '/engagement', 'There is no engagement “e9”.'],
    [{ practice: 'alchemy' }, '/practice', '“alchemy” is not a practice; known are'],
    [
      { tasks: { 'nda.sign': { ladder: [{ before: 'P9D', do: 'remind' }] } } },
      '/tasks/nda.sign/ladder/0/before',
      '“P9D” before the due date lies in the past',
    ],
    [
      { people: { [SARA]: { delegations: [{ delegate: OLU }] }, [OLU]: { delegations: [{ delegate: SARA }] } } },
      `/people/${SARA}/delegations/0/delegate`,
      '',
    ],
  ])('refuses %j by its field', async (rehearsal, pointer, message) => {
    const [problem] = (await on().refusedFor(rehearsal)) as Problem[];
    expect(problem && told(problem)).toContain(`${pointer}: ${message}`);
  });

  it('takes somebody whom the directory does not have as the tasks know them', async () => {
    await on().ask(aQuestion('scope.approve'));
    const off = { calendar: { daysOff: ['2026-03-03'] } };
    const found = await on().rehearse({ people: { [SARA]: off, 'nobody@client.example': off } });
    expect(found.notListed).toEqual([SARA, 'nobody@client.example']);
    expect(found.tasks[0]?.after.due).toBe(day(10));
  });

  it('leaves out what has lapsed', async () => {
    await on().ask(aQuestion('scope.answer'), aQuestion('expert.verify'));
    expect((await on().rehearse({})).totals.tasks).toBe(2);
    expect((await on().rehearse({}, day(31))).totals.tasks).toBe(0);
  });

  it('is what comes true once the change is made', async () => {
    await on().list(DANA, { calendar: { daysOff: ['2026-03-09'] } });
    await on().list(SARA, { manager: OLU });
    const kinds = ['scope.answer', 'scope.approve', 'award.approve', 'expert.verify', 'input.provide'] as const;
    await on().ask(...kinds.map((kind) => aQuestion(kind)));
    const ladder = [
      { before: 'P1D', working: true, do: 'remind' as const },
      { after: 'P1D', working: true, do: 'escalate' as const, line: 1 },
      { after: 'P2D', working: true, do: 'transfer' as const, to: 'finance' as const },
      { after: 'P4D', working: true, do: 'remind' as const },
    ];
    const tasks = { 'scope.approve': { ladder }, 'scope.answer': { due: 'P4D', working: true } };
    const people = {
      [SARA]: { absences: [{ from: '2026-03-06', to: '2026-03-31', delegate: DANA }] },
      [PEOPLE.finance.email]: {
        delegations: [{ delegate: DANA, kinds: ['scope.approve' as const] }],
        timeZone: 'Asia/Tokyo',
      },
    };
    const organisations = { 'client.example': { calendar: { holidays: ['2026-03-04'] }, timeZone: 'Europe/London' } };
    const rehearsed = await on().rehearse({ tasks, people, organisations });

    await on().store.putOrganisation({
      domain: 'client.example',
      name: 'Client',
      ...organisations['client.example'],
      calendar: { daysOff: [], holidays: ['2026-03-04'] },
    });
    await on().list(SARA, { manager: OLU, ...people[SARA] });
    await on().list(PEOPLE.finance.email, people[PEOPLE.finance.email]);
    const changed = resolvePolicy(defaultPolicy, PolicyOverride.parse({ tasks })).tasks;
    await on().ask(
      ...kinds.map((kind, n) => {
        const { [kind]: policy } = changed;
        return aQuestion(kind, { id: `e1.main.${n + 50}`, policy, due: dueByPolicy(policy, OPENED) });
      }),
    );
    const real = (await on().rehearse({})).tasks.filter(({ task }) => Number(task.split('.')[2]) >= 50);
    expect(rehearsed.totals.changed).toBe(5);
    for (const kind of kinds) {
      const [was, is] = [rehearsed.tasks, real].map((found) => found.find((task) => task.kind === kind));
      expect([kind, was?.after.due, was?.after.asked]).toEqual([kind, is?.before.due, is?.before.asked]);
      const later = shown(was?.steps ?? [], 'after').filter(([at = '']) => at > OPENED);
      expect(later).toEqual(shown(is?.steps ?? [], 'before'));
      expect(later.length).toBeGreaterThan(3);
    }
  });

  it.each([OPENED, day(4), day(5), day(6, '12:00'), day(7), day(9), day(16), day(30)])(
    'without a change moves nothing, at %s',
    async (at) => {
      await on().list(SARA, { absences: [{ from: '2026-04-01', to: '2026-04-13', delegate: DANA }] });
      await on().list(PEOPLE.finance.email, { delegations: [{ delegate: DANA }] });
      await on().list('board@client.example', { members: [OLU, SARA] });
      await everyKind();
      await on().ask(
        aQuestion('extension.decide', {
          id: 'e1.main.90',
          assignee: { ...PEOPLE.owner, email: 'board@client.example' },
        }),
      );
      const pause = {
        from: day(3),
        holder: 'pause' as const,
        why: said('x'),
        by: someone(OLU),
        endedBy: 'owner',
        until: day(11),
      };
      const open = { state: 'open' as const, outcome: undefined, by: undefined };
      const { rungs = [] } = (await on().store.task('e1.main.5')) ?? {};
      // What was put off by the clock is placed on a working day.
      const { onto } = workingTime(await aCalendar(PEOPLE.sponsor.timeZone));
      const worked = (ladder: PlacedRung[]) => ladder.map((each) => ({ ...each, at: onto(each.at) }));
      const snoozed = { rungs: worked(putOff(rungs, ['P2D'])), course: { climbed: [], snoozed: ['P2D'], pauses: [] } };
      const waiting = (await on().store.task('e1.main.2'))?.rungs ?? [];
      const course = { climbed: [], snoozed: [], pauses: [], heldUntil: day(7) };
      await on().commit({
        changed: [
          aChange({ ...open, id: 'e1.main.2', rungs: worked(held(waiting, day(7))), course }),
          aChange({ ...open, id: 'e1.main.4', assignee: PEOPLE.evaluator, pause }),
          aChange({ ...open, id: 'e1.main.5', ...snoozed }),
        ],
      });
      expect((await on().rehearse({}, at)).totals).toMatchObject({ changed: 0 });
      // Every ladder is another one, and so placed anew, but its new rung is for a part that nobody plays.
      const policy = defaultPolicy.tasks;
      const tasks = Object.fromEntries(
        TASK_KINDS.map((kind) => [
          kind,
          { ladder: [...policy[kind].ladder, { before: 'PT1H', do: 'escalate', to: 'counterpart' }] },
        ]),
      );
      const found = await on().rehearse({ tasks }, at);
      expect(found.tasks.filter(({ changed }) => changed)).toEqual([]);
    },
  );

  it('writes nothing', async () => {
    await everyKind();
    const before = [on().writes(), await on().store.verify('engagement/e1')];
    await on().rehearse({
      tasks: { 'scope.answer': SHORT },
      people: { [SARA]: { absences: [{ from: '2026-03-02', to: '2026-03-31', delegate: DANA }] } },
      organisations: { 'client.example': { calendar: { holidays: ['2026-03-04'] } } },
    });
    expect([on().writes(), await on().store.verify('engagement/e1')]).toEqual(before);
    expect(await on().store.person(DANA)).toBeUndefined();
    await on().list(DANA);
    expect(on().writes()).not.toEqual(before[0]);
  });
});
