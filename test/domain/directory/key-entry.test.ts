import { keyNameMark, keyProblems } from '../../../domain/directory/key-entry.js';

const NOW = '2026-03-02T09:00:00.000Z';
const OLU = 'olu@client.example';
const wanted = { name: 'HR', expiresAt: null, answersFor: null, kinds: [] };
const problemsOf = (different: Partial<Parameters<typeof keyProblems>[0]>, sandbox = false) =>
  keyProblems({ ...wanted, ...different }, { people: ['Sara Sponsor'] }, { now: NOW, sandbox }).map(
    ({ pointer, code, params }) => [pointer, code, params?.value],
  );

describe('keyProblems', () => {
  it('finds nothing wrong with a key that is told from people and parts', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ answersFor: OLU, kinds: ['expert.verify'], expiresAt: '2027-01-01T00:00:00.000Z' })).toEqual(
      [],
    );
  });

  it.each([
    ['Sara  SPONSOR', 'problems.key.person'],
    ['sara@client.example', 'problems.key.person'],
    ['Ｌadder', 'problems.key.part'],
    ['Silence', 'problems.key.part'],
    ['sponsor', 'problems.key.part'],
    ['admin', 'problems.key.part'],
  ])('refuses the name %s', (name, code) => {
    expect(problemsOf({ name })).toEqual([['/name', code, name]]);
  });

  it('refuses an expiry that is over', () => {
    expect(problemsOf({ expiresAt: NOW })).toEqual([['/expiresAt', 'problems.key.past', NOW]]);
  });

  it('refuses what no key may answer, kinds for nobody, and a person without kinds', () => {
    expect(problemsOf({ answersFor: OLU, kinds: ['expert.verify', 'nda.sign'] })).toEqual([
      ['/kinds/1', 'problems.key.personal', 'nda.sign'],
    ]);
    expect(problemsOf({ kinds: ['expert.verify'] })).toEqual([['/answersFor', 'problems.key.forNobody', undefined]]);
    expect(problemsOf({ answersFor: OLU })).toEqual([['/kinds', 'problems.key.noKind', OLU]]);
  });

  it('leaves a sandbox all of them', () => {
    expect(problemsOf({ answersFor: OLU, kinds: ['nda.sign'] }, true)).toEqual([]);
    expect(problemsOf({ kinds: ['nda.sign'] }, true)).toEqual([]);
  });
});

describe('keyNameMark', () => {
  it('is one for spellings of one name', () => {
    expect(keyNameMark('  ERP \t Feed')).toBe(keyNameMark('erp feed'));
  });
});
