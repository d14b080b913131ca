import { builtInPractice } from '../../support/samples/practices.js';
import fc from 'fast-check';
import { PLAIN } from '../../../i18n/index.js';
import {
  applyChange,
  atPrice,
  draftScope,
  makeOrBuy,
  openQuestions,
  settleQuestions,
} from '../../../domain/engagement/scope.js';
import type { PublicBrief } from '../../../domain/engagement/brief.js';
import { isChanged, type ScopeChange } from '../../../domain/engagement/scope-change.js';
import { aBrief, aDeliverable, aRole, pounds } from '../../support/samples/briefs.js';
import { said } from '../../support/site/said.js';

const practice = builtInPractice('financial-expertise')!;
const shares = { oversightShare: 0.08, transitionShare: 0.05 };

describe('makeOrBuy', () => {
  it('expects the sum of the payments as the price and adds oversight and transition', () => {
    expect(makeOrBuy(aBrief(), shares)).toEqual({
      inHouse: pounds(58_500),
      price: pounds(50_000),
      oversight: pounds(4_000),
      transition: pounds(2_500),
      bought: pounds(56_500),
    });
  });

  it('expects four fifths of the budget while nothing is to be paid', () => {
    const brief = aBrief({ deliverables: [aDeliverable({ payment: undefined })] });
    expect(makeOrBuy(brief, shares).price).toEqual(pounds(48_000));
  });

  it('compares with nothing when no in-house figures are given', () => {
    expect(makeOrBuy(aBrief({ inHouse: undefined }), shares).inHouse).toBeNull();
  });
});

describe('draftScope', () => {
  it('states what is delivered, by whom and when, with the change that led to the version', () => {
    const scope = draftScope(aBrief(), practice, 2, said('a sharper report'));
    expect(scope).toMatchObject({ version: 2, change: said('a sharper report') });
    expect(scope.roles).toEqual([{ id: 'analyst', title: 'Valuation analyst', headcount: 2 }]);
    expect(scope.deliverables.map(({ id, from, due }) => [id, from, due])).toEqual([
      ['D0', 'client', 'P5D'],
      ['D1', 'vendor', 'P30D'],
      ['D2', 'vendor', 'P45D'],
    ]);
    expect(scope.deliverables[0]?.payment).toBeNull();
  });

  it('keeps a due instant as it is', () => {
    const brief = aBrief({ deliverables: [aDeliverable({ due: { on: '2027-01-31T17:00:00Z' } })] });
    expect(draftScope(brief, practice, 1, null).deliverables[0]?.due).toBe('2027-01-31T17:00:00Z');
  });
});

describe('openQuestions', () => {
  it('has none about a complete brief', () => {
    expect(openQuestions(aBrief())).toEqual([]);
  });

  it.each([
    [
      'acceptance criteria that are missing',
      { deliverables: [aDeliverable({ acceptance: [] })] },
      /“Valuation model” \(D1\) is good/,
    ],
    [
      'in-house figures for a team that is affected',
      { inHouse: undefined },
      /“Corporate development” need to do this work in-house/,
    ],
    [
      'payments when there are none',
      { deliverables: [aDeliverable({ payment: undefined })] },
      /No deliverable carries a payment/,
    ],
    [
      'payments above the budget',
      { deliverables: [aDeliverable({ payment: pounds(60_001) })] },
      /£60,001, the budget is £60,000/,
    ],
    [
      'a vendor without anything to deliver',
      { deliverables: [aDeliverable({ from: 'client' as const })] },
      /Nothing in the brief is due from a vendor/,
    ],
    [
      'a deliverable due before what it waits for',
      {
        deliverables: [
          aDeliverable({ id: 'D0', due: { after: 'P6W', working: false }, payment: undefined }),
          aDeliverable({ dependsOn: ['D0'] }),
        ],
      },
      /due after 30 days, but waits for .* due after 42 days/,
    ],
  ])('asks about %s', (_, different, question) => {
    const questions = openQuestions(aBrief(different)).map(PLAIN.text);
    expect(questions).toHaveLength(1);
    expect(questions[0]).toMatch(question);
  });

  it('asks nothing about acceptance of what the client provides', () => {
    const input = aDeliverable({ id: 'D0', from: 'client', acceptance: [], payment: undefined });
    expect(openQuestions(aBrief({ deliverables: [input, aDeliverable()] }))).toEqual([]);
  });
});

describe('settleQuestions', () => {
  it('makes the answer about acceptance the criteria of that deliverable, one a line', () => {
    const brief = aBrief({
      deliverables: [aDeliverable({ acceptance: [] }), aDeliverable({ id: 'D2', title: 'Report', acceptance: [] })],
      inHouse: undefined,
    });
    const settled = settleQuestions(brief, ['Adds up\n\n Has sources ', 'States a range', 'ninety days']);
    expect(settled.deliverables.map(({ acceptance }) => acceptance)).toEqual([
      ['Adds up', 'Has sources'],
      ['States a range'],
    ]);
  });

  it('changes nothing where silence answered', () => {
    const brief = aBrief({ deliverables: [aDeliverable({ acceptance: [] })] });
    expect(settleQuestions(brief, [])).toEqual(brief);
  });
});

describe('applyChange', () => {
  it('gives other time allowances and headcounts and leaves deliverables out', () => {
    const changed = applyChange(aBrief(), {
      deliverables: [{ id: 'D1', after: 'P20D' }],
      drop: ['D2'],
      headcount: [{ role: 'analyst', headcount: 3 }],
    });
    expect(changed).toMatchObject({
      brief: {
        deliverables: [{ id: 'D0' }, { id: 'D1', due: { after: 'P20D', working: false } }],
        roles: [{ headcount: 3 }],
      },
    });
  });

  it('leaves out what others wait for together with them', () => {
    const brief = aBrief({ deliverables: [...aBrief().deliverables, aDeliverable({ id: 'D3' })] });
    expect(applyChange(brief, { drop: ['D1', 'D2'] })).toMatchObject({
      brief: { deliverables: [{ id: 'D0' }, { id: 'D3' }] },
    });
  });

  it('changes nothing without a change, and never its argument', () => {
    const brief = aBrief();
    expect(applyChange(brief, {})).toEqual({ brief });
    applyChange(brief, { drop: ['D2'], headcount: [{ role: 'analyst', headcount: 4 }] });
    expect(brief).toEqual(aBrief());
  });

  it.each([
    ['an unknown deliverable', { deliverables: [{ id: 'D9', after: 'P1D' }] }, '/deliverables/0/id'],
    [
      'a deliverable named twice',
      {
        deliverables: [
          { id: 'D1', after: 'P1D' },
          { id: 'D1', after: 'P2D' },
        ],
      },
      '/deliverables/1/id',
    ],
    [
      'a deliverable that is both moved and left out',
      { deliverables: [{ id: 'D2', after: 'P1D' }], drop: ['D2'] },
      '/deliverables/0/id',
    ],
    ['a time that is none', { deliverables: [{ id: 'D1', after: 'soon' }] }, '/deliverables/0/after'],
    ['leaving out an unknown deliverable', { drop: ['D9'] }, '/drop/0'],
    ['leaving out what others wait for', { drop: ['D1'] }, '/drop/0'],
    ['leaving a vendor nothing to deliver', { drop: ['D1', 'D2'] }, '/drop'],
    ['an unknown role', { headcount: [{ role: 'pilot', headcount: 1 }] }, '/headcount/0/role'],
    [
      'a role named twice',
      {
        headcount: [
          { role: 'analyst', headcount: 1 },
          { role: 'analyst', headcount: 2 },
        ],
      },
      '/headcount/1/role',
    ],
    ['more people than the maximum', { headcount: [{ role: 'analyst', headcount: 5 }] }, '/headcount/0/headcount'],
    ['fewer people than the minimum', { headcount: [{ role: 'analyst', headcount: 0 }] }, '/headcount/0/headcount'],
  ])('refuses %s', (_, change, pointer) => {
    expect(applyChange(aBrief(), change)).toEqual({
      problems: [expect.objectContaining({ pointer, code: expect.stringMatching(/^problems\./) })],
    });
  });

  it('never asks for a role without anybody', () => {
    const brief = aBrief({ roles: [aRole({ minimum: 0 })] });
    expect(applyChange(brief, { headcount: [{ role: 'analyst', headcount: 0 }] })).toHaveProperty('problems');
  });
});

describe('a change of what vendors have to bring', () => {
  const brief = aBrief();
  const changed = (change: ScopeChange): PublicBrief => {
    const result = applyChange(brief, change);
    if ('problems' in result) throw new Error(JSON.stringify(result.problems));
    return result.brief;
  };

  it('asks for less, and is another scope only where something of it is different', () => {
    expect(isChanged(brief, changed({}))).toBe(false);
    const anywhere = changed({ jurisdictions: ['any'] });
    expect(anywhere.constraints.jurisdictions).toEqual([]);
    expect(changed({ dataResidency: ['ie', 'GB'] }).constraints.dataResidency).toEqual(['IE', 'GB']);
    const unqualified = changed({ withoutCredentials: ['cfa'] });
    expect(unqualified.roles.flatMap(({ credentials }) => credentials)).not.toContain('CFA');
    expect(isChanged(brief, unqualified, ['credentials'])).toBe(true);
    expect(isChanged(brief, unqualified, ['jurisdictions', 'capacity'])).toBe(false);
  });

  it('names what is not in the brief, and codes that are no country’s', () => {
    expect(applyChange(brief, { withoutCredentials: ['Sorcery'], jurisdictions: ['Narnia'] })).toMatchObject({
      problems: [
        { pointer: '/withoutCredentials/0', code: 'problems.noCredential' },
        { pointer: '/jurisdictions/0', code: 'problems.country' },
      ],
    });
  });
});

describe('atPrice', () => {
  const deliverables = [
    aDeliverable({ id: 'D0', from: 'client', payment: undefined }),
    aDeliverable({ id: 'D1', payment: pounds(35_000) }),
    aDeliverable({ id: 'D2', payment: pounds(15_000) }),
  ];
  const payments = (price: number): (number | undefined)[] =>
    atPrice(deliverables, pounds(price)).map(({ payment }) => payment?.minor);

  it('leaves the payments alone when they add up to the price', () => {
    expect(payments(50_000)).toEqual([undefined, 3_500_000, 1_500_000]);
  });

  it('keeps their proportions, and gives the last one what rounding leaves', () => {
    expect(payments(48_000)).toEqual([undefined, 3_360_000, 1_440_000]);
    expect(payments(0.01)).toEqual([undefined, 1, 0]);
  });

  it('always adds up to the price', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 9 }),
        (minor, parts) => {
          const paid = parts.map((part, index) =>
            aDeliverable({ id: `D${index}`, payment: { currency: 'GBP', minor: part } }),
          );
          const total = atPrice(paid, { currency: 'GBP', minor }).reduce(
            (sum, { payment }) => sum + (payment?.minor ?? 0),
            0,
          );
          expect(total).toBe(minor);
        },
      ),
    );
  });
});
