import { plainMoney } from './amounts.js';
import { isPhrase, type Phrase, type PhraseValue, type Text } from './phrase.js';

/** Reasons that workflows give themselves. They are put on record in these words, and told to people in their own language. */
export const reasons = {
  'reasons.workEnded': 'the work it belongs to has ended',
  'reasons.cancelled': 'the engagement was cancelled ({reason})',
  'reasons.cancelledInTemporal': 'cancelled in Temporal',
  'reasons.scopeChanged': 'the scope was changed: {reason}',
  'reasons.dueMoved': 'the due date was moved',
  'reasons.answeredAfterAll': 'the answer came after all',
  'reasons.questionWithdrawn': 'the question was withdrawn',
  'reasons.inputOverdue': 'the input is overdue',
  'reasons.inputUnavailable': 'the input cannot be provided: {reason}',
  'reasons.inputNotProvided': 'nobody provided the input',
  'reasons.overdue': 'the deliverable is overdue',
  'reasons.allSettled': 'every deliverable is settled',
  'reasons.newHolder': 'it has another holder',
  'reasons.away': '{name} is away',
  'reasons.nobodyAnswered': 'nobody answered',
  'reasons.pauseOver': 'the pause has lasted as long as it may',
  'reasons.accessMissing': 'the team cannot work, since the credential {credential} lapsed',
  'reasons.accessBack': 'the team can work again',
  'reasons.inputLate': 'the input {input} came late',
} as const;

/** A reason as it is told; values are words and numbers, so that the record can be written without a language's tables. */
export const because = (key: keyof typeof reasons, values?: Readonly<Record<string, PhraseValue>>): Phrase => ({
  say: key,
  ...(values && { with: values }),
});

/** The words of a reason as the record keeps them. */
export const recorded = (text: Text): string => {
  if (!isPhrase(text)) return text;
  const { say, with: values = {} } = text;
  const words = say in reasons ? reasons[say as keyof typeof reasons] : say;
  return words.replace(/\{(\w+)\}/g, (_, name: string) => written(values[name] ?? ''));
};

function written(value: PhraseValue): string {
  if (typeof value !== 'object') return String(value);
  if (isPhrase(value)) return recorded(value);
  if ('currency' in value) return plainMoney(value);
  if ('duration' in value) return value.duration;
  if ('at' in value && typeof value.at === 'string') return value.at;
  return (value as readonly Text[]).map(recorded).join(', ');
}
