import type { Profiler } from 'node:inspector';

/** What of a process a thread's time went into. */
export const PARTS = [
  'workflow activations',
  'bundle evaluation',
  'time limits',
  'database',
  'documents',
  'mail',
  'formats',
  'serialization',
  'logging',
  'garbage',
  'business rules',
  'Temporal SDK',
  'other',
] as const;
export type Part = (typeof PARTS)[number];

/** Milliseconds by part. */
export type Parts = Partial<Record<Part, number>>;

/** The first rule that a frame meets names its part; a frame that meets none is its caller's. */
const RULES: readonly (readonly [Part, RegExp])[] = [
  ['garbage', /^\(garbage collector\)/],
  ['time limits', /^runInThisContext /],
  // The one of Node that both kinds of call end in belongs to its caller.
  ['bundle evaluation', /^(runInContext node:|(createContext|makeContext) )/],
  ['bundle evaluation', /^(__webpack_require__|\.\/\S+|init|newContext|createWorkflow|initRuntime|importWorkflows) /],
  ['logging', /(\/node_modules\/(pino|sonic-boom|thread-stream|quick-format-unescaped)|\/platform\/logger)/],
  [
    'serialization',
    /\/node_modules\/(protobufjs|long|@protobufjs|@temporalio\/(proto|common\/lib\/(converter|codec|encoding)))/,
  ],
  ['serialization', /(\/canonical-json\.js|^(canonicalJson|timelessSha256|sha256Of|sha256) )/],
  ['workflow activations', /(\/node_modules\/@temporalio\/workflow\/|workflow-bundle|\/workflows\/)/],
  ['workflow activations', /\/node_modules\/@temporalio\/worker\/lib\/workflow\//],
  ['mail', /(\/node_modules\/(nodemailer|ical\.js)|\/activities\/mail\/)/],
  ['formats', /(\/node_modules\/(intl-messageformat|@formatjs|temporal-polyfill|date-holidays)|\/i18n\/)/],
  ['formats', /(\/activities\/calendars\/|^(DateTimeFormat|NumberFormat|formatToParts|format|PluralRules) )/],
  ['documents', /\/store\/documents\/(file|sealing)/],
  ['database', /(\/node_modules\/(libsql|@libsql|kysely|pg|pg-[a-z]+)\/|\/store\/)/],
  ['Temporal SDK', /\/node_modules\/@temporalio\//],
  ['business rules', /(\/domain\/|\/activities\/|\/node_modules\/zod\/)/],
];

/** Waiting, and what sampling itself takes. */
const IDLE = /^(\(idle\)|(startProfile|dispatch) )/;

/** Adds up a CPU profile's samples by part; waiting is left out. */
export function partsOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Parts {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const known = new Map<number, Part | undefined>();
  const partOf = (id: number): Part | undefined => {
    const parent = parents.get(id);
    if (!known.has(id)) known.set(id, ruleOf(byId.get(id)) ?? (parent === undefined ? undefined : partOf(parent)));
    return known.get(id);
  };
  const parts: Parts = {};
  samples.forEach((id, index) => {
    const node = byId.get(id);
    if (node && IDLE.test(nameOf(node))) return;
    const part = partOf(id) ?? 'other';
    parts[part] = (parts[part] ?? 0) + (timeDeltas[index] ?? 0) / 1000;
  });
  return parts;
}

const nameOf = ({ callFrame }: Profiler.ProfileNode): string => `${callFrame.functionName} ${callFrame.url}`;

const ruleOf = (node: Profiler.ProfileNode | undefined): Part | undefined =>
  node && RULES.find(([, rule]) => rule.test(nameOf(node)))?.[0];

export const totalOf = (parts: Parts): number => Object.values(parts).reduce((sum, ms) => sum + ms, 0);
