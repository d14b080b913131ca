import type { Outage } from '../../../domain/calendar/outage.js';
import { reasonFor } from '../../../domain/kernel/reasons.js';
import { systemAway } from '../../../workflows/messages.js';
import type { Steps } from './steps.js';

/** Stretches of an engagement's life in which nobody can answer. */
export interface Outages {
  /** From one instant to another; once it is over, what waits hears of it. */
  strike(from: string, to: string): Promise<void>;
}

/** Until the first one everybody can answer all the time. */
export function withOutages({ edge, env, passUntil, open, handle }: Steps): Outages {
  const outages: Outage[] = [];
  let looks = 0;
  edge.instead.lookForOutages = async ({ since, known }) => {
    const now = new Date(await env.currentTimeMs()).toISOString();
    const over = outages.filter(({ id, to }) => since < to && to <= now && !known.includes(id));
    const current = outages.find(({ from, to }) => from <= now && now < to);
    if (!current) return { outages: over };
    // Each at an instant of its own: the test server loses a workflow task that cancels a timer which fires beside it.
    looks += 1;
    return { outages: over, again: new Date(Date.parse(current.to) + looks * 1_000).toISOString() };
  };
  return {
    async strike(from, to) {
      const why = reasonFor('reasons.systemAway');
      const outage: Outage = { id: `${from} ${to}`, from, to, cause: 'outage', why };
      outages.push(outage);
      await passUntil(new Date(Date.parse(to) + (looks + LOOKS_AT_MOST) * 1_000).toISOString());
      const workflows = new Set([handle.workflowId, ...(await open()).map(({ workflowId }) => workflowId)]);
      for (const id of workflows) await env.client.workflow.getHandle(id).signal(systemAway, { outages: [outage] });
      await env.sleep('1s');
    },
  };
}

/** How many look in one outage. */
const LOOKS_AT_MOST = 3;
