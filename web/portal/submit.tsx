import { person } from '../../domain/kernel/index.js';
import type { Context } from 'hono';
import { Alert } from '../components/components.js';
import { whyNotPutOff } from '../components/deferring.js';
import { render } from '../components/layout.js';
import { type LinkAction, readAbsence, readDeferring } from './actions.js';
import { mayStandIn } from './away.js';
import type { PortalDeps } from './deps.js';
import { DonePage } from './done-page.js';
import type { Responses } from './responses.js';
import type { ResolvedLink } from './resolve-link.js';
import { parseAnswer } from './parse.js';
import { ThankYou } from './thank-you.js';
import { formOf } from '../../domain/tasks/index.js';

type Deps = Pick<PortalDeps, 'engagements' | 'organisation'>;

/** Takes the answer to a question, or shows again what is wrong with it. */
export async function submitAnswer(
  { engagements, organisation }: Deps,
  responses: Responses,
  c: Context,
  link: ResolvedLink,
  typed: URLSearchParams,
): Promise<Response> {
  const { claims, task, localizer } = link;
  const { answer, problems } = parseAnswer(localizer, formOf(task.kind, task.context), typed);
  if (problems.length > 0) return responses.show(c, link, { typed, problems }, 422);
  const by = { kind: 'person', person: claims.email, via: 'link' } as const;
  const answered = await engagements.answer({ task: task.id, answer, by, assignment: claims.assignment });
  if (!answered.ok) return responses.refuse(c, link, answered, { typed });
  return c.html(
    render(<ThankYou localizer={localizer} organisation={organisation} task={task} answer={answer} at={answered.at} />),
  );
}

/** Takes what somebody does with a question instead of answering it; the question stays open. */
export async function submitAction(
  { engagements, organisation }: Deps,
  responses: Responses,
  c: Context,
  link: ResolvedLink,
  act: LinkAction,
  typed: URLSearchParams,
): Promise<Response> {
  const { claims, task, localizer } = link;
  const page = { localizer, organisation };
  if (act === 'claim') {
    const claimed = await engagements.claim({ task: task.id, by: claims.email });
    if (!claimed.ok) return responses.refuse(c, link, claimed, {}, act);
    return c.html(render(<DonePage {...page} done="portal.claimed" />));
  }
  if (act === 'away') return submitAbsence({ engagements, organisation }, responses, c, link, typed);
  // What is still with whoever opens the link has nothing to be taken back.
  if (act === 'take-back') return responses.show(c, link);
  const deferring = readDeferring(act, typed);
  const { reason, length } = deferring;
  const notNow = whyNotPutOff(task);
  if (notNow) {
    const notice = (
      <Alert tone="warn" title={localizer.message('portal.notDone')}>
        <p>{localizer.message(`portal.notDone.${notNow}`)}</p>
      </Alert>
    );
    return responses.show(c, link, { notice }, 409);
  }
  if (deferring.problems.length > 0) return responses.show(c, link, { deferring }, 422);
  const back = c.req.path;
  if (act === 'acknowledge') {
    const held = await engagements.acknowledge({
      task: task.id,
      for: length,
      reason,
      by: person(claims.email),
      assignment: claims.assignment,
    });
    if (!held.ok) return responses.refuse(c, link, held, { deferring }, act);
    const values = { until: { at: held.until } };
    return c.html(render(<DonePage {...page} done="portal.acknowledged" values={values} back={back} />));
  }
  const snoozed = await engagements.snooze({
    task: task.id,
    for: length ?? '',
    reason,
    by: person(claims.email),
    assignment: claims.assignment,
  });
  if (!snoozed.ok) return responses.refuse(c, link, snoozed, { deferring }, act);
  const values = { next: { at: snoozed.next } };
  return c.html(render(<DonePage {...page} done="portal.snoozed" values={values} back={back} />));
}

/** Hands the question to whoever stands in for its holder. */
async function submitAbsence(
  { engagements, organisation }: Deps,
  responses: Responses,
  c: Context,
  link: ResolvedLink,
  typed: URLSearchParams,
): Promise<Response> {
  const { claims, task, receiver, localizer } = link;
  if (!mayStandIn(task)) return responses.show(c, link, {}, 409);
  const absence = readAbsence(typed, todayFor(receiver.timeZone));
  if (absence.problems.length > 0) return responses.show(c, link, { absence }, 422);
  const { to, until, confirm } = absence;
  const by = person(claims.email);
  const handed = await engagements.reassign({
    task: task.id,
    to,
    reason: until,
    by,
    awayUntil: until,
    ...(confirm && { confirm }),
  });
  if (!handed.ok && (handed.why === 'forbidden' || handed.why === 'invalid')) {
    const why = handed.why === 'forbidden' ? [{ ...handed.detail, pointer: '/to' }] : handed.problems;
    return responses.show(c, link, { absence: { ...absence, problems: why as typeof absence.problems } }, 422);
  }
  if (!handed.ok) return responses.refuse(c, link, handed, { absence }, 'hand on');
  const values = { to, until: { date: until } };
  return c.html(
    render(<DonePage localizer={localizer} organisation={organisation} done="portal.stoodIn" values={values} />),
  );
}

/** Whoever was stood in for is back, and has the question again; a new link is mailed to them. */
export async function takeBack(
  { engagements, organisation }: Deps,
  responses: Responses,
  c: Context,
  link: ResolvedLink,
): Promise<Response> {
  const { claims, task, localizer } = link;
  const reason = localizer.message('portal.takeBack.reason');
  const back = await engagements.reassign({ task: task.id, to: claims.email, reason, by: person(claims.email) });
  if (!back.ok) return responses.refuse(c, link, back, {}, 'take back');
  return c.html(render(<DonePage localizer={localizer} organisation={organisation} done="portal.tookBack" />));
}

/** Swedish writes dates as ISO 8601 does. */
const todayFor = (timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date());
