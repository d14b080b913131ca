import { type Problem, problem, ROLES, SYSTEM_PARTS } from '../kernel/index.js';
import { isForKeys, type KeyGrant } from '../tasks/index.js';

/** A key that is to be made. */
export interface WantedKey extends KeyGrant {
  name: string;
  expiresAt: string | null;
}

/** What names mean already. */
export interface KnownNames {
  /** What people are called. */
  people: readonly string[];
}

/** Names that a reader of the journal would take for a part of the system, or for a part that somebody plays. */
const PARTS: readonly string[] = [...SYSTEM_PARTS, ...ROLES, 'system', 'silence', 'sandbox', 'admin', 'client'];

/** One notation for names that a reader takes for the same: without case, width and spaces. */
export const keyNameMark = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** What a key must not be: called like somebody or a part of the system, over already, or issued for what stays with a person. */
export function keyProblems(
  { name, expiresAt, answersFor, kinds }: WantedKey,
  { people }: KnownNames,
  { now, sandbox }: { now: string; sandbox: boolean },
): Problem[] {
  const mark = keyNameMark(name);
  const isPerson = mark.includes('@') || people.some((each) => keyNameMark(each) === mark);
  return [
    ...(isPerson ? [problem('/name', 'problems.key.person', { value: name })] : []),
    ...(PARTS.includes(mark) ? [problem('/name', 'problems.key.part', { value: name })] : []),
    ...(expiresAt !== null && expiresAt <= now
      ? [problem('/expiresAt', 'problems.key.past', { value: expiresAt })]
      : []),
    ...(sandbox ? [] : grantProblems({ answersFor, kinds })),
  ];
}

function grantProblems({ answersFor, kinds }: KeyGrant): Problem[] {
  if (kinds.length > 0 && answersFor === null) return [problem('/answersFor', 'problems.key.forNobody')];
  if (kinds.length === 0 && answersFor !== null)
    return [problem('/kinds', 'problems.key.noKind', { value: answersFor })];
  return kinds.flatMap((kind, index) =>
    isForKeys(kind) ? [] : [problem(`/kinds/${index}`, 'problems.key.personal', { value: kind })],
  );
}
