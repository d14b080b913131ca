import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { runCli } from '../cli/program.js';
import { Brief, BriefInput } from '../domain/engagement/brief.js';
import { EVENT_TYPES } from '../domain/engagement/events/index.js';
import { PHASES } from '../domain/engagement/phases.js';
import { FACT_TYPES } from '../domain/journal/facts.js';
import { parsePractice } from '../domain/practices/parse-practice.js';
import { PERIODS, PolicyOverride } from '../domain/tasks/policy.js';
import { RUNG_ACTS } from '../domain/tasks/rung.js';
import { MADE, withMade } from '../scripts/reference/made.js';
import { PRACTICES } from './support/samples/practices.js';
import { Rehearsal } from '../domain/simulation/rehearsal.js';
import { readYaml } from '../domain/kernel/yaml.js';
import { aContext } from './support/samples/contexts.js';
import { formOf, TASK_KINDS } from '../domain/tasks/kinds/index.js';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const DOCS = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('docs', name));
const PAGES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...DOCS].sort();
const reference = (name: string): string => read(join('docs/reference', `${name}.md`));

/** The code blocks of a page in one language. */
const blocks = (page: string, language: string): string[] =>
  [...read(page).matchAll(/^( *)```(\w*)\n([\s\S]*?)^ *```/gm)]
    .filter(([, , named]) => named === language)
    .map(([, indent = '', , code = '']) => code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''));

/** A heading's anchor, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .replaceAll(/[`*]/g, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
const anchorsOf = (page: string): string[] =>
  [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

describe('links', () => {
  it.each(PAGES)('of %s lead somewhere', (page) => {
    const text = read(page).replaceAll(/```[\s\S]*?```/g, '');
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)].map(
      ([, link, source]) => link ?? source ?? '',
    );
    const broken = targets.filter((target) => {
      if (/^https?:/.test(target)) return false;
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? page : relative(ROOT, join(ROOT, dirname(page), path));
      return !existsSync(join(ROOT, file)) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  it('reach every page from docs/README.md', () => {
    const index = read('docs/README.md');
    const missing = DOCS.map((page) => relative('docs', page)).filter(
      (page) => page !== 'README.md' && !index.includes(`](${page})`),
    );
    expect(missing).toEqual([]);
  });
});

describe('the reference of environment variables', () => {
  const rows = [...reference('environment').matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
  const own = (path: string, pattern: RegExp): string[] =>
    [...read(path).matchAll(pattern)].map(([, name = '']) => name);

  it('names exactly those that are read', () => {
    const known = new Set([
      ...own('platform/environment.ts', /^ {2}([A-Z][A-Z_]+):/gm),
      ...own('platform/sign-in-variables.ts', /^ {2}(KPO_[A-Z_]+):/gm),
      ...own('platform/temporal.ts', /env\.(TEMPORAL_[A-Z_]+)/g),
      ...own('platform/temporal.ts', /'(TEMPORAL_ADDRESS)'/g),
      ...own('scripts/executables.mjs', /variable: '(KPO_[A-Z_]+)'/g),
      'KPO_URL',
      'KPO_API_KEY',
    ]);
    expect([...rows].sort()).toEqual([...known].sort());
  });

  it.each(PAGES)('covers what %s mentions', (page) => {
    const mentioned = [...read(page).matchAll(/\b(KPO_[A-Z_]*[A-Z])\b/g)].map(([, name]) => name);
    const compose = [...read('.env.example').matchAll(/^(KPO_[A-Z_]+)=/gm)].map(([, name]) => name);
    expect(mentioned.filter((name) => !rows.includes(name) && !compose.includes(name))).toEqual([]);
  });
});

describe('the reference of the command line', () => {
  const help = async (...args: string[]): Promise<string> => {
    const lines: string[] = [];
    const keep = (text: string): void => void lines.push(text);
    await runCli([...args, '--help'], {
      out: keep,
      err: keep,
      env: {},
      fetch,
      stdin: process.stdin,
      onSignal: () => () => {},
    });
    return lines.join('\n');
  };
  const commandsOf = (text: string): string[] =>
    [...(text.split('\nCommands:\n')[1] ?? '').split('\n\n')[0]!.matchAll(/^ {2}([a-z-]+)/gm)]
      .map(([, name = '']) => name)
      .filter((name) => name !== 'help');

  it('has every command with its options', async () => {
    const page = reference('cli');
    const commands = await Promise.all(
      commandsOf(await help()).map(async (name) => {
        const inner = commandsOf(await help(name)).map((sub) => [name, sub]);
        return inner.length > 0 ? inner : [[name]];
      }),
    );
    const missing = await Promise.all(
      commands.flat().map(async (command) => {
        const row = page.split('\n').find((line) => line.startsWith(`| \`kpo ${command.join(' ')}`));
        const options = [...(await help(...command)).matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option = '']) => option);
        const lacking = options.filter((option) => !['--json', '--url'].includes(option) && !row?.includes(option));
        return row ? lacking.map((option) => `${command.join(' ')} ${option}`) : [command.join(' ')];
      }),
    );
    expect(missing.flat()).toEqual([]);
  });

  it.each(PAGES)('knows the commands that %s uses', async (page) => {
    const used = [...read(page).matchAll(/\bnpx kpo ([a-z-]+)(?: (import|list|show|verify)\b)?/g)].map(
      ([, name, sub]) => [name, sub],
    );
    const known = reference('cli');
    expect(used.filter(([name]) => !known.includes(`\`kpo ${name ?? ''}`))).toEqual([]);
    expect(
      used.filter(
        ([name, sub]) =>
          ['vendors', 'journal'].includes(name ?? '') && !known.includes(`\`kpo ${name ?? ''} ${sub ?? '?'}`),
      ),
    ).toEqual([]);
  });
});

describe('the reference', () => {
  const named = (page: string, names: readonly string[]): string[] =>
    names.filter((name) => !reference(page).includes(`\`${name}\``));

  it.each(MADE)('has the $mark of $page as the code has them: npm run reference', (made) => {
    const page = read(made.page);
    expect(page).toBe(withMade(page, made));
  });

  it.each(TASK_KINDS)('gives the choices and fields of %s', (kind) => {
    const section = reference('tasks').split(`\n## \`${kind}\`\n`)[1]?.split('\n## ')[0] ?? '';
    const form = formOf(kind, aContext(kind));
    const fields = form.fields.map(({ name }) =>
      name.replace(/^gate-.*/, 'gate-<id>').replace(/^answer-\d+/, 'answer-<n>'),
    );
    const names = [...form.choices.map(({ value }) => value), ...fields];
    expect(names.filter((name) => !section.includes(`| \`${name}\` |`))).toEqual([]);
  });

  it('names every fact and phase', () => {
    expect(named('journal', [...FACT_TYPES, ...PHASES])).toEqual([]);
  });

  it('names every event, period, rung and practice', () => {
    expect(named('events', EVENT_TYPES)).toEqual([]);
    expect(named('policy', [...PERIODS, ...RUNG_ACTS])).toEqual([]);
    expect(
      named(
        'practices',
        PRACTICES.map(({ id }) => id),
      ),
    ).toEqual([]);
  });

  it('names every kind of mail', () => {
    const kinds = [
      ...(read('domain/journal/turn.ts').split('export type NoticeKind =')[1]?.split(';')[0] ?? '').matchAll(
        /'([a-z.]+)'/g,
      ),
    ];
    expect(kinds.length).toBeGreaterThan(10);
    expect(
      named(
        'mail',
        kinds.map(([, kind = '']) => kind),
      ),
    ).toEqual([]);
  });

  it('names every search attribute and route', () => {
    const attributes = [...read('workflows/search-attributes.ts').matchAll(/^ {2}(Kpo[A-Za-z]+):/gm)].map(
      ([, name = '']) => name,
    );
    expect(named('search-attributes', attributes)).toEqual([]);
    const paths = readdirSync(join(ROOT, 'web/api/routes'))
      .flatMap((file) => [...read(join('web/api/routes', file)).matchAll(/^ {6}path: '([^']+)'/gm)])
      .map(([, path = '']) => path.replace('/v1/engagements/{id}/documents/{doc}', '…/documents/{doc}'));
    expect(paths.filter((path) => !reference('http-api').includes(`${path}\``))).toEqual([]);
  });
});

describe('examples', () => {
  const json = PAGES.flatMap((page) =>
    blocks(page, 'json').map((code, index) => ({ name: `${page}, ${index + 1}`, code })),
  );

  it.each(json)('of $name parse', ({ code }) => {
    const value = JSON.parse(code) as { policy?: unknown; tasks?: unknown; specversion?: unknown };
    if ('policy' in value || 'tasks' in value)
      expect(PolicyOverride.safeParse(value.policy ?? value).error).toBeUndefined();
  });

  it('of briefs are valid', () => {
    const files = readdirSync(join(ROOT, 'docs/examples')).filter((name) => /^brief.*\.json$/.test(name));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const brief: unknown = JSON.parse(read(join('docs/examples', file)));
      expect(BriefInput.safeParse(brief).error).toBeUndefined();
      expect(Brief.safeParse(brief).error).toBeUndefined();
    }
  });

  it('of rehearsals are valid', () => {
    const files = readdirSync(join(ROOT, 'docs/examples')).filter((name) => name.startsWith('rehearsal'));
    const texts = [
      ...files.map((file) => read(`docs/examples/${file}`)),
      ...blocks('docs/how-to/rehearse-a-policy.md', 'yaml'),
    ];
    expect(texts).toHaveLength(2);
    for (const text of texts)
      expect(Rehearsal.safeParse((readYaml(text) as { value: unknown }).value).error).toBeUndefined();
  });

  it('of practices are valid', () => {
    for (const code of PAGES.flatMap((page) => blocks(page, 'yaml')).filter((text) => text.includes('extends:')))
      expect(parsePractice(code, PRACTICES)).toHaveProperty('practice');
  });

  it.each(PAGES)('in %s name scripts that exist', (page) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const used = [...read(page).matchAll(/\bnpm (?:run )?([a-z]+)\b/g)].map(([, script = '']) => script);
    const ofNpm = ['ci', 'install', 'link', 'prune'];
    expect(used.filter((script) => !(script in scripts) && !ofNpm.includes(script))).toEqual([]);
  });
});
