import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { de } from '../../i18n/de/index.js';
import { en } from '../../i18n/en/index.js';
import { es } from '../../i18n/es/index.js';
import { fr } from '../../i18n/fr/index.js';

type Catalogue = Readonly<Record<string, string>>;
const OTHERS: readonly (readonly [string, Catalogue])[] = [
  ['de', de],
  ['es', es],
  ['fr', fr],
];

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

describe.each(OTHERS)('the catalogue of %s', (_, catalogue) => {
  it('has the messages of the English one, in the same order of areas', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(en).sort());
  });

  it('asks for the same values in every message', () => {
    const differing = Object.entries(en as Catalogue).filter(
      ([key, message]) => argumentsOf(message).join() !== argumentsOf(catalogue[key] ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('leaves no message empty', () => {
    expect(Object.entries(catalogue).filter(([, message]) => message.trim() === '')).toEqual([]);
  });
});
