import { z } from '@hono/zod-openapi';
import { PHASES } from '../../../domain/engagement/index.js';
import { latenessAt, SCORECARD_FIGURES } from '../../../domain/journal/index.js';
import { Email, Line, PracticeId } from '../../../domain/kernel/index.js';
import { ledgerFrom, vendorScorecard } from '../../../client/index.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { EngagementLedger, Evidence, PortfolioLateness, VendorScorecard } from '../ledger-schemas.js';
import { refuse } from '../problems.js';
import { Flag, pageOf, paging } from '../schemas.js';

const tag = 'Lateness';
const READ = ['reader', 'operations'] as const;

/** Of each figure of a scorecard; the rest is read page by page. */
const EXPLAINED = 50;

/** Who held what, and whose lateness it is: of an engagement, of the portfolio, of a vendor. */
export function latenessEndpoints({ store }: ApiDeps): Endpoint[] {
  const now = (): string => new Date().toISOString();
  return [
    endpoint({
      method: 'get',
      path: '/v1/engagements/{id}/ledger',
      tag,
      summary: 'Who held each deadline of an engagement',
      description:
        'Every deadline with its holders and the sequences of the journal entries that say so, the oldest first.',
      roles: READ,
      response: { status: 200, description: 'The ledger, as of now.', schema: EngagementLedger },
      async handle({ params }) {
        const view = await store.engagement(params.id ?? '');
        if (!view) return refuse(404, `there is no engagement ${params.id}`);
        const at = now();
        return { body: { at, lateness: latenessAt(view, at), deadlines: await ledgerFrom(store, view.id, at) } };
      },
    }),
    endpoint({
      method: 'get',
      path: '/v1/portfolio/lateness',
      tag,
      summary: 'Lateness by holder over many engagements',
      description:
        'Who has held no deadline whose due instant is known is left out: that is no data, and not no lateness.',
      roles: READ,
      query: z.strictObject({
        phase: z.enum(PHASES).optional(),
        practice: PracticeId.optional(),
        owner: Email.optional(),
        costCentre: Line.optional(),
      }),
      response: { status: 200, description: 'As of now, the longest first.', schema: PortfolioLateness },
      async handle({ query }) {
        const at = now();
        return { body: { at, holders: await store.lateness({ ...query, at }) } };
      },
    }),
    endpoint({
      method: 'get',
      path: '/v1/vendors/{id}/scorecard',
      tag,
      summary: 'A vendor’s scorecard, recomputed from the journals',
      description: 'Only the vendor’s own share of lateness counts. A figure that nothing tells is null.',
      roles: READ,
      query: z.strictObject({
        explain: Flag.optional().describe(
          `With the deliverables and journal entries that each figure comes from, the first ${EXPLAINED} of each.`,
        ),
      }),
      response: { status: 200, description: 'The scorecard.', schema: VendorScorecard },
      async handle({ params, query }) {
        const vendor = await store.vendor(params.id ?? '');
        if (!vendor) return refuse(404, `there is no vendor ${params.id}`);
        const { because, ...scorecard } = await vendorScorecard(store, vendor.id, EXPLAINED);
        return { body: { ...scorecard, name: vendor.name, ...(query.explain && { because }) } };
      },
    }),
    endpoint({
      method: 'get',
      path: '/v1/vendors/{id}/scorecard/{figure}',
      tag,
      summary: 'What a figure of a vendor’s scorecard comes from',
      roles: READ,
      query: z.strictObject(paging),
      response: {
        status: 200,
        description: 'A page of deliverables with the journal entries that say so, the first that ended first.',
        schema: pageOf(Evidence),
      },
      async handle({ params, query }) {
        const vendor = await store.vendor(params.id ?? '');
        const figure = SCORECARD_FIGURES.find((known) => known === params.figure);
        if (!vendor || !figure) return refuse(404, `there is no ${params.figure} of a vendor ${params.id}`);
        return { body: await store.vendorEvidence({ ...query, vendor: vendor.id, figure }) };
      },
    }),
  ];
}
