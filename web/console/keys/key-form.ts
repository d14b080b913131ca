import { Temporal } from 'temporal-polyfill';
import { mismatch, type Problem } from '../../../domain/kernel/index.js';
import type { MessageKey } from '../../../i18n/index.js';

/** What the inputs of the form are called, for a list of what is wrong. */
export const KEY_LABELS: Readonly<Record<string, MessageKey>> = {
  name: 'settings.keys.name',
  roles: 'settings.keys.roles',
  answersFor: 'settings.keys.answersFor',
  kinds: 'settings.keys.kinds',
  owner: 'settings.keys.owner',
  expiresAt: 'settings.keys.expiresAt',
};

/** What was typed, still to be checked; a day is its first instant where its reader is. */
export function readKey(typed: URLSearchParams, timeZone: string): { entry: object; unread: Problem[] } {
  const text = (name: string): string | null => typed.get(name)?.trim() || null;
  const day = text('expiresAt');
  const expiresAt = day && startOf(day, timeZone);
  return {
    entry: {
      name: text('name') ?? '',
      ...{ roles: typed.getAll('roles'), kinds: typed.getAll('kinds') },
      ...{ answersFor: text('answersFor'), owner: text('owner'), expiresAt: expiresAt ?? null },
    },
    unread: day && !expiresAt ? [mismatch('/expiresAt', day, 'problems.date')] : [],
  };
}

function startOf(day: string, timeZone: string): string | undefined {
  try {
    return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant().toString();
  } catch {
    return undefined;
  }
}

/** The same day a year later: what a new key's form proposes. */
export const aYearAfter = (now: string, timeZone: string): string =>
  Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().add({ years: 1 }).toString();
