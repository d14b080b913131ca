import type { Engagements } from '../../../client/commands.js';
import type { TaskChange, TaskOpening } from '../../../domain/tasks/course.js';
import { aContext } from './contexts.js';
import { openPages, type TestPages } from '../site/pages.js';
import { aChange, anAssignee, anOpening, aTurn, placedAt } from './turns.js';

export const DUE = '2026-03-18T17:00:00.000Z';

/** People who read in other languages than Sara, who is asked in English. */
export const READERS = {
  greta: { ...anAssignee(), name: 'Greta Geld', language: 'de', country: 'DE', timeZone: 'Europe/Berlin' },
  sofia: { ...anAssignee(), name: 'Sofía Sol', language: 'es', country: 'ES', timeZone: 'Europe/Madrid' },
  pierre: { ...anAssignee(), name: 'Pierre Prix', language: 'fr', country: 'FR', timeZone: 'Europe/Paris' },
} as const satisfies Record<string, TaskOpening['assignee']>;

/** The words of a page; whether English sets a comma after the weekday depends on the host's tables. */
export const told = async (response: Response): Promise<string> =>
  (await response.text()).replaceAll(/day, (?=\d)/g, 'day ');

/** Pages over one open task, and what its link leads to. */
export interface AskedPages extends TestPages {
  path: string;
  get(path?: string): Promise<string>;
  post(form: Record<string, string>, path?: string): Promise<Response>;
  /** Something that happens to the task. */
  change(given: Partial<TaskChange>): Promise<void>;
}

export async function openAsked(
  given: Partial<TaskOpening> = {},
  different: Partial<Engagements> = {},
  stream = 'main',
): Promise<AskedPages> {
  const pages = await openPages(different);
  const opening = anOpening({ ...given, context: given.context ?? aContext(given.kind ?? 'scope.approve') });
  if (stream !== 'main') await pages.store.commit(aTurn(), {});
  const turn = aTurn({ stream, opened: [opening] });
  await pages.store.commit(turn, placedAt(turn, DUE));
  const path = await pages.linkTo({ task: opening.id, email: opening.assignee.email, assignment: 1 });
  let turns = 1;
  return {
    ...pages,
    path,
    get: async (other = path) => told(await pages.app.request(other)),
    post: async (form, other = path) =>
      pages.app.request(other, {
        method: 'POST',
        body: String(new URLSearchParams(form)),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    async change(changed) {
      turns += 1;
      const same = { state: 'open', outcome: undefined, by: undefined, assignee: opening.assignee } as const;
      await pages.store.commit(
        aTurn({ stream, turn: turns, facts: [], changed: [aChange({ ...same, ...changed })] }),
        {},
      );
    },
  };
}
