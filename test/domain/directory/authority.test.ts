import { type Authority, covers, needsAuthority, whyNoAuthority } from '../../../domain/directory/authority.js';
import { pounds } from '../../support/samples/briefs.js';

const upTo = (amount: number | null, signs = false): Authority => ({
  upTo: amount === null ? null : pounds(amount),
  signs,
});

describe('needsAuthority', () => {
  it.each([
    ['scope.approve', 'sponsor', true],
    ['award.approve', 'sponsor', true],
    ['scaling.approve', 'finance', true],
    ['nda.sign', 'signatory', true],
    ['nda.sign', 'vendor', false],
    ['review.score', 'reviewer', false],
    ['input.provide', 'owner', false],
  ] as const)('of %s by the %s: %s', (kind, role, needed) => {
    expect(needsAuthority(kind, role)).toBe(needed);
  });
});

describe('covers', () => {
  it.each([
    [upTo(null), pounds(1e9), true],
    [upTo(10), pounds(10), true],
    [upTo(10), pounds(10.01), false],
    [upTo(10), { currency: 'EUR', minor: 1 }, false],
  ])('%j covers %j: %s', (authority, amount, is) => {
    expect(covers(authority, amount)).toBe(is);
  });
});

describe('whyNoAuthority', () => {
  const why = (theirs: Authority | undefined, amount: number, holders?: Authority) =>
    whyNoAuthority(
      { kind: 'award.approve', role: 'sponsor', amount: pounds(amount), holders },
      'dan@client.example',
      theirs,
    )?.code;

  it.each([
    ['nobody without authority', undefined, 10, undefined, 'reasons.rule.noAuthority'],
    ['whose authority reaches the amount', upTo(10), 10, undefined, undefined],
    ['nobody whose authority does not', upTo(9), 10, undefined, 'reasons.rule.aboveAuthority'],
    ['whoever has as much as the holder', upTo(5), 10, upTo(5), undefined],
    ['nobody who has less than the holder', upTo(4), 10, upTo(5), 'reasons.rule.aboveAuthority'],
    ['nobody with a limit in place of one without', upTo(5), 10, upTo(null), 'reasons.rule.aboveAuthority'],
  ])('takes %s', (_, theirs, amount, holders, code) => {
    expect(why(theirs, amount, holders)).toBe(code);
  });

  it('lets sign whoever signs for the client, up to any amount', () => {
    const sign = { kind: 'nda.sign', role: 'signatory', amount: null, holders: undefined } as const;
    expect(whyNoAuthority(sign, 'lee@client.example', upTo(0, true))).toBeUndefined();
    expect(whyNoAuthority(sign, 'lee@client.example', upTo(null))?.code).toBe('reasons.rule.signsNot');
  });
});
