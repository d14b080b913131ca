export { deliverable } from '../../../workflows/deliverable.js';

/** An engagement that never waits. */
export async function engagement(): Promise<void> {
  for (;;);
}
