import { heldAndCancelled } from './held-and-cancelled.js';
import { movedAndScaled } from './moved-and-scaled.js';
import { replacedAndTerminated } from './replaced-and-terminated.js';
import { silentAndClosed } from './silent-and-closed.js';
import type { RecordedStory } from './story.js';

/** The courses whose histories are recorded and replayed, by name; together they pass all that a workflow can do. */
export const STORIES = {
  'moved-and-scaled': movedAndScaled,
  'silent-and-closed': silentAndClosed,
  'replaced-and-terminated': replacedAndTerminated,
  'held-and-cancelled': heldAndCancelled,
} as const satisfies Readonly<Record<string, RecordedStory>>;
