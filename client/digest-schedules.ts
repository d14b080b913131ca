import {
  type Client,
  ScheduleAlreadyRunning,
  ScheduleNotFoundError,
  type ScheduleOptions,
  type ScheduleOptionsStartWorkflowAction,
  ScheduleOverlapPolicy,
  type ScheduleSummary,
  type Workflow,
} from '@temporalio/client';
import { type DirectoryPerson, spokenTo } from '../domain/directory/index.js';
import { isQuietAt } from '../domain/calendar/index.js';
import { everyItem, type Store } from '../store/index.js';
import { sha256 } from './sha256.js';
import { isRefusal } from './temporal-call.js';

export interface DigestSchedulesDeps {
  client: Client;
  store: Pick<Store, 'people'>;
  taskQueue: string;
  log: { error(context: object, message: string): void };
}

type Options = ScheduleOptions<ScheduleOptionsStartWorkflowAction<Workflow>>;

/** A digest that is later than this is of a morning that is over. */
const CATCH_UP = '1 hour';
const HASH_CHARACTERS = 32;

/** Keeps one Schedule of Temporal for everybody in the directory who wants a daily digest. */
export function createDigestSchedules({ client, store, taskQueue, log }: DigestSchedulesDeps) {
  const prefix = `digest-${taskQueue}-`;

  /** Those that there are; others may share the namespace. */
  async function known(): Promise<Map<string, ScheduleSummary>> {
    const summaries = new Map<string, ScheduleSummary>();
    for await (const summary of client.schedule.list({ query: `ScheduleId STARTS_WITH '${prefix}'` }))
      if (summary.scheduleId.length === prefix.length + HASH_CHARACTERS) summaries.set(summary.scheduleId, summary);
    return summaries;
  }

  /** Those that there should be. */
  async function wanted(): Promise<Options[]> {
    const people = await everyItem((request) => store.people(request));
    return people.flatMap((person) => (person.digest ? [scheduleOf(person, person.digest)] : []));
  }

  function scheduleOf(person: DirectoryPerson, at: string): Options {
    const { email, quietHours } = person;
    const scheduleId = prefix + sha256(email).slice(0, HASH_CHARACTERS);
    const time = quietHours && isQuietAt(quietHours, at) ? quietHours.to : at;
    return {
      scheduleId,
      spec: {
        calendars: [{ hour: Number(time.slice(0, 2)), minute: Number(time.slice(3)) }],
        timezone: spokenTo(person).timeZone,
      },
      action: {
        type: 'startWorkflow',
        workflowType: 'digest',
        workflowId: scheduleId,
        taskQueue,
        args: [{ person: email }],
      },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: CATCH_UP },
    };
  }

  /** What the server refuses, such as a time zone that it does not know, is one person's loss only. */
  async function tried(scheduleId: string, change: () => Promise<unknown>): Promise<number> {
    try {
      await change();
      return 1;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      log.error(
        { scheduleId, error: error instanceof Error ? error.name : 'unknown' },
        'a daily digest was not scheduled',
      );
      return 0;
    }
  }

  return {
    /** Makes, changes and deletes what differs from the directory, and returns how many that were. */
    async drain(): Promise<number> {
      // Read before the directory, so that what another process makes meanwhile is not taken for a left-over.
      const there = await known();
      const options = await wanted();
      const changed = options.filter((each) => !isAsWanted(each, there.get(each.scheduleId)));
      const kept = new Set(options.map(({ scheduleId }) => scheduleId));
      const left = [...there.keys()].filter((scheduleId) => !kept.has(scheduleId));
      let done = 0;
      for (const each of changed) done += await tried(each.scheduleId, () => put(client, each));
      for (const scheduleId of left) done += await tried(scheduleId, () => drop(client, scheduleId));
      return done;
    },
  };
}

async function put(client: Client, options: Options): Promise<void> {
  const { scheduleId, spec, action, policies } = options;
  try {
    await client.schedule.create(options);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await client.schedule.getHandle(scheduleId).update(({ state }) => ({ spec, action, policies, state }));
  }
}

async function drop(client: Client, scheduleId: string): Promise<void> {
  try {
    await client.schedule.getHandle(scheduleId).delete();
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
  }
}

/** Whether a Schedule goes off when it should; all else follows from its id. */
function isAsWanted(
  { spec: { calendars: [asked] = [], timezone } }: Options,
  summary: ScheduleSummary | undefined,
): boolean {
  const [time] = summary?.spec?.calendars ?? [];
  return (
    time?.hour[0]?.start === asked?.hour &&
    time?.minute[0]?.start === asked?.minute &&
    summary?.spec?.timezone === timezone
  );
}
