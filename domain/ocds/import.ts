import { BriefInput, type RoleNeed } from '../engagement/index.js';
import { countryCode, LanguageTag, type Problem, problem, problemsOf, within } from '../kernel/index.js';
import { type Practice, practiceForCpv } from '../practices/index.js';
import { daysOfContract } from './period.js';
import { parseRelease, type Release } from './release.js';
import { oneLine, repairText, shorten } from './text.js';
import { budgetOf } from './value.js';

/** A brief made of a notice, and in plain words all that was repaired or assumed on the way. */
export type Imported = { brief: BriefInput; repairs: string[] } | { problems: Problem[] };

type Found<T> = (T & { notes: string[] }) | { problem: Problem };

const TITLE_LENGTH = 200;
/** Leaves room for the sentence on where the notice comes from. */
const DESCRIPTION_LENGTH = 19_000;
/** Of seven days five are worked; nobody is planned for more than a year of them. */
const WORKED_SHARE = 5 / 7;
const MOST_DAYS_PER_PERSON = 220;
/** How far the role of an imported brief may grow. */
const MOST_PEOPLE = 3;

/**
 * Makes a brief of an OCDS 1.1 release, or of a package of one: the practice by CPV code, the budget by the tender's value,
 * one deliverable over the length of the contract, one expert. People stay out, for the directory's defaults, and so do
 * acceptance criteria: no notice has them, and the sponsor is asked. Never throws; pointers lead into what was given.
 */
export function briefFromRelease(given: unknown, practices: readonly Practice[]): Imported {
  const parsed = parseRelease(given);
  if ('problems' in parsed) return parsed;
  const { release, at } = parsed;
  const title = titleOf(release);
  const practice = practiceOf(release, practices);
  const budget = budgetOf(release);
  if ('problem' in title || 'problem' in practice || 'problem' in budget) {
    const problems = [title, practice, budget].flatMap((found) => ('problem' in found ? found.problem : []));
    return { problems: within(at, problems) };
  }

  const summary = summaryOf(release, title.title);
  const contract = daysOfContract(release);
  const role = roleOf(contract.days);
  const made = {
    title: title.title,
    practice: practice.practice.id,
    public: { summary: summary.text },
    budget: { costCentre: oneLine(release.ocid, TITLE_LENGTH), amount: budget.amount },
    roles: [role],
    deliverables: [{ id: 'D1', title: title.title, due: { after: `P${contract.days}D` }, payment: budget.amount }],
    constraints: { jurisdictions: jurisdictionsOf(release), languages: languagesOf(release) },
  };
  const brief = BriefInput.safeParse(made);
  if (!brief.success) {
    const problems = problemsOf(brief.error, made).map(({ pointer: place, code, params }) =>
      problem(at, 'problems.ocds.noBrief', { place, why: { code, ...(params && { params }) } }),
    );
    return { problems };
  }
  const assumed = `The notice names no roles: one ${role.title.toLowerCase()} for ${role.days} days is assumed.`;
  const notes = [...title.notes, ...summary.notes, ...budget.notes, ...(contract.note ? [contract.note] : []), assumed];
  return { brief: brief.data, repairs: notes };
}

function titleOf({ tender }: Release): Found<{ title: string }> {
  const { text, repairs } = repairText(tender.title ?? '');
  if (text === '') return { problem: problem('/tender/title', 'problems.ocds.noTitle') };
  const title = oneLine(text, TITLE_LENGTH);
  const cut = text.length > TITLE_LENGTH && title.endsWith('…') ? [`shortened to ${TITLE_LENGTH} characters`] : [];
  return { title, notes: [...repairs, ...cut].map((note) => `/tender/title: ${note}`) };
}

function summaryOf({ tender, buyer, ocid }: Release, title: string): { text: string; notes: string[] } {
  const { text, repairs } = repairText(tender.description ?? '');
  const by = oneLine(repairText(buyer?.name ?? '').text, TITLE_LENGTH);
  const source = `Published${by ? ` by ${by}` : ''} as ${oneLine(ocid, TITLE_LENGTH)}.`;
  const notes = [
    ...repairs,
    ...(text === '' ? ['missing; the title stands in for it'] : []),
    ...(text.length > DESCRIPTION_LENGTH ? [`shortened to ${DESCRIPTION_LENGTH} characters`] : []),
  ];
  return {
    text: `${shorten(text || title, DESCRIPTION_LENGTH)}\n\n${source}`,
    notes: notes.map((note) => `/tender/description: ${note}`),
  };
}

/** By the CPV codes of the tender and its items, main classifications first; many notices say what they buy only further down. */
function practiceOf({ tender }: Release, practices: readonly Practice[]): Found<{ practice: Practice }> {
  const items = tender.items ?? [];
  const codes = [
    ...[tender.classification, ...items.map(({ classification }) => classification)],
    ...[tender, ...items].flatMap(({ additionalClassifications }) => additionalClassifications ?? []),
  ].flatMap((each) => (each?.scheme?.toUpperCase() === 'CPV' && each.id ? String(each.id) : []));
  const practice = practiceForCpv(codes, practices);
  if (practice) return { practice, notes: [] };
  const pointer = '/tender/classification';
  const known = shorten(codes.slice(0, 10).join(', '), TITLE_LENGTH);
  return {
    problem:
      codes.length > 0
        ? problem(pointer, 'problems.ocds.cpv', { value: known })
        : problem(pointer, 'problems.ocds.noCpv'),
  };
}

function roleOf(contractDays: number): RoleNeed {
  const days = Math.min(MOST_DAYS_PER_PERSON, Math.max(1, Math.round(contractDays * WORKED_SHARE)));
  return { id: 'expert', title: 'Lead expert', credentials: [], headcount: 1, minimum: 1, maximum: MOST_PEOPLE, days };
}

/** Where the work is delivered and where the buyer is. */
function jurisdictionsOf({ tender, parties }: Release): string[] {
  const items = tender.items ?? [];
  const buyers = (parties ?? []).filter(({ roles }) => roles?.includes('buyer'));
  const addresses = [
    ...(tender.deliveryAddresses ?? []),
    ...items.flatMap(({ deliveryAddresses, deliveryAddress }) => [...(deliveryAddresses ?? []), deliveryAddress]),
    ...buyers.map(({ address }) => address),
  ];
  const codes = addresses.flatMap((address) => countryCode(address?.country ?? address?.countryName ?? '') ?? []);
  return [...new Set(codes)].slice(0, 60);
}

function languagesOf({ language }: Release): string[] {
  const code = language?.trim().toLowerCase() ?? '';
  return LanguageTag.safeParse(code).success ? [code] : [];
}
