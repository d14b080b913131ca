import type { Holder } from '../../../domain/tasks/index.js';

/** Each holder has a colour (its class) and a pattern, so that neither alone is needed to tell them apart. */
const MARKS: Readonly<Record<Holder, string>> = {
  vendor: '',
  expert: 'M0 4H8',
  client: 'M0 2H8M0 6H8',
  reviewer: 'M2 0V8M6 0V8',
  owner: 'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  sponsor: 'M-2 6L2 10M0 0L8 8M6 -2L10 2',
  finance: 'M3 4H5',
  signatory: 'M0 6L2 2L4 6L6 2L8 6',
  evaluator: 'M0 4H8M4 0V8',
  calendar: 'M1 2H3M5 6H7',
  access: 'M0 0L8 8M0 8L8 0',
  pause: 'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  system: 'M1 1H3V3H1ZM5 5H7V7H5Z',
  none: '',
};

/** A page may hold both drawings, and an id only once. */
export type Drawing = 'picture' | 'shares';

const patternId = (drawing: Drawing, holder: Holder): string => `${drawing}-${holder}`;

/** How a holder's stretches are filled. */
export const fillOf = (drawing: Drawing, holder: Holder): string => `url(#${patternId(drawing, holder)})`;

/** The patterns of these holders, for a drawing and its key. */
export const Patterns = ({ drawing, holders }: { drawing: Drawing; holders: readonly Holder[] }) => (
  <defs>
    {holders.map((holder) => (
      <pattern id={patternId(drawing, holder)} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect class={`held-ground held-${holder}`} width="8" height="8" />
        {MARKS[holder] && <path class={`held-mark held-${holder}`} d={MARKS[holder]} />}
      </pattern>
    ))}
  </defs>
);
