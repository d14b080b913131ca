import { Hono } from 'hono';
import type { Context } from 'hono';
import { engagementOf } from '../../../domain/engagement/index.js';
import { type Actor, isSamePerson, messageOf, nameOf, person, reasonFor } from '../../../domain/kernel/index.js';
import type { RequestOrigin } from '../../../domain/audit/index.js';
import { originOf } from '../../record/on-record.js';
import type { TaskRow } from '../../../store/index.js';
import { whyNotPutOff } from '../../components/deferring.js';
import type { Engagements, Refusal } from '../../../client/index.js';
import type { ConsoleDeps, ConsoleEnv } from '../deps.js';
import type { MoveName, RefusedMove } from '../inbox/move-refused.js';
import { denyVisitor } from '../on-record.js';
import { missing, refusalPage } from '../refusal-page.js';
import { textsOf } from '../session.js';
import { typedMove, type Needs, type TypedMove } from '../inbox/typed-move.js';

type Done = { ok: true } | Refusal;
/** Of which assignment, and from where. */
type MoveAbout = { assignment: number; origin: RequestOrigin };
type CarryOutMove = (task: string, typed: TypedMove, by: Actor, about: MoveAbout) => Promise<Done>;
/** Shows a task's page again with a move that was not done. */
type ShowAgain = (c: Context<ConsoleEnv>, task: TaskRow, refused: RefusedMove) => Promise<Response>;

/** Everything that moves a task without answering it; only its holder may put it off. */
export function taskMoveRoutes({ store, engagements }: ConsoleDeps, showAgain: ShowAgain): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();

  /** A form with a reason, at an address of its own. */
  const moving = (name: MoveName, needs: Needs, move: CarryOutMove, by: 'the holder' | 'anybody' = 'anybody'): void =>
    void routes.post(`/tasks/:id/${name}`, async (c) => {
      const task = await store.task(c.req.param('id'));
      if (!task) return missing(c, 'task');
      const { id, assignee, assignment } = task;
      const { visitor } = c.get('around');
      if (by === 'the holder' && !isSamePerson(assignee.email, visitor.email))
        return notTheirs(c, engagements, engagementOf(task.subject), `${name} ${id}`);
      const typed = typedMove(c.get('form'), needs);
      const notNow = by === 'the holder' ? whyNotPutOff(task) : undefined;
      if (notNow) return refusalPage(c, { ok: false, why: 'conflict', detail: messageOf(`portal.notDone.${notNow}`) });
      const done = typed.ok ? await move(id, typed, person(visitor.email), { assignment, origin: originOf(c) }) : typed;
      if (done.ok || done.why === 'ended' || done.why === 'unknown') return shown(c, id, done);
      return showAgain(c, task, { name, typed: textsOf(c.get('form')), refusal: done });
    });

  routes.post('/tasks/:id/claim', async (c) => {
    const id = c.req.param('id');
    return shown(c, id, await engagements.claim({ task: id, by: c.get('around').visitor.email }));
  });
  moving(
    'acknowledge',
    { length: 'optional' },
    (task, { length, reason }, by, { assignment }) =>
      engagements.acknowledge({ task, for: length, reason, by, assignment }),
    'the holder',
  );
  moving(
    'snooze',
    { length: 'needed' },
    (task, { length = '', reason }, by, { assignment }) =>
      engagements.snooze({ task, for: length, reason, by, assignment }),
    'the holder',
  );
  moving('pause', { length: 'needed' }, (task, { length = '', reason }, by) =>
    engagements.pause({ task, for: length, reason, by }),
  );
  moving('resume', {}, (task, { reason }, by) => engagements.resume({ task, reason, by }));
  // Only whoever is stood in for is shown it; to anybody it is handing the task to themselves.
  moving('take-back', {}, (task, { reason }, by) => engagements.reassign({ task, to: nameOf(by), reason, by }));
  moving('reassign', { to: true }, (task, { to, reason, confirm }, by) =>
    engagements.reassign({ task, to, reason, by, ...(confirm && { confirm }) }),
  );
  moving('send-again', { to: 'optional' }, (task, { to, reason, confirm }, by, { origin }) =>
    engagements.sendAgain({ task, reason, by, origin, ...(to && { to }), ...(confirm && { confirm }) }),
  );
  return routes;
}

/** Back to the task when it was done, else why not. */
const shown = (c: Context<ConsoleEnv>, id: string, done: Done): Response | Promise<Response> =>
  done.ok ? c.redirect(`/tasks/${encodeURIComponent(id)}`, 303) : refusalPage(c, done);

async function notTheirs(
  c: Context<ConsoleEnv>,
  engagements: Pick<Engagements, 'noteDenied'>,
  engagement: string,
  what: string,
): Promise<Response> {
  await denyVisitor(c, engagements, {
    engagement,
    what: `${what} in the console`,
    why: reasonFor('reasons.denied.notAssignee'),
  });
  return refusalPage(c, { ok: false, why: 'forbidden', detail: messageOf('pages.waits.notYours') });
}
