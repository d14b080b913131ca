import { reasonFor } from '../../../kernel/index.js';
import { type EventEffectOf, ignored, notNewer, originOf, record } from './known.js';

/** So many people are wanted in each role whose last demand was older. */
export const demandChanged: EventEffectOf<'kpo.demand.changed.v1'> = (known, event) => {
  const { version, roles } = event.data;
  const unknown = roles.find(({ role }) => !known.roles.includes(role));
  if (unknown) return ignored(known, event, reasonFor('reasons.noRole', { role: unknown.role }));
  const versionOf = (role: string): number => known.demand[role]?.version ?? -1;
  const newer = roles.filter(({ role }) => version > versionOf(role));
  if (newer.length === 0) {
    const newest = Math.max(...roles.map(({ role }) => versionOf(role)));
    return ignored(known, event, notNewer(version, newest));
  }
  const demand = Object.fromEntries(newer.map(({ role, headcount }) => [role, { version, headcount }]));
  return {
    known: { ...known, demand: { ...known.demand, ...demand } },
    effects: [record('demand.changed', { version, roles: newer, ...originOf(event) }), { do: 'reconsider' }],
  };
};
