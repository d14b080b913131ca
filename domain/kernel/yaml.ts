import { isAlias, isCollection, isMap, isScalar, Lexer, parseDocument, Parser, visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import { type Problem, problem, shown } from './problem.js';

/** Deeper nesting than any document needs would exhaust the stack of whatever walks it. */
const DEEPEST = 64;
/** What checks a document takes longer the more there is in it; the longest list of vendors holds half as many. */
const MOST_VALUES = 50_000;
/** Aliases let a small text grow without bounds; people who write by hand need a few. */
const MOST_ALIASES = 50;
/** Marks, texts, spaces and comments; the longest honest text has half as many. */
const MOST_LEXEMES = 300_000;
/** The parser's stack holds the document too, and what stands between a collection and its items. */
const BESIDE_COLLECTIONS = 4;

/**
 * The value of a YAML 1.2 text, of which JSON is a part; or what is wrong with it: that it is not YAML, gives a key twice, nests
 * too deep, holds too much, or has more aliases, or aliases of what they stand in, than any honest text.
 */
export function readYaml(text: string): { value: unknown } | { problem: Problem } {
  const tooMuch = excessAtFirstSight(text);
  if (tooMuch) return { problem: tooMuch };
  // The parser's own search for double keys and its pretty errors take time that grows with the square of the text.
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const [error] = document.errors;
  const found = error ? stoppedAt(text, error.pos[0], error.code) : excessIn(document);
  if (found) return { problem: found };
  const value = valueIn(document);
  if (value instanceof Error) return { problem: problem('', 'problems.yaml.aliases', { limit: MOST_ALIASES }) };
  const excess = excessOf(value);
  return excess ? { problem: excess } : { value };
}

/** Every alias has its anchor by now: what can still be wrong are aliases of aliases that grow beyond the limit. */
function valueIn(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    return error;
  }
}

/**
 * Whether a text is deeper or longer than any honest one, or no YAML, before it is composed: composing takes time for every
 * mistake, and stack for every level, for want of which V8 may end the whole process.
 */
function excessAtFirstSight(text: string): Problem | undefined {
  const parser = new Parser();
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += 1;
    if (lexemes > MOST_LEXEMES) return problem('', 'problems.tooManyValues', { limit: MOST_VALUES });
    for (const token of parser.next(lexeme))
      if (token.type === 'error') return stoppedAt(text, token.offset, 'UNEXPECTED_TOKEN');
    if (parser.stack.length > DEEPEST + BESIDE_COLLECTIONS)
      return problem('', 'problems.yaml.depth', { limit: DEEPEST });
  }
  return undefined;
}

/** The line that the parser stopped in; behind the end of a text that is the last one with something in it. */
function stoppedAt(text: string, at: number, code: YAMLError['code']): Problem {
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

/** Whether a document is deeper or holds more than any honest one; what is in it twice counts twice. */
export function excessOf(document: unknown): Problem | undefined {
  let values = 0;
  let level = [document];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return problem('', 'problems.yaml.depth', { limit: DEEPEST });
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      const inner: unknown[] = Object.values(value);
      values += inner.length;
      if (values > MOST_VALUES) return problem('', 'problems.tooManyValues', { limit: MOST_VALUES });
      next.push(...inner);
    }
    level = next;
  }
  return undefined;
}
