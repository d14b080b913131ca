/** What the facts of delivery, scaling and close-out say. */
export const deliverySentences = {
  'console.journal.deliverable.opened': '{deliverable} was opened, due {due}.',
  'console.journal.deliverable.due':
    '{deliverable} is now due {due}{was, select, none {} other {, no longer {was}}}{said, select, no {.} other {: {why}}}',
  'console.journal.deliverable.overdue': '{deliverable} is overdue since {due}; the turn is {holder}’s.',
  'console.journal.deliverable.submitted':
    '{deliverable} was submitted, round {round}{late, select, yes {, late} other {}}.',
  'console.journal.deliverable.reworked':
    '{deliverable} went back after round {round} with {count, plural, one {# finding} other {# findings}}.',
  'console.journal.deliverable.accepted':
    '{deliverable} was accepted{score, select, none {} other { with {score, number} points}}{deemed, select, yes {, by silence} other {}}.',
  'console.journal.deliverable.dropped': '{deliverable} was dropped: {why}',
  'console.journal.input.provided': 'The client provided {deliverable}.',
  'console.journal.extension.requested':
    '{more} more time {single, select, yes {was} other {were}} asked for {deliverable}.',
  'console.journal.extension.granted': '{deliverable} was extended until {due}.',
  'console.journal.extension.refused': 'More time for {deliverable} was refused: {why}',
  'console.journal.review.scored':
    '{reviewer} reviewed {deliverable}, round {round}: {verdict, select, accept {accept} other {rework}} with {score, number} points.',
  'console.journal.review.disputed': 'The reviewers of {deliverable} disagreed; {third} was asked as the third.',
  'console.journal.overdue.decided': '{by} decided about overdue {deliverable}: {decision}.',
  'console.journal.payment.released': '{amount} was released for {deliverable}.',
  'console.journal.vendor.replaced': '{vendor} was replaced: {why}',
  'console.journal.budget.changed': 'The budget became {amount} (version {version}, from {source}).',
  'console.journal.budget.frozen': 'The budget was frozen (version {version}, from {source}).',
  'console.journal.demand.changed': 'Demand changed: {roles} (from {source}).',
  'console.journal.event.ignored': 'An event {type} changed nothing: {why}.',
  'console.journal.scaling.planned': 'A staffing plan was made: {changes}; cost from {before} to {after}.',
  'console.journal.scaling.approved': '{by} approved the staffing plan {plan}.',
  'console.journal.scaling.rejected': 'The staffing plan {plan} was rejected: {why}',
  'console.journal.scaling.noticed': '{position} got notice until {until}.',
  'console.journal.scaling.withdrawn': 'The staffing plan {plan} was withdrawn: {why}',
  'console.journal.scaling.completed': 'The staffing plan {plan} is complete.',
  'console.journal.handover.completed': '{position} handed its work over.',
  'console.journal.handover.incomplete': 'The handover of {position} is incomplete: {why}',
  'console.journal.closeout.certified': '{by} certified that the client’s material was {method}.',
  'console.journal.closeout.uncertified': 'The return or destruction of material is not certified: {why}',
  'console.journal.scorecard.made': 'The scorecard of {vendor} was made: {delivered} delivered, {dropped} dropped.',
  'console.journal.engagement.closed': 'The engagement was closed and its report written.',
  'console.journal.engagement.cancelled': '{by} cancelled the engagement: {reason}',
  'console.journal.engagement.terminated': 'The engagement was terminated: {reason}',
  'console.afterStart': '{duration} after the start',
  'console.ranked': '{place}. {vendor} ({score, number})',
  'console.change': '{role} from {from} to {to}',
  'console.method':
    '{method, select, returned {returned} destroyed {destroyed} both {returned and destroyed} other {{method}}}',
};
