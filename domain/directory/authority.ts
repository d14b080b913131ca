import { isWithin, type Message, type Money, reasonFor, type Role } from '../kernel/index.js';
import { isForFinanceToCover, isSignature, kindOf, ofVendor, type TaskKind } from '../tasks/index.js';

/** What somebody may approve and sign for the client. */
export interface Authority {
  /** Up to which amount they approve; null for any. */
  upTo: Money | null;
  signs: boolean;
}

/** Of whoever a sandbox lets approve and sign anything. */
export const UNLIMITED: Authority = { upTo: null, signs: true };

/** Whether somebody may approve an amount; what is in another currency than their limit they may not. */
export const covers = ({ upTo }: Authority, amount: Money): boolean => upTo === null || isWithin(amount, upTo);

/** Whether whoever is asked needs authority: an approval that commits money, or the client's signature. */
export const needsAuthority = (kind: TaskKind, role: Role): boolean =>
  !ofVendor(role) && !isForFinanceToCover(kind, role) && (isSignature(kind) || kindOf(kind).silence.commits.length > 0);

/** What somebody is to be handed, and what whoever hands it on may do themselves. */
interface Handed {
  kind: TaskKind;
  role: Role;
  amount: Money | null;
  holders: Authority | undefined;
}

/** Why somebody has not the authority to hold a task: less than it needs, and less than whoever holds it. */
export function whyNoAuthority(
  { kind, role, amount, holders }: Handed,
  who: string,
  theirs: Authority | undefined,
): Message | undefined {
  if (!needsAuthority(kind, role)) return undefined;
  if (isSignature(kind)) return theirs?.signs ? undefined : reasonFor('reasons.rule.signsNot', { who });
  if (!theirs) return reasonFor('reasons.rule.noAuthority', { who });
  if (amount === null || covers(theirs, amount) || isAsMuch(theirs, holders)) return undefined;
  return reasonFor('reasons.rule.aboveAuthority', { who, amount, limit: theirs.upTo ?? amount });
}

const isAsMuch = (theirs: Authority, holders: Authority | undefined): boolean =>
  holders !== undefined && holders.upTo !== null && covers(theirs, holders.upTo);
