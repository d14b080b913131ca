import { decimalsOf, type Money, shown } from '../../domain/kernel/index.js';
import type { Localizer } from '../../i18n/index.js';

/** Thousands that a sign sets apart, by the sign that the reader's language uses for that. */
const GROUPED: Readonly<Record<string, RegExp>> = {
  ',': /^(\d{1,3})((?:,\d{3})+)(?=\.|$)/,
  '.': /^(\d{1,3})((?:\.\d{3})+)(?=,|$)/,
};

/**
 * Reads an amount in major units exactly, never through a fraction. Thousands may be set apart by a space, or as the reader's
 * language does it: `1,234.50`, `1.234,50`; what could be read two ways is refused.
 */
export function readMoney(
  localizer: Localizer,
  text: string,
  currency: string,
  complain: (values: { value: string; currency: string; example: string }) => void,
): Money | undefined {
  if (!text) return undefined;
  const decimals = decimalsOf(currency);
  const [, whole, fraction = ''] = /^(\d{1,16})(?:[.,](\d+))?$/.exec(ungrouped(localizer, text, decimals)) ?? [];
  const minor = Number(`${whole}${fraction.padEnd(decimals, '0')}`);
  if (!whole || fraction.length > decimals || !Number.isSafeInteger(minor)) {
    complain({ value: shown(text), currency, example: exampleIn(localizer, decimals) });
    return undefined;
  }
  return { currency, minor };
}

function ungrouped(localizer: Localizer, text: string, decimals: number): string {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, '');
  // With three decimals, `1,234` could be either.
  const grouped = decimals === 3 ? undefined : GROUPED[decimalSignOf(localizer) === ',' ? '.' : ','];
  return grouped ? bare.replace(grouped, (group) => group.replace(/\D/g, '')) : bare;
}

const decimalSignOf = ({ locale }: Localizer): string =>
  new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';

const exampleIn = ({ locale }: Localizer, decimals: number): string =>
  new Intl.NumberFormat(locale, { useGrouping: false, minimumFractionDigits: decimals }).format(35_000);
