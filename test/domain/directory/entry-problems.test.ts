import fc from 'fast-check';
import { createLocalDates } from '../../../activities/calendars/time-zones.js';
import { type Absence, type Delegation, whoAnswers } from '../../../domain/directory/delegation.js';
import type { DirectoryPerson } from '../../../domain/directory/directory-person.js';
import { entryProblems } from '../../../domain/directory/entry-problems.js';
import { told } from '../../support/samples/problems.js';
import { aStanding, at } from '../../support/workflows/standings.js';

const { dateOf } = createLocalDates();
type Entry = Parameters<typeof entryProblems>[0];

const anEntry = (mailbox: string, different: Partial<DirectoryPerson> = {}): Entry => ({
  email: at(mailbox),
  ...different,
});
const away = (from: string, to: string, delegate?: string): Absence => ({
  from: `2026-08-${from}`,
  to: `2026-08-${to}`,
  ...(delegate && { delegate: at(delegate) }),
});

/** Where an entry is wrong beside the others, and in which words. */
async function complaints(entry: Entry, ...others: Entry[]): Promise<string[]> {
  const found = await entryProblems(entry, async (email) => others.find((other) => other.email === email));
  return found.map(told);
}

describe('entryProblems', () => {
  it('finds nothing wrong with deputies who take turns, a line of managers, and a group of people', async () => {
    const dana = anEntry('dana', { absences: [away('15', '20', 'sara')], manager: at('mona') });
    const sara = anEntry('sara', { absences: [away('01', '14', 'dana'), away('21', '22')], manager: at('dana') });
    expect(await complaints(sara, dana, anEntry('mona'))).toEqual([]);
    expect(await complaints(anEntry('legal', { members: [at('sara'), at('dana')] }), sara, dana)).toEqual([]);
  });

  it('names a manager who is the person, or whose line comes back to the person', async () => {
    expect(await complaints(anEntry('sara', { manager: at('sara') }))).toEqual([
      '/manager: “sara@client.example” cannot be their own manager.',
    ]);
    const line = [anEntry('mona', { manager: at('nils') }), anEntry('nils', { manager: at('sara') })];
    expect(await complaints(anEntry('sara', { manager: at('mona') }), ...line)).toEqual([
      '/manager: “mona@client.example” makes the line of managers a circle: sara@client.example → mona@client.example → nils@client.example → sara@client.example.',
    ]);
  });

  it('leaves a circle above somebody to those who are in it', async () => {
    const circle = [anEntry('mona', { manager: at('nils') }), anEntry('nils', { manager: at('mona') })];
    expect(await complaints(anEntry('sara', { manager: at('mona') }), ...circle)).toEqual([]);
  });

  it('names absences that overlap', async () => {
    const sara = anEntry('sara', { absences: [away('01', '14'), away('20', '21'), away('14', '15')] });
    expect(await complaints(sara)).toEqual([
      '/absences/2/from: “2026-08-14” falls into the absence from 1 Aug 2026 to 14 Aug 2026.',
    ]);
  });

  it('names who would stand in for themselves', async () => {
    const sara = anEntry('sara', {
      absences: [away('01', '14', 'sara')],
      delegations: [{ delegate: at('dana') }, { delegate: at('sara') }],
    });
    expect(await complaints(sara)).toEqual([
      '/absences/0/delegate: “sara@client.example” cannot stand in for themselves.',
      '/delegations/1/delegate: “sara@client.example” cannot stand in for themselves.',
    ]);
  });

  it.each<[string, Partial<DirectoryPerson>, Partial<DirectoryPerson>, boolean]>([
    [
      'absences on the same day',
      { absences: [away('01', '14', 'dana')] },
      { absences: [away('14', '20', 'sara')] },
      true,
    ],
    [
      'absences one after the other',
      { absences: [away('01', '14', 'dana')] },
      { absences: [away('15', '20', 'sara')] },
      false,
    ],
    [
      'an absence and a standing delegation',
      { absences: [away('01', '14', 'dana')] },
      { delegations: [{ delegate: at('sara') }] },
      true,
    ],
    [
      'standing delegations for the same kind',
      { delegations: [{ delegate: at('dana'), kinds: ['bid.submit', 'nda.sign'] }] },
      { delegations: [{ delegate: at('sara'), kinds: ['nda.sign'], roles: ['signatory'] }] },
      true,
    ],
    [
      'standing delegations for other kinds',
      { delegations: [{ delegate: at('dana'), kinds: ['bid.submit'] }] },
      { delegations: [{ delegate: at('sara'), kinds: ['nda.sign'] }] },
      false,
    ],
    [
      'standing delegations in other parts',
      { delegations: [{ delegate: at('dana'), roles: ['sponsor'] }] },
      { delegations: [{ delegate: at('sara'), roles: ['finance'] }] },
      false,
    ],
    [
      'a standing delegation that ends before the other begins',
      { delegations: [{ delegate: at('dana'), to: '2026-08-01' }] },
      { delegations: [{ delegate: at('sara'), from: '2026-08-02' }] },
      false,
    ],
  ])('finds a circle only where one task could go round it: %s', async (_, sara, dana, circle) => {
    const found = await complaints(anEntry('sara', sara), anEntry('dana', dana));
    expect(found.length > 0).toBe(circle);
    if (circle)
      expect(found[0]).toMatch(/delegate: “dana@client.example” makes the delegation a circle: sara.* → dana.* → sara/);
  });

  it.each([5, 6, 7, 40])('finds a circle of %i, longer than any task is handed on', async (length) => {
    const names = Array.from({ length }, (_, index) => `k${index}`);
    const [first, ...others] = names.map((name, index) =>
      anEntry(name, { absences: [away('01', '14', names[(index + 1) % length])] }),
    );
    expect(await complaints(first as Entry, ...others)).toEqual([
      expect.stringContaining('“k1@client.example” makes the delegation a circle: k0@client.example → k1'),
    ]);
  });

  it('names limits below nothing', async () => {
    const upTo = (minor: number) => ({ delegate: at('dana'), upTo: { currency: 'GBP', minor } });
    expect(await complaints(anEntry('sara', { delegations: [upTo(0), upTo(-100)] }))).toEqual([
      '/delegations/1/upTo/minor: “-£1” is less than nothing.',
    ]);
  });

  it('keeps groups flat, there, and without delegates', async () => {
    const legal = anEntry('legal', {
      members: [at('legal'), at('board'), at('sara')],
      absences: [away('01', '02')],
      delegations: [{ delegate: at('dana') }],
    });
    expect(await complaints(legal, anEntry('board', { members: [at('nils')] }))).toEqual([
      '/members/0: “legal@client.example” is the group itself.',
      '/delegations: “dana@client.example” cannot stand in for a group; each of its members may name a delegate.',
      '/absences: “2026-08-01” is an absence of a group; only its members can be away.',
      '/members/1: “board@client.example” is a group, and only people can be members of one.',
    ]);
  });
});

describe('a directory whose entries were all taken', () => {
  const mailbox = fc.constantFrom('sara', 'a', 'b', 'c', 'd');
  const day = fc.constantFrom('01', '05', '10', '15');
  const absence = fc
    .record({ from: day, length: fc.constantFrom(0, 4), delegate: mailbox })
    .map(({ from, length, delegate }) => away(from, String(Number(from) + length).padStart(2, '0'), delegate));
  const delegation = fc.record(
    {
      delegate: mailbox.map(at),
      kinds: fc.constantFrom(['bid.submit'], ['scope.approve']),
      from: day.map((d) => `2026-08-${d}`),
    },
    { requiredKeys: ['delegate'] },
  ) as fc.Arbitrary<Delegation>;
  const entry = fc.record({
    mailbox,
    absences: fc.array(absence, { maxLength: 2 }),
    delegations: fc.array(delegation, { maxLength: 2 }),
  });

  it('sends no task round in a circle, whoever is asked and whenever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 12 }), mailbox, day, async (entries, asked, today) => {
        const directory = new Map<string, Entry>();
        for (const { mailbox: name, ...rest } of entries) {
          const put = anEntry(name, rest);
          if ((await entryProblems(put, async (email) => directory.get(email))).length === 0)
            directory.set(put.email, put);
        }
        const when = `2026-08-${today}T12:00:00.000Z`;
        const task = { kind: 'scope.approve', role: 'sponsor' } as const;
        const { refused } = await whoAnswers(aStanding(asked).person, task, when, dateOf, {
          standing: async (email) => {
            const known = directory.get(email);
            const { absences = [], delegations = [] } = known ?? {};
            return known && aStanding(email.split('@')[0] ?? '', { absences, delegations });
          },
          whyNot: async () => undefined,
        });
        expect(refused.filter(({ why }) => why.code === 'reasons.rule.circle')).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
