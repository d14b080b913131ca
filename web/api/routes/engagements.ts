import { BriefInput, COUNTS, engagementOf, PHASES } from '../../../domain/engagement/index.js';
import { Email, Line, nameOf, PracticeId, subjectOf } from '../../../domain/kernel/index.js';
import { PLAIN } from '../../../i18n/index.js';
import { z } from '@hono/zod-openapi';
import { latenessAt } from '../../../domain/journal/index.js';
import { SomeTime } from '../../../domain/tasks/index.js';
import { type ChainedEntry, type EngagementRow, everyItem, type JournalEntry } from '../../../store/index.js';
import { json, yaml } from '../body.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { refuse, refuseAs } from '../problems.js';
import { Entry } from '../journal-schemas.js';
import { assumptionsOf, briefOf, briefs, OcdsRelease, releases, Started, StartQuery } from './notices.js';
import { Accepted, Engagement, EngagementSummary, Flag, pageOf, paging, Reason, ResetVersion } from '../schemas.js';

const tag = 'Engagements';
const READ = ['reader', 'operations'] as const;
const WRITE = ['operations'] as const;

const Change = z.strictObject({
  reason: Reason,
  due: z
    .array(z.strictObject({ id: z.string().min(1).max(40), after: SomeTime }))
    .max(50)
    .optional()
    .describe('Deliverables with another time after the start of delivery.'),
  drop: z.array(z.string().min(1).max(40)).max(50).optional().describe('Deliverables to leave out.'),
});

const Reset = ResetVersion.extend({ of: z.enum(COUNTS).default('budget') });

/** Starting, reading, changing and cancelling engagements. */
export function engagementEndpoints({ engagements, store, ocds, reader }: ApiDeps): Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/v1/engagements',
      tag,
      summary: 'Start an engagement from a brief',
      description:
        'A brief as JSON or YAML, or an OCDS release. People that are left out are taken from the directory’s defaults. A notice whose `ocid` has started an engagement is refused with 409 until `again` says that another is meant.',
      roles: WRITE,
      query: StartQuery,
      body: [briefs(json(BriefInput)), briefs(yaml(reader, BriefInput)), releases],
      response: { status: 201, description: 'It runs.', schema: Started },
      refuses: [409],
      async handle({ body, query, caller, key }) {
        const read = await briefOf({ reader, store }, body, query);
        if ('refused' in read) return read;
        const started = await engagements.start({ ...read, again: query.again, by: caller.by, key });
        if (!started.ok) return refuseAs(started);
        return {
          body: { id: started.id, ...(read.notice && { assumptions: assumptionsOf(read.notice) }) },
          headers: { Location: `/v1/engagements/${started.id}` },
        };
      },
    }),
    endpoint({
      method: 'get',
      path: '/v1/engagements',
      tag,
      summary: 'The portfolio',
      roles: READ,
      query: z.strictObject({
        ...paging,
        phase: z.enum(PHASES).optional(),
        practice: PracticeId.optional(),
        owner: Email.optional(),
        overdue: Flag.optional(),
        costCentre: Line.optional(),
        ocid: Line.optional(),
      }),
      response: {
        status: 200,
        description: 'A page of what is to know of each at a glance, the latest started first.',
        schema: pageOf(EngagementSummary),
      },
      handle: async ({ query }) => ({ body: await store.engagements(query) }),
    }),
    endpoint({
      method: 'get',
      path: '/v1/engagements/{id}',
      tag,
      summary: 'One engagement',
      roles: READ,
      response: { status: 200, description: 'The engagement.', schema: Engagement },
      async handle({ params }) {
        const row = await store.engagement(params.id ?? '');
        return row ? { body: asOfNow(row) } : noEngagement(params.id);
      },
    }),
    endpoint({
      method: 'get',
      path: '/v1/engagements/{id}/journal',
      tag,
      summary: 'Everything that happened, as a hash chain',
      roles: READ,
      query: z.strictObject({
        ...paging,
        after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional().openapi({ type: 'integer' }),
      }),
      response: { status: 200, description: 'A page of entries, oldest first.', schema: pageOf(Entry) },
      async handle({ params, query }) {
        const id = params.id ?? '';
        if (!(await store.engagement(id))) return noEngagement(id);
        const page = await store.journal(subjectOf('engagement', id), query);
        return { body: { ...page, items: page.items.map(asChained) } };
      },
    }),
    endpoint({
      method: 'get',
      path: '/v1/engagements/{id}/ocds',
      tag,
      summary: 'The engagement as an OCDS release',
      roles: READ,
      response: {
        status: 200,
        description: 'A release of the Open Contracting Data Standard 1.1.',
        schema: OcdsRelease,
      },
      async handle({ params }) {
        const view = await store.engagement(params.id ?? '');
        if (!view) return noEngagement(params.id);
        const entries = await everyItem((page) => store.journal(subjectOf('engagement', view.id), page));
        return { body: ocds.export(view, entries) as Record<string, unknown> };
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/engagements/{id}/cancel',
      tag,
      summary: 'Cancel an engagement',
      description: 'Access is taken away, everybody concerned is told, and nothing further happens.',
      roles: WRITE,
      body: [json(z.strictObject({ reason: Reason }))],
      response: { status: 202, description: 'The engagement has been told.', schema: Accepted },
      async handle({ params, body, caller }) {
        const told = await engagements.cancel({ engagement: params.id ?? '', reason: body.reason, by: caller.by });
        return told.ok ? { body: { accepted: true as const } } : refuseAs(told);
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/engagements/{id}/change-requests',
      tag,
      summary: 'Ask for a change of the scope',
      description: 'The sponsor approves or refuses it; an approved change gives the statement of work a new version.',
      roles: WRITE,
      body: [json(Change)],
      response: { status: 202, description: 'The engagement has been told.', schema: Accepted },
      async handle({ params, body, caller, key }) {
        const told = await engagements.requestChange({ engagement: params.id ?? '', ...body, by: caller.by, key });
        return told.ok ? { body: { accepted: true as const } } : refuseAs(told);
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/engagements/{id}/reset-version',
      tag,
      summary: 'Have the versions of events count on from another one',
      roles: WRITE,
      body: [json(Reset)],
      response: { status: 202, description: 'The engagement has been told.', schema: Accepted },
      async handle({ params, body, caller, key, onRecord }) {
        const engagement = params.id ?? '';
        const told = await engagements.resetVersion({ engagement, ...body, by: caller.by, key });
        if (!told.ok) return refuseAs(told);
        await onRecord({ type: 'version.reset', about: { engagement, of: body.of, to: body.to } });
        return { body: { accepted: true as const } };
      },
    }),
  ];
}

/** As the chain has it; whoever may read journals may see what stands beside it. */
const asChained = ({ subject, fact: _, chained, ...entry }: JournalEntry): ChainedEntry => ({
  engagement: engagementOf(subject),
  ...entry,
  fact: chained,
});

/** What is late now counts, too. */
/** A row as of now, with its reasons in English. */
const asOfNow = ({ ended, ...row }: EngagementRow): z.infer<typeof Engagement> => ({
  ...row,
  ranking: row.ranking.map((line) => ({ ...line, explanation: PLAIN.text(line.explanation) })),
  certificates: row.certificates.map(certificateOf),
  lateness: latenessAt({ ...row, ended }, new Date().toISOString()),
  notice: row.notice && {
    ...row.notice,
    lots: [...row.notice.lots],
    assumptions: assumptionsOf(row.notice),
  },
  outcome: row.phase === 'closed' ? 'closed' : row.outcome && PLAIN.text(row.outcome),
});

const certificateOf = (certificate: EngagementRow['certificates'][number]) =>
  'by' in certificate
    ? { ...certificate, by: nameOf(certificate.by) }
    : { ...certificate, why: PLAIN.text(certificate.why) };

const noEngagement = (id = '') => refuse(404, `there is no engagement ${id}`);
