import type { Deed } from '../../domain/audit/index.js';
import type { Outage, OutageCause } from '../../domain/calendar/index.js';
import type { Actor } from '../../domain/kernel/index.js';
import type { Page, PageRequest } from '../lists.js';

/** What a process can do just now: take answers, or carry them into workflows. Answers can be taken while somebody does each. */
export const ABILITIES = ['answers', 'work'] as const;
export type Ability = (typeof ABILITIES)[number];

/** A sign of life of one process. */
export interface Beat {
  process: string;
  does: readonly Ability[];
  at: string;
  /** Milliseconds since this process last saw that answers could be taken, by a clock that nobody sets; none where it never did. */
  sinceUp?: number | undefined;
  /** How long nothing has to be seen for an outage. */
  outageAfterMs: number;
}

/** Whether answers can be taken, and the outage that has just ended. */
export interface Beaten {
  up: boolean;
  outage?: Outage;
}

/** A stop that operations have announced. */
export interface Maintenance {
  id: string;
  from: string;
  until: string;
  reason: string;
  by: Actor;
  announcedAt: string;
  /** When it was ended before its time, which may be before it began. */
  endedAt: string | null;
}

/** How many outages there were, and how long they lasted together. */
export type OutageFigures = Record<OutageCause, { count: number; milliseconds: number }>;

export interface OutageFilter extends PageRequest {
  /** Those that ended after an instant. */
  after?: string | undefined;
}

/** Stops that lie ahead or go on, or also those that are over. */
export interface MaintenanceFilter {
  now: string;
  over?: boolean | undefined;
}

/** What the store keeps of when answers could be taken. */
export interface OperatingMethods {
  /** Takes a process's sign of life; where answers can be taken again after a gap, the gap is an outage from then on. */
  beat(beat: Beat): Promise<Beaten>;
  /** When answers could be taken last; undefined where they never could. */
  seenAt(): Promise<string | undefined>;
  /** The last first. */
  outages(filter?: OutageFilter): Promise<Page<Outage>>;
  /** Those that ended after an instant, the first first. */
  outagesSince(since: string): Promise<Outage[]>;
  /** Those that workflows are still to be told of, the first first. */
  untoldOutages(): Promise<Outage[]>;
  endOutageNews(id: string, at: string): Promise<void>;
  outageFigures(): Promise<OutageFigures>;
  /** Announces a stop; false when one of that id was announced before. */
  announce(stop: Omit<Maintenance, 'endedAt'>, told?: readonly Deed[]): Promise<boolean>;
  maintenance(id: string): Promise<Maintenance | undefined>;
  /** By when they begin. */
  maintenances(filter: MaintenanceFilter): Promise<Maintenance[]>;
  /** Ends a stop before its time; one that is over stays as it is. */
  endMaintenance(id: string, at: string, told?: readonly Deed[]): Promise<Maintenance | undefined>;
  /** Makes outages of the stops that are over. */
  closeMaintenance(now: string): Promise<Outage[]>;
}
