import type { z } from 'zod';
import { nearestOf, valueAt } from '../kernel/issue-phrase.js';
import { PolicyOverride, resolvePolicy } from '../tasks/policy.js';
import { defaultPolicy } from './default-policy.js';
import { Practice } from './practice.js';
import { readYaml } from '../kernel/yaml.js';

/** What is wrong with a practice file; the message names the file, the place and the value. */
export interface PracticeProblem {
  /** A JSON pointer (RFC 6901) into the file; empty for the whole of it. */
  pointer: string;
  message: string;
}

export type ParsedPractice = { practice: Practice } | { problems: PracticeProblem[] };

/** A file larger than this is not a practice; refusing it bounds the parser's work. */
const MAX_CHARACTERS = 1_000_000;

/** What an NDA clause may leave open; anything else in braces would end up in a signed contract. */
const NDA_PLACEHOLDERS = ['{client}', '{vendor}', '{survivalYears}', '{jurisdiction}'];

type Path = readonly PropertyKey[];
interface Finding {
  path: Path;
  message: string;
}

/**
 * Reads a practice from JSON or YAML. Its `policy` says only what differs from the default one. A file that `extends` one of
 * the built-in practices gives only what differs: a key replaces that one's whole value, except that `policy` is laid over
 * it key by key. Without an `id` of its own such a file stands in for the practice it extends.
 */
export function parsePractice(text: string, fileName: string, builtIn: readonly Practice[]): ParsedPractice {
  const problem = (path: Path, message: string): PracticeProblem => {
    const pointer = pointerTo(path);
    return { pointer, message: `${fileName}${pointer && `, at ${pointer}`}: ${message}` };
  };
  const refuse = (findings: readonly Finding[]) => ({
    problems: findings.map(({ path, message }) => problem(path, message)),
  });

  const read = readText(text);
  if ('findings' in read) return refuse(read.findings);
  const laidOver = overBase(read.content, builtIn);
  if ('findings' in laidOver) return refuse(laidOver.findings);
  const parsed = Practice.safeParse(laidOver.content);
  if (!parsed.success) return refuse(findingsOf(parsed.error.issues, laidOver.content));
  const stray = strayPlaceholders(parsed.data);
  return stray.length > 0 ? refuse(stray) : { practice: parsed.data };
}

type Read<T> = { content: T } | { findings: Finding[] };
type Keys = Record<string, unknown>;

const refused = (path: Path, message: string): { findings: Finding[] } => ({ findings: [{ path, message }] });

/** JSON is read as YAML 1.2, of which it is a part, so that a key given twice is an error in both. */
function readText(text: string): Read<Keys> {
  if (text.length > MAX_CHARACTERS) {
    return refused([], `longer than ${MAX_CHARACTERS} characters (found ${text.length})`);
  }
  let content: unknown;
  try {
    content = readYaml(text);
  } catch (error) {
    return refused([], error instanceof Error ? error.message : String(error));
  }
  return isKeys(content) ? { content } : refused([], `expected the keys of a practice (found ${quote(content)})`);
}

function overBase({ extends: extended, ...own }: Keys, builtIn: readonly Practice[]): Read<unknown> {
  const base = extended === undefined ? { policy: defaultPolicy } : builtIn.find(({ id }) => id === extended);
  if (!base) {
    const known = builtIn.map(({ id }) => id).join(', ');
    return refused(['extends'], `not a built-in practice: expected one of ${known} (found ${quote(extended)})`);
  }
  const override = PolicyOverride.safeParse(own.policy ?? {});
  if (!override.success) return { findings: findingsOf(override.error.issues, own.policy, ['policy']) };
  return { content: { ...base, ...own, policy: resolvePolicy(base.policy, override.data) } };
}

function strayPlaceholders({ nda }: Practice): Finding[] {
  return nda.clauses.flatMap(({ text }, index) =>
    (text.match(/\{[^{}]*\}/g) ?? [])
      .filter((placeholder) => !NDA_PLACEHOLDERS.includes(placeholder))
      .map((placeholder) => ({
        path: ['nda', 'clauses', index, 'text'],
        message: `not a placeholder: expected one of ${NDA_PLACEHOLDERS.join(', ')} (found ${quote(placeholder)})`,
      })),
  );
}

function findingsOf(issues: readonly z.core.$ZodIssue[], content: unknown, base: Path = []): Finding[] {
  return issues.flatMap((issue): Finding[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: [...base, ...issue.path, key],
        message: `not a key that is known here (found ${quote(key)})`,
      }));
    }
    const value = valueAt(content, issue.path);
    const nearest = issue.code === 'invalid_union' ? nearestOf(issue) : undefined;
    if (nearest) return findingsOf(nearest, value, [...base, ...issue.path]);
    // Of an unknown key in a record the key is what is wrong, whatever its value.
    const found = issue.code === 'invalid_key' ? issue.path.at(-1) : value;
    const wanted = issue.code === 'invalid_key' ? issue.issues[0]?.message : issue.message;
    return [
      { path: [...base, ...issue.path], message: `${lowerFirst(wanted ?? issue.message)} (${foundText(found)})` },
    ];
  });
}

const pointerTo = (path: Path): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const isKeys = (value: unknown): value is Keys => typeof value === 'object' && value !== null && !Array.isArray(value);

const foundText = (value: unknown): string => (value === undefined ? 'it is missing' : `found ${quote(value)}`);

const lowerFirst = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1);

const MAX_QUOTED = 120;

function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text;
}
