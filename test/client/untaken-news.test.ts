import { createUntakenNews, type TellOfMail } from '../../client/news/untaken-news.js';
import type { UntakenLetter } from '../../store/contract.js';
import { onFreshServices } from '../support/site/services.js';
import { anAssignee, aNotice, anOpening, aStart, aTurn, placedAt } from '../support/samples/turns.js';

const WRITTEN = '2026-03-02T09:00:00.000Z';
const LATER = '2026-03-03T09:00:00.000Z';

describe('createUntakenNews', () => {
  const services = onFreshServices();
  let told: [workflow: string, mail: string, forGood: boolean][] = [];
  beforeEach(async () => {
    told = [];
    const turn = aTurn({
      workflowId: 'deliverable-e1-D1',
      facts: [aStart()],
      opened: [anOpening()],
      notices: [aNotice()],
    });
    await services().store.commit(turn, placedAt(turn, '2099-01-01T00:00:00.000Z'));
  });
  const news = (now = WRITTEN, ended: readonly string[] = []) => {
    const tell: TellOfMail = async (workflow, { mail }, forGood) => {
      if (ended.includes(workflow)) return 'ended';
      told.push([workflow, mail, forGood]);
      return 'told';
    };
    return createUntakenNews({ store: services().store, tell, now: () => now });
  };
  const refuse = (different: Partial<UntakenLetter> = {}) =>
    services().store.noteUntaken([
      {
        ...{ id: 'e1.main.1.0', subject: 'engagement/e1', task: 'e1.main.1', about: 'task.asked', title: 'Approve' },
        ...{ to: anAssignee(), sentAt: WRITTEN, forGood: true, status: '5.1.1', words: 'No such user', at: WRITTEN },
        ...different,
      },
    ]);
  const toOwners = () => services().store.untold({ tell: 'owner', delayedSince: WRITTEN, limit: 10 });

  it('tells whoever has the task of a mail that was refused for good, at once and once', async () => {
    await refuse();
    expect([await news().drain(), await news().drain()]).toEqual([1, 0]);
    expect(told).toEqual([['deliverable-e1-D1', 'e1.main.1.0', true]]);
  });

  it('tells the engagement where the workflow of the task has ended, and has the owner mailed where both have', async () => {
    await refuse();
    await news(WRITTEN, ['deliverable-e1-D1']).drain();
    expect(told).toEqual([['engagement-e1', 'e1.main.1.0', true]]);
    expect(await toOwners()).toEqual([]);
    await refuse({ id: 'e1.main.9.0' });
    await news(WRITTEN, ['deliverable-e1-D1', 'engagement-e1']).drain();
    expect((await toOwners()).map(({ id }) => id)).toEqual(['e1.main.9.0']);
  });

  it('tells of a mail that is refused for a while after a day, once', async () => {
    await refuse({ forGood: false, status: '451' });
    expect(await news('2026-03-03T08:59:00.000Z').drain()).toBe(0);
    expect([await news(LATER).drain(), await news(LATER).drain()]).toEqual([1, 0]);
    expect(told).toEqual([['deliverable-e1-D1', 'e1.main.1.0', false]]);
  });

  it('tells nobody of one that was taken meanwhile, and none of what is about no engagement', async () => {
    await refuse({ forGood: false, status: '451' });
    await services().store.markMails(['e1.main.1.0'], 'sent');
    await refuse({ id: 'digest-1', subject: null, task: null, about: 'digest' });
    expect(await news(LATER).drain()).toBe(0);
  });
});
