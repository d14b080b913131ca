import fc from 'fast-check';
import { draftScope } from '../../../domain/engagement/scope.js';
import type { BriefInput } from '../../../domain/engagement/brief.js';
import type { Fact } from '../../../domain/journal/facts.js';
import { viewOf } from '../../../domain/journal/projection.js';
import type { JournalledFact } from '../../../domain/ocds/awards.js';
import { releaseOf } from '../../../domain/ocds/export.js';
import { briefFromRelease, type Imported } from '../../../domain/ocds/import.js';
import { aBrief } from '../../support/samples/briefs.js';
import { aConvertedNotice, type LotIn } from '../../support/samples/notices.js';
import { builtInPractice, PRACTICES } from '../../support/samples/practices.js';
import { releaseErrors } from '../../support/samples/release-schema.js';
import { someone } from '../../support/site/said.js';

type Taken = Exclude<Imported, { problems: unknown }>;

function taken(notice: unknown): Taken {
  const imported = briefFromRelease(notice, PRACTICES);
  if ('problems' in imported) throw new Error(JSON.stringify(imported.problems));
  return imported;
}

/** The export of an engagement that has begun with an imported notice, and whose scope is drafted. */
function exported({ brief, notice }: Taken): Record<string, unknown> {
  const practice = builtInPractice(brief.practice);
  if (!practice) throw new Error(brief.practice);
  const { people } = aBrief();
  const facts: Fact[] = [
    {
      type: 'engagement.started',
      at: '2026-11-01T09:00:00.000Z',
      about: {
        ...{ title: brief.title, summary: brief.public.summary, practice: practice.id, practiceTitle: practice.title },
        ...{ owner: 'olu@client.example', ownerName: 'Olu', sponsor: 'sara@client.example', people: {} },
        ...{ costCentre: brief.budget.costCentre, budget: brief.budget.amount, budgetVersion: 1 },
        ...{ startedBy: someone('key-1'), notice },
      },
    },
    {
      type: 'scope.drafted',
      at: '2026-11-01T09:00:01.000Z',
      about: draftScope({ ...brief, people }, practice, 1, null),
    },
  ];
  const journal: JournalledFact[] = facts.map((fact, index) => ({ sequence: index + 1, fact }));
  return releaseOf(viewOf(journal, 'heron-1')!, journal, { buyer: { name: 'Client Limited' } });
}

/** What of a brief a notice can say. */
const saidOf = ({ title, practice, public: { summary }, budget, roles, deliverables, constraints }: BriefInput) => ({
  ...{ title, practice, summary, budget, days: roles.map(({ days }) => days), deliverables },
  jurisdictions: constraints?.jurisdictions,
});

const lots = fc.array(
  fc.record<LotIn>({
    cpv: fc.constantFrom('79411000', '79412000', '79410000'),
    title: fc.string({ minLength: 1, maxLength: 30 }),
    status: fc.constantFrom('active', 'planned', 'cancelled', 'unsuccessful', 'withdrawn', 'odd'),
    value: fc.option(fc.record({ amount: fc.integer({ min: 1, max: 10 ** 9 }), currency: fc.constant('NOK') }), {
      freq: 5,
    }),
    period: fc.option(fc.record({ durationInDays: fc.integer({ min: 1, max: 3_650 }) }), { freq: 5 }),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('an export', () => {
  it('of whatever lots is accepted by the standard’s schema, and imports as the brief that it is of', () =>
    fc.assert(
      fc.property(lots, (given) => {
        const first = taken(aConvertedNotice(given, { tender: { value: { amount: 10 ** 9, currency: 'NOK' } } }));
        const release = exported(first);
        expect(releaseErrors(release)).toBeNull();
        const again = taken(release);
        expect(saidOf(again.brief)).toEqual(saidOf(first.brief));
        expect([again.notice.ocid, again.notice.lots]).toEqual([first.notice.ocid, first.notice.lots]);
      }),
      { numRuns: 60 },
    ));
});
