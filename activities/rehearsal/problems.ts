import { entryProblems } from '../../domain/directory/index.js';
import { ladderProblems } from '../../domain/tasks/index.js';
import type { Practice } from '../../domain/practices/index.js';
import type { Rehearsal } from '../../domain/simulation/index.js';
import { pointerOf, type Problem, problem, within } from '../../domain/kernel/index.js';
import type { ReadOnly } from './directory.js';

/** What is wrong with a rehearsal that only the practices, the portfolio and the rest of the directory can tell. */
export async function problemsOf(rehearsal: Rehearsal, store: ReadOnly, changed: ReadOnly): Promise<Problem[]> {
  const practices = await store.practices();
  const { engagement, practice } = rehearsal;
  const view = engagement === undefined ? undefined : await store.engagement(engagement);
  if (engagement !== undefined && !view) return [problem('/engagement', 'problems.engagement', { value: engagement })];
  const id = practice ?? view?.practice;
  const known = id === undefined ? practices : practices.filter((each) => each.id === id);
  if (practice !== undefined && known.length === 0) {
    const others = practices.map((each) => each.id);
    return [problem('/practice', 'problems.practice', { value: practice, known: others })];
  }
  return [...ladders(rehearsal, known), ...(await entries(rehearsal, changed))];
}

/** A ladder has to fit every practice that it is tried on; each complaint once. */
function ladders({ tasks }: Rehearsal, practices: readonly Practice[]): Problem[] {
  const found = practices.flatMap(({ policy }) => ladderProblems(tasks, policy, true));
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}

/** Delegations that lead in circles, absences that overlap, groups of groups. */
async function entries({ people = {} }: Rehearsal, changed: ReadOnly): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const email of Object.keys(people)) {
    const entry = await changed.person(email);
    const problems = entry ? await entryProblems(entry, (other) => changed.person(other)) : [];
    found.push(...within(pointerOf(['people', email]), problems));
  }
  return found;
}
