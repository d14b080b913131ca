import { setHandler, Trigger } from '@temporalio/workflow';
import type { PublicBrief } from '../../domain/engagement/brief.js';
import { takeIn } from '../../domain/engagement/events/effects/index.js';
import { budgetVersion, type EventEffect, isFrozen, type Known } from '../../domain/engagement/events/effects/known.js';
import { inboundEvent } from '../messages.js';
import type { TaskDesk } from '../desk/desk.js';

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
  /** Called for every credential that lapses, also for those that lapsed before. */
  onLapse(react: (lapse: Lapse) => void): void;
}

type Lapse = Pick<Extract<EventEffect, { do: 'lapse' }>, 'expert' | 'credential'>;

/** Takes events in, in whatever order and however often they come: each takes effect once, and an older version not at all. */
export function receiveEvents(desk: TaskDesk, brief: PublicBrief): Events {
  const seen = new Set<string>();
  const lapses: Lapse[] = [];
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
        lapses.push(effect);
        return react?.(effect);
    }
  }

  setHandler(inboundEvent, (event) => {
    if (seen.has(event.key)) return;
    seen.add(event.key);
    const taken = takeIn(known, event);
    known = taken.known;
    taken.effects.forEach(carryOut);
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
    onLapse(reaction) {
      react = reaction;
      for (const lapse of lapses) reaction(lapse);
    },
  };
}
