import { proxySinks, type Sinks, type WorkflowInterceptors } from '@temporalio/workflow';
import type { Turn } from '../../domain/journal/turn.js';

/** Told of every turn that a workflow writes. */
export interface TurnSinks extends Sinks {
  turns: { written(turn: Turn): void };
}

const { turns } = proxySinks<TurnSinks>();

/** A history keeps what came of a local activity, but not what it was asked; while it is replayed the workflow says it again. */
export const interceptors = (): WorkflowInterceptors => ({
  outbound: [
    {
      scheduleLocalActivity(input, next) {
        if (input.activityType === 'commit') turns.written(input.args[0] as Turn);
        return next(input);
      },
    },
  ],
});
