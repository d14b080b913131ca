import { organisationIn } from '../../../web/components/words.js';
import { readerFor } from '../../../i18n/localizer.js';

describe('organisationIn', () => {
  it.each([
    ['en', 'Your organisation'],
    ['de', 'Ihre Organisation'],
    ['es', 'Su organización'],
    ['fr', 'Votre organisation'],
  ])('is in the reader’s own words, in %s', (language, words) => {
    expect(organisationIn(readerFor({ language, timeZone: 'UTC' }))).toBe(words);
  });

  it('is the name where one was given', () => {
    expect(organisationIn(readerFor({ language: 'de', timeZone: 'UTC' }), 'Klinik AG')).toBe('Klinik AG');
  });
});
