import { languageOf, localizerFor, PLAIN } from '../../i18n/index.js';

const AT = '2026-11-27T17:00:00.000Z';
const greta = localizerFor({ language: 'de', country: 'DE', timeZone: 'Europe/Berlin' });
const pierre = localizerFor({ language: 'fr-FR', timeZone: 'Europe/Paris' });
const sara = localizerFor({ language: 'en', country: 'GB', timeZone: 'Europe/London' });

describe('languageOf', () => {
  it.each([
    ['de-AT', 'de'],
    ['FR', 'fr'],
    ['pl', 'en'],
    ['', 'en'],
  ])('speaks to “%s” in %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });
});

describe('readerFor', () => {
  it('writes instants in the language and the zone of the reader', () => {
    expect(greta.longTime(AT)).toBe('Freitag, 27. November 2026 um 18:00 MEZ');
    expect(sara.longTime(AT)).toMatch(/^Friday,? 27 November 2026 at 17:00 GMT$/);
    expect(pierre.longTime(AT)).toContain('vendredi 27 novembre 2026');
  });

  it('writes an instant in the zone of somebody else', () => {
    expect(sara.longTime(AT, 'Asia/Kolkata')).toContain('22:30');
  });

  it('writes amounts, lists, distances and durations as the reader does', () => {
    const amount = { currency: 'GBP', minor: 3_500_050 };
    expect([sara.money(amount), greta.money(amount)]).toEqual(['£35,000.50', '35.000,50\u00a0£']);
    expect([sara.list(['a', 'b', 'c']), greta.list(['a', 'b', 'c'])]).toEqual(['a, b and c', 'a, b und c']);
    expect(greta.relative(AT, '2026-11-25T17:00:00.000Z')).toBe('in 2 Tagen');
    expect([sara.duration('P1DT12H'), greta.duration('P5D')]).toEqual(['1 day 12 hours', '5 Tage']);
    expect([sara.span(100_000_000), pierre.span(3_600_000)]).toEqual(['1 day 3 hours', '1\u00a0heure']);
  });

  it('hears English in UTC where language and zone are not known', () => {
    const localizer = localizerFor({ language: 'pl', country: 'PL', timeZone: 'Mars/Olympus' });
    expect([localizer.language, localizer.timeZone]).toEqual(['en', 'UTC']);
  });

  it('leaves the words of a person as they are, and shows an unknown phrase by its key', () => {
    expect(PLAIN.text('Sold {as is}')).toBe('Sold {as is}');
    expect(PLAIN.text({ code: 'of.another.release' })).toBe('of.another.release');
  });
});
