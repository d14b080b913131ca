import { isOfVendor, vendorAsked } from '../directory/firms.js';
import type { Message } from '../kernel/message.js';
import { reasonFor } from '../kernel/reasons.js';
import type { Person, Role } from '../kernel/person.js';
import { asksSeveral, isPersonal, isSignature, isVendors, mayDecide, ofVendor } from '../tasks/duties.js';
import type { TaskContext, TaskState } from '../tasks/task.js';
import { isActive, isExpert, isOfClient, type KnownOf, type Parties, worksForClient } from './sides.js';
import type { TaskKind } from '../tasks/kinds/index.js';

/** A task as far as the separation of duties asks. */
export interface Duty {
  id: string;
  stream: string;
  kind: TaskKind;
  subject: string;
  assignee: { role: Role };
}

/** A task that somebody may be handed. */
export interface Offered extends Duty {
  assignee: { role: Role; email: string };
  onBehalfOf?: Person | null;
  context?: TaskContext;
}

/** What somebody has to do with an engagement already; `contacts` are those of the vendor that the task is asked of. */
export interface Involvement extends KnownOf {
  parties: Parties | null;
  /** The tasks of the engagement that they were asked. */
  asked: readonly (Duty & { state: TaskState })[];
}

/**
 * Why somebody must not be handed a task: who asks cannot approve, who bids cannot judge, nobody signs or answers for the
 * other side, nor for another vendor, and blind reviewers stay two people.
 */
export function objectionTo(task: Offered, email: string, involved: Involvement): Message | undefined {
  const { kind } = task;
  const who = { who: email };
  if (!mayDecide(kind, 'owner') && involved.parties?.owner === email) return reasonFor('reasons.rule.owns', who);
  const forVendor = worksForVendor(email, involved);
  if (!mayDecide(kind, 'vendor') && forVendor) return reasonFor('reasons.rule.judges', who);
  if (ofVendor(task.assignee.role)) {
    if (answersForClient(email, involved)) return reasonFor('reasons.rule.answersForVendor', who);
    if (isPersonal(kind)) return reasonFor('reasons.rule.personal', who);
    if (!isOfVendorAsked(task, email, involved)) return reasonFor('reasons.rule.otherVendor', who);
  } else if (forVendor && !isVendors(kind))
    return isSignature(kind)
      ? reasonFor('reasons.rule.signsForClient', who)
      : reasonFor('reasons.rule.answersForClient', who);
  const askedTheSame = involved.asked.some((other) => other.state !== 'withdrawn' && isAnother(other, task));
  return askedTheSame && asksSeveral(kind) ? reasonFor('reasons.rule.twice', who) : undefined;
}

/** A vendor's contact by the directory or a colleague of one, an expert, or whoever was asked for a vendor. */
const worksForVendor = (email: string, { parties, firms, asked }: Involvement): boolean =>
  asked.some(({ assignee }) => ofVendor(assignee.role)) ||
  isExpert(parties, email) ||
  firms.some(({ contact }) => contact === email || !isOfClient(parties, email));

const answersForClient = (email: string, involved: Involvement): boolean =>
  worksForClient(involved.parties, email, involved) || involved.asked.some(({ assignee }) => !ofVendor(assignee.role));

/** Of a vendor that nobody knows, whoever is asked is the contact. */
function isOfVendorAsked(
  { assignee, onBehalfOf, context = {} }: Offered,
  email: string,
  involved: Involvement,
): boolean {
  const { parties, contacts, firms } = involved;
  const vendor = vendorAsked(context, parties);
  const known = contacts.length > 0 ? contacts : [(onBehalfOf ?? assignee).email];
  return isOfVendor(email, vendor, known, firms) || (vendor === parties?.vendor?.id && isActive(parties, email));
}

const isAnother = (other: Duty, task: Duty): boolean =>
  other.id !== task.id && other.stream === task.stream && other.kind === task.kind && other.subject === task.subject;
