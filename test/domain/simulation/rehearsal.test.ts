import { climbedOn, Rehearsal } from '../../../domain/simulation/rehearsal.js';
import type { Rung } from '../../../domain/tasks/rung.js';

const complaints = (value: unknown) => {
  const { error } = Rehearsal.safeParse(value);
  return (error?.issues ?? []).map(({ path, message }) => [path.join('/'), message]);
};

describe('Rehearsal', () => {
  it('takes ladders, people and organisations, addresses in any case', () => {
    const given = {
      tasks: { 'nda.sign': { due: 'P2D', ladder: [{ after: 'P1D', do: 'reject' }] } },
      people: {
        'Sara@Client.example': { absences: [{ from: '2026-12-21', to: '2026-12-31' }], timeZone: 'Europe/Berlin' },
      },
      organisations: { 'Client.example': { calendar: { daysOff: ['2026-12-24'] } } },
      practice: 'legal',
    };
    const parsed = Rehearsal.parse(given);
    expect(Object.keys(parsed.people ?? {})).toEqual(['sara@client.example']);
    expect(Object.keys(parsed.organisations ?? {})).toEqual(['client.example']);
    expect(parsed.people?.['sara@client.example']).not.toHaveProperty('members');
  });

  it('fills nothing in: what is left out stays as the directory has it', () => {
    expect(Rehearsal.parse({ people: { 'a@b.example': {} } }).people).toEqual({ 'a@b.example': {} });
  });

  it.each([
    [{ tasks: { 'nda.sing': {} } }, 'tasks'],
    [{ tasks: { 'nda.sign': { due: '3 days' } } }, 'tasks/nda.sign/due'],
    [
      { tasks: { 'scope.approve': { ladder: [{ after: 'P1D', do: 'transfer', to: 'owner' }] } } },
      'tasks/scope.approve/ladder/0/to',
    ],
    [
      { tasks: { 'nda.sign': { due: 'P1D', ladder: [{ before: 'P2D', do: 'remind' }] } } },
      'tasks/nda.sign/ladder/0/before',
    ],
    [{ people: { 'sara at client': {} } }, 'people/sara at client'],
    [{ people: { 'sara@client.example': { timeZone: 'Mars/Olympus' } } }, 'people/sara@client.example/timeZone'],
    [{ people: { 'sara@client.example': { name: 'Sara' } } }, 'people/sara@client.example'],
    [{ calendar: {} }, ''],
  ])('names the field that is wrong in %j', (given, path) => {
    expect(complaints(given).map(([at]) => at)).toContain(path);
  });

  it('bounds how many people are looked up', () => {
    const people = Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`p${n}@client.example`, {}]));
    expect(complaints({ people })).toEqual([['people', 'problems.mostPeople']]);
  });
});

describe('climbedOn', () => {
  const remind: Rung = { before: 'P1D', working: false, do: 'remind' };
  const tell = (after: string, to: 'owner' | 'sponsor' = 'owner'): Rung => ({
    after,
    working: false,
    do: 'escalate',
    to,
  });

  it('takes a rung for climbed that does what a climbed one did, whenever it falls', () => {
    expect(climbedOn([tell('P2D'), remind], [remind, tell('P1D')], { climbed: [0, 1] }, [0, 1])).toEqual([0, 1]);
  });

  it('climbs at once what has passed and was never done, or is done once more', () => {
    expect(climbedOn([tell('P1D', 'sponsor')], [tell('P1D')], { climbed: [0] }, [0])).toEqual([]);
    expect(climbedOn([tell('P1D'), tell('P2D')], [tell('P1D')], { climbed: [0] }, [0, 1])).toEqual([0]);
  });

  it('leaves what is still to come ahead', () => {
    expect(climbedOn([tell('P5D')], [tell('P1D')], { climbed: [0] }, [])).toEqual([]);
  });
});
