/** The largest amount there can be, in minor units: above it not every whole number is one. */
export const MOST_MINOR = Number.MAX_SAFE_INTEGER;

/** Rounds to so many decimals, half up; the small nudge takes 1.005 for what it was meant to be. */
export function round(value: number, decimals = 2): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor * (1 + Number.EPSILON)) / factor;
}

/** The mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
