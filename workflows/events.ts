import { setHandler, Trigger } from '@temporalio/workflow';
import type { PublicBrief } from '../domain/brief.js';
import type { InboundEvent } from '../domain/events.js';
import { inboundEvent } from './messages.js';
import type { TaskDesk } from './desk.js';

/** What other systems have told this engagement so far. */
export interface Events {
  budget(): PublicBrief['budget'];
  /** Headcount by role that the last demand event asks for. */
  demand(): Record<string, number> | undefined;
  frozen(): boolean;
  /** Counts up with every event that changes what the team should be. */
  revision(): number;
  /** Settles with the next such event. */
  changed(): PromiseLike<void>;
  /** Called for every credential that lapses, also for those that lapsed before. */
  onLapse(react: (lapse: { expert: string; credential: string }) => void): void;
}

type Lapse = Extract<InboundEvent, { type: 'kpo.credential.lapsed.v1' }>['data'];

/** Takes events in, in whatever order and however often they come: each takes effect once, and an older version not at all. */
export function receiveEvents(desk: TaskDesk, brief: PublicBrief): Events {
  const seen = new Set<string>();
  const roles = new Set(brief.roles.map(({ id }) => id));
  const lapses: Lapse[] = [];
  let budget = brief.budget;
  let demand: Record<string, number> | undefined;
  let demandVersion = -1;
  let frozen = false;
  let revision = 0;
  let changed = new Trigger<void>();
  let react: ((lapse: Lapse) => void) | undefined;

  const announce = (): void => {
    revision += 1;
    changed.resolve();
    changed = new Trigger();
  };
  const ignore = (event: InboundEvent, why: string): void =>
    desk.record('event.ignored', { event: event.key, type: event.type, why });

  setHandler(inboundEvent, (event) => {
    if (seen.has(event.key)) return;
    seen.add(event.key);
    const origin = { source: event.source, event: event.key };
    switch (event.type) {
      case 'kpo.budget.changed.v1': {
        const { version, amount } = event.data;
        if (version <= budget.version) return ignore(event, `version ${version} is not newer than ${budget.version}`);
        if (amount.currency !== budget.amount.currency)
          return ignore(event, `"${amount.currency}" is not the budget's currency "${budget.amount.currency}"`);
        budget = { ...budget, amount, version };
        frozen = false;
        desk.record('budget.changed', { version, amount, ...origin });
        return announce();
      }
      case 'kpo.budget.frozen.v1':
        if (event.data.version <= budget.version)
          return ignore(event, `version ${event.data.version} is not newer than ${budget.version}`);
        budget = { ...budget, version: event.data.version };
        frozen = true;
        desk.record('budget.frozen', { version: budget.version, ...origin });
        return announce();
      case 'kpo.demand.changed.v1': {
        const unknown = event.data.roles.find(({ role }) => !roles.has(role));
        if (event.data.version <= demandVersion)
          return ignore(event, `version ${event.data.version} is not newer than ${demandVersion}`);
        if (unknown) return ignore(event, `"${unknown.role}" is not a role of this engagement`);
        demandVersion = event.data.version;
        demand = { ...demand, ...Object.fromEntries(event.data.roles.map(({ role, headcount }) => [role, headcount])) };
        desk.record('demand.changed', { ...event.data, ...origin });
        return announce();
      }
      case 'kpo.credential.lapsed.v1':
        lapses.push(event.data);
        return react?.(event.data);
    }
  });

  return {
    budget: () => budget,
    demand: () => demand,
    frozen: () => frozen,
    revision: () => revision,
    changed: () => changed,
    onLapse(reaction) {
      react = reaction;
      for (const lapse of lapses) reaction(lapse);
    },
  };
}
