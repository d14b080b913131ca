import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { CATALOGUES } from '../../i18n/languages.js';

type Catalogue = Readonly<Record<string, string>>;
const { en, ...OTHERS } = CATALOGUES;

/** The names that a message asks for, with how each is used; plural and select branches may differ between languages. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  const visit = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if ('options' in element) for (const { value } of Object.values(element.options)) visit(value);
      if ('value' in element && typeof element.value === 'string' && element.type !== TYPE.literal)
        names.add(element.value);
    }
  };
  visit(parse(message, { ignoreTag: true }));
  return [...names].sort();
}

describe.each<[string, Catalogue]>(Object.entries(OTHERS))('the catalogue of %s', (_, catalogue) => {
  it('has the messages of the English one, in the same order of areas', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(en).sort());
  });

  it('asks for the same values in every message', () => {
    const differing = Object.entries(en).filter(
      ([key, message]) => argumentsOf(message).join() !== argumentsOf(catalogue[key] ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('leaves no message empty', () => {
    expect(Object.entries(catalogue).filter(([, message]) => message.trim() === '')).toEqual([]);
  });
});
