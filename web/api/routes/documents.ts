import { z } from '@hono/zod-openapi';
import { nameOf, subjectOf } from '../../../domain/kernel/index.js';
import { mayOpen } from '../../../domain/engagement/index.js';
import { PLAIN } from '../../../i18n/index.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import type { Caller } from '../env.js';
import { refuse } from '../problems.js';
import { Document } from '../journal-schemas.js';

const tag = 'Documents';
const READ = ['reader', 'operations'] as const;

/** Texts are kept as UTF-8, whatever a browser would guess. */
const withCharset = (mediaType: string): string =>
  mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;

const readerOf = ({ by }: Caller) => ({ as: 'client' as const, name: nameOf(by), hasPart: true });

/** An engagement's documents, each behind its gate. */
export function documentEndpoints({ engagements, store, documents }: ApiDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/v1/engagements/{id}/documents',
      tag,
      summary: 'The documents of an engagement',
      roles: READ,
      response: {
        status: 200,
        description: 'All of them, with whether each may be opened now.',
        schema: z.object({ items: z.array(Document), next: z.null() }),
      },
      async handle({ params, caller }) {
        const view = await store.engagement(params.id ?? '');
        if (!view) return refuse(404, `there is no engagement ${params.id}`);
        const items = (await store.documents(subjectOf('engagement', view.id))).map(({ subject: _, ...meta }) => ({
          engagement: view.id,
          ...meta,
          open: mayOpen(meta, view, readerOf(caller)).open,
        }));
        return { body: { items, next: null } };
      },
    }),
    endpoint({
      method: 'get',
      path: '/v1/engagements/{id}/documents/{doc}',
      tag,
      summary: 'The content of a document',
      description:
        'Refused while a gate is closed, such as before the last NDA signature; the attempt is then journalled.',
      // Bids, signatures and the confidential part are more than a reader of figures needs.
      roles: ['operations'],
      response: {
        status: 200,
        description: 'Its content.',
        mediaTypes: ['application/json', 'text/plain', 'application/pdf'],
      },
      async handle({ params, caller, onRecord }) {
        const { id = '', doc = '' } = params;
        const [view, meta] = await Promise.all([
          store.engagement(id),
          store.document(subjectOf('engagement', id), doc),
        ]);
        if (!view || !meta) return refuse(404, `engagement ${id} has no document ${doc}`);
        const opening = mayOpen(meta, view, readerOf(caller));
        if (!opening.open) {
          await engagements.noteDenied({
            engagement: id,
            who: caller.by,
            what: `document ${doc}`,
            why: opening.why,
          });
          const denied = { engagement: id, what: `document ${doc}`, why: opening.why.code };
          return { ...refuse(403, `the document stays closed: ${PLAIN.text(opening.why)}`), denied };
        }
        const found = await documents.read(subjectOf('engagement', id), doc);
        if (!found) return refuse(404, `document ${doc} has been destroyed`);
        await onRecord({ type: 'document.opened', about: { engagement: id, document: doc, kind: found.kind } });
        const headers = {
          'Content-Type': withCharset(found.mediaType),
          'Content-Disposition': `attachment; filename="${doc.replaceAll(/[^\w.~-]/g, '_')}"`,
        };
        return { response: new Response(new Uint8Array(found.content), { headers }) };
      },
    }),
  ];
}
