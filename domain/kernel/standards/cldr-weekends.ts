// Written by `npm run standards` from the libraries that keep the standards.

/** The first and the last day of the weekend by ISO 3166-1 (Unicode CLDR, supplemental weekData); `001` is the rest of the world. */
export const WEEKENDS: Readonly<Record<string, readonly [first: string, last: string]>> = {
  '001': ['saturday', 'sunday'],
  AF: ['thursday', 'friday'],
  BH: ['friday', 'saturday'],
  DZ: ['friday', 'saturday'],
  EG: ['friday', 'saturday'],
  IL: ['friday', 'saturday'],
  IN: ['sunday', 'sunday'],
  IQ: ['friday', 'saturday'],
  IR: ['friday', 'friday'],
  JO: ['friday', 'saturday'],
  KW: ['friday', 'saturday'],
  LY: ['friday', 'saturday'],
  OM: ['friday', 'saturday'],
  QA: ['friday', 'saturday'],
  SA: ['friday', 'saturday'],
  SD: ['friday', 'saturday'],
  SY: ['friday', 'saturday'],
  UG: ['sunday', 'sunday'],
  YE: ['friday', 'saturday'],
};
