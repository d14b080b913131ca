import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { BriefInput } from '../../../domain/engagement/brief.js';
import { briefFromRelease } from '../../../domain/ocds/import.js';
import type { ImportedNotice } from '../../../domain/engagement/notice.js';
import type { Problem } from '../../../domain/kernel/problem.js';
import { ALPHA_2_BY_ALPHA_3 } from '../../../domain/kernel/standards/iso-3166-alpha-3.js';
import { amountFrom } from '../../../domain/ocds/value.js';
import type { NamedByCaller } from '../../../domain/ocds/import.js';
import { PLAIN } from '../../../i18n/index.js';
import { aConvertedNotice, CONVERTED, nok } from '../../support/samples/notices.js';
import { PRACTICES } from '../../support/samples/practices.js';
import { pounds } from '../../support/samples/briefs.js';

const notice = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../fixtures/ocds/${name}.json`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;

/** The brief, the notice, and every assumption in English where it stands. */
function imported(
  release: unknown,
  named: NamedByCaller = {},
): { brief: BriefInput; notice: ImportedNotice; said: string[] } {
  const result = briefFromRelease(release, PRACTICES, named);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  const said = result.notice.assumptions.map(({ pointer, ...message }) => `${pointer}: ${PLAIN.text(message)}`);
  return { ...result, said };
}
const codesOf = ({ assumptions }: ImportedNotice): string[] => assumptions.map(({ code }) => code);
const problemsOf = (release: unknown, named: NamedByCaller = {}): Problem[] => {
  const result = briefFromRelease(release, PRACTICES, named);
  return 'problems' in result ? result.problems : [];
};

const tender = {
  title: 'Market study',
  description: 'A study of the market.',
  value: { amount: 1000, currency: 'GBP' },
  classification: { scheme: 'CPV', id: '79310000' },
  contractPeriod: { startDate: '2025-01-01', endDate: '2025-01-31' },
};
const aRelease = (
  different: Record<string, unknown> = {},
  others: Record<string, unknown> = {},
): Record<string, unknown> => ({
  ocid: 'ocds-213czf-1',
  tender: { ...tender, ...different },
  ...others,
});

describe('briefFromRelease', () => {
  it('imports the rail-reform notice: practice by an additional code, budget by the tender, breaks restored', () => {
    const { brief, said } = imported(notice('consulting-rail-reform'));
    expect(brief).toMatchObject({
      title: 'Rail Reform Positioning for West Midlands Rail Executive',
      practice: 'business-operations',
      budget: { amount: pounds(40_000), costCentre: 'ocds-b5fd17-98490cef-0790-47ff-9698-cd4a7deef849' },
      deliverables: [{ id: 'D1', from: 'vendor', due: { after: 'P391D' } }],
      constraints: { jurisdictions: ['GB'], languages: ['en'] },
    });
    expect(brief.people).toBeUndefined();
    expect(brief.public.summary).toContain('future role of WMRE.\nWMRE has ambitions');
    expect(brief.public.summary).toContain('the current government plans');
    expect(brief.public.summary).toContain('Published by West Midlands Combined Authority as ocds-b5fd17-');
    expect(said).toEqual([
      '/tender/additionalClassifications/0: No practice covers the main code 60200000; the practice is that of the additional code 79400000.',
      '/awards: £62,400 were awarded, above the tender’s £40,000; the tender’s value is the budget.',
      '/tender/description: In a text of the notice 2 lost line breaks were restored.',
      '/tender: The notice names no roles; one expert for 220 days is assumed: Lead expert.',
    ]);
  });

  it('imports the transport notice to the penny, with its pound signs', () => {
    const { brief } = imported(notice('data-analysis-transport'));
    expect(brief).toMatchObject({
      practice: 'data-analysis',
      budget: { amount: { currency: 'GBP', minor: 13_878_355 } },
      deliverables: [{ due: { after: 'P161D' } }],
      constraints: { jurisdictions: ['GB'] },
    });
    expect(brief.public.summary).toContain('is £138,783.55. This takes the total Contract value to £416,453.55');
    expect(brief.public.summary).toContain("Behaviours'.\n\nThe Contract is for");
    expect(brief.public.summary).not.toMatch(/rnrn|Â/);
  });

  it.each(['consulting-rail-reform', 'data-analysis-transport'])(
    'makes of %s a brief that passes on its own, without contact persons',
    (name) => {
      const { brief } = imported(notice(name));
      expect(BriefInput.parse(JSON.parse(JSON.stringify(brief)))).toEqual(brief);
      expect(JSON.stringify(brief)).not.toContain('@');
    },
  );

  it('takes what was awarded where the tender has no value', () => {
    const { brief, said } = imported(
      aRelease(
        { value: { amount: 0, currency: 'GBP' } },
        { awards: [{}, { value: { amount: 12.34, currency: 'gbp' } }] },
      ),
    );
    expect(brief.budget.amount).toEqual(pounds(12.34));
    expect(said.join('\n')).toContain('the £12.34 that were awarded are the budget');
  });

  it('takes the period from the award, its days where it has no dates, and says when it assumes one', () => {
    const dueOf = (different: Record<string, unknown>, others = {}): unknown =>
      imported(aRelease(different, others)).brief.deliverables[0]?.due;
    expect(dueOf({})).toMatchObject({ after: 'P30D' });
    expect(
      dueOf({ contractPeriod: { startDate: '2025-01-01T09:00:00', endDate: '2025-01-01T10:00:00' } }),
    ).toMatchObject({ after: 'P1D' });
    expect(dueOf({ contractPeriod: { durationInDays: 90 } })).toMatchObject({ after: 'P90D' });
    expect(
      dueOf(
        { contractPeriod: null },
        { awards: [{ contractPeriod: { startDate: '2025-01-01', endDate: '2025-03-01' } }] },
      ),
    ).toMatchObject({ after: 'P59D' });
    expect(
      imported(aRelease({ contractPeriod: { startDate: '2025-02-01', endDate: '2025-01-01' } })).said.join(),
    ).toContain('30 days are assumed');
  });

  it('shortens a title and a description that are too long, and says so', () => {
    const { brief, notice: from } = imported(
      aRelease({ title: 'Study '.repeat(60), description: 'A long study. '.repeat(3_000) }),
    );
    expect(brief.title.length).toBeLessThanOrEqual(200);
    expect(brief.public.summary.length).toBeLessThanOrEqual(20_000);
    const at = { code: 'assumed.text.shortened' };
    expect(from.assumptions).toEqual(
      expect.arrayContaining([
        { ...at, pointer: '/tender/title', params: { limit: 200 } },
        { ...at, pointer: '/tender/description', params: { limit: 19_000 } },
      ]),
    );
  });

  it('knows countries by name and by code', () => {
    const items = ['Ireland', 'the Netherlands', 'Scotland', 'IE', 'Atlantis', 'constructor'].map((countryName) => ({
      deliveryAddresses: [{ countryName }],
    }));
    const { brief, said } = imported(aRelease({ items }));
    expect(brief.constraints.jurisdictions).toEqual(['IE', 'NL', 'GB']);
    expect(said).toContain(': Places that are no known country were left out: Atlantis, constructor.');
  });

  it.each([
    ['something else', 'a text', ''],
    ['a list', [], ''],
    ['a record package of nothing', { records: [] }, '/records'],
    ['records that are no list', { records: 3 }, '/records'],
    ['a release without an ocid', { tender }, '/ocid'],
    ['a release without a tender', { ocid: 'x' }, '/tender'],
    ['an amount that is a text', aRelease({ value: { amount: '1000', currency: 'GBP' } }), '/tender/value/amount'],
    ['a negative amount', aRelease({ value: { amount: -5, currency: 'GBP' } }), '/tender/value/amount'],
    ['an amount beyond all budgets', aRelease({ value: { amount: 1e15, currency: 'GBP' } }), '/tender/value/amount'],
    ['no currency', aRelease({ value: { amount: 5 } }), '/tender/value/currency'],
    ['no value at all', aRelease({ value: null }), '/tender/value'],
    [
      'a budget in two currencies',
      aConvertedNotice([{ cpv: '79411000' }, { cpv: '79411000', value: { amount: 1, currency: 'EUR' } }]),
      '/tender/lots',
    ],
    ['codes of no practice', aRelease({ classification: { scheme: 'CPV', id: '45000000' } }), '/tender/classification'],
    ['no codes', aRelease({ classification: null }), '/tender/classification'],
  ])('refuses %s with a pointer', (_, given, pointer) => {
    expect(briefFromRelease(given, PRACTICES)).toMatchObject({
      problems: [{ pointer, code: expect.stringMatching(/^problems\./) }],
    });
  });

  it('complains about everything at once', () => {
    const result = briefFromRelease(aRelease({ title: '', value: null, classification: null }), PRACTICES);
    expect('problems' in result && result.problems.map(({ pointer }) => pointer)).toEqual([
      '/tender/title',
      '/tender/classification',
      '/tender/value',
    ]);
  });

  it('never throws, whatever it is given', () => {
    const outcome = (given: unknown): void => {
      const result = briefFromRelease(given, PRACTICES);
      if ('problems' in result) expect(result.problems.length).toBeGreaterThan(0);
      else expect(BriefInput.safeParse(result.brief).success).toBe(true);
    };
    fc.assert(fc.property(fc.anything(), outcome));
    const value = fc.oneof(
      fc.jsonValue(),
      fc.record({ amount: fc.oneof(fc.double(), fc.integer()), currency: fc.constantFrom('GBP', 'JPY', 'x') }),
    );
    const field = fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue(), fc.constant(undefined));
    const period = fc.oneof(
      fc.jsonValue(),
      fc.record({
        startDate: field,
        endDate: fc.oneof(field, fc.constant('2025-01-01')),
        durationInDays: fc.integer(),
      }),
    );
    fc.assert(
      fc.property(field, field, value, period, field, (title, description, amount, contractPeriod, language) =>
        outcome(
          aRelease({ title: title ?? 'A study', description, value: amount, contractPeriod }, { language, ocid: 'x' }),
        ),
      ),
    );
  });
});

describe('briefFromRelease, of notices as converters give them', () => {
  it.each(CONVERTED.filter(([, , practice]) => practice))('takes %s', (_, given, practice) => {
    const { brief } = imported(given);
    expect(brief.practice).toBe(practice);
    expect(brief.deliverables.map(({ due }) => due)).not.toContainEqual({ after: 'P30D', working: false });
    expect(brief.budget.amount).toMatchObject({ currency: 'NOK' });
  });

  it.each(CONVERTED.filter(([, , practice]) => !practice))('says of %s that no practice covers it', (_, given) => {
    expect(problemsOf(given)).toMatchObject([{ pointer: '/tender/classification', code: 'problems.ocds.cpv' }]);
  });

  it('says which codes, which ones are covered and what can be done, and takes the practice that is named', () => {
    const guards = aConvertedNotice([{ cpv: '79713000' }]);
    const [refused] = problemsOf(guards);
    expect(PLAIN.text(refused!)).toMatch(
      /^No practice covers the CPV codes 79713000; name one as “practice”\. .*legal: 791/,
    );
    expect(imported(guards, { practice: 'legal' }).brief.practice).toBe('legal');
    expect(problemsOf(guards, { practice: 'gardening' })).toMatchObject([
      { code: 'problems.practice', params: { value: 'gardening', known: expect.arrayContaining(['legal']) } },
    ]);
  });

  it('makes a deliverable of each lot, due and paid by its own period and value', () => {
    const lots = [
      { cpv: '79411000', title: 'Strategy', value: nok(700_000), period: { durationInDays: 90 } },
      { cpv: '79411000', value: nok(300_000.5) },
    ];
    const { brief, notice: from } = imported(aConvertedNotice(lots));
    expect(brief.budget.amount).toEqual({ currency: 'NOK', minor: 100_000_050 });
    expect(brief.deliverables).toMatchObject([
      { id: 'D1', title: 'Strategy', due: { after: 'P90D' }, payment: { minor: 70_000_000 } },
      { id: 'D2', title: 'Rammeavtale (LOT-0002)', due: { after: 'P1461D' }, payment: { minor: 30_000_050 } },
    ]);
    expect(from).toMatchObject({
      ocid: 'ocds-test00-2022-1',
      lots: [
        { id: 'LOT-0001', deliverable: 'D1' },
        { id: 'LOT-0002', deliverable: 'D2' },
      ],
    });
    expect(codesOf(from)).toContain('assumed.value.lots');
  });

  it('leaves out lots that are no longer to be had, with their codes, and says which', () => {
    const {
      brief,
      notice: from,
      said,
    } = imported(aConvertedNotice([{ cpv: '79111000', status: 'cancelled' }, { cpv: '79411000' }]));
    expect([brief.practice, from.lots]).toEqual(['business-operations', [{ id: 'LOT-0002', deliverable: 'D1' }]]);
    expect(said.join('\n')).toContain('A lot that is no longer to be had was left out: LOT-0001.');
  });

  it('pays no lot where not all have a value', () => {
    const { brief, notice: from } = imported(
      aConvertedNotice([{ cpv: '79411000' }, { cpv: '79411000', value: null }], { tender: { value: nok(5_000_000) } }),
    );
    expect(brief.deliverables.map(({ payment }) => payment)).toEqual([undefined, undefined]);
    expect(codesOf(from)).toContain('assumed.value.noPayments');
  });

  it('takes for a lot the tender’s period, or that of its own award', () => {
    const dueOf = (tender: object, others: object): unknown =>
      imported(
        aConvertedNotice(
          [
            { cpv: '79411000', period: null },
            { cpv: '79411000', period: null },
          ],
          { tender: { ...tender }, ...others },
        ),
      ).brief.deliverables.map(({ due }) => 'after' in due && due.after);
    expect(dueOf({ contractPeriod: { durationInDays: 60 } }, {})).toEqual(['P60D', 'P60D']);
    const awards = [
      { relatedLots: ['LOT-0002'], contractPeriod: { durationInDays: 20 } },
      { relatedLots: ['LOT-0001'], contractPeriod: { durationInDays: 10 } },
    ];
    expect(dueOf({}, { awards })).toEqual(['P10D', 'P20D']);
    expect(dueOf({}, { contracts: [{ period: { durationInDays: 7 } }] })).toEqual(['P7D', 'P7D']);
  });

  it('says of many lots alike what is assumed once', () => {
    const lots = Array.from({ length: 30 }, () => ({ cpv: '79411000', period: null }));
    const { notice: from } = imported(aConvertedNotice(lots));
    expect(from.assumptions.filter(({ code }) => code === 'assumed.period.none')).toEqual([
      { pointer: '/tender/lots', code: 'assumed.period.none', params: { days: 30 } },
    ]);
  });

  it('takes the currency of an award for a value that has none, and says so', () => {
    const { brief, said } = imported(
      aRelease({ value: { amount: 5_000 } }, { awards: [{ value: { amount: 4_000, currency: 'EUR' } }] }),
    );
    expect(brief.budget.amount).toEqual({ currency: 'EUR', minor: 500_000 });
    expect(said).toContain(
      '/tender/value/currency: An amount has no currency; EUR is assumed, as elsewhere in the notice.',
    );
  });

  it('counts no award that came to nothing', () => {
    const awards = [
      { status: 'cancelled', value: { amount: 9_000, currency: 'EUR' } },
      { status: 'active', value: { amount: 1_000, currency: 'EUR' } },
      { status: 'active', value: { amount: 500, currency: 'EUR' } },
    ];
    expect(imported(aRelease({ value: null }, { awards })).brief.budget.amount).toMatchObject({ minor: 150_000 });
  });

  it('takes the budget that is named where the notice has none', () => {
    const valueless = aConvertedNotice([{ cpv: '79411000', value: null }]);
    expect(problemsOf(valueless)).toMatchObject([{ pointer: '/tender/value', code: 'problems.ocds.noValue' }]);
    const budget = amountFrom('90000.50 nok');
    expect(imported(valueless, { budget }).brief.budget.amount).toEqual({ currency: 'NOK', minor: 9_000_050 });
    for (const text of ['', '90000', 'EUR', '-5 EUR', '0 EUR', '1 GPB', '0.001 EUR', '1e9 EUR'])
      expect(amountFrom(text)).toBeUndefined();
  });

  it.each(['ДК021', 'ДК 021:2015', 'DK021', 'DK 021:2015', 'ДK021', 'cpv', 'CPV2008', 'СРV'])(
    'reads %s as CPV',
    (scheme) => {
      const classification = { scheme, id: '79411000-8' };
      const { brief, notice: from } = imported(aRelease({ classification }));
      expect(brief.practice).toBe('business-operations');
      expect(codesOf(from).includes('assumed.cpv.scheme')).toBe(scheme.toUpperCase() !== 'CPV');
    },
  );

  it.each(['UNSPSC', 'CPVS', 'CPC', 'ДК003', 'CPV 2003'])('asks for the practice where codes are of %s', (scheme) => {
    const given = aRelease({ classification: { scheme, id: '80101500' } });
    expect(problemsOf(given)).toMatchObject([
      { code: 'problems.ocds.otherScheme', params: { value: scheme, known: expect.arrayContaining(['legal']) } },
    ]);
    expect(imported(given, { practice: 'legal' }).brief.practice).toBe('legal');
  });

  it('says where a code names no more than a division', () => {
    expect(codesOf(imported(notice('data-analysis-transport')).notice)).toContain('assumed.cpv.division');
    expect(codesOf(imported(aRelease()).notice)).not.toContain('assumed.cpv.division');
  });

  it('reads countries and languages of two letters and of three, in any case', () => {
    const alpha3 = Object.entries(ALPHA_2_BY_ALPHA_3);
    fc.assert(
      fc.property(fc.constantFrom(...alpha3), fc.boolean(), ([three, two], isLow) => {
        const countryName = isLow ? three.toLowerCase() : three;
        const { brief } = imported(aRelease({}, { buyer: { address: { countryName } } }));
        expect(brief.constraints.jurisdictions).toEqual([two]);
      }),
    );
    const languagesOf = (language: string): unknown => imported(aRelease({}, { language })).brief.constraints.languages;
    for (const [published, language] of Object.entries({
      DEU: 'de',
      ger: 'de',
      NOR: 'no',
      nob: 'nb',
      eng: 'en',
      uk: 'uk',
      en_GB: 'en-GB',
    }))
      expect(languagesOf(published)).toEqual([language]);
    expect(imported(aRelease({}, { language: 'Klingon' })).said).toContain(
      '/language: “Klingon” is no known language; none is asked for.',
    );
  });

  it('adds up lots whatever they are, and each is due after its own time', () => {
    const lot = fc.record({
      value: fc.integer({ min: 1, max: 1_000_000 }).map(nok),
      period: fc.integer({ min: 1, max: 3_000 }).map((durationInDays) => ({ durationInDays })),
      cpv: fc.constant('79411000'),
    });
    fc.assert(
      fc.property(fc.array(lot, { minLength: 1, maxLength: 9 }), (lots) => {
        const { brief } = imported(aConvertedNotice(lots));
        const sum = lots.reduce((all, { value }) => all + (value.amount as number) * 100, 0);
        expect(brief.budget.amount.minor).toBe(sum);
        expect(brief.deliverables.map(({ due }) => due)).toEqual(
          lots.map(({ period }) => ({ after: `P${period.durationInDays}D`, working: false })),
        );
        expect(brief.deliverables.reduce((all, { payment }) => all + (payment?.minor ?? 0), 0)).toBe(sum);
      }),
    );
  });
});
