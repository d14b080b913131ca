import { createHash } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Logger } from 'pino';
import { FAILURES } from '../../domain/failures.js';
import { isEnd } from '../../domain/facts.js';
import type { Links, LinkClaims } from '../../domain/links.js';
import { PLAIN, readerFor } from '../../domain/language/reader.js';
import { formOf } from '../../domain/task-forms.js';
import type { EngagementView } from '../../domain/view.js';
import type { Store, TaskRow } from '../../store/contract.js';
import type { Documents } from '../../store/documents.js';
import { assetRoutes } from '../pages/assets.js';
import { Alert } from '../pages/components.js';
import { pageHeaders } from '../pages/headers.js';
import { render } from '../pages/layout.js';
import type { Rendered } from '../pages/layout.js';
import { readingsFor } from '../pages/reading.js';
import { isSameOrigin } from '../pages/same-origin.js';
import type { Engagements, Refusal } from '../services.js';
import { limitAttempts } from './attempts.js';
import { parseAnswer } from './parse.js';
import { ClosedPage, closedText, ThankYou } from './result-pages.js';
import type { Closed } from './result-pages.js';
import { TaskPage } from './task-page.js';
import type { TaskPageProps } from './task-page.js';

export interface PortalDeps {
  store: Store;
  documents: Documents;
  links: Links;
  engagements: Engagements;
  log: Pick<Logger, 'error'>;
  /** The client's name, as everybody knows it. */
  organisation: string;
  publicUrl?: string;
  now?: () => string;
}

const MAX_BODY_BYTES = 1_000_000;
const MINUTE_MS = 60_000;
const FORGED_A_MINUTE = 30;
const POSTS_A_MINUTE = 20;

type Looked = { claims: LinkClaims; task: TaskRow; view: EngagementView };
type Found = { open: Looked } | { closed: Closed; known?: Looked };

/** Pages behind the links in mails: `GET` only shows, since mail scanners follow links; `POST` answers. */
export function createPortal(deps: PortalDeps): Hono {
  const { store, documents, links, engagements, log, organisation } = deps;
  const now = deps.now ?? (() => new Date().toISOString());
  const clock = (): number => Date.parse(now());
  const guessing = limitAttempts(FORGED_A_MINUTE, MINUTE_MS, clock);
  const posting = limitAttempts(POSTS_A_MINUTE, MINUTE_MS, clock);
  const noting = limitAttempts(1, MINUTE_MS, clock);

  const close = (c: Context, closed: Closed, known?: Looked): Response | Promise<Response> => {
    const reader = known ? readerFor(known.task.assignee) : PLAIN;
    const text = closedText(reader, closed);
    if (text.status === 429 || text.status === 503) c.header('Retry-After', '60');
    return c.html(render(<ClosedPage reader={reader} organisation={organisation} text={text} />), text.status);
  };

  /** What a link opens now. Forged ones are counted by address: each costs a look at a signature and nothing else. */
  async function lookUp(c: Context, token: string): Promise<Found> {
    const verified = await links.verify(token);
    if (!verified.ok) {
      const crowded = verified.why === 'forged' && !guessing(addressOf(c));
      return { closed: { why: crowded ? 'crowded' : verified.why } };
    }
    const { claims } = verified;
    const task = await store.task(claims.task);
    const view = task && (await store.engagement(task.engagement));
    if (!task || !view) return { closed: { why: 'unknown' } };
    const known = { claims, task, view };
    if (claims.assignment !== task.assignment || claims.email !== task.assignee.email)
      return { closed: { why: 'reassigned' }, known };
    if (task.state === 'answered' || task.state === 'lapsed')
      return { closed: { why: task.state, at: task.endedAt }, known };
    if (isEnd(view.phase)) return { closed: { why: 'over' }, known };
    if (task.state === 'withdrawn') return { closed: { why: 'withdrawn', at: task.endedAt }, known };
    return { open: known };
  }

  const show = async (
    c: Context,
    { task, view }: Looked,
    more: Pick<TaskPageProps, 'typed' | 'problems' | 'notice'> = {},
  ): Promise<Awaited<Rendered>> => {
    const readings = await readingsFor(task, view, { store, documents });
    return render(
      <TaskPage
        reader={readerFor(task.assignee)}
        organisation={organisation}
        task={task}
        view={view}
        readings={readings}
        action={c.req.path}
        now={now()}
        {...more}
      />,
    );
  };

  /** Journals that a genuine link was refused; the same refusal again within a minute is not news. */
  async function deny(known: Looked | undefined, why: string): Promise<void> {
    if (!known || !noting(`${known.task.id} ${known.claims.email} ${known.claims.assignment} ${why}`)) return;
    await engagements.noteDenied(known.task.engagement, {
      who: known.claims.email,
      what: `answer ${known.task.kind} ${known.task.id} by link`,
      why,
    });
  }

  const portal = new Hono();
  // Scoped, so that the portal can share an app with pages that have other headers.
  portal.use('/t/*', pageHeaders('portal'));
  portal.route('/', assetRoutes());

  portal.get('/t/:token', async (c) => {
    const found = await lookUp(c, c.req.param('token'));
    return 'open' in found ? c.html(await show(c, found.open)) : close(c, found.closed, found.known);
  });

  portal.post(
    '/t/:token',
    bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => close(c, { why: 'too-large' }) }),
    async (c) => {
      const token = c.req.param('token');
      if (!isSameOrigin(c, deps.publicUrl)) return close(c, { why: 'foreign' });
      if (!posting(createHash('sha256').update(token).digest('base64'))) return close(c, { why: 'crowded' });
      const found = await lookUp(c, token);
      if (!('open' in found)) {
        await deny(found.known, found.closed.why);
        return close(c, found.closed, found.known);
      }
      const { claims, task } = found.open;
      const typed = new URLSearchParams(await c.req.text());
      const { answer, problems } = parseAnswer(readerFor(task.assignee), formOf(task.kind, task.context), typed);
      if (problems.length > 0) return c.html(await show(c, found.open, { typed, problems }), 422);
      const answered = await engagements.answer(
        task.id,
        answer,
        { email: claims.email, via: 'link' },
        claims.assignment,
      );
      if (answered.ok)
        return c.html(
          render(
            <ThankYou
              reader={readerFor(task.assignee)}
              organisation={organisation}
              task={task}
              answer={answer}
              at={answered.at}
            />,
          ),
        );
      return refused(c, found.open, typed, answered);
    },
  );

  async function refused(c: Context, looked: Looked, typed: URLSearchParams, refusal: Refusal): Promise<Response> {
    switch (refusal.why) {
      case 'invalid':
        return c.html(await show(c, looked, { typed, problems: refusal.problems }), 422);
      case 'ended': {
        await deny(looked, refusal.state);
        return close(
          c,
          refusal.state === 'reassigned' ? { why: refusal.state } : { why: refusal.state, at: refusal.at },
          looked,
        );
      }
      case 'forbidden':
        await deny(looked, refusal.detail);
        return close(c, { why: 'reassigned' }, looked);
      case 'unknown':
        return close(c, { why: 'unknown' }, looked);
      case 'conflict': {
        const notice = (
          <Alert tone="warn" title="Your answer was not taken">
            <p>{refusal.detail}</p>
          </Alert>
        );
        return c.html(await show(c, looked, { typed, notice }), 409);
      }
      case 'unavailable': {
        c.header('Retry-After', String(refusal.retryAfterSeconds));
        return c.html(await show(c, looked, { typed, notice: NOT_NOW }), 503);
      }
    }
  }

  portal.notFound((c) => close(c, { why: 'forged' }));
  portal.onError((error, c) => {
    const unavailable = error.name === FAILURES.storeUnavailable;
    // The address is a secret: only what went wrong is logged, never where.
    log.error({ err: error }, 'a portal page failed');
    return close(c, { why: unavailable ? 'unavailable' : 'broken' });
  });
  return portal;
}

const NOT_NOW = (
  <Alert tone="warn" title="We cannot take your answer at the moment">
    <p>Nothing was recorded. What you typed is still here; please send it again in a minute.</p>
  </Alert>
);

function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
