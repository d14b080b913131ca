import { mismatch, pointerOf, type Problem, problem, problemsOf, readYaml, shown } from '../kernel/index.js';
import {
  ofEveryKind,
  ROUNDS,
  SCALING_SHARES,
  type Period,
  type Policy,
  PolicyOverride,
  resolvePolicy,
} from '../tasks/index.js';
import { Practice } from './practice.js';

export type ParsedPractice = { practice: Practice } | { problems: Problem[] };

/** A file larger than this is not a practice; refusing it bounds the parser's work. */
const MAX_CHARACTERS = 1_000_000;

/** What an NDA clause may leave open; anything else in braces would end up in a signed contract. */
const NDA_PLACEHOLDERS = ['{client}', '{vendor}', '{survivalYears}', '{jurisdiction}'];

const periods: Record<Period, string> = {
  bidExtension: 'P5D',
  notice: 'P10D',
  coolDown: 'P5D',
  extension: 'P7D',
};

/** The policy that every practice starts from; a practice says only what differs. */
export const defaultPolicy: Policy = {
  tasks: ofEveryKind(({ policy }) => policy),
  periods,
  rounds: ROUNDS,
  scaling: SCALING_SHARES,
};

/**
 * Reads a practice from JSON or YAML. Its `policy` says only what differs from the default one. A file that `extends` one of
 * the built-in practices gives only what differs: a key replaces that one's whole value, except that `policy` is laid over
 * it key by key. Without an `id` of its own such a file stands in for the practice it extends.
 */
export function parsePractice(text: string, builtIn: readonly Practice[]): ParsedPractice {
  const read = readText(text);
  if ('problems' in read) return read;
  const laidOver = overBase(read.content, builtIn);
  if ('problems' in laidOver) return laidOver;
  const parsed = Practice.safeParse(laidOver.content);
  if (!parsed.success) return { problems: problemsOf(parsed.error, laidOver.content) };
  const problems = strayPlaceholders(parsed.data);
  return problems.length > 0 ? { problems } : { practice: parsed.data };
}

type Read<T> = { content: T } | { problems: Problem[] };
type Keys = Record<string, unknown>;

const refused = (...about: Parameters<typeof problem>): { problems: Problem[] } => ({ problems: [problem(...about)] });

/** JSON is read as YAML 1.2, of which it is a part, so that a key given twice is an error in both. */
function readText(text: string): Read<Keys> {
  if (text.length > MAX_CHARACTERS) return refused('', 'problems.size', { limit: MAX_CHARACTERS, count: text.length });
  const read = readYaml(text);
  if ('problem' in read) return { problems: [read.problem] };
  const { value } = read;
  return isKeys(value) ? { content: value } : { problems: [mismatch('', value, 'problems.type', { type: 'object' })] };
}

function overBase({ extends: extended, ...own }: Keys, builtIn: readonly Practice[]): Read<unknown> {
  const base = extended === undefined ? { policy: defaultPolicy } : builtIn.find(({ id }) => id === extended);
  if (!base) {
    const known = builtIn.map(({ id }) => id);
    return refused('/extends', 'problems.extends', { value: shown(extended), known });
  }
  const override = PolicyOverride.safeParse(own.policy ?? {});
  if (!override.success) return { problems: problemsOf(override.error, own.policy, '/policy') };
  return { content: { ...base, ...own, policy: resolvePolicy(base.policy, override.data) } };
}

function strayPlaceholders({ nda }: Practice): Problem[] {
  return nda.clauses.flatMap(({ text }, index) =>
    (text.match(/\{[^{}]*\}/g) ?? [])
      .filter((placeholder) => !NDA_PLACEHOLDERS.includes(placeholder))
      .map((placeholder) =>
        problem(pointerOf(['nda', 'clauses', index, 'text']), 'problems.placeholder', {
          value: shown(placeholder),
          known: NDA_PLACEHOLDERS,
        }),
      ),
  );
}

const isKeys = (value: unknown): value is Keys => typeof value === 'object' && value !== null && !Array.isArray(value);
