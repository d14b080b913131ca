import type { Holder } from '../../../domain/tasks/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { fillOf } from './patterns.js';

/** A due instant, as an outline from its own place. */
export const dueMark = (height: number): string => `M0 0V${height}M-5 0H5L0 7Z`;

/** What the colours, the patterns and the marks of a picture mean. */
export const Key = ({
  localizer,
  holders,
  over,
}: {
  localizer: Localizer;
  holders: readonly Holder[];
  over: boolean;
}) => (
  <figcaption class="held-key">
    {holders.map((holder) => (
      <span>
        <svg width="26" height="14" aria-hidden="true">
          <rect class="held-stretch" width="26" height="14" fill={fillOf('picture', holder)} />
        </svg>
        {localizer.message(`console.holder.${holder}`)}
      </span>
    ))}
    <span>
      <svg class="held-due" width="14" height="16" aria-hidden="true">
        <path transform="translate(7 1)" d={dueMark(14)} />
      </svg>
      {localizer.message('console.held.due')}
    </span>
    <span>
      <svg width="26" height="14" aria-hidden="true">
        <rect class="held-late" y="4" width="26" height="7" />
      </svg>
      {localizer.message('console.held.late')}
    </span>
    {!over && (
      <span>
        <svg class="held-now" width="6" height="16" aria-hidden="true">
          <line x1="3" x2="3" y1="0" y2="16" />
        </svg>
        {localizer.message('console.held.now')}
      </span>
    )}
  </figcaption>
);
