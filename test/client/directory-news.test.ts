import { subjectOf } from '../../domain/kernel/subject.js';
import { createDirectoryNews } from '../../client/news/directory-news.js';
import type { TellWorkflow } from '../../client/news/tell-workflow.js';
import type { DirectoryChanged } from '../../workflows/messages.js';
import type { DirectoryChange, Store } from '../../store/contract.js';
import { onFreshServices } from '../support/site/services.js';
import { anAssignee, anOpening, aTurn, placedAt } from '../support/samples/turns.js';

const DUE = '2026-03-05T09:00:00.000Z';
const SARA = anAssignee().email;

describe('createDirectoryNews', () => {
  const services = onFreshServices();
  let told: [workflow: string, key: string][] = [];
  let complaints: string[] = [];
  beforeEach(() => {
    told = [];
    complaints = [];
  });

  const remembering =
    (
      answer: (workflowId: string) => Awaited<ReturnType<TellWorkflow<DirectoryChanged>>> = () => 'told',
    ): TellWorkflow<DirectoryChanged> =>
    async (workflowId, { key }) => {
      const became = answer(workflowId);
      if (became === 'told') told.push([workflowId, key]);
      return became;
    };
  const newsOver = (tell: TellWorkflow<DirectoryChanged>, store: Partial<Store> = {}) =>
    createDirectoryNews({
      store: { ...services().store, ...store },
      tell,
      log: { error: (_context, message) => complaints.push(message) },
    });
  /** Engagements `e1` to `e<n>`, each with an open task of Sara. */
  const engagements = async (n: number): Promise<void> => {
    for (let index = 1; index <= n; index++) {
      const engagement = `e${index}`;
      const turn = aTurn({
        subject: subjectOf('engagement', engagement),
        opened: [anOpening({ id: `${engagement}.main.1` })],
      });
      await services().store.commit(turn, placedAt(turn, DUE));
    }
  };
  const change = async (): Promise<DirectoryChange> => {
    const { store } = services();
    await store.putPerson({
      name: 'Sara Sponsor',
      email: SARA,
      language: 'en',
      timeZone: 'Europe/London',
      console: false,
      defaultFor: [],
      absences: [{ from: '2026-08-01', to: '2026-08-14' }],
    });
    const [made] = await toTell();
    if (!made) throw new Error('the change is to be told');
    return made;
  };
  const toTell = () => services().store.directoryChanges(10, new Date().toISOString());
  const workflows = () => told.map(([workflow]) => workflow).sort();

  it('tells every workflow concerned of a change, under its key, and then marks it', async () => {
    await engagements(3);
    const { id, why } = await change();
    const heard: unknown[] = [];
    const news = newsOver(async (_workflow, message) => {
      heard.push(message);
      return 'told';
    });
    expect(await news.drain()).toBe(1);
    expect(heard).toEqual(Array.from({ length: 3 }, () => ({ key: id, who: SARA, why })));
    expect(await toTell()).toEqual([]);
    expect(await news.drain()).toBe(0);
  });

  it('skips a workflow that has ended, and complains of one that refuses for good', async () => {
    await engagements(3);
    await change();
    const answers = { 'engagement-e1': 'ended', 'engagement-e2': 'refused' } as const;
    const news = newsOver(remembering((workflow) => answers[workflow as keyof typeof answers] ?? 'told'));
    expect(await news.drain()).toBe(1);
    expect(workflows()).toEqual(['engagement-e3']);
    expect(complaints).toEqual(['a workflow could not be told of a change of the directory']);
    expect(await toTell()).toEqual([]);
  });

  it.each([
    ['takes no more now', () => 'not now' as const],
    [
      'breaks',
      () => {
        throw new Error('broken');
      },
    ],
  ])('keeps a change while Temporal %s', async (_, trouble) => {
    await engagements(2);
    const kept = await change();
    const broken = newsOver(remembering((workflow) => (workflow === 'engagement-e2' ? trouble() : 'told')));
    await expect(broken.drain()).rejects.toThrow();
    expect(await toTell()).toEqual([kept]);
    await newsOver(remembering()).drain();
    expect(new Set(workflows())).toEqual(new Set(['engagement-e1', 'engagement-e2']));
    expect(await toTell()).toEqual([]);
  });

  it('goes on where Temporal stopped taking signals, and does not begin again', async () => {
    await engagements(65);
    await change();
    let away = true;
    const news = newsOver(remembering((workflow) => (away && workflow === 'engagement-e9' ? 'not now' : 'told')));
    await expect(news.drain()).rejects.toThrow('takes no signals');
    away = false;
    const firstPage = (await services().store.workflowsConcerned({ who: SARA, subject: null, since: null, limit: 60 }))
      .items;
    // The one that stopped it is on the last page, so the first one was told to its end.
    expect(firstPage).not.toContain('engagement-e9');
    const before = told.length;
    await news.drain();
    expect(told.length - before).toBeLessThanOrEqual(5);
    expect(new Set(workflows()).size).toBe(65);
  });

  it('tells again under the same key when the process died before it could mark the change', async () => {
    await engagements(2);
    const { id } = await change();
    const dying = newsOver(remembering(), {
      endDirectoryChange: async () => {
        throw new Error('the process died');
      },
    });
    await expect(dying.drain()).rejects.toThrow('died');
    await newsOver(remembering()).drain();
    expect(told).toHaveLength(4);
    expect(new Set(told.map(([, key]) => key))).toEqual(new Set([id]));
    expect(await toTell()).toEqual([]);
  });

  it('may be drained by several processes at once', async () => {
    await engagements(2);
    const { id } = await change();
    await Promise.all([1, 2, 3].map(() => newsOver(remembering()).drain()));
    expect(new Set(workflows())).toEqual(new Set(['engagement-e1', 'engagement-e2']));
    expect(new Set(told.map(([, key]) => key))).toEqual(new Set([id]));
    expect(await toTell()).toEqual([]);
  });

  it('tells twenty workflows at a time', async () => {
    await engagements(45);
    await change();
    let [under, most] = [0, 0];
    const news = newsOver(async () => {
      under += 1;
      most = Math.max(most, under);
      await new Promise((resolve) => setImmediate(resolve));
      under -= 1;
      return 'told';
    });
    await news.drain();
    expect(most).toBe(20);
  });
});
