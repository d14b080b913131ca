import fc from 'fast-check';
import { chooseRelease } from '../../../domain/ocds/package.js';
import { briefFromRelease } from '../../../domain/ocds/import.js';
import { aConvertedNotice } from '../../support/samples/notices.js';
import { PRACTICES } from '../../support/samples/practices.js';

const release = (id: string, date: string, different: object = {}): Record<string, unknown> => ({
  ...aConvertedNotice([{ cpv: '79411000' }]),
  ...{ id, date },
  ...different,
});
const of = (given: unknown): unknown => {
  const chosen = chooseRelease(given);
  return 'problems' in chosen ? chosen.problems : [(chosen.release as { id?: string }).id, chosen.at];
};

describe('chooseRelease', () => {
  it('takes a release as it is', () => {
    expect(of({ ocid: 'a', id: '1' })).toEqual(['1', '']);
  });

  it('takes the newest of a package or a record, wherever it stands', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(days, (dates) => {
        const releases = dates.map((day) => release(String(day), `2024-02-${String(day).padStart(2, '0')}T00:00:00Z`));
        const newest = Math.max(...dates);
        const at = `/releases/${dates.indexOf(newest)}`;
        expect(of({ releases })).toEqual([String(newest), at]);
        expect(of({ records: [{ ocid: 'ocds-test00-2022-1', releases }] })).toEqual([
          String(newest),
          `/records/0${at}`,
        ]);
      }),
    );
  });

  it('compares instants and not their spelling, and takes what has no date for old', () => {
    const releases = [
      release('late', '2024-02-01T23:00:00-05:00'),
      release('early', '2024-02-02T01:00:00+02:00'),
      release('undated', ''),
    ];
    expect(of({ releases })).toEqual(['late', '/releases/0']);
  });

  it('has what the newest leaves out from those before, and says so', () => {
    const {
      tender: _,
      language: __,
      ...award
    } = release('2', '2024-02-02T00:00:00Z', {
      awards: [{ value: { amount: 5, currency: 'NOK' } }],
    });
    const chosen = briefFromRelease({ releases: [award, release('1', '2024-02-01T00:00:00Z')] }, PRACTICES);
    expect(chosen).toMatchObject({
      brief: { title: 'Rammeavtale', constraints: { languages: ['nb'] } },
      notice: {
        assumptions: expect.arrayContaining([
          { pointer: '/releases/0', code: 'assumed.release.newest', params: { release: '2', count: 2 } },
        ]),
      },
    });
  });

  it('takes the compiled release of a record, and else the newest', () => {
    const compiledRelease = release('compiled', '2024-01-01T00:00:00Z');
    const releases = [release('1', '2024-02-01T00:00:00Z'), release('2', '2024-02-02T00:00:00Z')];
    const { ocid } = compiledRelease;
    expect(of({ records: [{ ocid, releases, compiledRelease }] })).toEqual(['compiled', '/records/0/compiledRelease']);
    expect(of({ records: [{ ocid, releases }] })).toEqual(['2', '/records/0/releases/1']);
    const imported = briefFromRelease({ records: [{ ocid, compiledRelease }] }, PRACTICES);
    expect(imported).toMatchObject({
      notice: { assumptions: expect.arrayContaining([expect.objectContaining({ code: 'assumed.release.compiled' })]) },
    });
  });

  it('does not follow links', () => {
    const records = [{ ocid: 'a', releases: [{ url: 'https://publisher.example/1', date: '2024-01-01T00:00:00Z' }] }];
    expect(of({ records })).toMatchObject([{ pointer: '/records', code: 'problems.ocds.empty' }]);
    expect(of({ releases: [] })).toMatchObject([{ pointer: '/releases', code: 'problems.ocds.empty' }]);
  });

  it('refuses several processes and names them', () => {
    const several = [{ ocid: 'a' }, { ocid: 'b' }];
    const problem = { code: 'problems.ocds.several', params: { count: 2, ocids: { series: ['a', 'b'] } } };
    expect(of({ releases: several })).toMatchObject([{ pointer: '/releases', ...problem }]);
    expect(of({ records: several })).toMatchObject([{ pointer: '/records', ...problem }]);
  });

  it('points into what was given', () => {
    const releases = [
      release('1', '2024-02-01T00:00:00Z'),
      release('2', '2024-02-02T00:00:00Z', { tender: { title: ' ' } }),
    ];
    expect(briefFromRelease({ releases }, PRACTICES)).toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ pointer: '/releases/1/tender/title' })]),
    });
  });
});
