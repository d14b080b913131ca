import { ACT_TYPES } from '../../domain/audit/index.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { CATALOGUES, isMessageKey } from '../../i18n/languages.js';
import { GROUPS } from '../../domain/journal/facts.js';
import { PRACTICES } from '../support/samples/practices.js';
import { ROOMS } from '../../scripts/rooms.mjs';

const ROOT = join(import.meta.dirname, '../..');
const KEYS = Object.keys(CATALOGUES.en);
const AREAS = new Set(KEYS.map((key) => key.split('.')[0]));

/** The code that may name a message; catalogues, and what the domain words in English itself, only define them. */
const SOURCES = ROOMS.flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(room, name)),
).filter((path) => !/^i18n\/..\//.test(path));

/** The texts of a file, and its templates as patterns: `words.part.${role}` names any message with one part more. */
function namedIn(path: string): { texts: string[]; patterns: RegExp[] } {
  const texts: string[] = [];
  const patterns: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    const { parent } = node as { parent?: ts.Node };
    const defines =
      parent && (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node;
    if (ts.isStringLiteralLike(node) && !defines) texts.push(node.text);
    if (ts.isTemplateExpression(node)) patterns.push(...patternOf(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.Latest, true));
  return { texts, patterns };
}

/** A template that begins with an area, or ends with what a message has beside another: `${key}.then`. */
function patternOf({ head, templateSpans }: ts.TemplateExpression): RegExp[] {
  const [first = '', ...others] = [head.text, ...templateSpans.map(({ literal }) => literal.text)];
  if (!AREAS.has(first.split('.')[0]) || !first.includes('.')) return [];
  const part = FAMILY.test(first) ? '.+' : '[^.]+';
  return [new RegExp(`^${[first, ...others].map((text) => text.replaceAll('.', '\\.')).join(part)}$`)];
}

/** Facts are called by names of their own, some of which begin as messages do. */
const FACTS = new Set([...Object.values(GROUPS).flatMap((group) => Object.keys(group)), ...ACT_TYPES]);
/** Families of kinds that have a dot in their names themselves. */
const FAMILY = /^(words\.task|console\.(fact|journal|act)|mail\.occasion)\.$/;
/** Messages that are found by the message whose name they continue. */
const BESIDE = /\.(then|text)$/;
/** English that the record keeps: its sentences are recognised in what was said. */
const RECOGNISED = /^console\.rules\./;

const named = SOURCES.map(namedIn);
const texts = new Set(named.flatMap((each) => each.texts));
const patterns = named.flatMap((each) => each.patterns);
const isNamed = (key: string): boolean => texts.has(key) || patterns.some((pattern) => pattern.test(key));

it('every message is said by code', () => {
  const unused = KEYS.filter(
    (key) => !isNamed(key) && !(BESIDE.test(key) && isNamed(key.replace(BESIDE, ''))) && !RECOGNISED.test(key),
  );
  expect(unused).toEqual([]);
});

it('every message that code says is there', () => {
  const keys = [...texts].filter(
    (text) => !FACTS.has(text) && /^(\w+)\.[\w.-]*\w$/.test(text) && AREAS.has(text.split('.')[0]),
  );
  const missing = keys.filter((key) => !isMessageKey(key));
  expect(missing).toEqual([]);
});

it('every practice that comes with the product has its title, and nothing else has', () => {
  const PREFIX = 'console.practice.';
  const titles = Object.entries(CATALOGUES.en).filter(([key]) => key.startsWith(PREFIX));
  const expected = PRACTICES.map(({ id, title }): [string, string] => [`${PREFIX}${id}`, title]);
  expect(Object.fromEntries(titles)).toEqual(Object.fromEntries(expected));
});
