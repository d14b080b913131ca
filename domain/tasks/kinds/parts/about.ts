import type { AboutKey } from '../../../../i18n/keys.js';
import type { Message, Text } from '../../../kernel/index.js';
import type { Gate } from '../../compliance-gate.js';
import type { AboutPart, AboutValue } from '../../about.js';
import { message } from './fields.js';

type Title = Message | AboutKey;

const titleOf = (title: Title): Message => (typeof title === 'string' ? message(title) : title);

export const facts = (...rows: readonly (readonly [AboutKey, AboutValue])[]): AboutPart => ({
  type: 'facts',
  facts: rows.map(([title, value]) => [message(title), value]),
});

export const figure = (title: AboutKey, value: Text, note?: AboutKey) => ({
  title: message(title),
  value,
  ...(note && { note: message(note) }),
});

export const figures = (...all: readonly ReturnType<typeof figure>[]): AboutPart => ({
  type: 'figures',
  figures: all,
});

export const list = (title: Title, items: readonly Text[]): AboutPart => ({
  type: 'list',
  title: titleOf(title),
  items,
});

export const listIfAny = (title: Title, items: readonly Text[]): AboutPart[] =>
  items.length > 0 ? [list(title, items)] : [];

export const acceptanceOf = (criteria: readonly Text[]): AboutPart[] => listIfAny('pages.about.acceptance', criteria);

export const gatesIfAny = (title: AboutKey, gates: readonly Gate[]): AboutPart[] =>
  gates.length > 0 ? [{ type: 'gates', title: message(title), gates }] : [];

export const quote = (title: AboutKey, words: Text): AboutPart => ({ type: 'quote', title: message(title), words });

export const hint = (text: Message): AboutPart => ({ type: 'hint', text });

/** The credentials that somebody needs, or that none are needed. */
export const credentialsNeeded = (credentials: readonly string[]): Text =>
  credentials.join(', ') || message('pages.about.credentials.none');
