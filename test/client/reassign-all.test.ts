import { reassignEach } from '../../client/reassign-all.js';
import { notDone } from '../../client/temporal-call.js';
import type { Store } from '../../store/contract.js';

const TASKS = Array.from({ length: 60 }, (_, index) => `e${index}.main.1`);
/** Each task is of an engagement of its own, since nobody knows it. */
const store = { task: async () => undefined } as unknown as Store;
const taken = (task: string) => ({ ok: true, task, assignment: 2 }) as const;

describe('tasks that are handed on together', () => {
  it('are all tried when one of them is not taken beside others that are', async () => {
    const outcomes = await reassignEach(store, TASKS, async (task) => (task === TASKS[3] ? notDone : taken(task)));
    expect(outcomes.filter(({ outcome }) => !outcome.ok).map(({ task }) => task)).toEqual([TASKS[3]]);
  });

  it('are not tried any more once nobody takes any', async () => {
    const tried: string[] = [];
    const outcomes = await reassignEach(store, TASKS, async (task) => {
      tried.push(task);
      return notDone;
    });
    expect(outcomes.map(({ outcome }) => outcome.ok)).toEqual(TASKS.map(() => false));
    expect(tried.length).toBeGreaterThan(0);
    expect(tried.length).toBeLessThan(TASKS.length);
  });
});
