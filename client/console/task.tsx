import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Problem } from '../../domain/forms.js';
import { Prose } from '../../domain/person.js';
import { formFor } from '../../domain/language/form.js';
import { formOf } from '../../domain/task-forms.js';
import type { Reader } from '../../domain/language/reader.js';
import type { TaskRow } from '../../store/contract.js';
import { Alert, Card, Facts } from '../pages/components.js';
import { render } from '../pages/layout.js';
import { ReadingCard } from '../pages/reading-card.js';
import { readingsFor } from '../pages/reading.js';
import type { Reading } from '../pages/reading.js';
import { reasonIn } from '../pages/recorded.js';
import { Silence } from '../pages/silence.js';
import { Subject } from '../pages/subject.js';
import { namesOf } from '../pages/subject-parts.js';
import { TaskForm } from '../pages/task-form.js';
import { parseAnswer } from '../portal/parse.js';
import type { ConsoleDeps, ConsoleEnv, Surroundings } from './deps.js';
import { DueText } from './engagement-work.js';
import { decisionName } from './fact-fields.js';
import { missing, refusalPage } from './refusal-page.js';
import { FORM_TOKEN, textsOf } from './session.js';
import { FormToken, Shell } from './shell.js';

/** One task: answered here by whom it is assigned to, handed on by anybody of the client. */
export function taskRoutes({ store, documents, engagements }: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();

  async function show(
    c: Context<ConsoleEnv>,
    task: TaskRow,
    typed?: URLSearchParams,
    problems?: readonly Problem[],
  ): Promise<Response> {
    const around = c.get('around');
    const view = await store.engagement(task.engagement);
    const mine = task.assignee.email === around.visitor.email;
    const readings = mine && view ? await readingsFor(task, view, { store, documents }) : [];
    const page = (
      <TaskPage
        around={around}
        task={task}
        names={namesOf(view?.deliverables)}
        readings={readings}
        mine={mine}
        typed={typed}
        problems={problems}
      />
    );
    return c.html(render(page), problems ? 422 : 200);
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
      await engagements.noteDenied(task.engagement, {
        who: email,
        what: `answer ${task.kind} ${task.id} in the console`,
        why: 'not the assignee',
      });
      return refusalPage(c, {
        ok: false,
        why: 'forbidden',
        detail: c.get('around').reader.say('console.task.notYours'),
      });
    }
    const typed = textsOf(c.get('form'));
    const { answer, problems } = parseAnswer(c.get('around').reader, formOf(task.kind, task.context), typed);
    if (problems.length > 0) return show(c, task, typed, problems);
    const answered = await engagements.answer(task.id, answer, { email, via: 'console' }, task.assignment);
    if (answered.ok) return c.redirect(`/engagements/${task.engagement}`, 303);
    return answered.why === 'invalid' ? show(c, task, typed, answered.problems) : refusalPage(c, answered);
  });

  routes.post('/tasks/:id/reassign', async (c) => {
    const texts = textsOf(c.get('form'));
    const [to, reason] = [
      texts.get('to')?.trim().toLowerCase().slice(0, 254) ?? '',
      Prose.max(2000).safeParse(texts.get('reason')).data ?? '',
    ];
    const { reader } = c.get('around');
    const blank = [
      to ? [] : [reader.say('console.task.handOn.noAddress')],
      reason ? [] : [reader.say('console.reasonNeeded')],
    ].flat();
    if (blank.length > 0)
      return refusalPage(c, {
        ok: false,
        why: 'invalid',
        problems: blank.map((message) => ({ pointer: '', message })),
      });
    const id = c.req.param('id');
    const reassigned = await engagements.reassign(id, to, reason, c.get('around').visitor.email);
    return reassigned.ok ? c.redirect(`/tasks/${encodeURIComponent(id)}`, 303) : refusalPage(c, reassigned);
  });
  return routes;
}

interface TaskPageProps {
  around: Surroundings;
  task: TaskRow;
  names: ReadonlyMap<string, string>;
  readings: readonly Reading[];
  mine: boolean;
  typed?: URLSearchParams;
  problems?: readonly Problem[];
}

const TaskPage = ({ around, task, names, readings, mine, typed, problems }: TaskPageProps) => (
  <Shell title={around.reader.text(task.phrase ?? task.subject)} around={around} at="/inbox">
    <div class="reading-width">
      <header class="page-head">
        <p class="eyebrow">{around.reader.say(`words.task.${task.kind}`)}</p>
        <h1>{around.reader.text(task.phrase ?? task.subject)}</h1>
        <p class="lead">
          <a href={`/engagements/${task.engagement}`}>{task.engagementTitle}</a>
        </p>
        <Facts
          facts={[
            [
              around.reader.say('console.inbox.with'),
              around.reader.say('console.task.with', {
                who: mine ? around.reader.say('console.inbox.you') : task.assignee.name,
                part: around.reader.say(`words.part.${task.assignee.role}`),
              }),
            ],
            [
              around.reader.say('console.inbox.due'),
              task.state === 'open' && <DueText due={task.due} around={around} />,
            ],
          ]}
        />
      </header>
      {task.state !== 'open' && (
        <Alert tone="neutral" title={around.reader.say('console.task.ended', { state: task.state })}>
          <p>
            {[
              task.outcome &&
                around.reader.say('console.task.ended.outcome', { outcome: outcomeIn(around.reader, task.outcome) }),
              task.answeredBy && around.reader.say('console.task.ended.by', { by: task.answeredBy }),
              task.endedAt && around.reader.longTime(task.endedAt),
            ]
              .filter(Boolean)
              .join(', ')}
          </p>
        </Alert>
      )}
      {task.kind !== 'scope.answer' && (
        <Card title={around.reader.say('console.task.about')} id="subject">
          <Subject reader={around.reader} kind={task.kind} context={task.context} names={names} />
        </Card>
      )}
      {readings.map((reading) => (
        <ReadingCard reader={around.reader} reading={reading} />
      ))}
      {task.state === 'open' && mine && (
        <section class="card answer" aria-label={around.reader.say('pages.answer')}>
          <TaskForm
            reader={around.reader}
            form={formFor(around.reader, task.kind, task.context)}
            action={`/tasks/${encodeURIComponent(task.id)}/answer`}
            typed={typed}
            problems={problems}
            hidden={{ [FORM_TOKEN]: around.visitor.formToken }}
          />
        </section>
      )}
      {task.state === 'open' && (
        <>
          <Silence reader={around.reader} task={task} now={around.now} />
          <HandOn task={task} around={around} />
        </>
      )}
    </div>
  </Shell>
);

/** A decision in words, or why the task was withdrawn. */
const outcomeIn = (reader: Reader, outcome: string): string => reasonIn(reader, decisionName(reader, outcome));

const HandOn = ({ task, around }: { task: TaskRow; around: Surroundings }) => (
  <details class="card">
    <summary>{around.reader.say('console.task.handOn')}</summary>
    <form class="task-form" method="post" action={`/tasks/${encodeURIComponent(task.id)}/reassign`}>
      <FormToken around={around} />
      <p class="hint">{around.reader.say('console.task.handOn.hint', { name: task.assignee.name })}</p>
      <div class="field">
        <label for="hand-to">{around.reader.say('console.email')}</label>
        <input id="hand-to" name="to" type="email" autocomplete="off" required />
      </div>
      <div class="field">
        <label for="hand-reason">{around.reader.say('console.reason')}</label>
        <textarea id="hand-reason" name="reason" rows={2} maxlength={2000} required></textarea>
      </div>
      <button class="button" type="submit">
        {around.reader.say('console.task.handOn.button')}
      </button>
    </form>
  </details>
);
