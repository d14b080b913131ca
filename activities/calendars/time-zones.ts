import { Temporal } from 'temporal-polyfill';
import { dateOf, dayOf, instantOf, type OffsetAt } from '../../domain/calendar/index.js';
import type { DateOf, StartOf } from '../../domain/directory/index.js';

interface OffsetStretch {
  from: number;
  to: number;
  offset: number;
}

const NANOSECONDS = 1_000_000;

/** The offsets of zones by this host's table, which is read once per change of clocks. */
export function createOffsets(): (timeZone: string) => OffsetAt {
  const zones = new Map<string, OffsetAt>();
  return (timeZone) => {
    const known = zones.get(timeZone);
    if (known) return known;
    const offsetAt = offsetsOf(knownZone(timeZone));
    zones.set(timeZone, offsetAt);
    return offsetAt;
  };
}

function offsetsOf(timeZone: string): OffsetAt {
  const stretches: OffsetStretch[] = [];
  return (instant) => {
    const known = stretches.find(({ from, to }) => from <= instant && instant < to);
    if (known) return known.offset;
    const stretch = stretchAt(instant, timeZone);
    stretches.push(stretch);
    return stretch.offset;
  };
}

/** The time between two changes of clocks around an instant. */
function stretchAt(instant: number, timeZone: string): OffsetStretch {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  // A change at this very instant begins the stretch, and is not found looking back from it.
  const from = at.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity;
  const to = at.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity;
  return { from, to, offset: at.offsetNanoseconds / NANOSECONDS };
}

/** A zone that this host does not know must not keep a task from being opened. */
function knownZone(timeZone: string): string {
  try {
    return Temporal.Now.zonedDateTimeISO(timeZone).timeZoneId;
  } catch {
    return 'UTC';
  }
}

/** Dates as a zone's calendars show them, and when they begin, by this host's table. */
export function createLocalDates(offsets = createOffsets()): { dateOf: DateOf; startOf: StartOf } {
  return {
    dateOf: (at, timeZone) => dateOf(dayOf(Date.parse(at), offsets(timeZone))),
    startOf: (date, timeZone) => new Date(instantOf(Date.parse(date), offsets(timeZone))).toISOString(),
  };
}
