import type { Context } from 'hono';
import { Alert } from '../components/components.js';
import { whyNotPutOff } from '../components/deferring.js';
import { render } from '../components/layout.js';
import { type LinkAction, readDeferring } from './actions.js';
import type { PortalDeps } from './deps.js';
import { DonePage } from './done-page.js';
import type { Responses } from './responses.js';
import type { ResolvedLink } from './resolve-link.js';
import { parseAnswer } from './parse.js';
import { ThankYou } from './thank-you.js';
import { formOf } from '../../domain/tasks/kinds/index.js';

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
  const by = { email: claims.email, via: 'link' } as const;
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
      by: claims.email,
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
    by: claims.email,
    assignment: claims.assignment,
  });
  if (!snoozed.ok) return responses.refuse(c, link, snoozed, { deferring }, act);
  const values = { next: { at: snoozed.next } };
  return c.html(render(<DonePage {...page} done="portal.snoozed" values={values} back={back} />));
}
