import { organisationIn } from '../../../web/components/words.js';
import { localizerFor } from '../../../i18n/index.js';

describe('organisationIn', () => {
  it.each([
    ['en', 'Your organisation'],
    ['de', 'Ihre Organisation'],
    ['es', 'Su organización'],
    ['fr', 'Votre organisation'],
  ])('is in the reader’s own words, in %s', (language, words) => {
    expect(organisationIn(localizerFor({ language, timeZone: 'UTC' }))).toBe(words);
  });

  it('is the name where one was given', () => {
    expect(organisationIn(localizerFor({ language: 'de', timeZone: 'UTC' }), 'Klinik AG')).toBe('Klinik AG');
  });
});
