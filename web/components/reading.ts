import { DOCUMENTS } from '../../domain/engagement/engagement.js';
import { mayOpen } from '../../domain/engagement/gates.js';
import type { Reader } from '../../domain/engagement/gates.js';
import type { Message } from '../../domain/kernel/message.js';
import { reasonFor } from '../../domain/kernel/reasons.js';
import { kindOf } from '../../domain/tasks/kinds/index.js';
import type { EngagementView } from '../../domain/journal/view.js';
import type { Store, TaskRow } from '../../store/contract.js';
import { readSideOf } from '../../store/directory/eligibility.js';
import type { Documents } from '../../store/documents/documents.js';

/** A document as a page shows it: its content, or why it stays closed. */
export interface Reading {
  id: string;
  kind: string;
  content: { fields: Record<string, unknown> } | { text: string } | { closed: Message };
}

const MAX_SHOWN_BYTES = 500_000;

/** The documents of a task as whoever is asked, alone or with a group, may read them now. */
export async function readingsFor(
  task: TaskRow,
  view: EngagementView,
  email: string,
  deps: { store: Store; documents: Documents },
): Promise<Reading[]> {
  const side = await readSideOf(deps.store, view, email);
  const reader: Reader = { as: 'assignee', email, role: task.assignee.role, documents: task.documents, side };
  const readings = await Promise.all(task.documents.map((id) => readAs(reader, id, view, deps)));
  const { reads } = kindOf(task.kind);
  return readings.filter(({ kind }) => !reads || reads.includes(kind));
}

/** One document as somebody may read it now. */
export async function readAs(
  reader: Reader,
  id: string,
  view: EngagementView,
  { store, documents }: { store: Store; documents: Documents },
): Promise<Reading> {
  const meta = await store.document(view.id, id);
  const kind = meta?.kind ?? (id === DOCUMENTS.confidential ? id : 'unknown');
  const shown = (content: Reading['content']): Reading => ({ id, kind, content });
  const opening = mayOpen({ id, kind }, view, reader);
  if (!opening.open) return shown({ closed: opening.why });
  const found = await documents.read(view.id, id);
  return shown(found ? readable(found.mediaType, found.content) : { closed: reasonFor('reasons.closed.missing') });
}

function readable(mediaType: string, content: Uint8Array): Reading['content'] {
  if (content.byteLength > MAX_SHOWN_BYTES) return { closed: reasonFor('reasons.closed.tooLarge') };
  const text = new TextDecoder().decode(content);
  if (mediaType.startsWith('application/json')) {
    const fields: unknown = JSON.parse(text);
    if (typeof fields === 'object' && fields !== null && !Array.isArray(fields))
      return { fields: fields as Record<string, unknown> };
    return { text: JSON.stringify(fields, null, 2) };
  }
  return mediaType.startsWith('text/') ? { text } : { closed: reasonFor('reasons.closed.unreadable', { mediaType }) };
}
