import type { z } from 'zod';
import { FACTS, type FactType, GROUPS } from '../../domain/journal/index.js';

const fieldsOf = (type: FactType): string[] => {
  const { shape } = FACTS[type].about as unknown as z.ZodObject<Record<string, z.ZodType>>;
  return Object.entries(shape).map(([name, field]) => `\`${name}\`${field.safeParse(undefined).success ? '?' : ''}`);
};

/** Every type of fact with the fields of its `about`, as a table for each group. */
export const factTable = (): string =>
  Object.entries(GROUPS)
    .map(([group, kinds]) => {
      const rows = (Object.keys(kinds) as FactType[]).map((type) => `| \`${type}\` | ${fieldsOf(type).join(', ')} |`);
      return `\n### About ${group}\n\n| fact | holds |\n|---|---|\n${rows.join('\n')}\n`;
    })
    .join('')
    .concat('\n');
