import { engagementOf, workflowIdOf } from '../../domain/engagement/index.js';
import type { Store } from '../../store/index.js';
import { ignoredEvents } from '../../workflows/messages.js';
import { hourOf } from '../deliver-event.js';
import type { ReachDeps } from '../temporal-call.js';
import { bySignal } from './tell-workflow.js';

export interface IgnoredEventsDeps extends ReachDeps {
  store: Pick<Store, 'ignoredEvents' | 'endIgnored'>;
  now?: () => string;
}

const HOURS_AT_ONCE = 100;

/** Has the journals say how many events of each source changed nothing, one line for each hour that is over. */
export function createIgnoredEvents({ store, now = () => new Date().toISOString(), ...reach }: IgnoredEventsDeps) {
  const tell = bySignal(reach, ignoredEvents);
  return {
    /** Returns how many hours were told. */
    async drain(): Promise<number> {
      const hours = await store.ignoredEvents(HOURS_AT_ONCE, hourOf(now()));
      let told = 0;
      for (const { why, count, ...hour } of hours) {
        const line = { source: hour.source, hour: hour.hour, count, why };
        const workflowId = workflowIdOf(engagementOf(hour.subject));
        // Whoever has ended needs no more lines.
        if ((await tell(workflowId, line)) === 'not now') break;
        await store.endIgnored(hour, now());
        told += 1;
      }
      return told;
    },
  };
}
