import { canAnnounce } from '../../domain/calendar/index.js';
import type { Deed, RequestOrigin } from '../../domain/audit/index.js';
import type { Actor } from '../../domain/kernel/index.js';
import type { Maintenance, Store } from '../../store/index.js';
import type { DoneBy } from './directory-record.js';
import type { Outcome } from '../outcome.js';
import { sha256 } from '../sha256.js';

/** A stop that operations announce. */
export interface StopToAnnounce {
  from: string;
  until: string;
  reason: string;
  by: Actor;
}

export interface MaintenanceDeps {
  store: Pick<Store, 'announce' | 'maintenance' | 'maintenances' | 'endMaintenance'>;
  now?: () => string;
}

/** Announces stops of the system, whose time is nobody's, and ends them. */
export interface Stops {
  /** The same stop announced again is the one that was announced before. */
  announce(stop: StopToAnnounce, from: RequestOrigin): Promise<Outcome<{ stop: Maintenance; isNew: boolean }>>;
  /** Ends one now, or calls off one that has not begun; one that is over stays as it is. */
  end(id: string, who: DoneBy): Promise<Outcome<{ stop: Maintenance }>>;
  /** Those that lie ahead or go on; or all there ever were. */
  list(over?: boolean): Promise<Maintenance[]>;
}

const ID_LENGTH = 12;

export function createStops({ store, now = () => new Date().toISOString() }: MaintenanceDeps): Stops {
  return {
    async announce({ from, until, reason, by }, origin) {
      const at = now();
      const stop = { from: instant(from), until: instant(until), reason, by, announcedAt: at };
      const id = `m${sha256(stop.from, stop.until, reason).slice(0, ID_LENGTH)}`;
      const known = await store.maintenance(id);
      if (known) return { ok: true, stop: known, isNew: false };
      const problems = canAnnounce(stop, at);
      if (problems.length > 0) return { ok: false, why: 'invalid', problems };
      const to = `${stop.from} – ${stop.until}`;
      const isNew = await store.announce({ id, ...stop }, [settingChanged(to, { by, from: origin, at })]);
      return { ok: true, stop: { id, ...stop, endedAt: null }, isNew };
    },
    async end(id, who) {
      const at = now();
      const stop = await store.endMaintenance(id, at, [settingChanged('ended', { ...who, at })]);
      return stop ? { ok: true, stop } : { ok: false, why: 'unknown', what: `announced stop ${id}` };
    },
    list: (over = false) => store.maintenances({ now: now(), over }),
  };
}

const settingChanged = (to: string, { by, from, at }: DoneBy & { at: string }): Deed => ({
  ...{ type: 'setting.changed', about: { setting: 'maintenance', to } },
  ...{ actor: by, from, at },
});

/** One notation for every instant, so that texts compare as times do. */
const instant = (text: string): string => new Date(text).toISOString();
