import { type CancellationScope, Trigger } from '@temporalio/workflow';
import {
  budgetVersion,
  type EventEffect,
  isFrozen,
  type Known,
  type PublicBrief,
  type Taken,
  takeAsItIs,
  takeIn,
  versionOf,
  withVersion,
} from '../../domain/engagement/index.js';
import { ignoredEvents, inboundEvent, resetVersion } from '../messages.js';
import type { TaskDesk } from '../desk/desk.js';
import { openHeldEvents } from './held-events.js';

/** What other systems have told this engagement so far. */
export interface Events {
  budget(): PublicBrief['budget'];
  /** Headcount by role that the newest demand for each asks for. */
  demand(): Record<string, number> | undefined;
  frozen(): boolean;
  /** Counts up with every event that changes what the team should be. */
  revision(): number;
  /** Settles with the next such event. */
  changed(): PromiseLike<void>;
  /** Called for every credential that lapses, and unless told otherwise for those that lapsed before. */
  onLapse(react: (lapse: Lapse) => void, alsoBefore: boolean): void;
  /** Within what people are asked about events that wait for their word. */
  askWithin(scope: CancellationScope): void;
  /** Asks no more, since nothing that is decided makes a difference. */
  askNoMore(): void;
}

type Lapse = Pick<Extract<EventEffect, { do: 'lapse' }>, 'expert' | 'credential'>;

/** Events that are remembered by their keys; whoever sends one again does so within days. */
const REMEMBERED = 500;

/** Takes events in, in whatever order and however often they come: each takes effect once, and an older version not at all. */
export function receiveEvents(desk: TaskDesk, brief: PublicBrief): Events {
  const held = openHeldEvents(desk, brief.people.owner);
  let seen: string[] = [];
  let lapses: Lapse[] = [];
  let known: Known = { budget: brief.budget, freeze: null, demand: {}, roles: brief.roles.map(({ id }) => id) };
  let revision = 0;
  let changed = new Trigger<void>();
  let react: ((lapse: Lapse) => void) | undefined;

  function carryOut(effect: EventEffect): void {
    switch (effect.do) {
      case 'record':
        return desk.record(effect.fact, effect.about);
      case 'reconsider':
        revision += 1;
        changed.resolve();
        changed = new Trigger();
        return;
      case 'lapse':
        if (lapses.every((lapse) => lapse.expert !== effect.expert || lapse.credential !== effect.credential))
          lapses.push({ expert: effect.expert, credential: effect.credential });
        return react?.(effect);
      case 'ask':
        return held.ask(effect.leap, {
          take: (event) => carryOutAll(takeAsItIs(known, event)),
          again: (event) => carryOutAll(takeIn(known, event)),
        });
    }
  }

  function carryOutAll(taken: Taken): void {
    known = taken.known;
    taken.effects.forEach(carryOut);
  }

  desk.inputs.keep('events', {
    get: () => ({ known, revision, seen, lapses }),
    put(kept: { known: Known; revision: number; seen: string[]; lapses: Lapse[] }) {
      ({ known, revision, seen, lapses } = kept);
    },
  });
  const isFirst = (key: string): boolean => {
    if (seen.includes(key)) return false;
    seen.push(key);
    if (seen.length > REMEMBERED) seen.shift();
    return true;
  };
  desk.inputs.hearSignal(ignoredEvents, ({ source, hour, count, why }) => {
    if (isFirst(`${source} ${hour} ignored`)) desk.record('events.ignored', { source, from: hour, count, why });
  });
  desk.inputs.hearSignal(inboundEvent, (event) => {
    if (isFirst(event.key)) carryOutAll(takeIn(known, event));
  });
  desk.inputs.hearSignal(resetVersion, ({ key, of, to, reason: why, by }) => {
    if (!isFirst(`reset ${key}`)) return;
    desk.record('version.reset', { of, from: versionOf(known, of), to, by, why });
    known = withVersion(known, of, to);
  });

  return {
    budget: () => ({ ...brief.budget, ...known.budget, version: budgetVersion(known) }),
    demand() {
      const roles = Object.entries(known.demand);
      return roles.length > 0 ? Object.fromEntries(roles.map(([role, { headcount }]) => [role, headcount])) : undefined;
    },
    frozen: () => isFrozen(known),
    revision: () => revision,
    changed: () => changed,
    onLapse(reaction, alsoBefore) {
      react = reaction;
      for (const lapse of alsoBefore ? lapses : []) reaction(lapse);
    },
    askWithin: held.askWithin,
    askNoMore: held.askNoMore,
  };
}
