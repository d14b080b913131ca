import type { Context } from 'hono';
import { type Reader, readerFor } from '../../i18n/localizer.js';
import { languageFrom } from '../components/accept-language.js';
import { Alert, List } from '../components/components.js';
import { render } from '../components/layout.js';
import { wordedProblems } from '../components/problems.js';
import { readingsFor } from '../components/reading.js';
import { reasonIn } from '../components/recorded.js';
import { decidedWorkOf } from '../../store/engagements/work-task.js';
import type { Refusal } from '../../client/services.js';
import { limitAttempts } from './attempts.js';
import { type Closed, ClosedPage, statusOf } from './closed-page.js';
import type { PortalDeps } from './deps.js';
import type { Looked } from './look-up.js';
import { TaskPage, type TaskPageProps } from './task-page.js';

type Answered = Response | Promise<Response>;
type More = Pick<TaskPageProps, 'typed' | 'problems' | 'deferring' | 'notice'>;
type Status = 200 | 409 | 422 | 503;

/** Every page that a link can lead to, but for the one that says thank you. */
export interface Doors {
  /** The question, with what was typed so far. */
  show(c: Context, looked: Looked, more?: More, status?: Status): Promise<Response>;
  /** That a link opens nothing, or nothing any more. */
  close(c: Context, closed: Closed, known?: Looked): Answered;
  /** Journals that a genuine link was refused; the same refusal again within a minute is not news. */
  deny(known: Looked | undefined, why: string, what?: string): Promise<void>;
  /** What a service would not do, after `what` was asked for. */
  refuse(c: Context, looked: Looked, refusal: Refusal, more?: More, what?: string): Promise<Response>;
}

const MINUTE_MS = 60_000;

export function createDoors(
  { store, documents, engagements, organisation, resumedDue }: PortalDeps,
  now: () => string,
): Doors {
  const noting = limitAttempts(1, MINUTE_MS, () => Date.parse(now()));

  const doors: Doors = {
    async show(c, { claims, task, view, receiver, reader }, more = {}, status = 200) {
      const [readings, resumed, work] = await Promise.all([
        readingsFor(task, view, claims.email, { store, documents }),
        resumedDue(task, now()),
        decidedWorkOf(store, task),
      ]);
      const shown = { reader, organisation, task, view, readings, resumed, work, now: now() };
      const page = { ...shown, name: receiver.name, action: c.req.path };
      return c.html(render(<TaskPage {...page} {...more} />), status);
    },
    close(c, closed, known) {
      const status = statusOf(closed);
      if (status === 429 || status === 503) c.header('Retry-After', '60');
      const reader = known?.reader ?? strangerIn(c);
      return c.html(render(<ClosedPage reader={reader} organisation={organisation} closed={closed} />), status);
    },
    async deny(known, why, what = 'answer') {
      if (!known || !noting(`${known.task.id} ${known.claims.email} ${known.claims.assignment} ${why}`)) return;
      const { claims, task } = known;
      const attempt = { who: claims.email, what: `${what} ${task.kind} ${task.id} by link`, why };
      await engagements.noteDenied(task.engagement, attempt);
    },
    async refuse(c, looked, refusal, more = {}, what = 'answer') {
      switch (refusal.why) {
        case 'invalid':
          return what === 'answer'
            ? doors.show(c, looked, { ...more, problems: refusal.problems }, 422)
            : doors.show(c, looked, { ...more, notice: wrongIn(looked.reader, refusal) }, 422);
        case 'ended': {
          await doors.deny(looked, refusal.state, what);
          const { state, at } = refusal;
          return doors.close(c, state === 'reassigned' ? { why: state } : { why: state, at }, looked);
        }
        case 'forbidden':
          // Whoever refused it has journalled it.
          return doors.close(c, { why: 'forbidden', reason: refusal.detail }, looked);
        case 'unknown':
          return doors.close(c, { why: 'unknown' }, looked);
        case 'conflict':
          return doors.show(c, looked, { ...more, notice: conflictIn(looked.reader, refusal) }, 409);
        case 'unavailable':
          c.header('Retry-After', String(refusal.retryAfterSeconds));
          return doors.show(c, looked, { ...more, notice: notNowIn(looked.reader) }, 503);
      }
    },
  };
  return doors;
}

/** Somebody of whom only the browser's languages are known. */
const strangerIn = (c: Context): Reader =>
  readerFor({ language: languageFrom(c.req.header('Accept-Language')), timeZone: 'UTC' });

const wrongIn = (reader: Reader, { problems }: Extract<Refusal, { why: 'invalid' }>) => (
  <Alert tone="bad" title={reader.say('portal.notDone')}>
    <List items={wordedProblems(reader, problems).map(({ message }) => message)} />
  </Alert>
);

const conflictIn = (reader: Reader, { detail }: Extract<Refusal, { why: 'conflict' }>) => (
  <Alert tone="warn" title={reader.say('portal.refused')}>
    <p>{reasonIn(reader, detail)}</p>
  </Alert>
);

const notNowIn = (reader: Reader) => (
  <Alert tone="warn" title={reader.say('portal.notNow')}>
    <p>{reader.say('portal.notNow.text')}</p>
  </Alert>
);
