import type { RoleNeed } from '../../domain/engagement/brief.js';
import { type Problem, problem } from '../../domain/kernel/problem.js';
import type { Reason } from '../../domain/kernel/reason.js';
import { reasonFor } from '../../domain/kernel/reasons.js';
import { grant } from './access.js';
import { vendorDocuments } from './nda.js';
import { chosen, textOf } from '../desk/desk.js';
import { message } from '../runtime/message.js';
import type { Contract, Engagement, Member } from './types.js';
import { setAttributes } from '../search-attributes.js';
import { actorOf, reasonOf } from '../runtime/outcome.js';

/** How many people a vendor may propose for one position before it counts as unfilled. */
const PROPOSALS = 3;

/**
 * One expert for every position: named, verified, acknowledged, given access.
 * Returns why the team could not be placed, or undefined when every role has at least its minimum.
 */
export async function onboardTeam(run: Engagement, contract: Contract): Promise<Reason | undefined> {
  const { desk } = run;
  setAttributes({ phase: 'onboarding', holder: 'vendor' });
  desk.record('phase.entered', { phase: 'onboarding' });
  const { roles } = contract.scope.brief;
  await Promise.all(
    roles.flatMap((role) =>
      freePositions(run, role, role.headcount).map((position) => fillPosition(run, contract, role, position)),
    ),
  );
  const short = roles.find((role) => membersOf(run, role.id).length < Math.max(1, role.minimum));
  if (short)
    return reasonFor('reasons.tooFew', {
      placed: membersOf(run, short.id).length,
      minimum: Math.max(1, short.minimum),
      title: short.title,
    });
  desk.record('team.complete', { positions: run.team.size });
  return undefined;
}

/** The people of a role who have access. */
export const membersOf = (run: Engagement, role: string): Member[] =>
  [...run.team.values()].filter((member) => member.role === role && member.access);

/** Names for this many new positions of a role, such as `analyst-3`. */
export function freePositions(run: Engagement, role: RoleNeed, count: number): string[] {
  const free: string[] = [];
  for (let number = 1; free.length < count; number += 1)
    if (!run.team.has(`${role.id}-${number}`)) free.push(`${role.id}-${number}`);
  return free;
}

/** Fills one position: propose, verify, acknowledge, grant; a refusal asks the vendor for somebody else. */
export async function fillPosition(
  run: Engagement,
  contract: Contract,
  role: RoleNeed,
  position: string,
): Promise<void> {
  for (let attempt = 1; attempt <= PROPOSALS; attempt += 1) {
    const proposed = await propose(run, contract, role, position, attempt);
    if (!('member' in proposed)) {
      run.desk.record('position.unfilled', { position, role: role.id, why: proposed });
      return;
    }
    const { member } = proposed;
    const [wrong] = checkExpert(run, position, member.email);
    if (wrong) {
      run.desk.record('expert.rejected', { position, why: { code: wrong.code, params: wrong.params } });
      continue;
    }
    run.team.set(position, member);
    const ready = (await verify(run, role, proposed)) && (await acknowledge(run, contract, role, member));
    if (ready && (await grant(run, member))) return;
    run.team.delete(position);
  }
  run.desk.record('position.unfilled', {
    position,
    role: role.id,
    why: reasonFor('reasons.nobodyStarted', { count: PROPOSALS }),
  });
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
  attempt: number,
): Promise<Proposal | Reason> {
  const { desk } = run;
  const answered = await desk.ask({
    kind: 'expert.propose',
    to: { ...vendor.contact, role: 'vendor' },
    subject: message('notices.expert.subject', { title: role.title, position }),
    lines: [
      message('notices.expert.why', { position }),
      ...(role.credentials.length ? [message('notices.expert.needed', { credentials: role.credentials })] : []),
    ],
    context: {
      position,
      role: role.id,
      title: role.title,
      credentials: role.credentials,
      domain: vendor.contact.email.split('@')[1] ?? '',
      attempt,
    },
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
  const client = [owner, sponsor, finance, signatory, ...evaluators, ...reviewers].some(
    (person) => person.email === wanted,
  );
  if (client) return [problem('/email', 'problems.worksForClient', { value: wanted })];
  const taken = [...run.team.values()].find((member) => member.email === wanted && member.position !== position);
  if (!taken) return [];
  return [problem('/email', 'problems.placed', { value: wanted, position: taken.position })];
}

async function verify(run: Engagement, role: RoleNeed, { member, evidence }: Proposal): Promise<boolean> {
  const answered = await run.desk.ask({
    kind: 'expert.verify',
    to: { ...run.people.owner, role: 'owner' },
    subject: message('notices.verify.subject', { expert: member.name, title: role.title }),
    lines: [message('notices.verify.why')],
    context: {
      position: member.position,
      role: role.id,
      title: role.title,
      credentials: role.credentials,
      expertName: member.name,
      document: evidence,
    },
    documents: evidence ? [evidence] : [],
  });
  const verified = chosen(answered, 'verify');
  if (verified) run.desk.record('expert.verified', { position: member.position, by: actorOf(answered) });
  else
    run.desk.record('expert.rejected', {
      position: member.position,
      why: reasonOf(answered, 'reasons.notVerified'),
    });
  return verified;
}

async function acknowledge(
  run: Engagement,
  { vendor }: Contract,
  role: RoleNeed,
  { position, name, email }: Member,
): Promise<boolean> {
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
  const acknowledged = chosen(answered, 'acknowledge');
  if (acknowledged) run.desk.record('expert.acknowledged', { position });
  else run.desk.record('expert.declined', { position, why: reasonOf(answered, 'reasons.noAnswer') });
  return acknowledged;
}

/** Has the owner verify somebody again whose credential lapsed; access is off until then. */
export async function verifyAgain(run: Engagement, role: RoleNeed, member: Member): Promise<void> {
  const verified = await verify(run, role, { member, evidence: '' });
  if (run.team.get(member.position) !== member) return;
  if (verified) await grant(run, member);
  else run.team.delete(member.position);
}
