import { type EffectOf, ignored, originOf, record } from './known.js';

/** So many people are wanted in each role whose last demand was older. */
export const demandChanged: EffectOf<'kpo.demand.changed.v1'> = (known, event) => {
  const { version, roles } = event.data;
  const unknown = roles.find(({ role }) => !known.roles.includes(role));
  if (unknown) return ignored(known, event, `"${unknown.role}" is not a role of this engagement`);
  const versionOf = (role: string): number => known.demand[role]?.version ?? -1;
  const newer = roles.filter(({ role }) => version > versionOf(role));
  if (newer.length === 0) {
    const newest = Math.max(...roles.map(({ role }) => versionOf(role)));
    return ignored(known, event, `version ${version} is not newer than ${newest}`);
  }
  const demand = Object.fromEntries(newer.map(({ role, headcount }) => [role, { version, headcount }]));
  return {
    known: { ...known, demand: { ...known.demand, ...demand } },
    effects: [record('demand.changed', { version, roles: newer, ...originOf(event) }), { do: 'reconsider' }],
  };
};
