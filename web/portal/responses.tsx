import { type Message, person } from '../../domain/kernel/index.js';
import type { Context } from 'hono';
import { engagementOf } from '../../domain/engagement/index.js';
import { type Localizer, localizerFor } from '../../i18n/index.js';
import { languageFrom } from '../components/accept-language.js';
import { Alert, List } from '../components/components.js';
import { render } from '../components/layout.js';
import { wordedProblems } from '../components/problems.js';
import { onRecord } from '../record/on-record.js';
import { readingsFor } from '../components/reading.js';
import { decidedWorkOf } from '../../store/index.js';
import type { Refusal, Unavailable } from '../../client/index.js';
import { perMinute } from '../limits/limit.js';
import { type Closed, ClosedPage, statusOf, whyDenied } from './closed-page.js';
import { mayTakeBack } from './taking-back.js';
import type { PortalDeps } from './deps.js';
import type { ResolvedLink } from './resolve-link.js';
import { TaskPage, type LinkPageProps } from './task-page.js';

type Answered = Response | Promise<Response>;
type More = Pick<LinkPageProps, 'typed' | 'problems' | 'deferring' | 'absence' | 'notice'>;
type Status = 200 | 409 | 422 | 503;

/** Every page that a link can lead to, but for the one that says thank you. */
export interface Responses {
  /** The question, with what was typed so far. */
  show(c: Context, link: ResolvedLink, more?: More, status?: Status): Promise<Response>;
  /** That a link opens nothing, or nothing any more. */
  close(c: Context, closed: Closed, known?: ResolvedLink): Answered;
  /** Journals that a genuine link was refused; the same refusal again within a minute is not news. */
  deny(c: Context, known: ResolvedLink | undefined, closed: Closed, what?: string): Promise<void>;
  /** What a service would not do, after `what` was asked for. */
  refuse(c: Context, link: ResolvedLink, refusal: Refusal, more?: More, what?: string): Promise<Response>;
}

export function createResponses(
  { store, stops, documents, engagements, organisation, resumedDue }: PortalDeps,
  now: () => string,
): Responses {
  const noting = perMinute(1, () => Date.parse(now()));

  const responses: Responses = {
    async show(c, { claims, task, view, receiver, localizer }, more = {}, status = 200) {
      const [announced, incident, readings, resumed, work] = await Promise.all([
        stops.list(),
        store.incidentOf(task.workflowId),
        readingsFor(task, view, claims.email, {
          store,
          documents,
          onRecord: onRecord(store, c, { kind: 'person', person: claims.email, via: 'link' }),
        }),
        resumedDue(task, now()),
        decidedWorkOf(store, task),
      ]);
      const shown = { localizer, organisation, task, view, readings, resumed, work, announced, now: now() };
      const page = { ...shown, name: receiver.name, action: c.req.path, away: c.req.query('away') !== undefined };
      const notice = more.notice ?? (incident && stuckIn(localizer));
      return c.html(render(<TaskPage {...page} {...more} notice={notice} />), status);
    },
    close(c, closed, known) {
      const status = statusOf(closed);
      if (status === 429 || status === 503) c.header('Retry-After', '60');
      const localizer = known?.localizer ?? strangerIn(c);
      const takeBack = known && mayTakeBack(known, closed) ? c.req.path : undefined;
      const page = { localizer, organisation, closed, takeBack };
      return c.html(render(<ClosedPage {...page} />), status);
    },
    async deny(c, known, closed, what = 'answer') {
      const why = whyDenied(closed);
      if (!known || !why) return;
      deniedOnRecord(c, known, what, why);
      if (noting(`${known.task.id} ${known.claims.email} ${known.claims.assignment} ${why.code}`) > 0) return;
      const { claims, task } = known;
      const attempt = { who: person(claims.email), what: `${what} ${task.kind} ${task.id} by link`, why };
      await engagements.noteDenied({ engagement: engagementOf(task.subject), ...attempt });
    },
    async refuse(c, link, refusal, more = {}, what = 'answer') {
      switch (refusal.why) {
        case 'invalid':
          return what === 'answer'
            ? responses.show(c, link, { ...more, problems: refusal.problems }, 422)
            : responses.show(c, link, { ...more, notice: wrongIn(link.localizer, refusal) }, 422);
        case 'ended': {
          const { state, at } = refusal;
          const closed: Closed = state === 'reassigned' ? { why: state } : { why: state, at };
          await responses.deny(c, link, closed, what);
          return responses.close(c, closed, link);
        }
        case 'forbidden':
          // Whoever refused it has journalled it.
          deniedOnRecord(c, link, what, refusal.detail);
          return responses.close(c, { why: 'forbidden', reason: refusal.detail }, link);
        case 'unknown':
          return responses.close(c, { why: 'unknown' }, link);
        case 'conflict':
          return responses.show(c, link, { ...more, notice: conflictIn(link.localizer, refusal) }, 409);
        case 'unavailable':
          c.header('Retry-After', String(refusal.retryAfterSeconds));
          return responses.show(c, link, { ...more, notice: notNowIn(link.localizer, refusal) }, 503);
      }
    },
  };
  return responses;
}

/** Leaves to the application what the audit has to tell of a refusal. */
function deniedOnRecord(c: Context, { claims, task }: ResolvedLink, what: string, { code }: Message): void {
  c.set('actor', { kind: 'person', person: claims.email, via: 'link' });
  c.set('denied', { engagement: engagementOf(task.subject), what: `${what} ${task.kind} ${task.id}`, why: code });
}

/** Somebody of whom only the browser's languages are known. */
const strangerIn = (c: Context): Localizer =>
  localizerFor({ language: languageFrom(c.req.header('Accept-Language')), timeZone: 'UTC' });

const wrongIn = (localizer: Localizer, { problems }: Extract<Refusal, { why: 'invalid' }>) => (
  <Alert tone="bad" title={localizer.message('portal.notDone')}>
    <List items={wordedProblems(localizer, problems).map(({ message }) => message)} />
  </Alert>
);

const conflictIn = (localizer: Localizer, { detail }: Extract<Refusal, { why: 'conflict' }>) => (
  <Alert tone="warn" title={localizer.message('portal.refused')}>
    <p>{localizer.text(detail)}</p>
  </Alert>
);

const stuckIn = (localizer: Localizer) => (
  <Alert tone="warn" title={localizer.message('portal.stuck')}>
    <p>{localizer.message('portal.stuck.text')}</p>
  </Alert>
);

const notNowIn = (localizer: Localizer, { sent }: Unavailable) => (
  <Alert tone="warn" title={localizer.message('portal.notNow')}>
    <p>{localizer.message(sent ? 'portal.notNow.sent' : 'portal.notNow.text')}</p>
  </Alert>
);
