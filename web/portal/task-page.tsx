import type { Child } from 'hono/jsx';
import type { Problem } from '../../domain/tasks/forms.js';
import { formFor } from '../../i18n/form.js';
import type { TaskRow } from '../../store/contract.js';
import { Card, Facts } from '../components/components.js';
import { Page } from '../components/layout.js';
import { practiceName } from '../components/practice-name.js';
import { ReadingCard } from '../components/reading-card.js';
import type { Reading } from '../components/reading.js';
import { Silence } from '../components/silence.js';
import { Subject } from '../components/subject.js';
import { namesOf } from '../components/subject-parts.js';
import { TaskForm } from '../components/task-form.js';
import { Deferrals, Paused } from '../components/waits.js';
import type { Deferring } from './acts.js';
import { Claim, PutOff } from './put-off.js';
import { TaskHead } from './task-head.js';
import type { TaskHeadProps } from './task-head.js';

export interface TaskPageProps extends TaskHeadProps {
  /** Whom the link was sent to. */
  name: string;
  /** When the task would be due if its clock went on now. */
  resumed: string;
  /** The task that asks for the deliverable which this one decides about. */
  work?: TaskRow;
  readings: readonly Reading[];
  action: string;
  typed?: URLSearchParams;
  problems?: readonly Problem[];
  deferring?: Deferring;
  /** Something to say before everything else. */
  notice?: Child;
}

/** One question to one person, with everything needed to answer it. */
export const TaskPage = ({
  name,
  resumed,
  work,
  readings,
  action,
  typed,
  problems,
  deferring,
  notice,
  ...about
}: TaskPageProps) => {
  const { reader, organisation, task, view, now } = about;
  return (
    <Page
      reader={reader}
      title={reader.text(task.phrase ?? task.subject)}
      organisation={organisation}
      bar={<span class="bar-note">{reader.say('portal.for', { name })}</span>}
    >
      {notice}
      <TaskHead {...about} />
      <Paused reader={reader} task={task} resumed={resumed} />
      <Card title={reader.say('portal.about')} id="about">
        <p class="prose">{view.summary}</p>
        <Facts facts={[[reader.say('portal.practice'), practiceName(reader, view.practice, view.practiceTitle)]]} />
      </Card>
      {task.kind !== 'scope.answer' && (
        <Card title={reader.say('portal.subject')} id="subject">
          <Subject reader={reader} kind={task.kind} context={task.context} names={namesOf(view.deliverables)} />
        </Card>
      )}
      {readings.map((reading) => (
        <ReadingCard reader={reader} reading={reading} />
      ))}
      <Claim reader={reader} task={task} action={action} />
      <section class="card answer" aria-label={reader.say('pages.answer')}>
        <TaskForm
          reader={reader}
          form={formFor(reader, task.kind, task.context)}
          action={action}
          typed={typed}
          problems={problems}
        />
      </section>
      <PutOff reader={reader} task={task} action={action} deferring={deferring} />
      {!task.pause && <Silence reader={reader} task={task} now={now} />}
      <Deferrals reader={reader} task={task} work={work} />
      <footer class="foot">
        <p>{reader.say('portal.private')}</p>
      </footer>
    </Page>
  );
};
