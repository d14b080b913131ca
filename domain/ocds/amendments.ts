import { shown } from '../kernel/index.js';
import type { Fact, FactOf } from '../journal/index.js';

/** A change of a tender or a contract after it was made, as a release says it. */
export interface ReleaseAmendment {
  id: string;
  date: string;
  description: string;
}

const amendment = ({ at }: Fact, id: string, description: string): ReleaseAmendment => ({ id, date: at, description });

/** What a fact changes of a contract that is in force; undefined where it changes nothing. No reason is said: it is somebody's word. */
export function amendmentOf(fact: Fact, plans: Plans): ReleaseAmendment | undefined {
  switch (fact.type) {
    case 'scope.amended':
      return ofScope(fact, fact.about);
    case 'deliverable.dropped':
      return amendment(fact, `dropped-${fact.about.deliverable}`, `${fact.about.deliverable} is dropped.`);
    case 'deliverable.accepted': {
      const { deliverable, price } = fact.about;
      return price && amendment(fact, `price-${deliverable}`, `${deliverable} is accepted at another price.`);
    }
    case 'scaling.completed': {
      const plan = plans.get(fact.about.plan);
      const team = plan?.changes.map(({ role, from, to }) => `${shown(role)} from ${from} to ${to}`).join(', ');
      return team === undefined ? undefined : amendment(fact, `team-${fact.about.plan}`, `The team changes: ${team}.`);
    }
    default:
      return undefined;
  }
}

/** The staffing plans that were made, by their ids. */
export type Plans = ReadonlyMap<string, FactOf['scaling.planned']['plan']>;

export const plansIn = (facts: readonly { fact: Fact }[]): Plans =>
  new Map(
    facts.flatMap(({ fact }) =>
      fact.type === 'scaling.planned' ? [[fact.about.plan.id, fact.about.plan] as const] : [],
    ),
  );

/** Of a deliverable that is dropped the fact of that tells. */
function ofScope(fact: Fact, { version, deliverable, due }: FactOf['scope.amended']): ReleaseAmendment | undefined {
  const id = `scope-${version}`;
  if (deliverable === null) return amendment(fact, id, `Version ${version} of the scope: roles need fewer people.`);
  return due === null
    ? undefined
    : amendment(fact, id, `Version ${version} of the scope: ${deliverable} is due ${dueSaid(due)}.`);
}

const dueSaid = (due: string): string => (due.startsWith('P') ? `${due} after the start` : `by ${due}`);

/** What was changed of the tender once the scope had been approved: another approved scope, a longer round, another budget. */
export function tenderAmendments(facts: readonly { fact: Fact }[]): ReleaseAmendment[] {
  let isPublished = false;
  let rounds = 0;
  return facts.flatMap(({ fact }) => {
    const before = isPublished;
    switch (fact.type) {
      case 'scope.approved':
        isPublished = true;
        return before
          ? amendment(fact, `scope-${fact.about.version}`, `Version ${fact.about.version} of the scope is approved.`)
          : [];
      case 'bidding.extended':
        rounds += 1;
        return amendment(fact, `bidding-${rounds}`, `Bids are taken until ${fact.about.until}.`);
      case 'budget.changed':
        return before
          ? amendment(fact, `budget-${fact.about.version}`, `Version ${fact.about.version} of the budget counts.`)
          : [];
      default:
        return [];
    }
  });
}
