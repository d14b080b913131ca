import { isUnavailable } from '../../../client/index.js';
import { engagementOf } from '../../../domain/engagement/index.js';
import { isSamePerson, messageOf, reasonFor } from '../../../domain/kernel/index.js';
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { decidedWorkOf, type TaskRow } from '../../../store/index.js';
import { withListedSides } from '../../../domain/directory/index.js';
import { awayUntil } from '../../components/away.js';
import { render } from '../../components/layout.js';
import { readingsFor } from '../../components/reading.js';
import { namesOf } from '../../components/about-parts.js';
import { parseAnswer } from '../../portal/parse.js';
import type { ConsoleDeps, ConsoleEnv } from '../deps.js';
import { missing, refusalPage, STATUSES } from '../refusal-page.js';
import { may } from '../rights/page-rules.js';
import { denyVisitor, visitorOnRecord } from '../on-record.js';
import { textsOf } from '../session.js';
import { taskMoveRoutes } from './task-moves.js';
import { TaskPage, type TaskPageProps } from './task-page.js';
import { formOf } from '../../../domain/tasks/index.js';

/** One task: answered and put off here by whom it is assigned to, taken by one of its group, moved by anybody of the client. */
export function taskRoutes(deps: ConsoleDeps): Hono<ConsoleEnv> {
  const { store, documents, engagements, resumedDue } = deps;
  const routes = new Hono<ConsoleEnv>();

  async function show(
    c: Context<ConsoleEnv>,
    row: TaskRow,
    shown: Pick<TaskPageProps, 'typed' | 'problems' | 'refused' | 'notTaken'> = {},
    status: ContentfulStatusCode = 200,
  ): Promise<Response> {
    const around = c.get('around');
    const view = await store.engagement(engagementOf(row.subject));
    const task = await withListedSides(store, row);
    const mine = isSamePerson(task.assignee.email, around.visitor.email);
    const [incident, readings, resumed, work, away] = await Promise.all([
      store.incidentOf(task.workflowId),
      mine && view
        ? readingsFor(task, view, around.visitor.email, { store, documents, onRecord: visitorOnRecord(store, c) })
        : [],
      resumedDue(task, around.now),
      decidedWorkOf(store, task),
      awayUntil(store, task, around.now),
    ]);
    const page = (
      <TaskPage
        around={around}
        task={task}
        names={namesOf(view?.deliverables)}
        readings={readings}
        resumed={resumed}
        work={work}
        away={away}
        mine={mine}
        moves={may(around, 'runEngagements') || isSamePerson(view?.owner, around.visitor.email)}
        incident={incident}
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
      await denyVisitor(c, engagements, {
        engagement: engagementOf(task.subject),
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
      by: { kind: 'person', person: email, via: 'console' },
      assignment: task.assignment,
    });
    if (answered.ok) return c.redirect(`/engagements/${engagementOf(task.subject)}`, 303);
    if (answered.why === 'invalid') return show(c, task, { typed, problems: answered.problems }, 422);
    if (!isUnavailable(answered)) return refusalPage(c, answered);
    c.header('Retry-After', String(answered.retryAfterSeconds));
    return show(c, task, { typed, notTaken: answered }, 503);
  });

  return routes.route(
    '/',
    taskMoveRoutes(deps, (c, task, refused) => {
      if (refused.refusal.why === 'unavailable') c.header('Retry-After', String(refused.refusal.retryAfterSeconds));
      return show(c, task, { refused }, STATUSES[refused.refusal.why]);
    }),
  );
}
