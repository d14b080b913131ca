import { createCalendars } from '../../../activities/calendars/calendars.js';
import { WEEKDAYS } from '../../../domain/calendar/calendar.js';
import type { DirectoryPerson } from '../../../store/contract.js';
import { KpoOverdue } from '../../../workflows/search-attributes.js';
import { directoryChanged, requestChange } from '../../../workflows/messages.js';
import { aDeliverable } from '../../support/samples/briefs.js';
import { DAYS, daysAfter } from '../../support/samples/ledgers.js';
import { bidding, withSteps } from '../../support/workflows/steps.js';
import { IN_WINTER } from '../../support/workflows/workflow-env.js';
import { said, someone } from '../../support/site/said.js';

const engagements = withSteps({ calendars: (store) => createCalendars({ store }), begins: IN_WINTER });

const WORKING = { 'deliverable.submit': () => null, ...bidding('harbour-valuations') };

describe('a date in working days', () => {
  it('is not late by the clock: an input that comes in time costs the vendor nothing', async () => {
    const input = aDeliverable({
      id: 'D0',
      title: 'Accounts',
      from: 'client',
      due: { after: 'P5D', working: true },
      payment: undefined,
    });
    const steps = await engagements.start({ deliverables: [input, aDeliverable({ dependsOn: ['D0'] })] });
    const asked = await steps.reachOne('input.provide', { ...WORKING, 'input.provide': () => null });
    const [opened = { due: '' }] = await steps.told('deliverable.opened');
    // Five working days have a weekend among them.
    await steps.passUntil(daysAfter(opened.due, -1));
    await steps.answer((await steps.store.task(asked.id)) ?? asked, 'provide');
    await steps.reachOne('deliverable.submit', WORKING);
    expect(await steps.told('deliverable.due')).toEqual([]);
    await steps.cancel();
  });

  it('is moved by an approved change in working days, too, and goes on to follow calendars', async () => {
    const steps = await engagements.start({ deliverables: [aDeliverable({ due: { after: 'P20D', working: true } })] });
    const before = await steps.reachOne('deliverable.submit', WORKING);
    await steps.handle.signal(requestChange, {
      key: 'c1',
      reason: said('The board meets later'),
      by: someone('olu@client.example'),
      due: [{ id: 'D1', after: 'P25D' }],
    });
    await steps.env.sleep('1s');
    await steps.answer(await steps.reachOne('scope.approve', WORKING), 'approve');
    await steps.env.sleep('1s');
    const after = await steps.reachOne('deliverable.submit', WORKING);
    expect(Date.parse(after.due) - Date.parse(before.due)).toBeGreaterThanOrEqual(7 * DAYS);
    expect(after.terms?.due).toMatchObject({ after: 'P25D', working: true });
    expect((await steps.told('scope.amended')).map(({ due }) => due)).toEqual(['P25D']);
    await steps.cancel();
  });

  it('that a calendar moves ahead of now is no more overdue, until it passes again', async () => {
    const steps = await engagements.start({ deliverables: [aDeliverable({ due: { after: 'P20D', working: true } })] });
    const asked = await steps.reachOne('deliverable.submit', WORKING);
    await steps.passUntil(asked.due);
    const child = steps.env.client.workflow.getHandle(asked.workflowId);
    const seen = async (): Promise<unknown[]> => {
      const [view] = (await steps.store.engagement(steps.id))?.deliverables ?? [];
      const { typedSearchAttributes } = await child.describe();
      return [view?.state, typedSearchAttributes.get(KpoOverdue)];
    };
    expect(await seen()).toEqual(['overdue', true]);

    const daysOff = [-14, -13, -12, -11, -10, -9, -8, -7].map((days) => daysAfter(asked.due, days).slice(0, 10));
    const { email, name } = asked.assignee;
    await steps.store.putPerson({
      ...{ email, name, language: 'en', timeZone: 'UTC', country: 'ZZ', console: false, defaultFor: [] },
      calendar: { daysOff },
    });
    await child.signal(directoryChanged, { key: 'days off', who: email, why: said('days off were forgotten') });
    await steps.env.sleep('1s');
    const moved = (await steps.store.task(asked.id)) ?? asked;
    expect(Date.parse(moved.due)).toBeGreaterThan(await steps.env.currentTimeMs());
    expect(await seen()).toEqual(['open', false]);

    await steps.passUntil(moved.due);
    expect(await seen()).toEqual(['overdue', true]);
    expect((await steps.told('deliverable.overdue')).map(({ due }) => due)).toEqual([asked.due, moved.due]);
    await steps.cancel();
  });
});

describe('a date between two parties', () => {
  const HANNAH = 'hannah@harbour-valuations.example';
  const OLU = 'olu@client.example';
  const weekly = Object.fromEntries(WEEKDAYS.map((day) => [day, [{ from: '00:00', to: '24:00' }]]));
  const aPerson = (email: string, daysOff: string[]): DirectoryPerson => ({
    ...{ email, name: email, language: 'en', timeZone: 'UTC', country: 'ZZ', console: false, defaultFor: [] },
    calendar: { weekly, daysOff },
  });

  it.each([
    ['both', 5, 6],
    ['assignee', 4, 4],
  ] as const)(
    'is counted as the policy says, on the calendars of %s, and follows them',
    async (counts, first, then) => {
      const policy = { tasks: { 'expert.propose': { due: 'P3D', working: true, counts } } };
      const steps = await engagements.start({ policy });
      const today = new Date(await steps.env.currentTimeMs()).toISOString();
      const off = (...days: number[]): string[] => days.map((each) => daysAfter(today, each).slice(0, 10));
      await steps.store.putPerson(aPerson(HANNAH, off(1)));
      await steps.store.putPerson(aPerson(OLU, off(2)));
      const asked = await steps.reachOne('expert.propose', WORKING);
      const daysLeft = async (): Promise<number> => {
        const { due = '' } = (await steps.store.task(asked.id)) ?? {};
        return (Date.parse(due) - Date.parse(asked.openedAt)) / DAYS;
      };
      expect([asked.assignee.email, asked.counterparty?.email, await daysLeft()]).toEqual([HANNAH, OLU, first]);

      // The other side is on leave for one day more.
      await steps.store.putPerson(aPerson(OLU, off(2, 3)));
      await steps.handle.signal(directoryChanged, { key: 'leave', who: OLU, why: said('leave') });
      await steps.env.sleep('1s');
      expect(await daysLeft()).toBe(then);
      for (const email of [HANNAH, OLU]) await steps.store.putPerson(aPerson(email, []));
      await steps.cancel();
    },
  );
});
