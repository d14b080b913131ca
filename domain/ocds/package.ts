import type { ProblemCode } from '../../i18n/keys.js';
import type { Assumption } from '../engagement/index.js';
import { type Problem, problem, shown } from '../kernel/index.js';
import { assumed } from './assumed.js';

type JsonObject = Readonly<Record<string, unknown>>;

/** The one release that an import is made of, the pointer to it, and what was assumed in choosing it. */
export type Chosen = { release: unknown; at: string; assumptions: Assumption[] } | { problems: Problem[] };

/** A release where it stands. */
interface PlacedRelease {
  release: JsonObject;
  at: string;
}

/** How many processes are named to whoever sent several. */
const MOST_NAMED = 10;
/** What a later release of a process may leave unsaid, since an earlier one has said it. */
const SECTIONS = ['language', 'parties', 'buyer', 'planning', 'tender'] as const;

/**
 * Chooses from a release, a release package or a record package about one contracting process: the compiled release, or else the
 * newest, with the sections that it leaves out taken from those before. Several processes are refused, each being an engagement.
 */
export function chooseRelease(given: unknown): Chosen {
  if (!isObject(given)) return refuse('', 'problems.ocds.notRelease');
  if ('records' in given) return ofRecords(given.records);
  if ('releases' in given) return ofReleases(given.releases, '/releases');
  return { release: given, at: '', assumptions: [] };
}

function ofRecords(records: unknown): Chosen {
  if (!Array.isArray(records)) return refuse('/records', 'problems.ocds.records');
  const several = severalProcesses(records, '/records');
  if (several) return several;
  const places = records.map((record: unknown, index) => ({ record, at: `/records/${index}` }));
  for (const { record, at } of places) {
    if (!isObject(record) || !isObject(record.compiledRelease)) continue;
    const release = { ...(record.ocid !== undefined && { ocid: record.ocid }), ...record.compiledRelease };
    const pointer = `${at}/compiledRelease`;
    return { release, at: pointer, assumptions: [assumed(pointer, 'assumed.release.compiled')] };
  }
  const found = places.flatMap(({ record, at }) =>
    isObject(record) && Array.isArray(record.releases) ? placed(record.releases, `${at}/releases`) : [],
  );
  return newestOf(found, '/records');
}

function ofReleases(releases: unknown, at: string): Chosen {
  if (!Array.isArray(releases)) return refuse(at, 'problems.ocds.releases');
  return severalProcesses(releases, at) ?? newestOf(placed(releases, at), at);
}

/** Releases that are given as they are, and not by where they can be found. */
const placed = (releases: readonly unknown[], at: string): PlacedRelease[] =>
  releases.flatMap((release, index) =>
    isObject(release) && !isLink(release) ? { release, at: `${at}/${index}` } : [],
  );

const isLink = (release: JsonObject): boolean => 'url' in release && !('ocid' in release);

function severalProcesses(all: readonly unknown[], at: string): { problems: Problem[] } | undefined {
  const ocids = [...new Set(all.flatMap((each) => (isObject(each) && typeof each.ocid === 'string' ? each.ocid : [])))];
  if (ocids.length <= 1) return undefined;
  const named = ocids.slice(0, MOST_NAMED).map(shown);
  return refuse(at, 'problems.ocds.several', { count: ocids.length, ocids: { series: named } });
}

function newestOf(releases: readonly PlacedRelease[], at: string): Chosen {
  const byAge = releases.toSorted((a, b) => timeOf(a.release) - timeOf(b.release));
  const newest = byAge.at(-1);
  if (!newest) return refuse(at, 'problems.ocds.empty');
  if (byAge.length === 1) return { ...newest, assumptions: [] };
  const before = byAge.slice(0, -1).reduce<JsonObject>((all, { release }) => ({ ...all, ...saidIn(release) }), {});
  const { id } = newest.release;
  const chosen = { release: typeof id === 'string' ? shown(id) : '–', count: byAge.length };
  return {
    release: { ...before, ...given(newest.release) },
    at: newest.at,
    assumptions: [assumed(newest.at, 'assumed.release.newest', chosen)],
  };
}

const saidIn = (release: JsonObject): JsonObject =>
  Object.fromEntries(SECTIONS.flatMap((section) => (isSaid(release[section]) ? [[section, release[section]]] : [])));

const given = (release: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(release).filter(([, value]) => isSaid(value)));

const isSaid = (value: unknown): boolean => value !== undefined && value !== null;

/** When it was released; what does not say so is older than what does. */
function timeOf({ date }: JsonObject): number {
  const time = typeof date === 'string' ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const refuse = (pointer: string, code: ProblemCode, params?: Problem['params']): { problems: Problem[] } => ({
  problems: [problem(pointer, code, params)],
});
