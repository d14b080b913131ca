import type { WhatWasDone } from '../../domain/audit/index.js';
import { canonicalJson, type RightsChange } from '../../store/index.js';

/** What of a person's entry opens doors. */
const RIGHTS = ['console', 'roles', 'authority'];

/** The fields in which two entries differ; all of a new one. */
export function changedIn(before: object | undefined, after: object): string[] {
  const [old, now] = [before ?? {}, after] as Record<string, unknown>[];
  const names = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])].sort();
  return names.filter((name) => canonicalJson({ is: old?.[name] }) !== canonicalJson({ is: now?.[name] }));
}

/** What the audit tells of a person's entry: that it was written, and apart from that what it lets them do now. */
export function personWritten(before: { email: string } | undefined, after: { email: string }): WhatWasDone[] {
  const changed = changedIn(before, after);
  const person = after.email;
  const written: WhatWasDone = { type: 'person.written', about: { person, changed: changed.join(', ') } };
  if (!RIGHTS.some((field) => changed.includes(field))) return [written];
  return [written, rightsChanged(person, before, after)];
}

/** What the audit tells of rights that a second person has confirmed. */
export const rightsConfirmed = ({ email, before, after }: RightsChange): WhatWasDone =>
  rightsChanged(email, before, after);

const rightsChanged = (person: string, before: object | undefined, after: object): WhatWasDone => ({
  type: 'rights.changed',
  about: { person, from: pick(before, RIGHTS), to: pick(after, RIGHTS) },
});

/** Some fields of an entry as one text. */
const pick = (entry: object | undefined, fields: readonly string[]): string =>
  fields
    .flatMap((field) => {
      const value = (entry as Record<string, unknown> | undefined)?.[field];
      return value === undefined ? [] : [`${field}: ${JSON.stringify(value)}`];
    })
    .join('; ') || '-';
