import { person } from '../../../domain/kernel/actor.js';
import { openPages } from '../../support/site/pages.js';
import type { TestPages } from '../../support/site/pages.js';
import { aChange, aTurn } from '../../support/samples/turns.js';
import { seedPortfolio } from '../../support/samples/portfolio.js';

const SINCE = '2026-03-10T09:00:00.000Z';
let pages: TestPages;
let cookie: string;
beforeEach(async () => {
  pages = await openPages();
  await seedPortfolio(pages.store);
  cookie = await pages.signIn();
});
afterEach(() => pages.close());

/** What is said, without how it is marked up. */
const read = async (path: string): Promise<string> =>
  (await (await pages.app.request(path, { headers: { cookie } })).text())
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

async function standStill(): Promise<string> {
  const { items } = await pages.store.tasks({ subject: 'engagement/e1', state: 'open' });
  const [task] = items;
  if (!task) throw new Error('no task is open');
  const { workflowId } = task;
  await pages.store.noteIncident({ workflowId, cause: 'failure', error: 'a <mistake>', since: SINCE }, SINCE);
  return task.id;
}

describe('the page of incidents', () => {
  it('says that everything goes on', async () => expect(await read('/incidents')).toContain('Everything goes on.'));

  it('says what stands still, why, since when, how much that blocks and what to do; and later that it is over', async () => {
    const id = await standStill();
    const task = await pages.store.task(id);
    const lasting = await read('/incidents');
    expect(lasting).toContain(task?.workflowId);
    expect(lasting).toContain('The workflow’s code fails a &lt;mistake&gt;');
    expect(lasting).toContain('2 Release a correction, or go back to the release before.');
    await pages.store.endIncident(task?.workflowId ?? '', 'recovered', '2026-03-10T11:00:00.000Z');
    expect(await read('/incidents')).toContain('2 hours went on');
  });

  it('says when answers could not be taken, and every page when the system stands still', async () => {
    expect(await read('/incidents')).toContain('There has been none so far.');
    const stop = { id: 'm1', reason: 'New disks', by: person('olu@client.example'), announcedAt: SINCE };
    await pages.store.announce({ ...stop, from: SINCE, until: '2026-03-17T11:00:00.000Z' });
    for (const path of ['/', '/incidents', '/inbox'])
      expect(await read(path)).toContain('The system is stopped until Tuesday, 17 March 2026 at 11:00');
    await pages.store.closeMaintenance('2026-03-17T11:00:00.000Z');
    expect(await read('/incidents')).toContain('the system was stopped as announced: New disks');
  });

  it('is pointed to from the portfolio, the engagement and the task', async () => {
    const id = await standStill();
    expect(await read('/')).toContain('One workflow cannot go on 2 open tasks take no answer meanwhile.');
    for (const path of ['/engagements/e1', `/tasks/${id}`])
      expect(await read(path)).toContain('This cannot go on at the moment Since');
    expect(await read('/engagements/e7')).not.toContain('This cannot go on at the moment');
  });

  it('lists the questions that stand unanswered, and is pointed to from the portfolio and the task', async () => {
    const { items } = await pages.store.tasks({ subject: 'engagement/e1', state: 'open' });
    const [task] = items;
    if (!task) throw new Error('no task is open');
    expect(await read('/incidents')).toContain('No question stands unanswered.');
    const changed = [
      aChange({
        id: task.id,
        state: 'open',
        outcome: undefined,
        by: undefined,
        assignee: task.assignee,
        standing: SINCE,
      }),
    ];
    await pages.store.commit(aTurn({ subject: 'engagement/e1', turn: 90, changed }), {});
    expect(await read('/incidents')).toContain(`${task.title} ${task.subjectTitle} ${task.assignee.name}`);
    expect(await read('/')).toContain('One question stands unanswered');
    expect(await read(`/tasks/${task.id}`)).toContain('This stands unanswered Since');
    expect((await pages.store.figures()).standingTasks).toBe(1);
  });

  it('refuses a cursor that it has not given', async () =>
    expect((await pages.app.request('/incidents?cursor=made-up', { headers: { cookie } })).status).toBe(400));
});
