type Json = Record<string, unknown>;

/** A lot as a converter of European forms writes it: its value, its period and its code apart from the tender's. */
export interface LotIn {
  cpv: string;
  title?: string;
  value?: Json | null;
  period?: Json | null;
  status?: string;
}

/** Four years. */
export const FOUR_YEARS = { startDate: '2022-10-01T00:00:00+02:00', endDate: '2026-09-30T23:59:59+01:00' };

/** A Norwegian notice as a converter gives it: codes on items, values and periods on lots, and little of the tender itself. */
export function aConvertedNotice(
  lots: readonly LotIn[],
  { tender = {}, ...others }: { tender?: Json } & Json = {},
): Json {
  const numbered = lots.map((lot, index) => ({ ...lot, id: `LOT-000${index + 1}` }));
  return {
    ocid: 'ocds-test00-2022-1',
    id: '1',
    date: '2022-06-01T00:00:00Z',
    tag: ['tender'],
    initiationType: 'tender',
    language: 'nb',
    buyer: { id: 'ORG-1' },
    parties: [{ id: 'ORG-1', name: 'A municipality', roles: ['buyer'], address: { country: 'NO' } }],
    tender: {
      id: '1',
      title: 'Rammeavtale',
      items: numbered.map(({ id, cpv }, index) => ({
        id: String(index + 1),
        classification: { scheme: 'CPV', id: cpv },
        relatedLot: id,
      })),
      lots: numbered.map(({ id, title, status, value = nok(1_000_000), period = FOUR_YEARS }) => ({
        id,
        ...(title && { title }),
        ...(status && { status }),
        ...(value && { value }),
        ...(period && { contractPeriod: period }),
      })),
      ...tender,
    },
    ...others,
  };
}

export const nok = (amount: number): Json => ({ amount, currency: 'NOK' });

/** Notices of the shapes that converters give, by what is odd about each, with the practice that covers it or none. */
export const CONVERTED: readonly (readonly [what: string, notice: Json, practice: string | undefined])[] = [
  ['everything on one lot', aConvertedNotice([{ cpv: '79411000' }]), 'business-operations'],
  [
    'values on the lots and on the tender',
    aConvertedNotice([{ cpv: '79212000' }], { tender: { value: nok(1_000_000) } }),
    'financial-expertise',
  ],
  ['several lots', aConvertedNotice([{ cpv: '79111000' }, { cpv: '79112000' }]), 'legal'],
  [
    'a period in days',
    aConvertedNotice([{ cpv: '73110000', period: { durationInDays: 540 } }]),
    'research-and-development',
  ],
  [
    'the end of the period alone',
    aConvertedNotice([{ cpv: '71600000', period: { endDate: '2023-06-01T00:00:00Z' } }]),
    'technical-analysis',
  ],
  [
    'the value planned alone',
    aConvertedNotice([{ cpv: '79330000', value: null }], { planning: { budget: { amount: nok(400_000) } } }),
    'data-analysis',
  ],
  [
    'the value awarded alone, and on the lots no currency',
    aConvertedNotice([{ cpv: '85140000', value: { amount: 300_000 } }], { awards: [{ value: nok(250_000) }] }),
    'medical-and-healthcare',
  ],
  [
    'a code among the additional ones alone',
    aConvertedNotice([{ cpv: '45000000' }], {
      tender: { additionalClassifications: [{ scheme: 'CPV', id: '66171000' }] },
    }),
    'financial-expertise',
  ],
  ['care', aConvertedNotice([{ cpv: '85300000' }]), 'medical-and-healthcare'],
  ['night guards', aConvertedNotice([{ cpv: '79713000' }]), undefined],
  ['meals for the elderly', aConvertedNotice([{ cpv: '85311100' }]), undefined],
  ['meals on wheels', aConvertedNotice([{ cpv: '55521100' }]), undefined],
  ['roads', aConvertedNotice([{ cpv: '45233120' }]), undefined],
  ['a printing of posters', aConvertedNotice([{ cpv: '79811000' }]), undefined],
  ['temporary nurses', aConvertedNotice([{ cpv: '79624000' }]), undefined],
  ['servers', aConvertedNotice([{ cpv: '48820000' }]), undefined],
];
