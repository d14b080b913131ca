import type { Problem } from '../../domain/kernel/index.js';

/** The hidden field by which an address is sent a second time. */
const CONFIRMED = 'confirm';

/** Whether the address that is sent is the one that was shown again. */
export const isConfirmed = (typed: URLSearchParams, to: string): boolean => typed.get(CONFIRMED) === to;

/** What was typed, as it is shown again: with the address to be confirmed where nobody knows it. */
export function forSecondLook(typed: URLSearchParams, problems: readonly Problem[]): URLSearchParams {
  const shown = new URLSearchParams(typed);
  shown.delete(CONFIRMED);
  const address = problems.find(({ code }) => code === 'problems.unlisted')?.params?.value;
  if (typeof address === 'string') shown.set(CONFIRMED, address);
  return shown;
}

export const SecondLook = ({ typed }: { typed: URLSearchParams }) => {
  const address = typed.get(CONFIRMED);
  return address === null ? null : <input type="hidden" name={CONFIRMED} value={address} />;
};
