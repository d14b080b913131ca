import { DOCUMENTS } from '../../domain/engagement.js';
import { mayOpen } from '../../domain/gates.js';
import type { Reader } from '../../domain/gates.js';
import type { EngagementView } from '../../domain/view.js';
import type { Store, TaskRow } from '../../store/contract.js';
import type { Documents } from '../../store/documents.js';

/** A document as a page shows it: its content, or why it stays closed. */
export interface Reading {
  id: string;
  title: string;
  content: { fields: Record<string, unknown> } | { text: string } | { closed: string };
}

/** What documents are called, by kind. */
const TITLES: Readonly<Record<string, string>> = {
  confidential: 'Confidential part of the brief',
  nda: 'Non-disclosure agreement',
  technical: 'Technical part of the bid',
  commercial: 'Price of the bid',
  submission: 'Submission',
  evidence: 'Evidence of credentials',
  input: 'Input from the client',
  handover: 'Handover notes',
  signature: 'Signature',
  certificate: 'Certificate',
  report: 'Close-out report',
};
export const documentTitle = (kind: string): string => TITLES[kind] ?? 'Document';

const MAX_SHOWN_BYTES = 500_000;

/** The documents of a task as its assignee may read them now; an evaluator is never shown a price. */
export async function readingsFor(
  task: TaskRow,
  view: EngagementView,
  deps: { store: Store; documents: Documents },
): Promise<Reading[]> {
  const { email, role } = task.assignee;
  const reader: Reader = { as: 'assignee', email, role, documents: task.documents };
  const readings = await Promise.all(task.documents.map((id) => readAs(reader, id, view, deps)));
  return readings
    .filter(({ kind }) => task.kind !== 'bid.evaluate' || kind === 'technical')
    .map(({ reading }) => reading);
}

/** One document as somebody may read it now. */
export async function readAs(
  reader: Reader,
  id: string,
  view: EngagementView,
  { store, documents }: { store: Store; documents: Documents },
): Promise<{ kind: string; reading: Reading }> {
  const meta = await store.document(view.id, id);
  const kind = meta?.kind ?? (id === DOCUMENTS.confidential ? id : 'unknown');
  const shown = (content: Reading['content']): { kind: string; reading: Reading } => ({
    kind,
    reading: { id, title: documentTitle(kind), content },
  });
  const opening = mayOpen({ id, kind }, view, reader);
  if (!opening.open) return shown({ closed: opening.why });
  const found = await documents.read(view.id, id);
  return shown(found ? readable(found.mediaType, found.content) : { closed: 'it is not in the store' });
}

function readable(mediaType: string, content: Uint8Array): Reading['content'] {
  if (content.byteLength > MAX_SHOWN_BYTES) return { closed: 'it is too large to be shown on a page' };
  const text = new TextDecoder().decode(content);
  if (mediaType.startsWith('application/json')) {
    const fields: unknown = JSON.parse(text);
    if (typeof fields === 'object' && fields !== null && !Array.isArray(fields))
      return { fields: fields as Record<string, unknown> };
    return { text: JSON.stringify(fields, null, 2) };
  }
  return mediaType.startsWith('text/') ? { text } : { closed: `it is a ${mediaType} file, which a page cannot show` };
}
