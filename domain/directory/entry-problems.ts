import type { Absence, Delegation } from './delegation.js';
import type { DirectoryPerson } from './directory-person.js';
import { isSamePerson, type Problem, problem } from '../kernel/index.js';

type Entry = Pick<DirectoryPerson, 'email' | 'absences' | 'delegations' | 'manager' | 'members' | 'authority'>;
type LookUp = (email: string) => Promise<Entry | undefined>;

/** What does not fit together within an entry, and with the rest of the directory: circles, overlaps, limits that mean nothing, and groups that delegate. */
export async function entryProblems(entry: Entry, lookUp: LookUp): Promise<Problem[]> {
  const own = [...overlaps(entry), ...limits(entry), ...ofGroup(entry), ...(await nestedGroups(entry, lookUp))];
  return [...own, ...(await managerProblems(entry, lookUp)), ...(await delegateProblems(entry, lookUp))];
}

function overlaps({ absences = [] }: Entry): Problem[] {
  return absences.flatMap((absence, index) => {
    const other = absences.slice(0, index).find(({ from, to }) => from <= absence.to && absence.from <= to);
    return other
      ? [
          problem(`/absences/${index}/from`, 'problems.overlap', {
            value: absence.from,
            from: { date: other.from },
            to: { date: other.to },
          }),
        ]
      : [];
  });
}

/** Limits that no amount can be under. */
function limits({ delegations = [], authority }: Entry): Problem[] {
  const own =
    authority?.upTo && authority.upTo.minor < 0
      ? [problem('/authority/upTo/minor', 'problems.negative', { value: authority.upTo })]
      : [];
  const theirs = delegations.flatMap(({ upTo }, index) =>
    upTo && upTo.minor < 0 ? [problem(`/delegations/${index}/upTo/minor`, 'problems.negative', { value: upTo })] : [],
  );
  return [...own, ...theirs];
}

function ofGroup({ email, members = [], absences = [], delegations = [] }: Entry): Problem[] {
  if (members.length === 0) return [];
  const own = members.findIndex((member) => isSamePerson(member, email));
  return [
    ...(own >= 0 ? [problem(`/members/${own}`, 'problems.ownMember', { value: email })] : []),
    ...(delegations.length > 0
      ? [problem('/delegations', 'problems.groupDelegates', { value: delegations.map(({ delegate }) => delegate) })]
      : []),
    ...(absences.length > 0
      ? [problem('/absences', 'problems.groupAway', { value: absences.map(({ from }) => from) })]
      : []),
  ];
}

async function nestedGroups({ email, members = [] }: Entry, lookUp: LookUp): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const [index, member] of members.entries()) {
    const isGroup = member !== email && ((await lookUp(member))?.members ?? []).length > 0;
    if (isGroup) found.push(problem(`/members/${index}`, 'problems.nestedGroup', { value: member }));
  }
  return found;
}

async function managerProblems({ email, manager }: Entry, lookUp: LookUp): Promise<Problem[]> {
  if (isSamePerson(manager, email)) return [problem('/manager', 'problems.ownManager', { value: email })];
  const line = [email];
  for (let next = manager; next && !line.includes(next); next = (await lookUp(next))?.manager) {
    line.push(next);
    if (isSamePerson((await lookUp(next))?.manager, email))
      return [problem('/manager', 'problems.managerCircle', { value: manager ?? '', circle: circleOf(line) })];
  }
  return [];
}

const circleOf = (line: readonly string[]): string => [...line, line[0]].join(' → ');

/** For what, and when, somebody answers for somebody else. */
type EntryScope = Pick<Delegation, 'roles' | 'kinds' | 'from' | 'to'>;
type EntryStep = { pointer: string; delegate: string; scope: EntryScope };

const stepsOf = ({ absences = [], delegations = [] }: Entry): EntryStep[] => [
  ...absences.flatMap(({ delegate, from, to }: Absence, index): EntryStep[] =>
    delegate ? [{ pointer: `/absences/${index}/delegate`, delegate, scope: { from, to } }] : [],
  ),
  ...delegations.map(
    ({ delegate, ...scope }, index): EntryStep => ({
      pointer: `/delegations/${index}/delegate`,
      delegate,
      scope,
    }),
  ),
];

/** Whom an entry names to answer tasks, and the directory does not list: they are listed first. */
export async function unlistedProblems(
  entry: Entry,
  isListed: (email: string) => Promise<boolean>,
): Promise<Problem[]> {
  const named = [
    ...stepsOf(entry).map(({ pointer, delegate }) => ({ pointer, email: delegate })),
    ...(entry.members ?? []).map((email, index) => ({ pointer: `/members/${index}`, email })),
    ...(entry.manager ? [{ pointer: '/manager', email: entry.manager }] : []),
  ];
  const listed = await Promise.all(named.map(({ email }) => isListed(email)));
  return named.flatMap(({ pointer, email }, index) =>
    listed[index] || isSamePerson(email, entry.email) ? [] : [problem(pointer, 'problems.notListed', { value: email })],
  );
}

/** Delegates are looked up this often for one entry; in a directory more tangled than that a circle is refused task by task. */
const MOST_LOOK_UPS = 500;

async function delegateProblems(entry: Entry, lookUp: LookUp): Promise<Problem[]> {
  let left = MOST_LOOK_UPS;
  /** The rest of a circle back to the entry that is open for one and the same task. */
  async function wayBack(from: string, scope: EntryScope, line: readonly string[]): Promise<string[] | undefined> {
    if (isSamePerson(from, entry.email)) return [...line];
    if (line.includes(from) || left-- <= 0) return undefined;
    for (const step of stepsOf((await lookUp(from)) ?? { email: from })) {
      const both = common(scope, step.scope);
      const found = both && (await wayBack(step.delegate, both, [...line, from]));
      if (found) return found;
    }
    return undefined;
  }

  const found: Problem[] = [];
  for (const { pointer, delegate, scope } of stepsOf(entry)) {
    if (isSamePerson(delegate, entry.email)) found.push(problem(pointer, 'problems.ownDelegate', { value: delegate }));
    else {
      const circle = await wayBack(delegate, scope, [entry.email]);
      if (circle)
        found.push(problem(pointer, 'problems.delegateCircle', { value: delegate, circle: circleOf(circle) }));
    }
  }
  return found;
}

/** What two delegations are both for; undefined when there is nothing. */
function common(a: EntryScope, b: EntryScope): EntryScope | undefined {
  const from = [a.from, b.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const to = [a.to, b.to].filter((day) => day !== undefined).sort()[0];
  const [roles, kinds] = [shared(a.roles, b.roles), shared(a.kinds, b.kinds)];
  const none = (from && to && from > to) || roles?.length === 0 || kinds?.length === 0;
  return none ? undefined : { from, to, roles, kinds };
}

/** What both lists have; a list that is missing has everything. */
const shared = <T>(a?: T[], b?: T[]): T[] | undefined => (a && b ? a.filter((each) => b.includes(each)) : (a ?? b));
