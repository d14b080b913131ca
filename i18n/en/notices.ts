import { deliveryNotices } from './notices-delivery.js';
import { scopingNotices } from './notices-scoping.js';
import { selectionNotices } from './notices-selection.js';
import { debriefNotices } from './notices-debrief.js';
import { teamNotices } from './notices-team.js';
import { reviewNotices } from './notices-review.js';
import { endingNotices } from './notices-ending.js';

/** What workflows say to people. */
export const notices = {
  'notices.withdrawn': 'You need not answer any more: {reason}.',
  'notices.escalated.asked': '{name} ({role}) was asked: {subject}.',
  'notices.escalated.overdue': 'It is overdue; it was due on {due}.',
  'notices.escalated.unanswered': 'It is not answered yet; it is due on {due}.',
  'notices.lapsed.decided': `No answer came, so it was decided: {decision, select,
    extend {more time is given}
    replace {the vendor is replaced}
    reduce {the scope is reduced}
    other {the engagement is terminated}}.`,
  'notices.lapsed.deemed': 'No answer came, so it counts as “{decision}”.',
  'notices.lapsed.passedOn': 'No answer came in time, so the matter goes on without one.',
  /** What somebody decided, or is deemed to have. */
  'notices.decision': '{decision, select, silence {terminate} other {{decision}}}',
  ...deliveryNotices,
  ...scopingNotices,
  ...selectionNotices,
  ...debriefNotices,
  ...teamNotices,
  ...reviewNotices,
  ...endingNotices,
};
