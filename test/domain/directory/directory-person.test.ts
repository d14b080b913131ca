import { problemsOf } from '../../../client/issues.js';
import { DirectoryPerson } from '../../../domain/directory/directory-person.js';
import { at } from '../../support/standings.js';

/** What is wrong with an entry in which some values are these. */
function problems(different: object): string[] {
  const entry = { email: at('sara'), name: 'Sara', ...different };
  const { error } = DirectoryPerson.safeParse(entry);
  return error ? problemsOf(error, entry).map(({ pointer, message }) => `${pointer}: ${message}`) : [];
}

describe('DirectoryPerson', () => {
  it('names a limit in a currency that there is not', () => {
    const upTo = (currency: string) => ({ delegate: at('dana'), upTo: { currency, minor: 100 } });
    expect(problems({ delegations: [upTo('GBP'), upTo('QQQ')] })).toEqual([
      '/delegations/1/upTo/currency: an ISO 4217 code in use, such as "GBP" (found "QQQ")',
    ]);
  });

  it('names a country and a language that there are not', () => {
    expect(problems({ country: 'UK', language: 'qq' })).toEqual([
      '/language: a BCP 47 language such as "en" (found "qq")',
      '/country: an ISO 3166-1 code in use, such as "GB" (found "UK")',
    ]);
  });
});
