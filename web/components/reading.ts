import { type Message, reasonFor, subjectOf } from '../../domain/kernel/index.js';
import { DOCUMENTS, mayOpen, type Reader } from '../../domain/engagement/index.js';
import { kindOf } from '../../domain/tasks/index.js';
import type { EngagementView } from '../../domain/journal/index.js';
import type { OnRecord } from '../record/on-record.js';
import { type Documents, readSideOf, type Store, type TaskRow } from '../../store/index.js';

/** A document as a page shows it: its content, or why it stays closed. */
export interface Reading {
  id: string;
  kind: string;
  content: { fields: Record<string, unknown> } | { text: string } | { closed: Message };
}

export interface ReadingDeps {
  store: Store;
  documents: Documents;
  /** Nothing is shown that could not be put on record. */
  onRecord: OnRecord;
}

const MAX_SHOWN_BYTES = 500_000;

/** The documents of a task as whoever is asked, alone or with a group, may read them now. */
export async function readingsFor(
  task: TaskRow,
  view: EngagementView,
  email: string,
  deps: ReadingDeps,
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
  { store, documents, onRecord }: ReadingDeps,
): Promise<Reading> {
  const meta = await store.document(subjectOf('engagement', view.id), id);
  const kind = meta?.kind ?? (id === DOCUMENTS.confidential ? id : 'unknown');
  const shown = (content: Reading['content']): Reading => ({ id, kind, content });
  const opening = mayOpen({ id, kind }, view, reader);
  if (!opening.open) return shown({ closed: opening.why });
  const found = await documents.read(subjectOf('engagement', view.id), id);
  if (found) await onRecord({ type: 'document.opened', about: { engagement: view.id, document: id, kind } });
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
