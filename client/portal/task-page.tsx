import type { Child } from 'hono/jsx';
import type { Problem } from '../../domain/forms.js';
import { formOf } from '../../domain/task-forms.js';
import type { EngagementView } from '../../domain/view.js';
import type { TaskRow } from '../../store/contract.js';
import { Card, Facts } from '../pages/components.js';
import { Page } from '../pages/layout.js';
import { ReadingCard } from '../pages/reading-card.js';
import type { Reading } from '../pages/reading.js';
import { Silence } from '../pages/silence.js';
import { Subject } from '../pages/subject.js';
import { namesOf } from '../pages/subject-parts.js';
import { TaskForm } from '../pages/task-form.js';
import { longTime, relative } from '../pages/time.js';
import { capital, TASK_TITLES } from '../pages/words.js';

export interface TaskPageProps {
  organisation: string;
  task: TaskRow;
  view: EngagementView;
  readings: readonly Reading[];
  action: string;
  now: string;
  typed?: URLSearchParams;
  problems?: readonly Problem[];
  /** Something to say before everything else. */
  notice?: Child;
}

/** One question to one person, with everything needed to answer it. */
export const TaskPage = ({
  organisation,
  task,
  view,
  readings,
  action,
  now,
  typed,
  problems,
  notice,
}: TaskPageProps) => {
  const overdue = task.due < now;
  return (
    <Page
      title={task.subject}
      organisation={organisation}
      bar={<span class="bar-note">{`For ${task.assignee.name}`}</span>}
    >
      {notice}
      <header class="page-head">
        <p class="eyebrow">{TASK_TITLES[task.kind]}</p>
        <h1>{task.subject}</h1>
        <p class="lead">{view.title}</p>
        <Facts
          facts={[
            [
              overdue ? 'Was due' : 'Due',
              <span class={overdue ? 'late' : undefined}>
                <strong>{capital(relative(task.due, now))}</strong>
                <span class="hint">{longTime(task.due, task.assignee.timeZone)}</span>
              </span>,
            ],
            [
              'Asked by',
              <span>
                <strong>{view.ownerName}</strong>
                <span class="hint">{`for ${organisation}`}</span>
              </span>,
            ],
          ]}
        />
      </header>
      <Card title="About this engagement" id="about">
        <p class="prose">{view.summary}</p>
        <Facts facts={[['Practice', view.practiceTitle]]} />
      </Card>
      <SubjectCard task={task} view={view} />
      {readings.map((reading) => (
        <ReadingCard reading={reading} />
      ))}
      <section class="card answer" aria-label="Your answer">
        <TaskForm form={formOf(task.kind, task.context)} action={action} typed={typed} problems={problems} />
      </section>
      <Silence task={task} now={now} />
      <footer class="foot">
        <p>
          This page is for you alone. Its address opens this one question, and nothing more once it is answered; please
          do not pass it on.
        </p>
      </footer>
    </Page>
  );
};

const SubjectCard = ({ task, view }: { task: TaskRow; view: EngagementView }) =>
  task.kind === 'scope.answer' ? null : (
    <Card title="What it is about" id="subject">
      <Subject kind={task.kind} context={task.context} names={namesOf(view.deliverables)} />
    </Card>
  );
