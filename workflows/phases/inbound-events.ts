import { setHandler, Trigger } from '@temporalio/workflow';
import type { PublicBrief } from '../../domain/engagement/brief.js';
import type { InboundEvent } from '../../domain/engagement/events.js';
import type { FactOf } from '../../domain/journal/facts.js';
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
  onLapse(react: (lapse: { expert: string; credential: string }) => void): void;
}

type Lapse = Extract<InboundEvent, { type: 'kpo.credential.lapsed.v1' }>['data'];

/** Takes events in, in whatever order and however often they come: each takes effect once, and an older version not at all. */
export function receiveEvents(desk: TaskDesk, brief: PublicBrief): Events {
  const seen = new Set<string>();
  const roles = new Set(brief.roles.map(({ id }) => id));
  const lapses: Lapse[] = [];
  let budget = brief.budget;
  let freeze: FactOf['budget.frozen'] | undefined;
  const demand = new Map<string, { version: number; headcount: number }>();
  let revision = 0;
  let changed = new Trigger<void>();
  let react: ((lapse: Lapse) => void) | undefined;

  const budgetVersion = (): number => Math.max(budget.version, freeze?.version ?? 0);
  const frozen = (): boolean => freeze !== undefined && freeze.version > budget.version;
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
        desk.record('budget.changed', { version, amount, ...origin });
        // A newer freeze overtook this amount; it still holds, and whoever reads the facts in order must see that.
        if (freeze && frozen()) desk.record('budget.frozen', freeze);
        return announce();
      }
      case 'kpo.budget.frozen.v1':
        if (event.data.version <= budgetVersion())
          return ignore(event, `version ${event.data.version} is not newer than ${budgetVersion()}`);
        freeze = { version: event.data.version, ...origin };
        desk.record('budget.frozen', freeze);
        return announce();
      case 'kpo.demand.changed.v1': {
        const { version, roles: wanted } = event.data;
        const unknown = wanted.find(({ role }) => !roles.has(role));
        if (unknown) return ignore(event, `"${unknown.role}" is not a role of this engagement`);
        const versionOf = (role: string): number => demand.get(role)?.version ?? -1;
        const newer = wanted.filter(({ role }) => version > versionOf(role));
        if (newer.length === 0) {
          const newest = Math.max(...wanted.map(({ role }) => versionOf(role)));
          return ignore(event, `version ${version} is not newer than ${newest}`);
        }
        for (const { role, headcount } of newer) demand.set(role, { version, headcount });
        desk.record('demand.changed', { version, roles: newer, ...origin });
        return announce();
      }
      case 'kpo.credential.lapsed.v1':
        lapses.push(event.data);
        return react?.(event.data);
    }
  });

  return {
    budget: () => ({ ...budget, version: budgetVersion() }),
    demand: () =>
      demand.size > 0 ? Object.fromEntries([...demand].map(([role, { headcount }]) => [role, headcount])) : undefined,
    frozen,
    revision: () => revision,
    changed: () => changed,
    onLapse(reaction) {
      react = reaction;
      for (const lapse of lapses) reaction(lapse);
    },
  };
}
