import { createCalendars } from '../../activities/calendars/calendars.js';
import { createPlacements } from '../../activities/placement/index.js';
import { UNMOVED } from '../../domain/tasks/placement.js';
import type { TaskOpening, Placed, Replacing } from '../../domain/tasks/course.js';
import type { Placements } from '../../store/contract.js';
import { aQuestion, onFreshRehearsals, OPENED, PEOPLE } from '../support/workflows/rehearsals.js';
import { aTurn } from '../support/samples/turns.js';
import type { TaskKind } from '../../domain/tasks/kinds/index.js';

const DANA = 'dana@client.example';
const on = onFreshRehearsals();
const away = (email: string) =>
  on().list(email, { absences: [{ from: '2026-03-03', to: '2026-03-31', delegate: DANA }] });

/** Places open tasks, and whatever else is asked of the directory, anew with one turn. */
function placedAnew(at: string, ...replaced: Replacing[]): Promise<Placements> {
  const { store } = on();
  return createPlacements({ store, calendars: createCalendars({ store }) })(aTurn({ at, turn: 2, replaced }));
}
const again = ({ id, kind, assignee, due, policy }: TaskOpening, different: Partial<Replacing> = {}): Replacing => ({
  id,
  kind,
  assignee,
  openedAt: OPENED,
  due,
  policy,
  course: UNMOVED,
  ...different,
});
const answererOf = (placements: Placements): (string | undefined)[] =>
  Object.values(placements).map(({ delegate }) => delegate?.to.email);

describe('the same question about two blind reviews', () => {
  it('is answered alike both times: whoever stands in is told of both, and is nobody’s second opinion', async () => {
    const reviews = [1, 2].map((n) => aQuestion('review.score', { id: `e1.main.${n}` }));
    await on().ask(...reviews);
    await away(PEOPLE.owner.email);
    const told = reviews.map((review) => again(review, { id: `${review.id}.told`, assignee: PEOPLE.owner }));
    expect(answererOf(await placedAnew('2026-03-05T10:00:00.000Z', ...told))).toEqual([DANA, DANA]);
  });
});

describe('a task whose holder is away', () => {
  const DUE = '2026-03-09T10:00:00.000Z';
  const days = { due: 'P5D', working: true };
  const policy = {
    ...days,
    ladder: [{ after: 'P1D', working: true, do: 'reject' as const }],
    onSilence: 'reject' as const,
  };
  const question = () => aQuestion('scope.approve', { policy, due: { from: OPENED, after: 'P5D', working: true } });
  const dana = (daysOff: string[]) => on().list(DANA, { calendar: { daysOff } });

  it('stays due as it was promised, with the ladder on the calendar of whoever answers', async () => {
    await on().ask(question());
    await away(PEOPLE.sponsor.email);
    await dana(['2026-03-06', '2026-03-10']);
    const [placed] = Object.values(await placedAnew('2026-03-03T10:00:00.000Z', again(question())));
    expect(placed).toMatchObject({
      due: DUE,
      rungs: [{ at: '2026-03-11T10:00:00.000Z', do: 'reject' }],
      delegate: { to: { email: DANA } },
    });
  });

  it('stays due where its pauses had moved it', async () => {
    await on().ask(question());
    await away(PEOPLE.sponsor.email);
    await dana(['2026-03-06']);
    const pauses = [{ from: '2026-03-03T10:00:00.000Z', to: '2026-03-05T10:00:00.000Z' }];
    const paused = again(question(), { course: { ...UNMOVED, pauses } });
    expect(Object.values(await placedAnew('2026-03-05T10:00:00.000Z', paused))).toMatchObject([
      { due: '2026-03-11T10:00:00.000Z', rungs: [{ at: '2026-03-12T10:00:00.000Z' }] },
    ]);
  });

  it('counts on the calendar of whoever answers from the start, where it is asked so', async () => {
    await on().list(PEOPLE.sponsor.email, { absences: [{ from: '2026-03-01', to: '2026-03-31', delegate: DANA }] });
    await dana(['2026-03-06']);
    await on().ask(question());
    expect((await on().store.task(question().id))?.due).toBe('2026-03-10T10:00:00.000Z');
  });
});

describe('a delegate who must not have the task', () => {
  const RIVAL = 'sol@southwind.example';
  const absent = (email: string, ...delegates: string[]) =>
    on().list(email, {
      absences: delegates.slice(0, 1).map((delegate) => ({ from: '2026-03-01', to: '2026-03-31', delegate })),
      delegations: delegates.slice(1).map((delegate) => ({ delegate })),
    });

  beforeEach(async () => {
    const [northwind] = (await on().store.vendors()).items;
    if (!northwind) throw new Error('the engagement has a vendor');
    const contact = { ...northwind.contact, email: RIVAL };
    await on().store.putVendors([{ ...northwind, id: 'southwind', name: 'Southwind', contact }]);
  });

  it.each([
    ['the vendor’s deliverable', 'deliverable.submit', 'vendor'],
    ['a sealed bid', 'bid.submit', 'vendor'],
  ] as const)('is passed over for a colleague: %s goes to nobody of another vendor', async (_, kind, part) => {
    await absent(PEOPLE[part].email, RIVAL, 'mallory@evil.example', 'ned@northwind.example');
    const [placed] = Object.values(await placedAnew(OPENED, again(aQuestion(kind))));
    expect(placed?.delegate?.to.email).toBe('ned@northwind.example');
    expect(placed?.refused?.map(({ to }) => to)).toEqual([RIVAL, 'mallory@evil.example']);
  });

  it.each(['scope.approve', 'bid.evaluate', 'review.score', 'input.provide'] as const)(
    'is passed over: %s goes to nobody of a vendor that was never asked',
    async (kind) => {
      const question = aQuestion(kind);
      await absent(question.assignee.email, RIVAL, 'sid@southwind.example', DANA);
      const [placed] = Object.values(await placedAnew(OPENED, again(question)));
      expect(placed?.delegate?.to.email).toBe(DANA);
      expect(placed?.refused?.map(({ to }) => to)).toEqual([RIVAL, 'sid@southwind.example']);
    },
  );

  it('is passed over for good where the expert acknowledges in person', async () => {
    await absent(PEOPLE.expert.email, 'ned@northwind.example');
    const [placed] = Object.values(await placedAnew(OPENED, again(aQuestion('expert.acknowledge'))));
    expect(placed).toMatchObject({ refused: [{ to: 'ned@northwind.example' }] });
    expect(placed?.delegate).toBeUndefined();
  });
});

describe('a task of a group', () => {
  const { sponsor, owner, vendor } = PEOPLE;
  const candidatesOf = ([placed]: Placed[]): (string | undefined)[] =>
    (placed?.candidates ?? []).map(({ email }) => email);
  const listGroup = (email: string, ...members: string[]) => on().list(email, { members });
  const away = (email: string) => on().list(email, { absences: [{ from: '2026-03-01', to: '2026-03-31' }] });
  const placed = async (kind: TaskKind = 'scope.approve') =>
    Object.values(await placedAnew(OPENED, again(aQuestion(kind))));

  it('may be claimed by nobody who must not hold it, or is away', async () => {
    await away('gil@client.example');
    await listGroup(sponsor.email, owner.email, 'ned@northwind.example', 'gil@client.example', DANA);
    const found = await placed();
    expect(candidatesOf(found)).toEqual([DANA]);
    expect(found[0]?.refused).toMatchObject([
      { from: sponsor.email, to: owner.email, why: { code: 'reasons.rule.owns', params: { who: owner.email } } },
      {
        from: sponsor.email,
        to: 'ned@northwind.example',
        why: { code: 'reasons.rule.judges', params: { who: 'ned@northwind.example' } },
      },
    ]);
  });

  it('stays with the group and its ladder when that is everybody', async () => {
    await away('gil@client.example');
    await listGroup(sponsor.email, owner.email, 'gil@client.example');
    const [found] = await placed();
    expect([found?.candidates, found?.delegate]).toEqual([undefined, undefined]);
    expect(found?.rungs.length).toBeGreaterThan(0);
  });

  it('goes to the group that stands in for somebody, as far as its members may have it', async () => {
    await on().list(vendor.email, {
      absences: [{ from: '2026-03-01', to: '2026-03-31', delegate: 'desk@northwind.example' }],
    });
    await listGroup('desk@northwind.example', 'ned@northwind.example', 'mallory@evil.example', sponsor.email);
    const found = await placed('deliverable.submit');
    expect(found[0]?.delegate?.to.email).toBe('desk@northwind.example');
    expect(candidatesOf(found)).toEqual(['ned@northwind.example']);
  });

  it('is not handed to a group of which nobody can take it', async () => {
    await on().list(sponsor.email, {
      absences: [{ from: '2026-03-01', to: '2026-03-31', delegate: 'board@client.example' }],
      delegations: [{ delegate: DANA }],
    });
    await listGroup('board@client.example', owner.email);
    const [found] = await placed();
    expect(found?.delegate?.to.email).toBe(DANA);
    expect(found?.refused).toMatchObject([
      { to: 'board@client.example', why: { code: 'reasons.rule.emptyGroup', params: { who: 'board@client.example' } } },
    ]);
  });
});
