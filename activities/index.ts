/** Effects on the outside, one activity each, and the adapters that they are made with. */

export {
  type ActivityDeps,
  createActivities,
  createDeferredPost,
  createIncidentMails,
  createRefusedEventMails,
  createSubscriptionMails,
  createUnreachedMails,
} from './activities.js';
export { createCalendars } from './calendars/calendars.js';
export type { Capabilities, ListedVendor } from './capabilities.js';
export { createEnvelopes } from './mail/bounces/envelopes.js';
export { type Bounces, createBounces } from './mail/bounces/take-bounce.js';
export type { UnreachedPost } from './mail/bounces/unreached.js';
export type { IncidentPost } from './mail/news/incidents.js';
export type { RefusedEventPost } from './mail/news/refused-events.js';
export type { SubscriptionPost } from './mail/news/subscriptions.js';
export { createMailer, type Mailer } from './mail/mailer.js';
export type { PostRound } from './mail/round.js';
export { createGuard } from './outgoing/guard.js';
export { createRehearsals } from './rehearsal/index.js';
export { createOutbound, type Outbound } from './webhooks/index.js';
