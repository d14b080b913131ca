import { isAlias, isCollection, isMap, isScalar, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';

/** Aliases let a small text grow without bounds; people who write by hand need a few. */
const MOST_ALIASES = 50;
/** Deeper nesting than any document needs would exhaust the stack of whatever walks it. */
const DEEPEST = 64;

/** A text that the parser cannot read: why, by the parser's code, and the index of the character where it stopped. */
export class NotYaml extends Error {
  constructor(
    message: string,
    readonly code: string,
    readonly at: number,
  ) {
    super(message);
  }
}

/**
 * The value of a YAML 1.2 text, of which JSON is a part. Throws an Error in words for its author when it is not YAML, gives
 * a key twice, nests too deep, or has more aliases, or aliases of what they stand in, than any honest text.
 */
export function readYaml(text: string): unknown {
  // The parser's own search for double keys and its pretty errors take time that grows with the square of the text.
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const [error] = document.errors;
  if (error) throw new NotYaml(`${error.message} (at character ${error.pos[0] + 1})`, error.code, error.pos[0]);
  refuseExcess(document);
  return document.toJS({ maxAliasCount: MOST_ALIASES });
}

function refuseExcess(document: Document.Parsed): void {
  let aliases = 0;
  visit(document, (_key, node, path) => {
    if (path.filter(isCollection).length > DEEPEST) throw new Error(`it is nested deeper than ${DEEPEST} levels`);
    if (isMap(node)) refuseDoubleKey(node.items.map(({ key }) => (isScalar(key) ? String(key.value) : undefined)));
    if (!isAlias(node)) return;
    aliases += 1;
    if (aliases > MOST_ALIASES) throw new Error(`it has more than ${MOST_ALIASES} aliases`);
    const target = node.resolve(document);
    if (path.some((outer) => outer === target))
      throw new Error(`the alias *${node.source} stands inside its own anchor`);
  });
}

function refuseDoubleKey(keys: readonly (string | undefined)[]): void {
  const seen = new Set<string>();
  for (const key of keys) {
    if (key === undefined) continue;
    if (seen.has(key)) throw new Error(`the key ${JSON.stringify(key)} is given twice; map keys must be unique`);
    seen.add(key);
  }
}
