/** What every other room speaks of: money, languages, addresses, durations, messages, reasons, actors, problems. */

export {
  type Actor,
  nameOf,
  person,
  SILENCE,
  system,
  SYSTEM_PARTS,
  type SystemPart,
  type Via,
  WAYS_IN,
} from './actor.js';
export { Email, isExposed } from './address.js';
export { add, decimalsOf, decimalText, isWithin, plainMoney, scale, subtract, zero } from './amounts.js';
export { Country, countryCode, countryName, weekendIn } from './countries.js';
export { Currency, isCurrency } from './currencies.js';
export { addDuration, DURATION_PATTERN, durationLess, parseDuration, TIME_PATTERN } from './duration.js';
export { FAILURES } from './failures.js';
export { LanguageTag } from './languages.js';
export { domainOf, isAmong, isSamePerson, mailboxOf } from './mailbox.js';
export {
  inWords,
  isInstant,
  isMessage,
  type Message,
  type MessageMaker,
  messageOf,
  type MessageParam,
  type Text,
  type WithMessages,
} from './message.js';
export { Money } from './money.js';
export { type Cast, Person, type Role, ROLES, unlisted, UNTOLD } from './person.js';
export { isBlank, mismatch, pointerOf, type Problem, problem, shown, stepsOf, within } from './problem.js';
export { questions } from './questions.js';
export { type Reason, reasonFor, type ReasonKey, reasons } from './reasons.js';
export { mean, MOST_MINOR, round } from './rounding.js';
export { wrong } from './rule.js';
export { idOf, kindOf, stemOf, type Subject, type SubjectKind, subjectOf } from './subject.js';
export { Line, PracticeId, Prose } from './text.js';
export { TimeZone } from './time-zone.js';
export { isTyped, Typed } from './typed.js';
export { isWords, ONE_LINE, type Words, WRITABLE } from './words.js';
export { excessOf, readYaml } from './yaml.js';
export { problemsOf } from './zod-problems.js';
