import type { SubjectKey } from '../../../../i18n/keys.js';
import type { Message, Text } from '../../../kernel/message.js';
import type { Gate } from '../../compliance-gate.js';
import type { SubjectPart, SubjectValue } from '../../subject.js';
import { message } from './fields.js';

type Title = Message | SubjectKey;

const titleOf = (title: Title): Message => (typeof title === 'string' ? message(title) : title);

export const facts = (...rows: readonly (readonly [SubjectKey, SubjectValue])[]): SubjectPart => ({
  type: 'facts',
  facts: rows.map(([title, value]) => [message(title), value]),
});

export const figure = (title: SubjectKey, value: Text, note?: SubjectKey) => ({
  title: message(title),
  value,
  ...(note && { note: message(note) }),
});

export const figures = (...all: readonly ReturnType<typeof figure>[]): SubjectPart => ({
  type: 'figures',
  figures: all,
});

export const list = (title: Title, items: readonly Text[]): SubjectPart => ({
  type: 'list',
  title: titleOf(title),
  items,
});

export const listIfAny = (title: Title, items: readonly Text[]): SubjectPart[] =>
  items.length > 0 ? [list(title, items)] : [];

export const acceptanceOf = (criteria: readonly Text[]): SubjectPart[] =>
  listIfAny('pages.subject.acceptance', criteria);

export const gatesIfAny = (title: SubjectKey, gates: readonly Gate[]): SubjectPart[] =>
  gates.length > 0 ? [{ type: 'gates', title: message(title), gates }] : [];

export const quote = (title: SubjectKey, words: Text): SubjectPart => ({ type: 'quote', title: message(title), words });

export const hint = (text: Message): SubjectPart => ({ type: 'hint', text });

/** The credentials that somebody needs, or that none are needed. */
export const credentialsNeeded = (credentials: readonly string[]): Text =>
  credentials.join(', ') || message('pages.subject.credentials.none');
