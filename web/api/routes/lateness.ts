import { z } from '@hono/zod-openapi';
import { PHASES } from '../../../domain/engagement/phases.js';
import { latenessAt } from '../../../domain/journal/lateness.js';
import { Email } from '../../../domain/kernel/address.js';
import { Line } from '../../../domain/kernel/text.js';
import { PracticeId } from '../../../domain/kernel/identifiers.js';
import { ledgerFrom, scorecardFrom } from '../../../client/ledgers.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { EngagementLedger, PortfolioLateness, VendorScorecard } from '../ledger-schemas.js';
import { refuse } from '../problems.js';
import { Flag } from '../schemas.js';

const tag = 'Lateness';
const READ = ['reader', 'operations'] as const;

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
        explain: Flag.optional().describe('With the deliverables and journal entries that each figure comes from.'),
      }),
      response: { status: 200, description: 'The scorecard.', schema: VendorScorecard },
      async handle({ params, query }) {
        const vendor = await store.vendor(params.id ?? '');
        if (!vendor) return refuse(404, `there is no vendor ${params.id}`);
        const { because, ...scorecard } = await scorecardFrom(store, vendor.id);
        return { body: { ...scorecard, name: vendor.name, ...(query.explain && { because }) } };
      },
    }),
  ];
}
