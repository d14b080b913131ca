import type { FactType } from '../../domain/journal/facts.js';
import { deliverySentences } from './console-journal-delivery.js';

/** What each fact of the journal says, in one sentence; until an award is signed and the team is there. */
const sentences = {
  'console.journal.engagement.started':
    '{startedBy} started the engagement in {practiceTitle} with a budget of {budget}.',
  'console.journal.phase.entered': '{phase} began.',
  'console.journal.task.opened': '{to} was asked as {part}: “{task}”.',
  'console.journal.task.reminded': '{to} was reminded of “{task}”.',
  'console.journal.task.escalated': '“{task}” was escalated to {to} ({part}).',
  'console.journal.task.transferred': '“{task}” passed from {from} to {to} ({part}).',
  'console.journal.task.answered':
    '{by} answered “{task}”{onBehalfOf, select, none {} other { on behalf of {onBehalfOf}}} with “{decision}” ({via}).',
  'console.journal.task.lapsed': 'Nobody answered “{task}”; it counts as “{outcome}”.',
  'console.journal.task.withdrawn': '“{task}” was withdrawn: {reason}.',
  'console.journal.task.reassigned': '{by} handed “{task}” from {from} to {to}: {reason}',
  'console.journal.task.snoozed': '{by} put “{task}” off until {until}: {reason}',
  'console.journal.task.acknowledged': '{by} is on “{task}” until {until}: {reason}',
  'console.journal.task.delegated':
    '“{task}” went to {to} on behalf of {from}{why, select, absence {, who is away} other {}}.',
  'console.journal.delegation.refused': '{to} could not stand in for {from} at “{task}”: {why}.',
  'console.journal.task.claimed': '{by, select, none {{to} took “{task}”} other {{by} took “{task}” for {to}}}.',
  'console.journal.task.paused': '“{task}” was paused until {until} at the latest: {why}',
  'console.journal.task.resumed': '{by} let “{task}” go on: {why}',
  'console.journal.task.moved': '“{task}” moved from {from} to {to}: {why}',
  'console.journal.turn.superseded':
    'A worker died before its turn took effect; {count, plural, one {# entry ({entries}) no longer counts} other {# entries ({entries}) no longer count}}.',
  'console.journal.access.denied': '{who} was refused: {what} ({why}).',
  'console.journal.scope.drafted':
    'Version {version} of the scope was drafted: {count, plural, one {# deliverable} other {# deliverables}}, bought for about {bought}.',
  'console.journal.scope.questioned':
    '{count, plural, one {# question about the scope was} other {# questions about the scope were}} put to the sponsor.',
  'console.journal.scope.approved': '{by} approved version {version} of the scope.',
  'console.journal.scope.amended':
    '{by} amended the scope to version {version}{deliverable, select, none {} other {, {deliverable}}}{due, select, none {} other { now due {due}}}: {why}',
  'console.journal.change.requested': '{by} asked for a change: {reason}',
  'console.journal.change.refused': '{by} refused a change: {reason}',
  'console.journal.team.informed': '{team} was informed through {counterpart}; in-house stays: {staysInHouse}.',
  'console.journal.vendors.listed':
    '{count, plural, =0 {No vendor was invited} one {# vendor invited ({names})} other {# vendors invited ({names})}}, {excluded} left out.',
  'console.journal.bid.received': '{vendor} handed in a sealed bid.',
  'console.journal.bid.declined': '{vendor} declined to bid: {why}',
  'console.journal.bid.excluded': 'The bid of {vendor} was excluded: {why}',
  'console.journal.bidding.extended': 'The round was extended until {until}: {received} of {needed} bids were in.',
  'console.journal.bids.opened':
    '{count, plural, =0 {No bid was there to be opened} one {# bid opened: {names}} other {# bids opened: {names}}}.',
  'console.journal.bid.scored': '{evaluator} scored {vendor}: {score, number} points.',
  'console.journal.bids.ranked': 'The bids were ranked: {ranking}.',
  'console.journal.selection.failed': 'No vendor could be chosen: {why}.',
  'console.journal.award.made': '{by} awarded {name} at {price}{said, select, no {.} other {: {reason}}}',
  'console.journal.award.debriefed': '{name} got a debrief.',
  'console.journal.award.lost': '{vendor} lost the award: {why}',
  'console.journal.nda.drafted': 'The NDA with {vendor} was drafted.',
  'console.journal.nda.signed': '{by} signed the NDA for the {side, select, client {client} other {vendor, {vendor}}}.',
  'console.journal.nda.declined':
    'The {side, select, client {client} other {vendor}} declined the NDA with {vendor}: {why}',
  'console.journal.nda.completed': 'The NDA with {vendor} is in force.',
  'console.journal.confidential.opened': 'The confidential part was opened to {vendor}.',
  'console.journal.expert.proposed': '{name} was proposed for {position} ({role}).',
  'console.journal.expert.verified': '{by} verified the expert for {position}.',
  'console.journal.expert.rejected': 'The expert for {position} was rejected: {why}',
  'console.journal.expert.acknowledged': 'The expert for {position} acknowledged confidentiality.',
  'console.journal.expert.declined': 'The expert for {position} declined: {why}',
  'console.journal.expert.suspended': 'The expert in {position} was suspended: {why}',
  'console.journal.position.unfilled': '{position} stays unfilled: {why}',
  'console.journal.access.granted': 'Access was granted to {email} for {position} ({via}).',
  'console.journal.access.revoked': 'Access of {email} for {position} was removed: {why}.',
  'console.journal.access.failed':
    'Access of {email} for {position} could not be {action, select, grant {granted} other {removed}}: {why}',
  'console.journal.team.complete':
    'The team is complete: {positions, plural, one {# position} other {# positions}} filled.',
};

export const journal = { ...sentences, ...deliverySentences } satisfies Record<`console.journal.${FactType}`, string>;
