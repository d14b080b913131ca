import { isAlias, isCollection, isMap, isScalar, parseDocument, visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import { type Problem, problem, shown } from './problem.js';

/** Aliases let a small text grow without bounds; people who write by hand need a few. */
const MOST_ALIASES = 50;
/** Deeper nesting than any document needs would exhaust the stack of whatever walks it. */
const DEEPEST = 64;

/**
 * The value of a YAML 1.2 text, of which JSON is a part; or what is wrong with it: that it is not YAML, gives a key twice, nests
 * too deep, or has more aliases, or aliases of what they stand in, than any honest text.
 */
export function readYaml(text: string): { value: unknown } | { problem: Problem } {
  // The parser's own search for double keys and its pretty errors take time that grows with the square of the text.
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const [error] = document.errors;
  const found = error ? stoppedAt(text, error) : excessIn(document);
  if (found) return { problem: found };
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) };
  } catch {
    // Every alias has its anchor by now: what is left are aliases of aliases that grow beyond the limit.
    return { problem: problem('', 'problems.yaml.aliases', { limit: MOST_ALIASES }) };
  }
}

/** The line that the parser stopped in; behind the end of a text that is the last one with something in it. */
function stoppedAt(text: string, { code, pos: [at] }: YAMLError): Problem {
  const lines = text.split('\n');
  let index = text.slice(0, at).split('\n').length - 1;
  while (index > 0 && !lines[index]?.trim()) index -= 1;
  const value = shown(lines[index]?.trim() ?? '');
  return problem('', 'problems.yaml.syntax', { line: index + 1, value, code });
}

function excessIn(document: Document.Parsed): Problem | undefined {
  let aliases = 0;
  let found: Problem | undefined;
  const refuse = (...about: Parameters<typeof problem>): symbol => {
    found = problem(...about);
    return visit.BREAK;
  };
  visit(document, (_key, node, path) => {
    if (path.filter(isCollection).length > DEEPEST) return refuse('', 'problems.yaml.depth', { limit: DEEPEST });
    if (isMap(node)) {
      const twice = doubleIn(node.items.map(({ key }) => (isScalar(key) ? String(key.value) : undefined)));
      if (twice !== undefined) return refuse('', 'problems.yaml.twice', { value: shown(twice) });
    }
    if (!isAlias(node)) return undefined;
    aliases += 1;
    if (aliases > MOST_ALIASES) return refuse('', 'problems.yaml.aliases', { limit: MOST_ALIASES });
    const target = node.resolve(document);
    const value = shown(node.source);
    if (!target) return refuse('', 'problems.yaml.noAnchor', { value });
    return path.some((outer) => outer === target) ? refuse('', 'problems.yaml.ownAlias', { value }) : undefined;
  });
  return found;
}

function doubleIn(keys: readonly (string | undefined)[]): string | undefined {
  const seen = new Set<string>();
  for (const key of keys) {
    if (key === undefined) continue;
    if (seen.has(key)) return key;
    seen.add(key);
  }
  return undefined;
}
