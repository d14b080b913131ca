import type { Lateness } from '../../../domain/journal/index.js';
import { type Holder, HOLDERS } from '../../../domain/tasks/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { fillOf, Patterns } from './patterns.js';
import { lateBy } from './words.js';

const BAR = 20;

interface SharesProps {
  localizer: Localizer;
  lateness: Lateness;
  /** Holders whose overdue tasks the board shows. */
  linked?: readonly Holder[];
}

/** Lateness by holder as one bar, and in words beside the same patterns. Who is not named has held nothing that is known. */
export const Shares = ({ localizer, lateness, linked = [] }: SharesProps) => {
  const shares = sharesOf(lateness);
  const known = HOLDERS.some((holder) => lateness[holder] !== undefined);
  if (!known) return <p class="hint">{localizer.message('console.noData')}</p>;
  if (shares.length === 0) return <p>{localizer.message('console.held.nobodyLate')}</p>;
  const whole = shares.reduce((sum, { late }) => sum + late, 0);
  let from = 0;
  return (
    <figure class="held">
      <svg width="100%" height={BAR} role="img" aria-labelledby="shares-title">
        <title id="shares-title">
          {localizer.message('console.held.lateOf', {
            holders: shares.map(({ holder, late }) => lateBy(localizer, holder, late)),
          })}
        </title>
        <Patterns drawing="shares" holders={shares.map(({ holder }) => holder)} />
        {shares.map(({ holder, late }) => {
          const x = from;
          const width = Math.round((late / whole) * 10_000) / 100;
          from += width;
          return (
            <rect class="held-stretch" x={`${x}%`} width={`${width}%`} height={BAR} fill={fillOf('shares', holder)} />
          );
        })}
      </svg>
      <ul class="held-shares">
        {shares.map(({ holder, late }) => (
          <li>
            <svg width="26" height="14" aria-hidden="true">
              <rect class="held-stretch" width="26" height="14" fill={fillOf('shares', holder)} />
            </svg>
            {linked.includes(holder) ? (
              <a href={`/overdue?holder=${holder}`}>{localizer.message(`console.holder.${holder}`)}</a>
            ) : (
              localizer.message(`console.holder.${holder}`)
            )}
            <span class="held-span">{localizer.span(late)}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
};

/** Whoever let most time pass comes first. */
function sharesOf(lateness: Lateness): { holder: Holder; late: number }[] {
  return HOLDERS.map((holder) => ({ holder, late: lateness[holder] ?? 0 }))
    .filter(({ late }) => late > 0)
    .sort((a, b) => b.late - a.late);
}
