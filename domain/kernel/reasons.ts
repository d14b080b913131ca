import { plainMoney } from './amounts.js';
import { isWords } from './words.js';
import { isInstant, isMessage, type MessageParam, messageOf, type MessageMaker, type Text } from './message.js';
import { recordedProblems } from './recorded-problems.js';
import { questions } from './questions.js';

/** Reasons that workflows give themselves. They are put on record in these words, and told to people in their own language. */
export const reasons = {
  'reasons.erased': 'erased',
  'reasons.workEnded': 'the work it belongs to has ended',
  'reasons.cancelled': 'the engagement was cancelled ({reason})',
  'reasons.cancelledInTemporal': 'cancelled in Temporal',
  'reasons.scopeChanged': 'the scope was changed: {reason}',
  'reasons.dueMoved': 'the due date was moved',
  'reasons.answeredAfterAll': 'the answer came after all',
  'reasons.moreTimeAsked': 'more time was asked for',
  'reasons.questionWithdrawn': 'the question was withdrawn',
  'reasons.noAnswer': 'no answer in time',
  'reasons.sponsorSilent': 'the sponsor did not answer',
  'reasons.awardNotApproved': 'the award was not approved in time',
  'reasons.nobodyFits': 'no vendor in the directory fits',
  'reasons.noBids': 'no vendor made a bid that can be considered',
  'reasons.noneEvaluated': 'no bid could be evaluated',
  'reasons.allFellAway': 'every vendor that was ranked fell away',
  'reasons.ranked': '{vendor} scores {score, number} of 100: {parts}; total cost {cost} with oversight and transition.',
  'reasons.ranked.technical': 'technical quality {earned, number} of {weight, number} ({points, number} points)',
  'reasons.ranked.price': 'price {earned, number} of {weight, number} ({points, number} points)',
  'reasons.ranked.overlap': 'time-zone overlap {earned, number} of {weight, number} ({points, number} points)',
  'reasons.ranked.language': 'languages {earned, number} of {weight, number} ({points, number} points)',
  'reasons.ranked.pastPerformance': 'past performance {earned, number} of {weight, number} ({points, number} points)',
  'reasons.ndaUnsigned': 'the NDA was not signed by the {side}: {reason}',
  'reasons.declined': 'declined',
  'reasons.noSignatory': 'no right signatory was named',
  'reasons.otherSide': 'the other side did not sign',
  'reasons.tooFew': 'only {placed} of at least {minimum} {title} could be placed',
  'reasons.planReplaced': 'a newer event replaced the plan',
  'reasons.noticeTakenBack': 'the notice is taken back',
  'reasons.inputOverdue': 'the input is overdue',
  'reasons.inputUnavailable': 'the input cannot be provided: {reason}',
  'reasons.inputNotProvided': 'nobody provided the input',
  'reasons.overdue': 'the deliverable is overdue',
  'reasons.noReview': 'No review came in time.',
  'reasons.reviewUnsettled': 'nobody settled the review of the submission',
  'reasons.sentBack': 'it was sent back {rounds} times',
  'reasons.allSettled': 'every deliverable is settled',
  'reasons.newHolder': 'it has another holder',
  'reasons.away': '{name} is away',
  'reasons.nobodyAnswered': 'nobody answered',
  'reasons.pauseOver': 'the pause has lasted as long as it may',
  'reasons.accessMissing': 'the team cannot work, since the credential {credential} lapsed',
  'reasons.accessBack': 'the team can work again',
  'reasons.inputLate': 'the input {input} came late',
  'reasons.heldUp': 'time was lost at {before} that was not the vendor’s',
  'reasons.directory': 'the {parts} of {who} changed',
  'reasons.directory.calendar': 'calendar',
  'reasons.directory.timeZone': 'time zone',
  'reasons.directory.country': 'country',
  'reasons.directory.absences': 'absences',
  'reasons.directory.delegations': 'delegations',
  'reasons.directory.members': 'members',
  'reasons.directory.manager': 'manager',
  'reasons.directoryNew': '{who} was added to the directory',
  'reasons.calendarSent': '{source} sent another calendar',
  'reasons.notSaid': 'not said',
  'reasons.notNamed': 'nobody was named in time',
  'reasons.notApproved': 'not approved in time',
  'reasons.notVerified': 'not verified in time',
  'reasons.notDecided': 'not decided in time',
  'reasons.conflict': 'a conflict of interest was declared',
  'reasons.notEvaluated': 'nobody evaluated it',
  'reasons.runnerUp': 'runner-up',
  'reasons.closedOut': 'the engagement is closed out',
  'reasons.wasCancelled': 'the engagement was cancelled',
  'reasons.awardPassed': 'the award passed to another vendor',
  'reasons.wasReplaced': 'the vendor was replaced',
  'reasons.smallerTeam': 'the team was made smaller',
  'reasons.lapsed': 'the credential {credential} lapsed',
  'reasons.nobodyStarted': '{count} people were proposed and none could start',
  'reasons.fromOutside': 'its workflow was ended from outside',
  'reasons.notNewer': 'version {version} is not newer than {known}',
  'reasons.onlyDelivery':
    'changes can be requested while work is delivered; before that, answer the approval of the scope',
  'reasons.deliveryEnded': 'the delivery ended before the sponsor answered',
  'reasons.newerEvent': 'a newer event came before the approval',
  'reasons.neededAgain': 'the team is needed again before the notice ended',
  'reasons.otherCurrency': '"{given}" is not the budget\'s currency "{currency}"',
  'reasons.noRole': '"{role}" is not a role of this engagement',
  'reasons.settledAlready': 'settled already: {deliverables}',
  'reasons.provided': 'provided',
  'reasons.accepted': 'accepted',
  'reasons.problems': 'several things stand against it: {problems}',
  'reasons.worksForClient': 'its contact works for the client in this engagement',
  'reasons.unfit.triedBefore': 'was tried before in this engagement',
  'reasons.unfit.surplus': 'qualifies, but only the best {limit, number} are invited',
  'reasons.unfit.lacks': 'lacks {credentials}',
  'reasons.unfit.jurisdictions': 'works in {has}, not in {wanted}',
  'reasons.unfit.dataResidency': 'keeps data in {has}, not in {wanted}',
  'reasons.unfit.capacity': 'can place {placed, number} of the {needed, number} people needed',
  'reasons.unfit.noCountry': 'no stated country',
  'reasons.closed.notYours': 'it does not belong to your task',
  'reasons.closed.beforeNda': 'it stays closed until both sides have signed the NDA',
  'reasons.closed.closedOut': 'the engagement is closed out',
  'reasons.closed.noAccess': 'your access is not in force',
  'reasons.closed.notCovered': 'you are not among the people whom the NDA covers',
  'reasons.closed.bidsSealed': 'bids stay sealed until the round closes',
  'reasons.closed.pricesSealed': 'prices stay sealed until the bids are ranked',
  'reasons.closed.missing': 'it is not in the store',
  'reasons.closed.tooLarge': 'it is too large to be shown on a page',
  'reasons.closed.unreadable': 'it is a {mediaType} file, which a page cannot show',
} as const;

export type ReasonKey = keyof typeof reasons;

/** A reason as it is told. */
export const reasonFor: MessageMaker<ReasonKey> = messageOf;

const RECORDED: Readonly<Record<string, string>> = { ...reasons, ...questions, ...recordedProblems };

/** What the record says of a reason or a question, in English and without the tables of a language; a person's words as they are. */
export const recorded = (text: Text): string =>
  isMessage(text)
    ? (RECORDED[text.code] ?? text.code).replace(VALUE, (_, name: string) => written(text.params?.[name] ?? ''))
    : isWords(text)
      ? text.words
      : text;

/** `{name}` or `{name, number}`; these messages use nothing else. */
const VALUE = /\{(\w+)(?:, number)?\}/g;

function written(value: MessageParam): string {
  if (typeof value !== 'object') return String(value);
  if (isMessage(value) || isWords(value)) return recorded(value);
  if ('currency' in value) return plainMoney(value);
  if ('duration' in value) return value.duration;
  if ('date' in value) return value.date;
  if ('series' in value) return value.series.map(recorded).join(', ');
  if (isInstant(value)) return value.at;
  return (value as readonly MessageParam[]).map(written).join(', ');
}
