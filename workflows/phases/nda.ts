import { problem } from '../../domain/kernel/problem.js';
import { DOCUMENTS } from '../../domain/engagement/engagement.js';
import type { Person } from '../../domain/kernel/person.js';
import type { Reason } from '../../domain/kernel/reason.js';
import { reasonFor } from '../../domain/kernel/reasons.js';
import { runLocalFirst } from '../runtime/run-local-first.js';
import { chosen, textOf } from '../desk/desk.js';
import type { TaskDesk, Withdrawable } from '../desk/desk.js';
import type { TaskOutcome } from '../../domain/tasks/machine.js';
import { message } from '../runtime/message.js';
import type { Contract, Engagement } from './types.js';
import { setAttributes } from '../search-attributes.js';
import { actorOf, reasonOf } from '../runtime/outcome.js';

type Side = 'client' | 'vendor';

/** A side may point to another signatory this many times. */
const REDIRECTIONS = 3;

/**
 * Has both sides sign; the confidential part of the brief opens with the last signature, and not before.
 * Returns why it was not signed, or undefined when the NDA is in force.
 */
export async function signNda(run: Engagement, contract: Contract): Promise<Reason | undefined> {
  const { desk } = run;
  const { vendor } = contract;
  setAttributes({ phase: 'nda', vendor: vendor.id, holder: 'signatory' });
  desk.record('phase.entered', { phase: 'nda' });
  const { document } = await runLocalFirst(desk.oneAtATime, 'draftNda', {
    engagement: run.id,
    practice: run.practice.id,
    vendor: { id: vendor.id, name: vendor.name },
    client: run.people.signatory.email.split('@')[1] ?? '',
    jurisdictions: contract.scope.brief.constraints.jurisdictions,
  });
  desk.record('nda.drafted', { vendor: vendor.id, document });

  const asked = { client: new Set(clientEmails(run)), vendor: new Set([vendor.contact.email]) };
  const sides = {
    client: openSide(run, contract, 'client', document, asked),
    vendor: openSide(run, contract, 'vendor', document, asked),
  };
  const refusal = await firstRefusal(desk, sides);
  if (refusal) {
    const { side, why } = refusal;
    desk.record('nda.declined', { vendor: vendor.id, side, why: why });
    return reasonFor('reasons.ndaUnsigned', { side, reason: why });
  }
  desk.record('nda.completed', { vendor: vendor.id });
  desk.note('nda.completed', { ...run.people.owner, role: 'owner' }, message('notices.ndaSigned.subject'), [
    message('notices.ndaSigned.why', { vendor: vendor.name }),
  ]);
  if (run.confidential) desk.record('confidential.opened', { vendor: vendor.id });
  return undefined;
}

/** Both signatures, or the first refusal; the other side is then not kept waiting. */
function firstRefusal(
  desk: TaskDesk,
  sides: Record<Side, Withdrawable<Reason | undefined>>,
): Promise<{ side: Side; why: Reason } | undefined> {
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

/** One side's signature, by nobody whom the other side has `asked`, following redirections to the right signatory; the result is why it was refused, or undefined. */
function openSide(
  run: Engagement,
  { vendor }: Contract,
  side: Side,
  document: string,
  asked: Record<Side, Set<string>>,
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
          by: actorOf(answered),
          document: answered.answer.documents?.signature ?? '',
        });
        return undefined;
      }
      if (answered.decision !== 'redirect')
        return answered.by === 'silence'
          ? reasonFor('reasons.noAnswer')
          : reasonOf(answered, reasonFor('reasons.declined'));
      signatory = {
        ...signatory,
        name: textOf(answered, 'signatoryName') ?? '',
        email: (textOf(answered, 'signatoryEmail') ?? '').toLowerCase(),
      };
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
  side: Side,
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
      decision === 'redirect' && otherSide.has(String(signatoryEmail).toLowerCase())
        ? [problem('/signatoryEmail', 'problems.otherSide', { value: String(signatoryEmail) })]
        : [],
  });
}

const otherThan = (side: Side): Side => (side === 'client' ? 'vendor' : 'client');

/** Everybody who plays a part for the client. */
export const clientEmails = ({ people: { evaluators, reviewers, ...others } }: Engagement): string[] =>
  [...Object.values(others), ...evaluators, ...reviewers].map(({ email }) => email);

/** The documents that the awarded vendor's people may read. */
export const vendorDocuments = (run: Pick<Engagement, 'confidential'>): string[] =>
  run.confidential ? [DOCUMENTS.confidential] : [];
