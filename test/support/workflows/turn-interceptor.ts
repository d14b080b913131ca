import { proxySinks, type Sinks, type WorkflowInterceptors } from '@temporalio/workflow';
import type { Turn, TurnReceipt } from '../../../domain/journal/turn.js';

/** Told of every turn that a workflow writes, and of what came of it. */
export interface TurnSinks extends Sinks {
  turns: { written(turn: Turn): void; received(turn: Turn, receipt: TurnReceipt): void };
}

const { turns } = proxySinks<TurnSinks>();

/** A history keeps what came of a local activity, but not what it was asked; while it is replayed the workflow says it again. */
export const interceptors = (): WorkflowInterceptors => ({
  outbound: [
    {
      scheduleLocalActivity(input, next) {
        const result = next(input);
        if (input.activityType !== 'commit') return result;
        const turn = input.args[0] as Turn;
        turns.written(turn);
        // Listened to beside: whoever waits for the result must not wait for a moment longer.
        result.then(
          (receipt) => turns.received(turn, receipt as TurnReceipt),
          () => undefined,
        );
        return result;
      },
    },
  ],
});
