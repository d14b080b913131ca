import { decimalText, mismatch, problem, type Problem } from '../../../domain/kernel/index.js';
import type { Authority } from '../../../domain/directory/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { readMoney } from '../../portal/read-amount.js';

/** How far somebody's approval goes: not at all, up to an amount, or to any. */
export const AUTHORITY_LIMITS = ['none', 'some', 'any'] as const;
type AuthorityLimit = (typeof AUTHORITY_LIMITS)[number];

/** What somebody may approve and sign, as the inputs of a form hold it. */
export function fillAuthority(typed: URLSearchParams, authority: Authority | null | undefined): void {
  const limit: AuthorityLimit = !authority ? 'none' : authority.upTo ? 'some' : 'any';
  typed.set('authority', limit);
  typed.set('authority.amount', authority?.upTo ? decimalText(authority.upTo) : '');
  typed.set('authority.currency', authority?.upTo?.currency ?? '');
  if (authority?.signs) typed.set('authority.signs', 'yes');
}

/** What was typed, still to be checked; what could not be read, or does not fit together, is told. */
export function typedAuthority(localizer: Localizer, typed: URLSearchParams, unread: Problem[]): unknown {
  const signs = typed.has('authority.signs');
  const limit = AUTHORITY_LIMITS.find((each) => each === typed.get('authority')) ?? 'none';
  if (limit === 'any') return { upTo: null, signs };
  if (limit === 'none') {
    // Whoever signs has an authority, and an authority says up to which amount.
    if (signs) unread.push(problem('/authority', 'problems.authority.signsOnly'));
    return null;
  }
  const amount = typed.get('authority.amount')?.trim() ?? '';
  const currency = typed.get('authority.currency')?.trim().toUpperCase() ?? '';
  if (!amount) unread.push(problem('/authority/upTo/minor', 'problems.needed'));
  return { upTo: typedLimit(localizer, { amount, currency }, '/authority/upTo', unread), signs };
}

/** An amount with its currency, as both were typed; without a currency it is read all the same, and what is missing is complained of. */
export function typedLimit(
  localizer: Localizer,
  { amount, currency = '' }: { amount: string; currency?: string | undefined },
  pointer: string,
  unread: Problem[],
): unknown {
  const read = readMoney(localizer, amount, currency, () =>
    unread.push(mismatch(`${pointer}/minor`, amount, 'problems.decimal')),
  );
  return { minor: 0, ...read, currency: currency || undefined };
}

/** The input that a part of an authority comes from. */
export const authorityInput = ([upTo, part]: readonly string[]): string =>
  upTo === 'upTo' ? `authority.${part === 'currency' ? 'currency' : 'amount'}` : 'authority';
