import { isOfVendor, vendorAsked } from '../directory/index.js';
import { isSamePerson, type Message, type Person, reasonFor, type Role } from '../kernel/index.js';
import {
  approvedBefore,
  isPersonal,
  isSignature,
  isVendors,
  judgedBySeveral,
  mayDecide,
  ofVendor,
  type TaskContext,
  type TaskKind,
  type TaskState,
} from '../tasks/index.js';
import { isActive, isExpert, isOfClient, type KnownOf, type Parties, worksForClient } from './sides.js';

/** A task as far as the separation of duties asks. */
export interface Duty {
  id: string;
  stream: string;
  kind: TaskKind;
  context: TaskContext;
  assignee: { role: Role };
}

/** A task that somebody may be handed. */
export interface Offered extends Duty {
  assignee: { role: Role; email: string };
  onBehalfOf?: Person | null;
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
  if (!mayDecide(kind, 'owner') && isSamePerson(involved.parties?.owner, email))
    return reasonFor('reasons.rule.owns', who);
  if (approvesAgain(task, email, involved)) return reasonFor('reasons.rule.twice', who);
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
  const judgesIt = involved.asked.some((other) => other.state !== 'withdrawn' && isSecondOpinion(task, other));
  return judgesIt ? reasonFor('reasons.rule.twice', who) : undefined;
}

/** Whether what goes beyond somebody's authority would be approved by them as well. */
const approvesAgain = ({ kind, context }: Offered, email: string, { parties }: Involvement): boolean =>
  (!mayDecide(kind, 'sponsor') && isSamePerson(parties?.sponsor, email)) ||
  isSamePerson(approvedBefore(kind, context), email);

/** A vendor's contact by the directory or a colleague of one, an expert, or whoever was asked for a vendor. */
const worksForVendor = (email: string, { parties, firms, asked }: Involvement): boolean =>
  asked.some(({ assignee }) => ofVendor(assignee.role)) ||
  isExpert(parties, email) ||
  firms.some(({ contact }) => isSamePerson(contact, email) || !isOfClient(parties, email));

const answersForClient = (email: string, involved: Involvement): boolean =>
  worksForClient(involved.parties, email, involved) || involved.asked.some(({ assignee }) => !ofVendor(assignee.role));

/** Of a vendor that nobody knows, whoever is asked is the contact. */
function isOfVendorAsked({ assignee, onBehalfOf, context }: Offered, email: string, involved: Involvement): boolean {
  const { parties, contacts, firms } = involved;
  const vendor = vendorAsked(context, parties);
  const known = contacts.length > 0 ? contacts : [(onBehalfOf ?? assignee).email];
  return isOfVendor(email, vendor, known, firms) || (vendor === parties?.vendor?.id && isActive(parties, email));
}

/** Whether two tasks ask for an opinion about one thing. */
function isSecondOpinion(task: Duty, other: Duty): boolean {
  const thing = judgedBySeveral(task.kind, task.context);
  return (
    thing !== undefined &&
    other.id !== task.id &&
    other.stream === task.stream &&
    judgedBySeveral(other.kind, other.context) === thing
  );
}
