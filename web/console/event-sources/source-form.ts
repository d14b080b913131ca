import type { EventSource } from '../../../store/index.js';
import type { MessageKey } from '../../../i18n/index.js';

/** What the inputs of the form are called, for a list of what is wrong. */
export const SOURCE_LABELS: Readonly<Record<string, MessageKey>> = {
  name: 'settings.sources.name',
  source: 'settings.sources.source',
  owner: 'settings.owner',
  types: 'settings.sources.types',
  costCentres: 'settings.sources.costCentres',
  engagements: 'settings.sources.engagements',
};

type SourceFields = Pick<EventSource, 'name' | 'source' | 'owner' | 'types' | 'costCentres' | 'engagements'>;

/** A source as the inputs of its form hold it. */
export function fillSource({ name, source, owner, types, costCentres, engagements }: SourceFields): URLSearchParams {
  const typed = new URLSearchParams({ name, source: source ?? '', owner: owner ?? '' });
  for (const type of types) typed.append('types', type);
  typed.set('costCentres', costCentres.join('\n'));
  typed.set('engagements', engagements.join('\n'));
  return typed;
}

/** What was typed, still to be checked. */
export function readSource(typed: URLSearchParams): object {
  const text = (name: string): string | null => typed.get(name)?.trim() || null;
  const lines = (name: string): string[] =>
    (typed.get(name) ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  return {
    ...{ name: text('name') ?? '', source: text('source'), owner: text('owner'), types: typed.getAll('types') },
    ...{ costCentres: lines('costCentres'), engagements: lines('engagements') },
  };
}
