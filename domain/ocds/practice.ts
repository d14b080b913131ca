import type { Assumption } from '../engagement/index.js';
import { type Problem, problem, shown } from '../kernel/index.js';
import { type Practice, practiceForCpv } from '../practices/index.js';
import { assumed } from './assumed.js';
import type { PublishedCode, PublishedCodes } from './cpv.js';

const POINTER = '/tender/classification';
const MOST_SHOWN = 10;
/** A name of CPV that needs no word. */
const CPV = 'CPV';

/** A heading says no more than a division, such as business services. */
const WHOLE_DIVISION = /^\d\d0{6}$/;

type Found = { practice: Practice; assumptions: Assumption[] } | { problem: Problem };

/** The practice that the caller or an export of ours names, or the one that covers a CPV code of the notice by the longest prefix. */
export function practiceOf(codes: PublishedCodes, practices: readonly Practice[], named?: string): Found {
  if (named !== undefined) return ofName(practices, named);
  const exported = practices.find(({ id }) => codes.practices.includes(id));
  if (exported) return { practice: exported, assumptions: [] };
  const covered = practiceForCpv(
    codes.cpv.map(({ code }) => code),
    practices,
  );
  if (!covered) return { problem: uncovered(codes, practices) };
  const by = codes.cpv.find(({ code }) => code === covered.code);
  return { practice: covered.practice, assumptions: by ? saidOf(by, codes.cpv) : [] };
}

function ofName(practices: readonly Practice[], named: string): Found {
  const practice = practices.find(({ id }) => id === named);
  const known = practices.map(({ id }) => id);
  return practice
    ? { practice, assumptions: [] }
    : { problem: problem('', 'problems.practice', { value: shown(named), known }) };
}

function saidOf({ code, pointer, scheme, isMain }: PublishedCode, all: readonly PublishedCode[]): Assumption[] {
  const main = all.find((each) => each.isMain);
  return [
    ...(scheme.toUpperCase() === CPV
      ? []
      : [assumed(`${pointer}/scheme`, 'assumed.cpv.scheme', { scheme: shown(scheme) })]),
    ...(WHOLE_DIVISION.test(code) ? [assumed(pointer, 'assumed.cpv.division', { code })] : []),
    ...(isMain || !main ? [] : [assumed(pointer, 'assumed.cpv.additional', { code, main: main.code })]),
  ];
}

/** Which codes there are, which ones are covered, and that the practice can be named. */
function uncovered({ cpv, otherSchemes }: PublishedCodes, practices: readonly Practice[]): Problem {
  if (cpv.length > 0) {
    const codes = [...new Set(cpv.map(({ code }) => code))].slice(0, MOST_SHOWN);
    const covered = practices.map((each) => `${each.id}: ${each.cpv.join(' ')}`).join('; ');
    return problem(POINTER, 'problems.ocds.cpv', { value: codes.join(', '), covered });
  }
  const known = practices.map(({ id }) => id);
  return otherSchemes.length > 0
    ? problem(POINTER, 'problems.ocds.otherScheme', {
        value: otherSchemes.slice(0, MOST_SHOWN).map(shown).join(', '),
        known,
      })
    : problem(POINTER, 'problems.ocds.noCpv', { known });
}
