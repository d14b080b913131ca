import { CancellationScope } from '@temporalio/workflow';
import { isSignedByBoth } from '../../domain/engagement/index.js';
import type { NoticeKind } from '../../domain/journal/index.js';
import { addDuration, type Person, type Role, type Text } from '../../domain/kernel/index.js';
import { chosen, textOf } from '../desk/desk.js';
import { message } from '../runtime/message.js';
import { reasonOf } from '../runtime/outcome.js';
import type { Contract, Engagement, FirmUnderNda, Scope } from './types.js';

export function ndaDrafted(run: Engagement, { vendor: { id, name, contact }, scope }: Contract): void {
  run.firms.push({ id, name, contact, nda: 'drafted', until: null, material: materialOf(scope), asked: false });
}

export function ndaInForce(run: Engagement, vendor: string): void {
  const firm = firmOf(run, vendor);
  if (firm) firm.nda = 'in force';
}

export const firmOf = ({ firms }: Engagement, vendor: string): FirmUnderNda | undefined =>
  firms.find(({ id }) => id === vendor);

/** Whether it was given what is confidential. */
export const holds = ({ nda }: FirmUnderNda): boolean => isSignedByBoth(nda);

/** The firms that still may have something. */
export const holdersOf = ({ firms }: Engagement): FirmUnderNda[] => firms.filter(holds);

/** What is drafted only will never be signed any more. */
export function ndaUnsigned(run: Engagement, firm: FirmUnderNda): void {
  if (firm.nda !== 'drafted') return;
  firm.nda = 'never signed';
  run.desk.record('nda.unsigned', { vendor: firm.id });
}

/** The engagement is over: what was signed outlives it by as many years as it says. */
export function endNdas(run: Engagement): void {
  const { survivalYears } = run.practice.nda;
  for (const firm of run.firms) {
    ndaUnsigned(run, firm);
    if (firm.nda !== 'in force') continue;
    if (survivalYears === 0) {
      firm.nda = 'ended';
      run.desk.record('nda.ended', { vendor: firm.id });
    } else {
      firm.nda = 'survives';
      firm.until = addDuration(run.desk.now(), `P${survivalYears}Y`);
      run.desk.record('nda.survives', { vendor: firm.id, until: firm.until });
    }
  }
}

/** States as phrases tell them apart. */
const SELECTS: Readonly<Record<FirmUnderNda['nda'], string>> = {
  drafted: 'neverSigned',
  'never signed': 'neverSigned',
  'in force': 'inForce',
  survives: 'survives',
  ended: 'ended',
};

/** What holds of a firm's NDA now, for whoever is told of an exit. */
export const ndaLine = ({ name: vendor, nda: state, until }: FirmUnderNda): Text =>
  message('notices.exit.nda', { vendor, state: SELECTS[state], until: until ? { date: until } : '' });

/**
 * Asks a firm that was given something what became of it, once; that goes on beside whatever follows, and a cancellation does not
 * end it. `scope` is what it has worked on in the end.
 */
export function askToCertify(run: Engagement, firm: FirmUnderNda | undefined, scope?: Scope): void {
  if (!firm || firm.asked || !holds(firm)) return;
  firm.asked = true;
  if (scope) firm.material = materialOf(scope);
  run.certificates.push(run.desk.inputs.beside(CancellationScope.nonCancellable(() => certify(run, firm))));
}

async function certify(
  { desk, people }: Engagement,
  { id: vendor, name, contact, material }: FirmUnderNda,
): Promise<void> {
  const answered = await desk.ask({
    kind: 'closeout.certify',
    to: { ...contact, role: 'vendor' },
    subject: message('notices.certify.subject'),
    lines: [message('notices.certify.why')],
    context: { vendorName: name, documents: material },
  });
  if (chosen(answered, 'certify'))
    return desk.record('closeout.certified', { vendor, by: answered.by, method: textOf(answered, 'method') ?? '' });
  const why = reasonOf(answered, 'reasons.noAnswer');
  desk.record('closeout.uncertified', { vendor, why });
  desk.note('note', { ...people.owner, role: 'owner' }, message('notices.uncertified.subject'), [
    message('notices.uncertified.why', { vendor: name, reason: why }),
  ]);
}

/** Every firm that was given something is asked, unless it was; settles once all have certified, or their ladders have ended. */
export async function everyCertificate(run: Engagement): Promise<void> {
  for (const firm of holdersOf(run)) askToCertify(run, firm);
  await Promise.all(run.certificates);
}

/** A firm leaves: what it has not signed it never will, and it is asked to certify if it was given anything. */
export function letGo(run: Engagement, { vendor, scope }: Pick<Contract, 'vendor' | 'scope'>): void {
  const firm = firmOf(run, vendor.id);
  if (!firm) return;
  ndaUnsigned(run, firm);
  askToCertify(run, firm, scope);
}

const materialOf = ({ brief }: Scope): string[] => brief.deliverables.map(({ id, title }) => `${id}: ${title}`);

/** What was done, accepted and paid by then, line by line; of one firm, which learns nothing of the others, or of all. */
export function workDone({ done }: Engagement, firm?: string): Text[] {
  const work = done.filter(({ outcome, vendor }) => outcome !== 'provided' && (firm ?? vendor) === vendor);
  if (work.length === 0) return [message('notices.exit.nothing')];
  return work.map(({ deliverable: id, title, outcome, paid }) =>
    paid
      ? message('notices.exit.paid', { id, title, amount: paid })
      : message('notices.exit.unpaid', { id, title, outcome }),
  );
}

/** An end, for those who play a part for the client: what they are told, why, and of which firms. */
export interface Farewell {
  kind: NoticeKind;
  subject: Text;
  why: Text;
  firms: readonly FirmUnderNda[];
  more?: readonly Text[];
}

/** Tells everybody concerned once; what was paid is for those who answer for the money. */
export function tellClient(run: Engagement, { kind, subject, why, firms, more = [] }: Farewell): void {
  const { owner, sponsor, finance, reviewers } = run.people;
  const { counterpart } = run.desk.cast;
  const told = new Set<string>();
  const tell = (person: Person & { role?: Role }, ...lines: Text[]): void => {
    if (told.has(person.email)) return;
    told.add(person.email);
    run.desk.note(kind, person, subject, [why, ...lines]);
  };
  for (const person of [owner, sponsor, finance]) tell(person, ...workDone(run), ...firms.map(ndaLine), ...more);
  for (const person of [...reviewers, ...(counterpart ? [counterpart] : [])]) tell(person);
}

/** Firms that had left before hear how long their NDA outlives the engagement. */
export function tellFormer(run: Engagement, kind: NoticeKind, subject: Text, present: string | undefined): void {
  for (const firm of holdersOf(run))
    if (firm.id !== present)
      run.desk.note(kind, { ...firm.contact, role: 'vendor' }, subject, [
        message('notices.exit.over', { engagement: run.title }),
        ndaLine(firm),
      ]);
}
