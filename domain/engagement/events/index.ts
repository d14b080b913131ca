import { budgetChanged } from './budget-changed.js';
import { budgetFrozen } from './budget-frozen.js';
import { calendarChanged } from './calendar-changed.js';
import { credentialLapsed } from './credential-lapsed.js';
import { demandChanged } from './demand-changed.js';
import type { EventKind } from './event-kind.js';

/** The events that other systems send. All tables of them are derived from this one. */
export const EVENT_KINDS = {
  'kpo.budget.changed.v1': budgetChanged,
  'kpo.budget.frozen.v1': budgetFrozen,
  'kpo.demand.changed.v1': demandChanged,
  'kpo.credential.lapsed.v1': credentialLapsed,
  'kpo.calendar.changed.v1': calendarChanged,
} as const;
type EventKinds = typeof EVENT_KINDS;
export type EventType = keyof EventKinds;
export const EVENT_TYPES = Object.keys(EVENT_KINDS) as [EventType, ...EventType[]];

/** An event of one type. `key` is its `source` and `id`: the same key takes effect once. */
export type EventOf<T extends EventType> = T extends EventType
  ? { type: T; key: string; source: string; data: EventKinds[T]['example'] }
  : never;

type Reaching<Where> = { [T in EventType]: EventKinds[T]['reaches'] extends Where ? T : never }[EventType];

/** What changes one engagement. */
export type InboundType = Reaching<'engagement'>;
/** What changes the directory, and not an engagement alone. */
export type DirectoryEventType = Reaching<'directory'>;

/** An event as it reaches a workflow. */
export type InboundEvent = EventOf<InboundType>;
export type DirectoryEvent = EventOf<DirectoryEventType>;

/** Whether it changes the directory; any other is for one engagement. */
export const isForDirectory = (event: InboundEvent | DirectoryEvent): event is DirectoryEvent =>
  EVENT_KINDS[event.type].reaches === 'directory';

/** Whether its data say whom it is for. */
export const namesWhom = ({ type, data }: InboundEvent | DirectoryEvent): boolean =>
  (EVENT_KINDS[type] as EventKind<typeof data, 'engagement' | 'directory'>).namesWhom(data);
