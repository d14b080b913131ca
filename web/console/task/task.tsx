import { messageOf } from '../../../domain/kernel/message.js';
import { reasonFor } from '../../../domain/kernel/reasons.js';
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { TaskRow } from '../../../store/contract.js';
import { withListedSides } from '../../../domain/directory/listed.js';
import { decidedWorkOf } from '../../../store/engagements/work-task.js';
import { render } from '../../components/layout.js';
import { readingsFor } from '../../components/reading.js';
import { namesOf } from '../../components/subject-parts.js';
import { parseAnswer } from '../../portal/parse.js';
import type { ConsoleDeps, ConsoleEnv } from '../deps.js';
import { missing, refusalPage, STATUSES } from '../refusal-page.js';
import { textsOf } from '../session.js';
import { taskMoveRoutes } from './task-moves.js';
import { TaskPage, type TaskPageProps } from './task-page.js';
import { formOf } from '../../../domain/tasks/kinds/index.js';

/** One task: answered and put off here by whom it is assigned to, taken by one of its group, moved by anybody of the client. */
export function taskRoutes(deps: ConsoleDeps): Hono<ConsoleEnv> {
  const { store, documents, engagements, resumedDue } = deps;
  const routes = new Hono<ConsoleEnv>();

  async function show(
    c: Context<ConsoleEnv>,
    row: TaskRow,
    shown: Pick<TaskPageProps, 'typed' | 'problems' | 'refused'> = {},
    status: ContentfulStatusCode = 200,
  ): Promise<Response> {
    const around = c.get('around');
    const view = await store.engagement(row.engagement);
    const task = await withListedSides(store, row);
    const mine = task.assignee.email === around.visitor.email;
    const [readings, resumed, work] = await Promise.all([
      mine && view ? readingsFor(task, view, around.visitor.email, { store, documents }) : [],
      resumedDue(task, around.now),
      decidedWorkOf(store, task),
    ]);
    const page = (
      <TaskPage
        around={around}
        task={task}
        names={namesOf(view?.deliverables)}
        readings={readings}
        resumed={resumed}
        work={work}
        mine={mine}
        {...shown}
      />
    );
    return c.html(render(page), status);
  }

  routes.get('/tasks/:id', async (c) => {
    const task = await store.task(c.req.param('id'));
    return task ? show(c, task) : missing(c, 'task');
  });

  routes.post('/tasks/:id/answer', async (c) => {
    const task = await store.task(c.req.param('id'));
    if (!task) return missing(c, 'task');
    const { email } = c.get('around').visitor;
    if (task.assignee.email !== email) {
      await engagements.noteDenied({
        engagement: task.engagement,
        who: email,
        what: `answer ${task.kind} ${task.id} in the console`,
        why: reasonFor('reasons.denied.notAssignee'),
      });
      return refusalPage(c, {
        ok: false,
        why: 'forbidden',
        detail: messageOf('console.task.notYours'),
      });
    }
    const typed = textsOf(c.get('form'));
    const { answer, problems } = parseAnswer(c.get('around').localizer, formOf(task.kind, task.context), typed);
    if (problems.length > 0) return show(c, task, { typed, problems }, 422);
    const answered = await engagements.answer({
      task: task.id,
      answer,
      by: { email, via: 'console' },
      assignment: task.assignment,
    });
    if (answered.ok) return c.redirect(`/engagements/${task.engagement}`, 303);
    return answered.why === 'invalid'
      ? show(c, task, { typed, problems: answered.problems }, 422)
      : refusalPage(c, answered);
  });

  return routes.route(
    '/',
    taskMoveRoutes(deps, (c, task, refused) => {
      if (refused.refusal.why === 'unavailable') c.header('Retry-After', String(refused.refusal.retryAfterSeconds));
      return show(c, task, { refused }, STATUSES[refused.refusal.why]);
    }),
  );
}
