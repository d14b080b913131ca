import type { ActType, Deed, RequestOrigin, WhatWasDone } from '../../domain/audit/index.js';
import type { Organisation } from '../../domain/directory/index.js';
import type { Actor } from '../../domain/kernel/index.js';
import { canonicalJson, type RightsChange } from '../../store/index.js';

/** What of a person's entry opens doors. */
const RIGHTS = ['console', 'roles', 'authority'];

/** The fields in which two entries differ; all of a new one. */
function changedIn(before: object | undefined, after: object): string[] {
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
  return [written, ofRights('rights.changed', person, before, after)];
}

export const organisationWritten = (before: Organisation | undefined, after: Organisation): WhatWasDone => ({
  type: 'organisation.written',
  about: { organisation: after.domain, changed: changedIn(before, after).join(', ') },
});

/** Of whoever came over no network. */
export const UNKNOWN_ORIGIN: RequestOrigin = { address: null, agent: null };

/** By whom something is done, and from where they came. */
export interface DoneBy {
  by: Actor;
  from: RequestOrigin;
}

export const deedsBy = ({ by, from }: DoneBy, told: readonly WhatWasDone[]): Deed[] =>
  told.map((each) => ({ ...each, actor: by, from, at: new Date().toISOString() }));

type OfRights = Extract<ActType, `rights.${string}`>;
const TOLD_AS = { pending: 'rights.asked', confirmed: 'rights.changed', refused: 'rights.refused' } as const;

/** What the audit tells of a change of rights that a second person decides about; nothing of one that is overtaken. */
export const rightsTold = ({
  email,
  before,
  after,
  state,
}: Omit<RightsChange, 'decidedBy' | 'decidedAt'>): WhatWasDone[] =>
  state === 'replaced' ? [] : [ofRights(TOLD_AS[state], email, before, after)];

const ofRights = (type: OfRights, person: string, before: object | undefined, after: object): WhatWasDone => ({
  type,
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
