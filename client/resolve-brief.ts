import { Brief, type BriefInput } from '../domain/engagement/index.js';
import { type Problem, problem, problemsOf, shown, stepsOf } from '../domain/kernel/index.js';
import { overrideProblems } from '../domain/tasks/index.js';
import type { Practice } from '../domain/practices/index.js';
import { asPerson, coversAmount, type DirectoryPerson } from '../domain/directory/index.js';
import { authorityOf, everyItem, isListed, type Store } from '../store/index.js';

/** A brief that can be started, with the practice it names. */
export type ResolvedBrief =
  | { ok: true; brief: Brief; practice: Practice }
  | { ok: false; why: 'invalid'; problems: Problem[] };

const SINGLE_PARTS = ['owner', 'sponsor', 'finance', 'signatory'] as const;
const GROUP_PARTS = { evaluators: 'evaluator', reviewers: 'reviewer' } as const;
/** The brief's limit for evaluators and reviewers. */
const MOST_IN_GROUP = 5;

/** Fills the people that a brief leaves out from the directory's defaults, checks the whole and finds its practice. */
export async function resolveBrief(input: BriefInput, store: Store): Promise<ResolvedBrief> {
  const filled = { ...input, people: withDefaults(input.people ?? {}, await allPeople(store)) };
  const parsed = Brief.safeParse(filled);
  const practices = await store.practices();
  const practice = practices.find(({ id }) => id === input.practice);
  const problems = parsed.success ? [] : problemsOf(parsed.error, filled).map(explainMissingPart);
  if (!practice && !problems.some(({ pointer }) => pointer === '/practice')) {
    const known = practices.map(({ id }) => id);
    problems.push(problem('/practice', 'problems.practice', { value: shown(input.practice), known }));
  }
  if (practice && problems.length === 0)
    problems.push(...overrideProblems(input.policy, practice.policy, input.affectedTeam !== undefined));
  if (parsed.success && problems.length === 0 && !(await store.isSandbox()))
    problems.push(...(await unlistedIn(parsed.data, store)), ...(await authorityProblems(parsed.data, store)));
  return parsed.success && practice && problems.length === 0
    ? { ok: true, brief: parsed.data, practice }
    : { ok: false, why: 'invalid', problems };
}

/** Who is asked and told for the client is listed by the directory before a brief names them; of approvals and signatures authority says that. */
async function unlistedIn({ people, affectedTeam }: Brief, store: Store): Promise<Problem[]> {
  const named = [
    { pointer: '/people/owner/email', email: people.owner.email },
    ...(['evaluators', 'reviewers'] as const).flatMap((part) =>
      people[part].map(({ email }, index) => ({ pointer: `/people/${part}/${index}/email`, email })),
    ),
    ...(affectedTeam ? [{ pointer: '/affectedTeam/counterpart/email', email: affectedTeam.counterpart.email }] : []),
  ];
  const listed = await Promise.all(named.map(({ email }) => isListed(store, email)));
  return named.flatMap(({ pointer, email }, index) =>
    listed[index] ? [] : [problem(pointer, 'problems.notListed', { value: email })],
  );
}

/** Who approves and signs has the authority by the directory, and not by being named; above the sponsor's it is finance's. */
async function authorityProblems({ people, budget }: Brief, store: Store): Promise<Problem[]> {
  const [sponsor, finance, signatory] = await Promise.all(
    [people.sponsor, people.finance, people.signatory].map(({ email }) => authorityOf(store, email, null)),
  );
  const { amount } = budget;
  const lacks = (part: 'sponsor' | 'finance'): Problem =>
    problem(`/people/${part}/email`, 'problems.authority', { value: people[part].email, amount });
  return [
    ...(sponsor ? [] : [lacks('sponsor')]),
    ...(finance && coversAmount(finance, amount) ? [] : [lacks('finance')]),
    ...(signatory?.signs
      ? []
      : [problem('/people/signatory/email', 'problems.signs', { value: people.signatory.email })]),
  ];
}

const allPeople = (store: Store): Promise<DirectoryPerson[]> => everyItem((request) => store.people(request));

function withDefaults(given: NonNullable<BriefInput['people']>, directory: readonly DirectoryPerson[]): unknown {
  const people: Record<string, unknown> = { ...given };
  for (const part of SINGLE_PARTS)
    people[part] ??= directory.filter((person) => person.defaultFor.includes(part)).map(asPerson)[0];
  for (const [group, part] of Object.entries(GROUP_PARTS)) {
    const defaults = directory.filter((person) => person.defaultFor.includes(part)).map(asPerson);
    if (defaults.length > 0) people[group] ??= defaults.slice(0, MOST_IN_GROUP);
  }
  return people;
}

/** Who is missing in a brief is missing in the directory, too. */
function explainMissingPart(found: Problem): Problem {
  const [people, part = '', more] = stepsOf(found.pointer);
  if (people !== 'people' || more !== undefined || found.code !== 'problems.needed') return found;
  const role = (GROUP_PARTS as Readonly<Record<string, string>>)[part] ?? part;
  return problem(found.pointer, 'problems.nobody', { role: { code: `words.part.${role}` } });
}
