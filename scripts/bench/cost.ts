import { deliverableWorkflowIdOf, workflowIdOf } from '../../domain/engagement/index.js';
import { floorOf } from './floor.js';
import { type HistoryCost, readCost } from './history.js';
import { journalOf, type Playing, playReference, referenceBrief } from './reference.js';
import { rounded } from './statistics.js';
import { actionsOf, type EventCounts, eventsOf, sumOf, surplusOf } from './steps.js';

/** One workflow of the reference engagement beside its floor. */
export interface WorkflowCost {
  /** `main`, or the deliverable's id. */
  workflow: string;
  events: number;
  floorEvents: number;
  ratio: number;
  bytes: number;
  actions: number;
  floorActions: number;
  /** Events above the floor, by group. */
  surplus: EventCounts;
}

export interface EngagementCost {
  workflows: WorkflowCost[];
  total: Omit<WorkflowCost, 'workflow' | 'surplus'>;
  /** By workflow: events by group, from which the bare workflow is made. */
  measured: Record<string, HistoryCost>;
}

/** Plays the reference engagement once and reads what it cost, workflow by workflow. */
export async function measureCost(playing: Playing): Promise<EngagementCost> {
  const id = await playReference(playing, await referenceBrief());
  const floors = floorOf(await journalOf(playing, id));
  const measured: Record<string, HistoryCost> = {};
  const workflows: WorkflowCost[] = [];
  for (const [stream, steps] of floors) {
    const workflowId = stream === 'main' ? workflowIdOf(id) : deliverableWorkflowIdOf(id, stream);
    const cost = await readCost(playing.client.workflow.getHandle(workflowId));
    const floor = eventsOf(steps);
    measured[stream] = cost;
    workflows.push({
      workflow: stream,
      ...figures(cost, sumOf(floor), actionsOf(steps)),
      surplus: surplusOf(cost.byGroup, floor),
    });
  }
  const sum = (figure: 'events' | 'bytes' | 'actions' | 'floorEvents' | 'floorActions'): number =>
    workflows.reduce((total, workflow) => total + workflow[figure], 0);
  const total = { events: sum('events'), bytes: sum('bytes'), actions: sum('actions') };
  return { workflows, total: figures(total, sum('floorEvents'), sum('floorActions')), measured };
}

const figures = (
  { events, bytes, actions }: Pick<HistoryCost, 'events' | 'bytes' | 'actions'>,
  floorEvents: number,
  floorActions: number,
): EngagementCost['total'] => ({
  events,
  floorEvents,
  ratio: rounded(events / floorEvents, 3),
  bytes,
  actions,
  floorActions,
});
