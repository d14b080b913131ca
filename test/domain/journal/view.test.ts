import { project, viewOf } from '../../../domain/journal/projection.js';
import { countedEntries } from '../../../domain/journal/counted.js';
import { someone } from '../../support/site/said.js';
import { aFact, aStart } from '../../support/samples/turns.js';

const started = { sequence: 1, fact: aStart() };
const phase = (sequence: number, entered: 'scoping' | 'nda') => ({
  sequence,
  fact: aFact('phase.entered', { phase: entered }),
});
const superseded = (sequence: number, entries: number[]) => ({
  sequence,
  fact: aFact('turn.superseded', { stream: 'main', turn: 1, entries }),
});

describe('countedEntries', () => {
  it('leaves out what was superseded and the facts that say so', () => {
    const entries = [started, phase(2, 'nda'), phase(3, 'nda'), superseded(4, [2, 3]), phase(5, 'scoping')];
    expect(countedEntries(entries).map(({ sequence }) => sequence)).toEqual([1, 5]);
  });
});

describe('viewOf', () => {
  it('projects what still counts, in order', () => {
    expect(viewOf([started, phase(2, 'nda')], 'e1')).toEqual(
      project(project(null, started.fact, 'e1'), phase(2, 'nda').fact, 'e1'),
    );
    expect(viewOf([started, phase(2, 'nda'), superseded(3, [2])], 'e1')).toEqual(viewOf([started], 'e1'));
  });

  it('begins with the start that counts', () => {
    const again = { sequence: 3, fact: aStart({ title: 'Another' }) };
    expect(viewOf([started, superseded(2, [1]), again], 'e1')).toMatchObject({ title: 'Another' });
  });

  it('knows who plays which part', () => {
    const people = { owner: { name: 'Olu', email: 'olu@client.example', language: 'en', timeZone: 'UTC' } };
    expect(viewOf([{ sequence: 1, fact: aStart({ people }) }], 'e1')).toMatchObject({ people });
  });

  it('knows whether a sandbox let a key answer in somebody’s place', () => {
    const answered = (via: string) => ({
      sequence: 2,
      fact: aFact('task.answered', {
        ...{ task: 'e1.main.1', kind: 'scope.approve', decision: 'approve', via, by: someone('key:ops') },
      }),
    });
    expect(viewOf([started, answered('sandbox')], 'e1')?.sandbox).toBe(true);
    expect(viewOf([started, answered('api')], 'e1')?.sandbox).toBe(false);
  });

  it('is null for an empty journal, and refuses one that begins with anything else', () => {
    expect(viewOf([], 'e1')).toBeNull();
    expect(() => viewOf([phase(1, 'nda')], 'e1')).toThrow('does not begin with engagement.started');
  });
});
