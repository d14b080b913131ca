import { languageFrom } from '../../../web/components/accept-language.js';

describe('languageFrom', () => {
  it.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['en;q=0.5, fr-CA;q=0.9', 'fr'],
    ['pl, es;q=0.3', 'es'],
    ['FR', 'fr'],
    ['es;q=0.7,de;q=0.7', 'es'],
    ['de;q=0, fr;q=0.1', 'fr'],
    ['de;q=some, es;q=0.1', 'de'],
  ])('hears “%s” as %s', (header, language) => expect(languageFrom(header)).toBe(language));

  it.each([undefined, '', '*', 'pl,cs;q=0.9', ',;q=,;;', 'en-GB'])('speaks English to “%s”', (header) =>
    expect(languageFrom(header)).toBe('en'),
  );

  it('reads no more than a browser sends', () => expect(languageFrom(`${'pl,'.repeat(5000)}de`)).toBe('en'));
});
