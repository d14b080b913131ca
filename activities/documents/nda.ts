import { countryName } from '../../domain/kernel/index.js';
import type { NdaClause } from '../../domain/practices/index.js';
import type { NdaRequest } from '../capabilities.js';

/** The NDA as Markdown: the practice's clauses with the parties, the survival and the governing law filled in. */
export function ndaText(
  { vendor, client, jurisdictions, survivalYears }: Omit<NdaRequest, 'subject' | 'practice'>,
  clauses: readonly NdaClause[],
): string {
  const values: Record<string, string> = {
    client,
    vendor: vendor.name,
    survivalYears: String(survivalYears),
    jurisdiction: governingLaw(jurisdictions, client),
  };
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  return [
    '# Non-disclosure agreement',
    `Between **${client}** (the client) and **${vendor.name}** (the vendor).`,
    ...clauses.map(({ title, text }, index) => `## ${index + 1}. ${fill(title)}\n\n${fill(text)}`),
    '',
  ].join('\n\n');
}

/** The first jurisdiction of the brief, by its English name; without any, the client's own. */
function governingLaw([first]: readonly string[], client: string): string {
  if (!first) return `the country where ${client} has its seat`;
  const name = countryName(first);
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}

/** Countries that English names with an article. */
const WITH_ARTICLE =
  /^(United |Netherlands|Philippines|Bahamas|Maldives|Seychelles|Gambia|Isle of)| (Islands|Republic)$/;
