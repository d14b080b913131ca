import { isAmong, type Person, problem, type Reason, reasonFor, subjectOf } from '../../domain/kernel/index.js';
import { DOCUMENTS } from '../../domain/engagement/index.js';
import { chosen, type TaskDesk, textOf, type Withdrawable } from '../desk/desk.js';
import type { TaskOutcome } from '../../domain/tasks/index.js';
import { message } from '../runtime/message.js';
import { callOff } from '../runtime/calling-off.js';
import { ndaDrafted, ndaInForce } from './exits.js';
import { leftBefore, tellSuccessor } from './succession.js';
import { askAboutStranger, clientEmails, isAccepted, isOfSide, type SigningSide } from './strangers.js';
import type { Contract, Engagement, Failure } from './types.js';
import { reasonOf } from '../runtime/outcome.js';

/** A side may point to another signatory this many times. */
const REDIRECTIONS = 3;

/**
 * Has both sides sign; the confidential part of the brief opens with the last signature, and not before.
 * Returns why the award is lost, or undefined when the NDA is in force.
 */
export const signNda = (run: Engagement, contract: Contract): Promise<Failure | undefined> =>
  run.desk.inputs.part(() => haveSigned(run, contract));

async function haveSigned(run: Engagement, contract: Contract): Promise<Failure | undefined> {
  const { desk } = run;
  const { vendor } = contract;
  run.desk.setAttributes({ phase: 'nda', vendor: vendor.id, holder: 'signatory' });
  desk.record('phase.entered', { phase: 'nda' });
  const { document } = await desk.outside('draftNda', {
    subject: subjectOf('engagement', run.id),
    practice: run.practice.id,
    vendor: { id: vendor.id, name: vendor.name },
    client: run.people.signatory.email.split('@')[1] ?? '',
    jurisdictions: contract.scope.brief.constraints.jurisdictions,
    survivalYears: run.practice.nda.survivalYears,
  });
  desk.record('nda.drafted', { vendor: vendor.id, document });
  ndaDrafted(run, contract);

  const asked = { client: new Set(clientEmails(run)), vendor: new Set([vendor.contact.email]) };
  const sides = {
    client: untilClientDecides(run, contract, () => openSide(run, contract, 'client', document, asked)),
    vendor: openSide(run, contract, 'vendor', document, asked),
  };
  const refusal = await firstRefusal(desk, sides);
  if (refusal) {
    const { side, why } = refusal;
    if (side === 'vendor') desk.record('nda.declined', { vendor: vendor.id, side, why });
    return { why: reasonFor('reasons.ndaUnsigned', { side, reason: why }), isReplaced: side === 'client' };
  }
  desk.record('nda.completed', { vendor: vendor.id });
  ndaInForce(run, vendor.id);
  desk.note('nda.completed', { ...run.people.owner, role: 'owner' }, message('notices.ndaSigned.subject'), [
    message('notices.ndaSigned.why', { vendor: vendor.name }),
  ]);
  if (run.confidential) desk.record('confidential.opened', { vendor: vendor.id });
  tellSuccessor(run, vendor);
  return undefined;
}

/** Both signatures, or the first refusal; the other side is then not kept waiting. */
function firstRefusal(
  desk: TaskDesk,
  sides: Record<SigningSide, Withdrawable<Reason | undefined>>,
): Promise<{ side: SigningSide; why: Reason } | undefined> {
  return new Promise((resolve, reject) => {
    let signed = 0;
    for (const side of ['client', 'vendor'] as const) {
      sides[side].result.then((why) => {
        if (why !== undefined) {
          resolve({ side, why });
          sides[otherThan(side)].withdraw(desk.stopped || reasonFor('reasons.otherSide'));
        } else if (++signed === 2) resolve(undefined);
      }, reject);
    }
  });
}

/**
 * The client's signature. Where its own side refuses, or is silent, the vendor keeps the award until the owner has decided: to have
 * it signed after all, or to give the award to another; the vendor can sign meanwhile.
 */
function untilClientDecides(
  run: Engagement,
  { vendor }: Contract,
  open: () => Withdrawable<Reason | undefined>,
): Withdrawable<Reason | undefined> {
  let current: Withdrawable<unknown> | undefined;
  let withdrawn = false;
  const sign = async (): Promise<Reason | undefined> => {
    for (;;) {
      const side = open();
      current = side;
      const why = await side.result;
      if (why === undefined || withdrawn) return why;
      run.desk.record('nda.declined', { vendor: vendor.id, side: 'client', why });
      const asked = run.desk.open({
        kind: 'contract.decide',
        to: { ...run.people.owner, role: 'owner' },
        subject: message('notices.contract.subject', { vendor: vendor.name }),
        lines: [message('notices.contract.why', { vendor: vendor.name, reason: why })],
        context: { vendor: vendor.id, vendorName: vendor.name, reason: why },
      });
      current = asked;
      const decided = await asked.result;
      if (withdrawn) return why;
      const { decision, by } = decided;
      run.desk.record('contract.decided', { vendor: vendor.id, decision, by });
      if (decision === 'replace') return reasonOf(decided, why);
      if (decision !== 'again') throw callOff(reasonOf(decided, why), by);
    }
  };
  return {
    result: sign(),
    withdraw(reason) {
      withdrawn = true;
      current?.withdraw(reason);
    },
  };
}

/** One side's signature, by nobody whom the other side has `asked`, following redirections to the right signatory; the result is why it was refused, or undefined. */
function openSide(
  run: Engagement,
  { vendor }: Contract,
  side: SigningSide,
  document: string,
  asked: Record<SigningSide, Set<string>>,
): Withdrawable<Reason | undefined> {
  let current: Withdrawable<TaskOutcome> | undefined;
  let withdrawn = false;
  const sign = async (): Promise<Reason | undefined> => {
    let signatory: Person = side === 'client' ? run.people.signatory : vendor.contact;
    for (let hops = 0; hops <= REDIRECTIONS && !withdrawn; hops += 1) {
      asked[side].add(signatory.email);
      current = askToSign(run, vendor, side, signatory, document, asked[otherThan(side)]);
      const answered = await current.result;
      if (chosen(answered, 'sign')) {
        run.desk.record('nda.signed', {
          vendor: vendor.id,
          side,
          by: answered.by,
          document: answered.answer.documents?.signature ?? '',
        });
        return undefined;
      }
      if (answered.decision !== 'redirect')
        return answered.by.kind === 'silence'
          ? reasonFor('reasons.noAnswer')
          : reasonOf(answered, reasonFor('reasons.declined'));
      const named: Person = {
        ...signatory,
        name: textOf(answered, 'signatoryName') ?? '',
        email: (textOf(answered, 'signatoryEmail') ?? '').toLowerCase(),
      };
      asked[side].add(named.email);
      if (isOfSide(run, vendor, side, named.email)) signatory = named;
      else {
        current = askAboutStranger(run, vendor, side, named);
        if (await isAccepted(run, vendor, current)) signatory = named;
      }
    }
    return reasonFor('reasons.noSignatory');
  };
  return {
    result: sign(),
    withdraw(reason) {
      withdrawn = true;
      current?.withdraw(reason);
    },
  };
}

function askToSign(
  run: Engagement,
  vendor: Contract['vendor'],
  side: SigningSide,
  signatory: Person,
  document: string,
  otherSide: ReadonlySet<string>,
): Withdrawable<TaskOutcome> {
  return run.desk.open({
    kind: 'nda.sign',
    to: { ...signatory, role: side === 'client' ? 'signatory' : 'vendor' },
    subject:
      side === 'client'
        ? message('notices.nda.subject', { vendor: vendor.name })
        : message('notices.nda.subjectForVendor'),
    lines: [message('notices.nda.why')],
    context: { vendor: vendor.id, vendorName: vendor.name, side, document },
    documents: [document],
    check: ({ decision, signatoryEmail }) =>
      decision === 'redirect' && isAmong(otherSide, String(signatoryEmail))
        ? [problem('/signatoryEmail', 'problems.otherSide', { value: String(signatoryEmail) })]
        : [],
  });
}

const otherThan = (side: SigningSide): SigningSide => (side === 'client' ? 'vendor' : 'client');

/** The documents that the awarded vendor's people may read: the confidential part, and what the vendors before have left. */
export const vendorDocuments = (run: Engagement): string[] => [
  ...(run.confidential ? [DOCUMENTS.confidential] : []),
  ...leftBefore(run),
];
