/** Names of countries as notices spell them, in lower case, with their ISO 3166-1 codes. */
const CODES: Readonly<Record<string, string>> = {
  'united kingdom': 'GB',
  'great britain': 'GB',
  'northern ireland': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  uk: 'GB',
  ireland: 'IE',
  'republic of ireland': 'IE',
  australia: 'AU',
  austria: 'AT',
  belgium: 'BE',
  canada: 'CA',
  denmark: 'DK',
  finland: 'FI',
  france: 'FR',
  germany: 'DE',
  india: 'IN',
  italy: 'IT',
  luxembourg: 'LU',
  netherlands: 'NL',
  'new zealand': 'NZ',
  norway: 'NO',
  poland: 'PL',
  portugal: 'PT',
  'south africa': 'ZA',
  spain: 'ES',
  sweden: 'SE',
  switzerland: 'CH',
  'united states': 'US',
  'united states of america': 'US',
  usa: 'US',
};

/** The ISO 3166-1 code of a country by its name or code; undefined when it is not known. */
export function countryCode(name: string): string | undefined {
  const wanted = name.trim().toLowerCase().replace(/^the /, '');
  return Object.hasOwn(CODES, wanted) ? CODES[wanted] : /^[a-z]{2}$/.test(wanted) ? wanted.toUpperCase() : undefined;
}
