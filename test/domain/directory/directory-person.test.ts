import { problemsOf } from '../../../domain/kernel/zod-problems.js';
import { told } from '../../support/samples/problems.js';
import { DirectoryPerson } from '../../../domain/directory/directory-person.js';
import { at } from '../../support/workflows/standings.js';

/** What is wrong with an entry in which some values are these. */
function problems(different: object): string[] {
  const entry = { email: at('sara'), name: 'Sara', ...different };
  const { error } = DirectoryPerson.safeParse(entry);
  return error ? problemsOf(error, entry).map(told) : [];
}

describe('DirectoryPerson', () => {
  it('names a limit in a currency that there is not', () => {
    const upTo = (currency: string) => ({ delegate: at('dana'), upTo: { currency, minor: 100 } });
    expect(problems({ delegations: [upTo('GBP'), upTo('QQQ')] })).toEqual([
      '/delegations/1/upTo/currency: “QQQ” is not a currency such as “GBP”.',
    ]);
  });

  it('names a country and a language that there are not', () => {
    expect(problems({ country: 'XX', language: 'qq' })).toEqual([
      '/language: “qq” is not a language such as “en”.',
      '/country: “XX” is not a country code of two letters such as “GB”.',
    ]);
  });
});
