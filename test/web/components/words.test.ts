import { organisationIn } from '../../../web/components/words.js';
import { readerFor } from '../../../i18n/localizer.js';

describe('organisationIn', () => {
  it('is the name that was given, and else the reader’s own words', () => {
    const said = ['en', 'de', 'es', 'fr'].map((language) => organisationIn(readerFor({ language, timeZone: 'UTC' })));
    expect(said).toEqual(['Your organisation', 'Ihre Organisation', 'Su organización', 'Votre organisation']);
    expect(organisationIn(readerFor({ language: 'de', timeZone: 'UTC' }), 'Klinik AG')).toBe('Klinik AG');
  });
});
