import type { Localizer } from '../../i18n/index.js';
import type { Maintenance } from '../../store/index.js';
import { Alert } from './components.js';

type ShownStop = Pick<Maintenance, 'from' | 'until' | 'reason'>;

/** Stops are shown to whoever may still answer before them, and not weeks ahead. */
const AHEAD_MS = 7 * 86_400_000;

/** That the system is to stand still, or does, and that its time is nobody's; nothing where none is announced for soon. */
export const StopNotice = ({
  localizer,
  stops,
  now,
}: {
  localizer: Localizer;
  stops: readonly ShownStop[];
  now: string;
}) => (
  <>
    {stops
      .filter(({ from }) => Date.parse(from) - Date.parse(now) <= AHEAD_MS)
      .map(({ from, until, reason }) => (
        <Alert
          tone="warn"
          title={localizer.message(from <= now ? 'pages.stop.now' : 'pages.stop.ahead', {
            from: { at: from },
            until: { at: until },
          })}
        >
          <p>{localizer.message('pages.stop.text', { reason })}</p>
        </Alert>
      ))}
  </>
);
