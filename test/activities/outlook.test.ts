import { asIsFair, createOutlook, type FairDeps, type OutlookDeps } from '../../activities/outlook/index.js';
import type { OutageLook, Outage } from '../../domain/calendar/outage.js';
import { person } from '../../domain/kernel/actor.js';
import { reasonFor } from '../../domain/kernel/reasons.js';
import type { Turn } from '../../domain/journal/turn.js';
import { timelessSha256 } from '../../store/journal/hash-chain.js';
import { aTurn } from '../support/samples/turns.js';

const at = (second: number): string => new Date(Date.parse('2026-03-02T09:00:00.000Z') + second * 1_000).toISOString();
const outage = (id: string, from: number, to: number): Outage => ({
  ...{ id, from: at(from), to: at(to), cause: 'outage' },
  why: reasonFor('reasons.systemAway'),
});
const FAIR: OutageLook = { outages: [] };
const UNFAIR: OutageLook = { outages: [outage('o1', 5, 45)] };

describe('lookForOutages', () => {
  const stop = { id: 'm1', from: at(50), until: at(90), reason: 'Disks', by: person('olu@client.example') };
  const found: { closed: string[] } = { closed: [] };
  const looked = (now: number, given: Partial<OutlookDeps['store']> = {}): Promise<OutageLook> =>
    createOutlook({
      store: {
        seenAt: () => Promise.resolve(at(now - 1)),
        outagesSince: () => Promise.resolve([outage('o1', 5, 45), outage('o2', 46, 60)]),
        maintenances: () => Promise.resolve([]),
        closeMaintenance: (at) => {
          found.closed.push(at);
          return Promise.resolve([]);
        },
        ...given,
      },
      now: () => at(now),
    }).lookForOutages({ since: at(0), known: ['o1'] });

  it('tells of what the workflow has not heard, once stops that are over count as well', async () => {
    expect(await looked(61)).toEqual({ outages: [outage('o2', 46, 60)] });
    expect(found.closed).toEqual([at(61)]);
  });

  it('says when to look again while there is no sign of life, or a stop goes on', async () => {
    expect(await looked(61, { seenAt: () => Promise.resolve(at(1)) })).toMatchObject({ again: at(91) });
    const announced = [{ ...stop, announcedAt: at(0), endedAt: null }];
    expect(await looked(61, { maintenances: () => Promise.resolve(announced) })).toMatchObject({ again: at(90) });
    expect((await looked(49, { maintenances: () => Promise.resolve(announced) })).again).toBeUndefined();
  });
});

describe('a turn with a reminder', () => {
  const reminded = (to: string): Turn['facts'][number] => ({
    ...{ type: 'task.reminded', at: at(50) },
    about: { task: 'e1.main.1', kind: 'scope.approve', to },
  });
  const [first, second] = [reminded('sara@client.example'), reminded('dan@client.example')];
  const turn = aTurn({
    facts: [first, second],
    fairly: { since: at(0), known: [], facts: [1], notices: [] },
  });
  const taken = (look: OutageLook, written?: { turn: Turn; away?: OutageLook }): Promise<Turn> => {
    const store: FairDeps['store'] = {
      writtenTurn: () =>
        Promise.resolve(
          written && {
            receipt: { placed: {}, undelivered: [], ...(written.away && { away: written.away }) },
            sha256: timelessSha256(written.turn),
          },
        ),
    };
    return asIsFair({ store, outlook: { lookForOutages: () => Promise.resolve(look) } }, turn);
  };
  const withoutIt = { ...turn, facts: [first], away: UNFAIR };

  it('is written whole where answers could be taken all the time', async () => {
    expect(await taken(FAIR)).toBe(turn);
  });

  it('is written without it where they could not, or cannot now', async () => {
    expect(await taken(UNFAIR)).toEqual(withoutIt);
    expect(await taken({ outages: [], again: at(60) })).toMatchObject({ facts: [first] });
  });

  it('stays as it was written when it comes again, whatever is seen by then', async () => {
    expect(await taken(UNFAIR, { turn })).toBe(turn);
    expect(await taken(FAIR, { turn: withoutIt, away: UNFAIR })).toEqual(withoutIt);
  });

  it('is looked at anew where another was written in its place', async () => {
    const other = { turn: { ...turn, facts: [first] } };
    expect(await taken(UNFAIR, other)).toEqual(withoutIt);
    expect(await taken(FAIR, other)).toBe(turn);
  });
});
