import type { Context } from 'hono';
import { formOf } from '../../domain/tasks/task-forms.js';
import { Alert } from '../components/components.js';
import { whyNotPutOff } from '../components/deferring.js';
import { render } from '../components/layout.js';
import { type Act, readDeferring } from './acts.js';
import type { PortalDeps } from './deps.js';
import { DonePage } from './done-page.js';
import type { Doors } from './doors.js';
import type { Looked } from './look-up.js';
import { parseAnswer } from './parse.js';
import { ThankYou } from './thank-you.js';

type Deps = Pick<PortalDeps, 'engagements' | 'organisation'>;

/** Takes the answer to a question, or shows again what is wrong with it. */
export async function takeAnswer(
  { engagements, organisation }: Deps,
  doors: Doors,
  c: Context,
  looked: Looked,
  typed: URLSearchParams,
): Promise<Response> {
  const { claims, task, reader } = looked;
  const { answer, problems } = parseAnswer(reader, formOf(task.kind, task.context), typed);
  if (problems.length > 0) return doors.show(c, looked, { typed, problems }, 422);
  const by = { email: claims.email, via: 'link' } as const;
  const answered = await engagements.answer(task.id, answer, by, claims.assignment);
  if (!answered.ok) return doors.refuse(c, looked, answered, { typed });
  return c.html(
    render(<ThankYou reader={reader} organisation={organisation} task={task} answer={answer} at={answered.at} />),
  );
}

/** Takes what somebody does with a question instead of answering it; the question stays open. */
export async function takeAct(
  { engagements, organisation }: Deps,
  doors: Doors,
  c: Context,
  looked: Looked,
  act: Act,
  typed: URLSearchParams,
): Promise<Response> {
  const { claims, task, reader } = looked;
  const page = { reader, organisation };
  if (act === 'claim') {
    const claimed = await engagements.claim(task.id, claims.email);
    if (!claimed.ok) return doors.refuse(c, looked, claimed, {}, act);
    return c.html(render(<DonePage {...page} done="portal.claimed" />));
  }
  const deferring = readDeferring(reader, act, typed);
  const { reason, length } = deferring;
  const notNow = whyNotPutOff(task);
  if (notNow) {
    const notice = (
      <Alert tone="warn" title={reader.say('portal.notDone')}>
        <p>{reader.say(`portal.notDone.${notNow}`)}</p>
      </Alert>
    );
    return doors.show(c, looked, { notice }, 409);
  }
  if (deferring.problems.length > 0) return doors.show(c, looked, { deferring }, 422);
  const back = c.req.path;
  if (act === 'acknowledge') {
    const held = await engagements.acknowledge(task.id, length, reason, claims.email, claims.assignment);
    if (!held.ok) return doors.refuse(c, looked, held, { deferring }, act);
    const values = { until: { at: held.until } };
    return c.html(render(<DonePage {...page} done="portal.acknowledged" values={values} back={back} />));
  }
  const snoozed = await engagements.snooze(task.id, length ?? '', reason, claims.email, claims.assignment);
  if (!snoozed.ok) return doors.refuse(c, looked, snoozed, { deferring }, act);
  const values = { next: { at: snoozed.next } };
  return c.html(render(<DonePage {...page} done="portal.snoozed" values={values} back={back} />));
}
