import { reasonFor } from '../../../domain/kernel/reasons.js';
import { PLAIN } from '../../../i18n/index.js';
import fc from 'fast-check';
import { createLocalDates } from '../../../activities/calendars/time-zones.js';
import {
  type Absence,
  type Delegable,
  Delegation,
  LONGEST_CHAIN,
  nextDelegation,
  nextPresence,
  type Standing,
  whoAnswers,
} from '../../../domain/directory/delegation.js';
import { aStanding, at } from '../../support/workflows/standings.js';

const { dateOf, startOf } = createLocalDates();
const MONDAY = '2026-08-03T09:00:00.000Z';
const AUGUST = { from: '2026-08-01', to: '2026-08-14' };
const gbp = (minor: number) => ({ currency: 'GBP', minor });
const APPROVAL: Delegable = { kind: 'scope.approve', role: 'sponsor', amount: gbp(500_000) };

const away = (mailbox: string, delegate?: string, days = AUGUST): Standing =>
  aStanding(mailbox, { absences: [{ ...days, ...(delegate && { delegate: at(delegate) }) }] });
const delegating = (mailbox: string, ...delegations: (Omit<Delegation, 'delegate'> & { who: string })[]): Standing =>
  aStanding(mailbox, { delegations: delegations.map(({ who, ...rest }) => ({ ...rest, delegate: at(who) })) });

/** Who answers what Sara is asked, in a directory of these; `barred` may not. */
async function answering(
  people: readonly Standing[],
  { task = APPROVAL, when = MONDAY, barred = [] }: { task?: Delegable; when?: string; barred?: readonly string[] } = {},
) {
  const { delegate, refused } = await whoAnswers(aStanding('sara').person, task, when, dateOf, {
    standing: async (email) => people.find(({ person }) => person.email === email),
    whyNot: async (email) => (barred.includes(email) ? reasonFor('reasons.rule.judges', { who: email }) : undefined),
  });
  return {
    by: delegate?.to.email.split('@')[0],
    path: delegate?.path,
    refused: refused.map(({ from, to, why }) => `${from.split('@')[0]} > ${to.split('@')[0]}: ${PLAIN.text(why)}`),
  };
}

describe('whoAnswers', () => {
  it('is the one who was asked while they are there, and who is not in the directory', async () => {
    expect(await answering([aStanding('sara')])).toEqual({ by: undefined, path: undefined, refused: [] });
    expect(await answering([])).toEqual({ by: undefined, path: undefined, refused: [] });
  });

  it('is the delegate of an absence, from its first day to its last by the calendar of the person', async () => {
    const people = [{ ...away('sara', 'dana'), timeZone: 'Pacific/Auckland' }, aStanding('dana')];
    expect(await answering(people)).toEqual({
      by: 'dana',
      path: [{ from: at('sara'), to: at('dana'), why: 'absence', until: '2026-08-14' }],
      refused: [],
    });
    // Auckland is twelve hours ahead.
    expect((await answering(people, { when: '2026-07-31T11:59:00.000Z' })).by).toBeUndefined();
    expect((await answering(people, { when: '2026-07-31T12:00:00.000Z' })).by).toBe('dana');
    expect((await answering(people, { when: '2026-08-14T11:59:00.000Z' })).by).toBe('dana');
    expect((await answering(people, { when: '2026-08-14T12:00:00.000Z' })).by).toBeUndefined();
  });

  it('stays with whoever is away and has named nobody', async () => {
    expect(await answering([away('sara')])).toEqual({ by: undefined, path: undefined, refused: [] });
  });

  it.each<[string, Omit<Delegation, 'delegate'>, boolean]>([
    ['everything', {}, true],
    ['their part', { roles: ['finance', 'sponsor'] }, true],
    ['another part', { roles: ['finance'] }, false],
    ['this kind', { kinds: ['scope.approve'] }, true],
    ['another kind', { kinds: ['award.approve'] }, false],
    ['a period that holds', { from: '2026-08-03', to: '2026-08-03' }, true],
    ['a period to come', { from: '2026-08-04' }, false],
    ['a period that is over', { to: '2026-08-02' }, false],
    ['this amount', { upTo: gbp(500_000) }, true],
    ['less than this amount', { upTo: gbp(499_999) }, false],
    ['an amount of another currency', { upTo: { currency: 'EUR', minor: 9_000_000 } }, false],
  ])('follows a standing delegation of %s', async (_, matching, passes) => {
    const people = [delegating('sara', { who: 'dana', ...matching }), aStanding('dana')];
    expect((await answering(people)).by).toBe(passes ? 'dana' : undefined);
  });

  it('lets a limit pass what commits to no amount, and says why it stopped another', async () => {
    const people = [delegating('sara', { who: 'dana', upTo: gbp(10_000) }), aStanding('dana')];
    expect((await answering(people, { task: { kind: 'scope.approve', role: 'sponsor' } })).by).toBe('dana');
    expect((await answering(people)).refused).toEqual([
      'sara > dana: it commits £5,000, and the delegation goes up to £100',
    ]);
  });

  it('takes the absence before the standing delegations, and these in their order', async () => {
    const sara = { ...away('sara', 'dana'), delegations: [{ delegate: at('paul') }, { delegate: at('rosa') }] };
    const people = [sara, aStanding('dana'), aStanding('paul'), aStanding('rosa')];
    expect((await answering(people)).by).toBe('dana');
    expect((await answering(people, { when: '2026-09-01T09:00:00.000Z' })).by).toBe('paul');
  });

  it('follows delegates who are away, or have delegated it themselves', async () => {
    const people = [away('sara', 'dana'), away('dana', 'paul'), delegating('paul', { who: 'rosa' }), aStanding('rosa')];
    const { by, path } = await answering(people);
    expect(by).toBe('rosa');
    expect(path?.map(({ from, to, why }) => `${from.split('@')[0]} ${to.split('@')[0]} ${why}`)).toEqual([
      'sara dana absence',
      'dana paul absence',
      'paul rosa standing',
    ]);
  });

  it('reaches a delegate who is only an address', async () => {
    expect((await answering([away('sara', 'dana')])).by).toBe('dana');
  });

  it('passes over who may not, for further delegations and only then for the delegates of those', async () => {
    const sara = { ...away('sara', 'dana'), delegations: [{ delegate: at('paul') }] };
    const people = [sara, delegating('dana', { who: 'rosa' }), aStanding('paul'), aStanding('rosa')];
    expect(await answering(people, { barred: [at('dana')] })).toMatchObject({
      by: 'paul',
      refused: ['sara > dana: dana@client.example works for a vendor and so cannot judge one'],
    });
    expect(await answering(people, { barred: [at('dana'), at('paul')] })).toMatchObject({
      by: 'rosa',
      path: [{ to: at('dana') }, { to: at('rosa') }],
      refused: [
        'sara > dana: dana@client.example works for a vendor and so cannot judge one',
        'sara > paul: paul@client.example works for a vendor and so cannot judge one',
      ],
    });
  });

  it('passes over who is away without a delegate', async () => {
    const sara = { ...away('sara', 'dana'), delegations: [{ delegate: at('paul') }] };
    expect(await answering([sara, away('dana'), aStanding('paul')])).toMatchObject({
      by: 'paul',
      refused: ['sara > dana: dana@client.example is away too, and nobody stands in'],
    });
  });

  it('refuses a circle, and stays with the one who was asked when there is nobody else', async () => {
    expect(await answering([away('sara', 'dana'), away('dana', 'sara')])).toEqual({
      by: undefined,
      path: undefined,
      refused: [
        'dana > sara: the delegation leads back to sara@client.example',
        'sara > dana: dana@client.example is away too, and nobody stands in',
      ],
    });
    expect((await answering([away('sara', 'sara')])).refused).toEqual([
      'sara > sara: the delegation leads back to sara@client.example',
    ]);
  });

  it('follows five delegates and no more', async () => {
    const line = ['sara', 'a', 'b', 'c', 'd', 'e', 'f'];
    const people = line.map((mailbox, index) => away(mailbox, line[index + 1]));
    const lastThere = (n: number) => people.map((each, index) => (index === n ? aStanding(line[n] ?? '') : each));
    expect((await answering(lastThere(5))).by).toBe('e');
    const { by, refused } = await answering(lastThere(6));
    expect(by).toBeUndefined();
    expect(refused[0]).toBe('e > f: the chain of delegates is longer than 5');
  });
});

describe('whoAnswers, in any directory', () => {
  const mailbox = fc.constantFrom('sara', 'a', 'b', 'c', 'd', 'e', 'f', 'g');
  const absence = fc.record(
    { from: fc.constantFrom('2026-08-01', '2026-08-04'), to: fc.constant('2026-08-14'), delegate: mailbox.map(at) },
    { requiredKeys: ['from', 'to'] },
  ) as fc.Arbitrary<Absence>;
  const delegation = fc.record(
    { delegate: mailbox.map(at), upTo: fc.constantFrom(gbp(1), gbp(500_000)), kinds: fc.constant(['bid.submit']) },
    { requiredKeys: ['delegate'] },
  ) as fc.Arbitrary<Delegation>;
  const directory = fc.dictionary(
    mailbox,
    fc.record({ absences: fc.array(absence, { maxLength: 2 }), delegations: fc.array(delegation, { maxLength: 4 }) }),
    { minKeys: 1, maxKeys: 8 },
  );
  const given = fc.tuple(
    directory.map((entries) => Object.entries(entries).map(([name, entry]) => aStanding(name, entry))),
    fc.uniqueArray(mailbox.map(at), { maxLength: 4 }),
  );

  it('is nobody who was refused or asked, by a chain that is whole and short', async () => {
    await fc.assert(
      fc.asyncProperty(given, async ([people, barred]) => {
        const asked: string[] = [];
        const { delegate, refused } = await whoAnswers(aStanding('sara').person, APPROVAL, MONDAY, dateOf, {
          standing: async (email) => {
            asked.push(email);
            return people.find(({ person }) => person.email === email);
          },
          whyNot: async (email) =>
            barred.includes(email) ? reasonFor('reasons.rule.judges', { who: email }) : undefined,
        });
        // Each is looked at at most once for every length of a chain, however tangled it is.
        expect(asked.length).toBeLessThanOrEqual(8 * LONGEST_CHAIN + 1);
        if (!delegate) return;
        const { to, path } = delegate;
        const passed = path.map((link) => link.to);
        expect(to.email).not.toBe(at('sara'));
        expect([...barred, ...refused.map((each) => each.to)]).not.toContain(to.email);
        expect(path.length).toBeLessThanOrEqual(LONGEST_CHAIN);
        expect(path.map(({ from }) => from)).toEqual([at('sara'), ...passed.slice(0, -1)]);
        expect(passed.at(-1)).toBe(to.email);
        expect(new Set(passed).size).toBe(passed.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is somebody, when anybody may answer whom the one who was asked names', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          mailbox.filter((name) => name !== 'sara'),
          { minLength: 1 },
        ),
        async (names) => {
          const people = [
            delegating('sara', ...names.map((who) => ({ who }))),
            ...names.slice(0, -1).map((name) => away(name)),
          ];
          expect((await answering(people)).by).toBe(names.at(-1));
        },
      ),
    );
  });
});

describe('Delegation', () => {
  it('does not end before it begins', () => {
    const read = Delegation.safeParse({ delegate: at('dana'), from: '2026-08-02', to: '2026-08-01' });
    expect(read.error?.issues).toMatchObject([{ path: ['to'], message: 'problems.order' }]);
  });
});

describe('nextDelegation', () => {
  const sara: Standing = {
    ...aStanding('sara', { timeZone: 'America/New_York' }),
    absences: [
      { from: '2026-09-10', to: '2026-09-12' },
      { from: '2026-09-20', to: '2026-09-22', delegate: at('dana') },
      { from: '2026-08-01', to: '2026-08-14', delegate: at('dana') },
    ],
    delegations: [
      { delegate: at('paul'), from: '2026-10-01' },
      { delegate: at('paul'), kinds: ['bid.submit'], from: '2026-09-01' },
      { delegate: at('paul') },
    ],
  };
  const next = (after: string) => nextDelegation(sara, APPROVAL, after, startOf);

  it('is the midnight at which the next absence with a delegate, or matching delegation, begins', () => {
    expect(next('2026-07-01T00:00:00.000Z')).toBe('2026-08-01T04:00:00.000Z');
    expect(next('2026-08-01T04:00:00.000Z')).toBe('2026-09-20T04:00:00.000Z');
    expect(next('2026-09-20T04:00:00.000Z')).toBe('2026-10-01T04:00:00.000Z');
    expect(next('2026-10-01T04:00:00.000Z')).toBeUndefined();
  });
});

describe('nextPresence', () => {
  it('is the midnight at which somebody next goes on leave, or that after the last day of it', () => {
    const absences = [
      { from: '2026-09-20', to: '2026-09-30' },
      { from: '2026-08-01', to: '2026-08-14', delegate: at('dana') },
    ];
    const instants = ['2026-07-01T00:00:00.000Z'];
    for (const last of instants) {
      const next = nextPresence({ timeZone: 'America/New_York', absences }, last, startOf);
      if (next) instants.push(next);
    }
    expect(instants.slice(1)).toEqual([
      '2026-08-01T04:00:00.000Z',
      '2026-08-15T04:00:00.000Z',
      '2026-09-20T04:00:00.000Z',
      '2026-10-01T04:00:00.000Z',
    ]);
  });
});
