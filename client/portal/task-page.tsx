import type { Child } from 'hono/jsx';
import type { Problem } from '../../domain/forms.js';
import type { Reader } from '../../domain/language/reader.js';
import { formFor } from '../../domain/language/form.js';
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
import { capital } from '../pages/words.js';

export interface TaskPageProps {
  reader: Reader;
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
  reader,
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
  const subject = reader.text(task.phrase ?? task.subject);
  const overdue = task.due < now;
  return (
    <Page
      reader={reader}
      title={subject}
      organisation={organisation}
      bar={<span class="bar-note">{`For ${task.assignee.name}`}</span>}
    >
      {notice}
      <header class="page-head">
        <p class="eyebrow">{reader.say(`words.task.${task.kind}`)}</p>
        <h1>{subject}</h1>
        <p class="lead">{view.title}</p>
        <Facts
          facts={[
            [
              overdue ? 'Was due' : 'Due',
              <span class={overdue ? 'late' : undefined}>
                <strong>{capital(reader.relative(task.due, now))}</strong>
                <span class="hint">{reader.longTime(task.due)}</span>
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
      <SubjectCard reader={reader} task={task} view={view} />
      {readings.map((reading) => (
        <ReadingCard reader={reader} reading={reading} />
      ))}
      <section class="card answer" aria-label="Your answer">
        <TaskForm
          reader={reader}
          form={formFor(reader, task.kind, task.context)}
          action={action}
          typed={typed}
          problems={problems}
        />
      </section>
      <Silence reader={reader} task={task} now={now} />
      <footer class="foot">
        <p>
          This page is for you alone. Its address opens this one question, and nothing more once it is answered; please
          do not pass it on.
        </p>
      </footer>
    </Page>
  );
};

const SubjectCard = ({ reader, task, view }: { reader: Reader; task: TaskRow; view: EngagementView }) =>
  task.kind === 'scope.answer' ? null : (
    <Card title="What it is about" id="subject">
      <Subject reader={reader} kind={task.kind} context={task.context} names={namesOf(view.deliverables)} />
    </Card>
  );
