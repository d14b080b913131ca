import type { Release } from './release.js';

/** A CPV code of a notice, such as `79411000`. */
export interface PublishedCode {
  code: string;
  pointer: string;
  /** Under which name the code list was published. */
  scheme: string;
  /** Of a main classification, not an additional one. */
  isMain: boolean;
}

/** The codes of a notice, main classifications first, and the code lists besides CPV that it uses. */
export interface PublishedCodes {
  cpv: PublishedCode[];
  otherSchemes: string[];
  /** The practices that a release of this product names. */
  practices: string[];
}

/** The code list of practices in the releases of this product; the standard has local lists begin with `x_`. */
export const OWN_SCHEME = 'x_kpo_practice';

/** Cyrillic letters that look like Latin ones; both are met in one word. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  К: 'K',
  О: 'O',
  Р: 'P',
  Х: 'X',
};

/** CPV by its own name or by that of a country's translation: ДК 021 in Ukraine, which is CPV 2008 word for word. */
const NAMES_OF_CPV = /^(EU)?(CPV|ДK021|DK021)(20(08|15))?$/;

/** Whether a code list is the CPV of 2008, whatever a publisher calls it. */
export function isCpv(scheme: string): boolean {
  const letters = scheme.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  const name = [...letters].map((letter) => (letter === 'Д' ? letter : (LOOK_ALIKES[letter] ?? letter))).join('');
  return NAMES_OF_CPV.test(name);
}

/** The eight digits of a CPV code, with or without its check digit `-8`; undefined where there are none. */
export function cpvCode(id: string | number): string | undefined {
  // A number has lost the nought that agriculture begins with.
  const text = typeof id === 'number' ? String(id).padStart(8, '0') : id.trim();
  return /^(\d{8})(?:-?\d)?(?!\d)/.exec(text)?.[1];
}

const isNothing = (id: string | number | null | undefined): id is null | undefined => String(id ?? '').trim() === '';

/** The codes of a tender and its items, many notices saying what they buy only further down. */
export function codesOf({ tender }: Release, isWanted: (lot: string) => boolean): PublishedCodes {
  const parts = [
    { part: tender, at: '/tender' },
    ...(tender.items ?? []).flatMap((item, index) =>
      isNothing(item.relatedLot) || isWanted(String(item.relatedLot))
        ? { part: item, at: `/tender/items/${index}` }
        : [],
    ),
  ];
  const published = [
    ...parts.map(({ part, at }) => ({ each: part.classification, pointer: `${at}/classification`, isMain: true })),
    ...parts.flatMap(({ part, at }) =>
      (part.additionalClassifications ?? []).map((each, index) => ({
        each,
        pointer: `${at}/additionalClassifications/${index}`,
        isMain: false,
      })),
    ),
  ].flatMap(({ each, ...place }) =>
    isNothing(each?.id) ? [] : { ...place, id: each.id, scheme: each.scheme?.trim() ?? '' },
  );
  return {
    cpv: published.flatMap(({ id, ...place }) => {
      const code = isCpv(place.scheme) ? cpvCode(id) : undefined;
      return code === undefined ? [] : { code, ...place };
    }),
    practices: published.filter(({ scheme }) => scheme === OWN_SCHEME).map(({ id }) => String(id)),
    otherSchemes: [
      ...new Set(published.map(({ scheme }) => scheme).filter((scheme) => scheme !== '' && !isCpv(scheme))),
    ],
  };
}
