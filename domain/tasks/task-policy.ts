import { z } from 'zod';
import { Duration, Rung } from './rung.js';

/**
 * What silence means once the ladder ends: the way forward is deemed chosen, the refusal is deemed chosen, or a person
 * above decides.
 */
export const OnSilence = z.enum(['accept', 'reject', 'escalate']);
export type OnSilence = z.infer<typeof OnSilence>;

/** How one kind of task waits. */
export const TaskPolicy = z.strictObject({
  due: Duration,
  working: z.boolean().default(false),
  ladder: z.array(Rung).max(20),
  onSilence: OnSilence,
  /** Whose working time counts: that of whoever is asked, or only what both sides of the deadline work. */
  counts: z.enum(['assignee', 'both']).optional(),
  /**
   * How long an acknowledgement holds the ladder, how long all of them together, and by how much all snoozes together may put it
   * off; `PT0S` allows none.
   */
  acknowledge: Duration.optional(),
  acknowledgeInTotal: Duration.optional(),
  snooze: Duration.optional(),
});
export type TaskPolicy = z.infer<typeof TaskPolicy>;
