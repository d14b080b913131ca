import { localizerFor } from '../../../i18n/index.js';
import { practiceName } from '../../../web/components/practice-name.js';
import { PRACTICES } from '../../support/samples/practices.js';

const greta = localizerFor({ language: 'de', timeZone: 'Europe/Berlin' });

describe('practiceName', () => {
  it('knows every practice that comes with the product', () => {
    const names = PRACTICES.map(({ id, title }) => practiceName(greta, id, title));
    expect(names.filter((name) => PRACTICES.some(({ title }) => title === name))).toEqual([]);
  });

  it('leaves the title of a practice that the operator has made or renamed', () => {
    expect([practiceName(greta, 'law', 'Law'), practiceName(greta, 'legal', 'Our lawyers')]).toEqual([
      'Law',
      'Our lawyers',
    ]);
  });
});
