import { type OutageLook, lookAgain, type Outage } from '../../domain/calendar/index.js';
import { reasonFor } from '../../domain/kernel/index.js';
import type { Store } from '../../store/index.js';
import { inParallel } from '../in-parallel.js';
import { tellNow, type TellWorkflow } from './tell-workflow.js';

export interface OutageNewsDeps {
  store: Pick<Store, 'untoldOutages' | 'endOutageNews' | 'closeMaintenance' | 'workflowsConcerned'>;
  tell: TellWorkflow<Pick<OutageLook, 'outages'>>;
  log: { error(context: object, message: string): void };
  now?: () => string;
}

const WORKFLOWS_A_PAGE = 60;
const SIGNALS_AT_ONCE = 20;

/** Tells all that waits of outages, at least once; whoever is told twice takes it once, and a rung looks for itself. */
export function createOutageNews({ store, tell, log, now = () => new Date().toISOString() }: OutageNewsDeps) {
  async function tellOne(workflowId: string, outages: Outage[]): Promise<void> {
    const told = await tellNow(tell, workflowId, { outages });
    if (told === 'refused') log.error({ workflowId }, 'a workflow could not be told of an outage');
  }

  return {
    /** Returns how many outages have been told to all. */
    async drain(): Promise<number> {
      await store.closeMaintenance(now());
      const outages = await store.untoldOutages();
      if (outages.length === 0) return 0;
      for (let cursor: string | undefined; ; ) {
        const page = await store.workflowsConcerned({ ...EVERYBODY, cursor, limit: WORKFLOWS_A_PAGE });
        await inParallel(page.items, SIGNALS_AT_ONCE, (workflowId) => tellOne(workflowId, outages));
        if (page.next === null) break;
        cursor = page.next;
      }
      for (const { id } of outages) await store.endOutageNews(id, now());
      return outages.length;
    },
  };
}

const EVERYBODY = { who: null, subject: null, since: null };

/**
 * What a task's workflow has to hear before an answer that seems late is taken: outages that it may not have been told of, and what
 * has been lost so far where one is not over.
 */
export async function lostSoFar(
  store: Pick<Store, 'untoldOutages' | 'seenAt' | 'maintenances'>,
  now: string,
  outageAfterMs: number,
): Promise<Outage[]> {
  const [untold, seenAt, stops] = await Promise.all([
    store.untoldOutages(),
    store.seenAt(),
    store.maintenances({ now }),
  ]);
  const away = seenAt !== undefined && lookAgain(seenAt, now, outageAfterMs) ? [seenAt] : [];
  const announced = stops.map(({ from }) => from).filter((from) => from <= now);
  const lasting = [...away, ...announced].map(
    (from): Outage => ({
      ...{ id: `${from} ${now}`, from, to: now, cause: 'outage' },
      why: reasonFor('reasons.systemAway'),
    }),
  );
  return [...untold, ...lasting];
}
