import { type Assumption, BriefInput, type ImportedNotice, type RoleNeed } from '../engagement/index.js';
import {
  countryCode,
  LanguageTag,
  type Money,
  type Problem,
  problem,
  problemsOf,
  shown,
  within,
} from '../kernel/index.js';
import type { Practice } from '../practices/index.js';
import { assumed } from './assumed.js';
import { codesOf } from './cpv.js';
import { lotsOf, type WantedLot } from './lots.js';
import { chooseRelease } from './package.js';
import { lengthsOf } from './period.js';
import { practiceOf } from './practice.js';
import { parseRelease, type Release } from './release.js';
import { oneLine, repairText, shorten } from './text.js';
import { type Amount, budgetOf, paymentsOf } from './value.js';

/** A brief made of a notice, and where it comes from with all that was assumed on the way. */
export type Imported = { brief: BriefInput; notice: ImportedNotice } | { problems: Problem[] };

/** What the caller says because the notice does not. */
export interface NamedByCaller {
  /** The id of a practice, whatever the notice's codes. */
  practice?: string | undefined;
  /** The budget, whatever the notice's values. */
  budget?: Money | undefined;
}

interface Assumed<T> {
  value: T;
  assumptions: Assumption[];
}

const TITLE_LENGTH = 200;
/** Leaves room for the sentence on where the notice comes from. */
const DESCRIPTION_LENGTH = 19_000;
/** Of seven days five are worked; nobody is planned for more than a year of them. */
const WORKED_SHARE = 5 / 7;
const MOST_DAYS_PER_PERSON = 220;
/** How far the role of an imported brief may grow. */
const MOST_PEOPLE = 3;
const ROLE = 'Lead expert';
/** As many as somebody who approves will read. */
const MOST_ASSUMPTIONS = 50;

/**
 * Makes a brief of an OCDS 1.1 release, or of a package about one process: the practice by CPV code, the budget by the values, one
 * deliverable for each lot over the length of its contract, one expert. People stay out, for the directory's defaults, and so do
 * acceptance criteria: no notice has them, and the sponsor is asked. Never throws; pointers lead into what was given.
 */
export function briefFromRelease(given: unknown, practices: readonly Practice[], named: NamedByCaller = {}): Imported {
  const chosen = chooseRelease(given);
  if ('problems' in chosen) return chosen;
  const { at } = chosen;
  const parsed = parseRelease(chosen.release, at);
  if ('problems' in parsed) return parsed;
  const { release } = parsed;
  const { lots, assumptions: ofLots } = lotsOf(release);
  const isWanted = (id: string): boolean => lots.length === 0 || lots.some((each) => each.id === id);
  const title = titleOf(release);
  const practice = practiceOf(codesOf(release, isWanted), practices, named.practice);
  const budget: Amount = named.budget ? { amount: named.budget, assumptions: [] } : budgetOf(release, lots);
  if ('problem' in title || 'problem' in practice || 'problem' in budget) {
    const problems = [title, practice, budget].flatMap((found) => ('problem' in found ? found.problem : []));
    return { problems: within(at, problems) };
  }

  const summary = summaryOf(release, title.value);
  const work = deliverablesOf(release, lots, title.value, budget.amount);
  const role = roleOf(work.days);
  const jurisdictions = jurisdictionsOf(release);
  const languages = languagesOf(release);
  const made = {
    title: title.value,
    practice: practice.practice.id,
    public: { summary: summary.value },
    budget: { costCentre: oneLine(release.ocid, TITLE_LENGTH), amount: budget.amount },
    roles: [role],
    deliverables: work.value,
    constraints: { jurisdictions: jurisdictions.value, languages: languages.value },
  };
  const brief = BriefInput.safeParse(made);
  if (!brief.success) {
    const problems = problemsOf(brief.error, made).map(({ pointer: place, code, params }) =>
      problem(at, 'problems.ocds.noBrief', { place, why: { code, ...(params && { params }) } }),
    );
    return { problems };
  }
  const told = distinct([
    ...[title, practice, budget, summary, { assumptions: ofLots }, work, jurisdictions, languages].flatMap(
      ({ assumptions }) => assumptions,
    ),
    assumed('/tender', 'assumed.role', { title: ROLE, days: role.days }),
  ]).map((each) => ({ ...each, pointer: at + each.pointer }));
  return {
    brief: brief.data,
    notice: {
      ocid: release.ocid,
      lots: lots.map(({ id }, index) => ({ id, deliverable: deliverableId(index) })),
      assumptions: [...chosen.assumptions, ...told],
    },
  };
}

/** What is assumed of several lots alike is said once, of all of them; of very many things the rest is counted. */
function distinct(all: readonly Assumption[]): Assumption[] {
  const found = new Map<string, Assumption>();
  for (const each of all) {
    const same = JSON.stringify([each.code, each.params]);
    const before = found.get(same);
    found.set(same, before && before.pointer !== each.pointer ? { ...each, pointer: '/tender/lots' } : each);
  }
  const said = [...found.values()];
  if (said.length <= MOST_ASSUMPTIONS) return said;
  const rest = said.length - MOST_ASSUMPTIONS;
  return [...said.slice(0, MOST_ASSUMPTIONS), assumed('', 'assumed.more', { count: rest })];
}

function titleOf({ tender }: Release): Assumed<string> | { problem: Problem } {
  const at = '/tender/title';
  const { text, ...repairs } = repairText(tender.title ?? '');
  if (text === '') return { problem: problem(at, 'problems.ocds.noTitle') };
  const value = oneLine(text, TITLE_LENGTH);
  return {
    value,
    assumptions: [...repaired(at, repairs), ...(isCut(text, value) ? [shortened(at, TITLE_LENGTH)] : [])],
  };
}

function summaryOf({ tender, buyer, ocid }: Release, title: string): Assumed<string> {
  const at = '/tender/description';
  const { text, ...repairs } = repairText(tender.description ?? '');
  const by = oneLine(repairText(buyer?.name ?? '').text, TITLE_LENGTH);
  const known = ` as ${oneLine(ocid, TITLE_LENGTH)}.`;
  const source = `Published${by ? ` by ${by}` : ''}${known}`;
  const said = shorten(text || title, DESCRIPTION_LENGTH);
  return {
    // A summary that was exported says so already.
    value: said.endsWith(known) ? said : `${said}\n\n${source}`,
    assumptions: [
      ...repaired(at, repairs),
      ...(text === '' ? [assumed(at, 'assumed.text.titleAlone')] : []),
      ...(text.length > DESCRIPTION_LENGTH ? [shortened(at, DESCRIPTION_LENGTH)] : []),
    ],
  };
}

function repaired(at: string, { characters, lines }: { characters: number; lines: number }): Assumption[] {
  return [
    ...(characters > 0 ? [assumed(at, 'assumed.text.characters', { count: characters })] : []),
    ...(lines > 0 ? [assumed(at, 'assumed.text.lines', { count: lines })] : []),
  ];
}

const isCut = (text: string, value: string): boolean => text.length > TITLE_LENGTH && value.endsWith('…');
const shortened = (at: string, limit: number): Assumption => assumed(at, 'assumed.text.shortened', { limit });

const deliverableId = (index: number): string => `D${index + 1}`;

type Deliverables = BriefInput['deliverables'];

/** One for each lot, or one for the whole; `days` is how long the longest takes. */
function deliverablesOf(
  release: Release,
  lots: readonly WantedLot[],
  title: string,
  budget: Money,
): Assumed<Deliverables> & { days: number } {
  const lengths = lengthsOf(release, lots);
  const { payments, assumptions } =
    lots.length > 1 ? paymentsOf(release, lots, budget) : { payments: [budget], assumptions: [] };
  const value = lengths.map(({ days }, index) => ({
    id: deliverableId(index),
    title: lots.length > 1 ? lotTitle(lots[index], title) : title,
    from: 'vendor' as const,
    due: { after: `P${days}D`, working: false },
    dependsOn: [],
    acceptance: [],
    ...(payments[index] && { payment: payments[index] }),
  }));
  return {
    value,
    days: Math.max(...lengths.map(({ days }) => days)),
    assumptions: [...lengths.flatMap((length) => length.assumptions), ...assumptions],
  };
}

/** A lot without a title is told apart by its id. */
function lotTitle(lot: WantedLot | undefined, title: string): string {
  const own = repairText(lot?.lot.title ?? '').text;
  return oneLine(own || `${title} (${lot?.id ?? ''})`, TITLE_LENGTH);
}

function roleOf(contractDays: number): RoleNeed {
  const days = Math.min(MOST_DAYS_PER_PERSON, Math.max(1, Math.round(contractDays * WORKED_SHARE)));
  return { id: 'expert', title: ROLE, credentials: [], headcount: 1, minimum: 1, maximum: MOST_PEOPLE, days };
}

/** Where the work is delivered and where the buyer is. */
function jurisdictionsOf({ tender, parties, buyer }: Release): Assumed<string[]> {
  const addresses = [
    ...(tender.deliveryAddresses ?? []),
    ...(tender.items ?? []).flatMap(({ deliveryAddresses, deliveryAddress }) => [
      ...(deliveryAddresses ?? []),
      deliveryAddress,
    ]),
    ...(parties ?? []).filter(({ roles }) => roles?.includes('buyer')).map(({ address }) => address),
    buyer?.address,
  ];
  const names = [...new Set(addresses.map((address) => (address?.country || address?.countryName || '').trim()))];
  const unknown = names.filter((name) => name !== '' && countryCode(name) === undefined).map(shown);
  return {
    value: [...new Set(names.flatMap((name) => countryCode(name) ?? []))].slice(0, 60),
    assumptions:
      unknown.length > 0 ? [assumed('', 'assumed.countries', { countries: { series: unknown.slice(0, 10) } })] : [],
  };
}

function languagesOf({ language }: Release): Assumed<string[]> {
  const published = language?.trim() ?? '';
  if (published === '') return { value: [], assumptions: [] };
  const tag = LanguageTag.safeParse(published);
  return tag.success
    ? { value: [tag.data], assumptions: [] }
    : { value: [], assumptions: [assumed('/language', 'assumed.language', { language: shown(published) })] };
}
