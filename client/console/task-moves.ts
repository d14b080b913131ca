import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Engagements, Refusal } from '../services.js';
import type { ConsoleDeps, ConsoleEnv } from './deps.js';
import { missing, refusalPage } from './refusal-page.js';
import { typedMove, type Needs, type TypedMove } from './typed-move.js';

type Done = { ok: true } | Refusal;
type Move = (task: string, typed: TypedMove, by: string) => Promise<Done>;

/** Everything that moves a task without answering it; only its holder may put it off. */
export function taskMoveRoutes({ store, engagements }: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();

  /** A form with a reason, at an address of its own. */
  const moving = (name: string, needs: Needs, move: Move, by: 'the holder' | 'anybody' = 'anybody'): void =>
    void routes.post(`/tasks/:id/${name}`, async (c) => {
      const id = c.req.param('id');
      const { reader, visitor } = c.get('around');
      if (by === 'the holder') {
        const task = await store.task(id);
        if (!task) return missing(c, 'task');
        if (task.assignee.email !== visitor.email) return notTheirs(c, engagements, task.engagement, `${name} ${id}`);
      }
      const typed = typedMove(c.get('form'), reader, needs);
      return shown(c, id, typed.ok ? await move(id, typed, visitor.email) : typed);
    });

  routes.post('/tasks/:id/claim', async (c) => {
    const id = c.req.param('id');
    return shown(c, id, await engagements.claim(id, c.get('around').visitor.email));
  });
  moving(
    'acknowledge',
    { length: 'optional' },
    (task, { length, reason }, by) => engagements.acknowledge(task, length, reason, by),
    'the holder',
  );
  moving(
    'snooze',
    { length: 'needed' },
    (task, { length = '', reason }, by) => engagements.snooze(task, length, reason, by),
    'the holder',
  );
  moving('pause', { length: 'needed' }, (task, { length = '', reason }, by) =>
    engagements.pause(task, length, reason, by),
  );
  moving('resume', {}, (task, { reason }, by) => engagements.resume(task, reason, by));
  moving('reassign', { to: true }, (task, { to, reason }, by) => engagements.reassign(task, to, reason, by));
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
  const { reader, visitor } = c.get('around');
  await engagements.noteDenied(engagement, {
    who: visitor.email,
    what: `${what} in the console`,
    why: 'not the assignee',
  });
  return refusalPage(c, { ok: false, why: 'forbidden', detail: reader.say('pages.waits.notYours') });
}
