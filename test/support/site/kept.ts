import { subjectOf } from '../../../domain/kernel/subject.js';
import type { TaskRow } from '../../../store/contract.js';
import { standingEntries, type LiveOutcome } from './live.js';
import type { Site } from './site.js';

/** Everything that must hold of an engagement that ended, whatever was killed on its way. */
export async function expectKept(site: Site, { view, acknowledged }: LiveOutcome): Promise<void> {
  expect(view.phase).toBe('closed');
  expect(await site.store.verify(subjectOf('engagement', view.id))).toMatchObject({ ok: true });
  expect(acknowledged.size).toBeGreaterThan(0);
  expect(await answersOf(site, view.id)).toEqual(expect.arrayContaining([...acknowledged]));
  expect(view.payments.map(({ deliverable }) => deliverable)).toEqual(view.deliverables.map(({ id }) => id));
  expect(view.team.map(({ position, state }) => [position, state])).toEqual([['analyst-1', 'left']]);
  expect((await site.store.accessLedger(view.id)).map(({ action }) => action)).toEqual(['grant', 'revoke']);
  await expectMailedOnce(site, view.id);
}

/** Task and decision of every answer that stands; fails when a task was answered twice. */
export async function answersOf({ store }: Site, engagement: string): Promise<[string, string][]> {
  const answers = (await standingEntries(store, engagement)).flatMap(({ fact }): [string, string][] =>
    fact.type === 'task.answered' ? [[fact.about.task, fact.about.decision]] : [],
  );
  expect(new Set(answers.map(([task]) => task)).size).toBe(answers.length);
  return answers;
}

/** Every task was asked by one mail, and no Message-ID was used for two. */
export async function expectMailedOnce(site: Site, engagement: string): Promise<void> {
  const mails = (await site.mails()).filter(({ headers }) => headers['x-kpo-engagement'] === engagement);
  const asked = mails.filter(({ headers }) => headers['x-kpo-kind'] === 'task.asked');
  const tasks: TaskRow[] = (await site.store.tasks({ subject: subjectOf('engagement', engagement), limit: 200 })).items;
  expect(asked.map(({ headers }) => headers['x-kpo-task']).sort()).toEqual(tasks.map(({ id }) => id).sort());
  expect(new Set(mails.map(({ headers }) => headers['message-id'])).size).toBe(mails.length);
}
