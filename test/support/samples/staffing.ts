import type { RoleNeed } from '../../../domain/engagement/brief.js';
import type { InboundEvent } from '../../../domain/engagement/events/index.js';
import type { TaskRow } from '../../../store/contract.js';
import { inboundEvent } from '../../../workflows/messages.js';
import { aDeliverable, aRole, pounds } from './briefs.js';
import { answerOf, type Script } from '../workflows/play.js';
import { bidding, type Steps, type withSteps } from '../workflows/steps.js';
import type { TaskKind } from '../../../domain/tasks/kinds/index.js';

/** Nobody delivers, so that the team can be looked at for as long as it takes. */
export const WORKING: Script = { ...bidding('harbour-valuations'), 'deliverable.submit': () => null };

/** An engagement whose team is at work. */
export interface Staffed extends Steps {
  /** Sends events, and waits until the workflow has taken them in. */
  send(...events: InboundEvent[]): Promise<void>;
  /** Everything that is asked is answered by the script, at once, until there is nothing to answer. */
  settle(script?: Script): Promise<void>;
  /** The one open task of a kind, while nobody delivers. */
  one(kind: TaskKind): Promise<TaskRow>;
  /** The kinds of the open tasks. */
  kinds(): Promise<TaskKind[]>;
  /** Positions and their states. */
  team(): Promise<string[]>;
  /** Plans so far, such as `grow analyst 1→2`. */
  plans(): Promise<string[]>;
  /** Grants and removals of access since the team was complete, in order. */
  accesses(): string[];
  /** Ends the engagement; everything that was granted and removed before must have been planned, and carried out once. */
  finish(): Promise<void>;
}

/** One deliverable that is due in a year, and paid what two analysts cost. */
export const YEAR_LONG = aDeliverable({ due: { after: 'P360D', working: false }, payment: pounds(48_000) });

/** Two analysts at £24,000 each on a budget of £60,000, one to five of them. */
export async function inDelivery(
  engagements: ReturnType<typeof withSteps>,
  roles?: RoleNeed[],
  deliverables = [YEAR_LONG],
): Promise<Staffed> {
  const steps = await engagements.start({
    roles: roles ?? [aRole({ headcount: 2, maximum: 5 })],
    deliverables,
  });
  await steps.reach('deliverable.submit', bidding('harbour-valuations'));
  steps.edge.mails.length = 0;
  return staffed(steps);
}

/** The same view of an engagement that has come to its delivery in another way. */
export function staffed(steps: Steps): Staffed {
  const { env, edge, handle, store, id } = steps;
  const placed = edge.access.length;
  const accesses = (): string[] => edge.access.slice(placed).map(({ action, position }) => `${action} ${position}`);
  const answerAll = async (script: Script): Promise<number> => {
    let answered = 0;
    for (const { id: task } of await steps.open()) {
      const open = await store.task(task);
      const given = open?.state === 'open' ? answerOf(open, script) : null;
      if (!open || !given) continue;
      await steps.answer(open, given);
      answered += 1;
    }
    return answered;
  };
  return {
    ...steps,
    accesses,
    async send(...events) {
      for (const event of events) await handle.signal(inboundEvent, event);
      // Plans are made once events have come to rest.
      await env.sleep('10s');
    },
    async settle(script = {}) {
      for (let idle = 0; idle < 2; idle += 1) {
        if ((await answerAll({ ...WORKING, ...script })) > 0) idle = -1;
        await env.sleep('1s');
      }
    },
    one: (kind) => steps.reachOne(kind, WORKING),
    kinds: async () => (await steps.open()).map(({ kind }) => kind).sort(),
    team: async () =>
      ((await store.engagement(id))?.team ?? []).map(({ position, state }) => `${position} ${state}`).sort(),
    plans: async () =>
      (await steps.told('scaling.planned')).map(
        ({ plan }) =>
          `${plan.direction} ${plan.changes.map(({ role, from, to }) => `${role} ${from}→${to}`).join(', ')}`,
      ),
    async finish() {
      const done = new Set((await steps.told('scaling.completed')).map(({ plan }) => plan));
      const sum = async (direction: string): Promise<number> =>
        (await steps.told('scaling.planned'))
          .filter(({ plan }) => plan.direction === direction && done.has(plan.id))
          .flatMap(({ plan }) => plan.changes)
          .reduce((people, { from, to }) => people + Math.abs(to - from), 0);
      const planned = [await sum('grow'), await sum('shrink')];
      const count = (action: string): number => accesses().filter((access) => access.startsWith(action)).length;
      expect([count('grant'), count('revoke')]).toEqual(planned);
      await steps.cancel();
    },
  };
}
