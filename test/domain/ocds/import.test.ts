import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { BriefInput } from '../../../domain/engagement/brief.js';
import { briefFromRelease } from '../../../domain/ocds/import.js';
import { PRACTICES } from '../../support/samples/practices.js';
import { pounds } from '../../support/samples/briefs.js';

const notice = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../fixtures/ocds/${name}.json`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;

function imported(release: unknown): { brief: BriefInput; repairs: string[] } {
  const result = briefFromRelease(release, PRACTICES);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
}

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
    const { brief, repairs } = imported(notice('consulting-rail-reform'));
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
    expect(repairs).toContain('/tender/description: 2 lost line breaks restored');
    expect(repairs.join('\n')).toContain('GBP 62,400.00 were awarded, above the tender’s GBP 40,000.00');
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

  it('takes a package of exactly one release', () => {
    expect(imported({ releases: [aRelease()] }).brief.title).toBe('Market study');
    for (const releases of [[], [aRelease(), aRelease()], 'none'])
      expect(briefFromRelease({ releases }, PRACTICES)).toMatchObject({ problems: [{ pointer: '/releases' }] });
    expect(briefFromRelease({ releases: [aRelease({ title: ' ' })] }, PRACTICES)).toMatchObject({
      problems: [{ pointer: '/releases/0/tender/title' }],
    });
  });

  it('takes what was awarded where the tender has no value', () => {
    const { brief, repairs } = imported(
      aRelease(
        { value: { amount: 0, currency: 'GBP' } },
        { awards: [{}, { value: { amount: 12.34, currency: 'gbp' } }] },
      ),
    );
    expect(brief.budget.amount).toEqual(pounds(12.34));
    expect(repairs.join('\n')).toContain('the GBP 12.34 awarded are the budget');
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
      imported(aRelease({ contractPeriod: { startDate: '2025-02-01', endDate: '2025-01-01' } })).repairs.join(),
    ).toContain('30 days are assumed');
  });

  it('shortens a title and a description that are too long, and says so', () => {
    const { brief, repairs } = imported(
      aRelease({ title: 'Study '.repeat(60), description: 'A long study. '.repeat(3_000) }),
    );
    expect(brief.title.length).toBeLessThanOrEqual(200);
    expect(brief.public.summary.length).toBeLessThanOrEqual(20_000);
    expect(repairs).toEqual(
      expect.arrayContaining([
        '/tender/title: shortened to 200 characters',
        '/tender/description: shortened to 19000 characters',
      ]),
    );
  });

  it('knows countries by name and by code', () => {
    const items = ['Ireland', 'the Netherlands', 'Scotland', 'IE', 'Atlantis', 'constructor'].map((countryName) => ({
      deliveryAddresses: [{ countryName }],
    }));
    expect(imported(aRelease({ items })).brief.constraints.jurisdictions).toEqual(['IE', 'NL', 'GB']);
  });

  it.each([
    ['something else', 'a text', ''],
    ['a list', [], ''],
    ['a record package', { records: [] }, '/records'],
    ['a release without an ocid', { tender }, '/ocid'],
    ['a release without a tender', { ocid: 'x' }, '/tender'],
    ['an amount that is a text', aRelease({ value: { amount: '1000', currency: 'GBP' } }), '/tender/value/amount'],
    ['a negative amount', aRelease({ value: { amount: -5, currency: 'GBP' } }), '/tender/value/amount'],
    ['an amount beyond all budgets', aRelease({ value: { amount: 1e15, currency: 'GBP' } }), '/tender/value/amount'],
    ['no currency', aRelease({ value: { amount: 5 } }), '/tender/value/currency'],
    ['no value at all', aRelease({ value: null }), '/tender/value'],
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
