import { remarksOn, type RoleNeed } from '../../domain/engagement/index.js';
import { isSamePerson, type Problem, problem, type Reason, reasonFor } from '../../domain/kernel/index.js';
import { grant } from './access.js';
import { vendorDocuments } from './nda.js';
import { leftBefore } from './succession.js';
import { chosen, textOf } from '../desk/desk.js';
import { message } from '../runtime/message.js';
import type { Contract, Engagement, Member } from './types.js';
import { reasonOf } from '../runtime/outcome.js';

/** How many people a vendor may propose for one position before it counts as unfilled. */
const PROPOSALS = 3;

/** Names for this many new positions of a role, such as `analyst-3`. */
export function freePositions(run: Engagement, role: RoleNeed, count: number): string[] {
  const free: string[] = [];
  for (let number = 1; free.length < count; number += 1)
    if (!run.team.has(`${role.id}-${number}`)) free.push(`${role.id}-${number}`);
  return free;
}

/**
 * Fills one position: propose, verify, acknowledge, grant; a refusal asks the vendor for somebody else, and says why. Returns why
 * nobody fills it, or undefined when somebody does. `before` is why the one before lost it.
 */
export async function fillPosition(
  run: Engagement,
  contract: Contract,
  role: RoleNeed,
  position: string,
  before?: Reason,
): Promise<Reason | undefined> {
  const unfilled = (why: Reason): Reason => {
    run.desk.record('position.unfilled', { position, role: role.id, why });
    return why;
  };
  let rejected = before;
  for (let attempt = 1; attempt <= PROPOSALS; attempt += 1) {
    const proposed = await propose(run, contract, role, position, { attempt, rejected });
    if (!('member' in proposed)) return unfilled(proposed);
    rejected = await start(run, contract, role, proposed);
    if (rejected === undefined) return undefined;
    if (attempt === PROPOSALS) tellRejected(run, contract, proposed.member, rejected);
  }
  return unfilled(reasonFor('reasons.nobodyStarted', { count: PROPOSALS }));
}

/** Has a proposed expert verified, acknowledge and get access; returns why they cannot start, or undefined. */
async function start(
  run: Engagement,
  contract: Contract,
  role: RoleNeed,
  proposed: Proposal,
): Promise<Reason | undefined> {
  const { member } = proposed;
  const { position } = member;
  const [wrong] = checkExpert(run, position, member.email);
  if (wrong) {
    const why = { code: wrong.code, params: wrong.params };
    run.desk.record('expert.rejected', { position, why });
    return why;
  }
  const vacancy = run.team.get(position);
  run.team.set(position, member);
  const why = (await verify(run, contract, role, proposed)) ?? (await acknowledge(run, contract, role, member));
  if (why === undefined && (await grant(run, member))) return undefined;
  const refused = why ?? reasonFor('reasons.accessRefused');
  run.knownExperts.push({ email: member.email, refused });
  if (vacancy) run.team.set(position, vacancy);
  else run.team.delete(position);
  return refused;
}

/** The vendor hears why the last of its people could not start, where nobody else is asked for. */
function tellRejected(run: Engagement, { vendor }: Contract, { name, position }: Member, reason: Reason): void {
  run.desk.note(
    'note',
    { ...vendor.contact, role: 'vendor' },
    message('notices.rejected.subject', { expert: name, position }),
    [message('notices.rejected.why', { expert: name, position, reason })],
  );
}

interface Proposal {
  member: Member;
  evidence: string;
}

async function propose(
  run: Engagement,
  { vendor }: Contract,
  role: RoleNeed,
  position: string,
  { attempt, rejected }: { attempt: number; rejected: Reason | undefined },
): Promise<Proposal | Reason> {
  const { desk } = run;
  const answered = await desk.ask({
    kind: 'expert.propose',
    to: { ...vendor.contact, role: 'vendor' },
    subject: message('notices.expert.subject', { title: role.title, position }),
    lines: [
      message('notices.expert.why', { position }),
      ...(rejected ? [message('notices.expert.rejected', { reason: rejected })] : []),
      ...(role.credentials.length ? [message('notices.expert.needed', { credentials: role.credentials })] : []),
    ],
    context: {
      position,
      role: role.id,
      title: role.title,
      credentials: role.credentials,
      domain: vendor.contact.email.split('@')[1] ?? '',
      attempt,
      ...(rejected && { rejected }),
    },
    documents: leftBefore(run),
    check: (answer) => (answer.decision === 'propose' ? checkExpert(run, position, answer.email) : []),
  });
  if (!chosen(answered, 'propose')) return reasonOf(answered, 'reasons.notNamed');
  const member: Member = {
    position,
    role: role.id,
    name: textOf(answered, 'name') ?? '',
    email: (textOf(answered, 'email') ?? '').toLowerCase(),
    access: false,
    changing: Promise.resolve(),
  };
  desk.record('expert.proposed', { position, role: role.id, name: member.name, email: member.email });
  return {
    member,
    evidence: answered.answer.documents?.evidence ?? '',
  };
}

/** One person fills one position, and nobody of the client's works for the vendor. */
function checkExpert(run: Engagement, position: string, email: unknown): Problem[] {
  const wanted = String(email).toLowerCase();
  const { owner, sponsor, finance, signatory, evaluators, reviewers } = run.people;
  const client = [owner, sponsor, finance, signatory, ...evaluators, ...reviewers].some((person) =>
    isSamePerson(person.email, wanted),
  );
  if (client) return [problem('/email', 'problems.worksForClient', { value: wanted })];
  const taken = [...run.team.values()].find(
    (member) => isSamePerson(member.email, wanted) && member.position !== position && !member.vacant,
  );
  if (!taken) return [];
  return [problem('/email', 'problems.placed', { value: wanted, position: taken.position })];
}

/** Returns why the owner does not verify somebody, or undefined. */
async function verify(
  run: Engagement,
  { vendor }: Contract,
  role: RoleNeed,
  { member, evidence }: Proposal,
  again?: true,
): Promise<Reason | undefined> {
  const remarks = remarksOn(member.email, vendor, { bidders: run.invited, known: run.knownExperts });
  const answered = await run.desk.ask({
    kind: 'expert.verify',
    to: { ...run.people.owner, role: 'owner' },
    subject: message('notices.verify.subject', { expert: member.name, title: role.title }),
    lines: [message('notices.verify.why'), message('notices.verify.access', { email: member.email }), ...remarks],
    context: {
      position: member.position,
      role: role.id,
      title: role.title,
      credentials: role.credentials,
      expertName: member.name,
      email: member.email,
      ...(remarks.length > 0 && { remarks }),
      document: evidence,
      ...(again && { again }),
    },
    documents: evidence ? [evidence] : [],
  });
  const { position } = member;
  if (chosen(answered, 'verify')) {
    run.desk.record('expert.verified', { position, by: answered.by });
    return undefined;
  }
  const why = reasonOf(answered, 'reasons.notVerified');
  run.desk.record('expert.rejected', { position, why });
  return why;
}

/** Returns why an expert does not acknowledge confidentiality, or undefined. */
async function acknowledge(
  run: Engagement,
  { vendor }: Contract,
  role: RoleNeed,
  { position, name, email }: Member,
): Promise<Reason | undefined> {
  const answered = await run.desk.ask({
    kind: 'expert.acknowledge',
    to: { name, email, language: vendor.contact.language, timeZone: vendor.timeZone, role: 'expert' },
    subject: message('notices.acknowledge.subject'),
    lines: [message('notices.acknowledge.why', { vendor: vendor.name, title: role.title })],
    context: {
      position,
      title: role.title,
      vendorName: vendor.name,
      gates: run.practice.gates
        .filter(({ appliesTo }) => appliesTo === 'expert')
        .map(({ id, title, attestation }) => ({ id, title, attestation })),
    },
    documents: vendorDocuments(run),
  });
  if (chosen(answered, 'acknowledge')) {
    run.desk.record('expert.acknowledged', { position });
    return undefined;
  }
  const why = reasonOf(answered, 'reasons.noAnswer');
  run.desk.record('expert.declined', { position, why });
  return why;
}

/** Has the owner verify somebody again whose credential lapsed, and gives access back; returns why they are not verified. */
export async function verifyAgain(
  run: Engagement,
  contract: Contract,
  role: RoleNeed,
  member: Member,
): Promise<Reason | undefined> {
  const rejected = await verify(run, contract, role, { member, evidence: '' }, true);
  if (rejected === undefined && run.team.get(member.position) === member) await grant(run, member);
  return rejected;
}
