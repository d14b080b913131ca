import { asPerson } from '../../domain/directory/index.js';
import { workflowIdOf, engagementOf } from '../../domain/engagement/index.js';
import { Email, isSamePerson, nameOf, type Person } from '../../domain/kernel/index.js';
import { everyItem, type TaskRow, whyNotHold } from '../../store/index.js';
import {
  type AddressCorrection,
  addressCorrected,
  type CorrectedAddress,
  sendAgain,
} from '../../workflows/messages.js';
import { refusable, type TaskDeps } from '../answer-task.js';
import type { Reassigned, SendAgainCommand } from '../commands.js';
import { invalid, openTask, secondLook } from '../move-task.js';
import type { Outcome, Refusal } from '../outcome.js';
import { updateIdOf } from '../receipts.js';
import { said } from '../said.js';
import { deedsBy, type DoneBy, personWritten, UNKNOWN_ORIGIN } from '../operating/directory-record.js';
import { bySignal } from '../news/tell-workflow.js';

/** Mails a question again that did not reach whoever is asked; a wrong address is put right in the directory, and wherever the engagement uses it. */
export async function mailAgain(deps: TaskDeps, command: SendAgainCommand): Promise<Outcome<Reassigned>> {
  const { task, reason, by, key, to } = command;
  const found = await openTask(deps, task);
  if (!found.ok) return found;
  const { row } = found;
  const right = to === undefined ? undefined : await correctionOf(deps, row, command);
  if (right && 'ok' in right) return right;
  const first = row.mailRefused[0]?.at;
  const updateId = updateIdOf(key, 'send-again', row.id, row.assignment, first, right?.to.email, reason, nameOf(by));
  const message = { task: row.id, ...said(reason, by), ...(right && { correction: right }) };
  const sent = await refusable(deps, row, (handle) => handle.executeUpdate(sendAgain, { updateId, args: [message] }));
  if (sent.ok && right) await tellOthers(deps, row, { ...right, ...said(reason, by) });
  return sent;
}

/** What is put right, in the directory already; or why it is not. */
async function correctionOf(
  { store }: TaskDeps,
  row: TaskRow,
  { to = '', from = row.mailRefused[0]?.to ?? '', by, confirm, origin = UNKNOWN_ORIGIN }: SendAgainCommand,
): Promise<AddressCorrection | Refusal> {
  const email = Email.safeParse(to);
  if (!email.success) return invalid('/to', to, 'problems.email');
  const known = [row.assignee, ...row.candidates].find((person) => person.email === from);
  if (!known || row.mailRefused.every((each) => each.to !== from)) return invalid('/from', from, 'problems.reached');
  if (email.data === from) return invalid('/to', to, 'problems.holds');
  const listed = await store.person(email.data);
  if (await isSomebodyElses(store, row, { from, to: email.data, name: known.name, listed: listed?.name }))
    return invalid('/to', to, 'problems.somebodyElses');
  const again = await secondLook(store, row, { email: email.data, by, confirm });
  if (again) return again;
  await correctDirectory(store, from, email.data, { by, from: origin });
  const why = await whyNotHold(store, row, email.data);
  if (why) return { ok: false, why: 'forbidden', detail: why };
  const { name, language, timeZone, country } = known;
  const person: Person = listed
    ? asPerson({ ...listed, email: email.data })
    : { name, email: email.data, language, timeZone, ...(country && { country }) };
  return { from, to: person };
}

interface NewAddress {
  from: string;
  to: string;
  name: string;
  /** Who has the address in the directory. */
  listed: string | undefined;
}

/** One person's link must never go to another: who is known under the address already is somebody else, unless by the same name. */
async function isSomebodyElses(
  store: TaskDeps['store'],
  row: TaskRow,
  { from, to, name, listed }: NewAddress,
): Promise<boolean> {
  const same = (other: string): boolean => other.trim().toLowerCase() === name.trim().toLowerCase();
  if (listed !== undefined && !same(listed)) return true;
  const [view, wrong, right] = await Promise.all([
    store.engagement(engagementOf(row.subject)),
    store.vendorsOf(from),
    store.vendorsOf(to),
  ]);
  const players = Object.values(view?.people ?? {});
  if (players.some((player) => player.email === to && !same(player.name))) return true;
  const firms = new Set(wrong.map(({ id }) => id));
  return firms.size > 0 && right.some(({ id }) => !firms.has(id));
}

async function correctDirectory(store: TaskDeps['store'], from: string, to: string, who: DoneBy): Promise<void> {
  const firms = await Promise.all((await store.vendorsOf(from)).map(({ id }) => store.vendor(id)));
  const theirs = firms.flatMap((vendor) =>
    vendor?.contact.email === from ? [{ ...vendor, contact: { ...vendor.contact, email: to } }] : [],
  );
  const vendors = theirs.map(({ id }) => id).join(', ');
  if (vendors) await store.putVendors(theirs, deedsBy(who, [{ type: 'vendors.written', about: { vendors } }]));
  const person = await store.person(from);
  if (!person || (await store.person(to))) return;
  // Another mailbox gets no rights by an operator's word: admins give them.
  const rights = isSamePerson(from, to) ? {} : { console: false, roles: [], authority: null };
  await store.putPerson({ ...person, ...rights, email: to }, undefined, (before, after) =>
    deedsBy(who, personWritten(before, after)),
  );
}

/** The engagement's other workflows; one that has ended asks nobody any more. */
async function tellOthers(deps: TaskDeps, row: TaskRow, corrected: CorrectedAddress): Promise<void> {
  const { subject, workflowId } = row;
  const open = await everyItem((page) => deps.store.tasks({ ...page, subject, state: 'open' }));
  const workflows = new Set([workflowIdOf(engagementOf(subject)), ...open.map((each) => each.workflowId)]);
  workflows.delete(workflowId);
  const tell = bySignal(deps, addressCorrected);
  await Promise.all([...workflows].map((id) => tell(id, corrected)));
}
