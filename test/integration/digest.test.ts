import { Client, Connection, type ScheduleHandle } from '@temporalio/client';
import { aPostedBrief } from '../support/samples/briefs.js';
import { eventually } from '../support/eventually.js';
import { openTasks, startLive } from '../support/site/live.js';
import { onSite, type Site } from '../support/site/site.js';

const site = onSite();
const PATIENCE_MS = 180_000;
const SARA = '/v1/people/sara@client.example';

/** A zone whose clocks show this hour when the tests begin. */
const zoneAt = (hour: number): string => {
  const ahead = hour - new Date().getUTCHours();
  // These names count as POSIX does: `Etc/GMT-5` is five hours ahead.
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
};
/** Where it is about noon, so that neither a digest's hour nor the next day comes while the tests run. */
const [NOON, AFTER_NOON] = [zoneAt(12), zoneAt(13)];

let connection: Connection;
let client: Client;
beforeAll(async () => {
  connection = await Connection.connect({ address: site().temporalAddress });
  client = new Client({ connection });
}, 60_000);
afterAll(() => connection?.close());

async function schedules(): Promise<ScheduleHandle[]> {
  const handles: ScheduleHandle[] = [];
  for await (const { scheduleId } of client.schedule.list()) handles.push(client.schedule.getHandle(scheduleId));
  return handles;
}
async function onlySchedule(): Promise<ScheduleHandle> {
  const [schedule, ...others] = await schedules();
  if (!schedule || others.length > 0) throw new Error('there is not one schedule');
  return schedule;
}
/** Local hour and minute, and where. */
async function timeOf(schedule: ScheduleHandle): Promise<unknown[]> {
  const { spec } = await schedule.describe();
  const [time] = spec.calendars ?? [];
  return [time?.hour[0]?.start, time?.minute[0]?.start, spec.timezone];
}
async function putSara(different: object): Promise<void> {
  const entry = {
    name: 'Sara Sponsor',
    timeZone: NOON,
    country: 'GB',
    defaultFor: ['sponsor'],
    ...different,
  };
  const response = await site().call('PUT', SARA, entry);
  if (response.status !== 200) throw new Error(await response.text());
}
/** How many workflows of a type have completed. */
async function ended(type: string): Promise<number> {
  const { count } = await client.workflow.count(`WorkflowType = '${type}' AND ExecutionStatus = 'Completed'`);
  return count;
}
const digests = async (from: Site) => (await from.mails()).filter(({ headers }) => headers['x-kpo-kind'] === 'digest');

describe('the daily digest', () => {
  it(
    'follows the directory by a Schedule, and is mailed once a day',
    async () => {
      expect(await schedules()).toEqual([]);
      await putSara({ digest: '08:30' });
      const schedule = await eventually(onlySchedule, 10_000);
      expect(schedule.scheduleId).toMatch(/^digest-kpo-[0-9a-f]{32}$/);
      expect(await timeOf(schedule)).toEqual([8, 30, NOON]);
      expect(await schedule.describe()).toMatchObject({
        policies: { overlap: 'SKIP', catchupWindow: 3_600_000 },
        action: { workflowType: 'digest', taskQueue: 'kpo', args: [{ person: 'sara@client.example' }] },
      });

      const worker = await site().startWorker();
      // Within the week that a digest shows; five working days are longer than that around a public holiday.
      const policy = { tasks: { 'scope.approve': { due: 'P5D' } } };
      const id = await startLive(site(), aPostedBrief({ policy }));
      const [task] = await eventually(async () => {
        const tasks = await openTasks(site().store, id);
        expect(tasks).toHaveLength(1);
        return tasks;
      });
      await schedule.trigger();
      await eventually(async () => expect(await digests(site())).toHaveLength(1));
      // While the first is under way another one is skipped.
      await eventually(async () => expect(await ended('digest')).toBe(1));
      await schedule.trigger();
      await eventually(async () => expect(await ended('digest')).toBe(2));
      const [first] = await digests(site());
      expect(first).toMatchObject({ to: ['sara@client.example'] });
      expect(first?.text).toContain(task?.title);
      expect(first?.links.filter((link) => link.includes('/t/') && !link.includes('?away'))).toHaveLength(1);

      await putSara({ digest: '06:15', timeZone: AFTER_NOON, quietHours: { from: '20:00', to: '07:00' } });
      await eventually(async () => expect(await timeOf(schedule)).toEqual([7, 0, AFTER_NOON]), 10_000);
      await putSara({});
      await eventually(async () => expect(await schedules()).toEqual([]), 10_000);
      expect(await digests(site())).toHaveLength(1);
      await worker.kill();
    },
    PATIENCE_MS,
  );
});
