import type { Child } from 'hono/jsx';
import type { Problem } from '../../domain/kernel/index.js';
import { formFor } from '../../i18n/index.js';
import type { Maintenance, TaskRow } from '../../store/index.js';
import { Card, Facts } from '../components/components.js';
import { Page } from '../components/layout.js';
import { practiceName } from '../components/practice-name.js';
import { ReadingCard } from '../components/reading-card.js';
import type { Reading } from '../components/reading.js';
import { Silence } from '../components/silence.js';
import { StopNotice } from '../components/stops.js';
import { AboutTask, aboutOf } from '../components/about.js';
import { namesOf } from '../components/about-parts.js';
import { TaskForm } from '../components/task-form.js';
import { Deferrals, Paused } from '../components/waits.js';
import type { TypedAbsence, TypedDeferral } from './actions.js';
import { Away } from './away.js';
import { Claim, PutOff } from './put-off.js';
import { TaskHead } from './task-head.js';
import type { TaskHeadProps } from './task-head.js';

export interface LinkPageProps extends TaskHeadProps {
  /** Whom the link was sent to. */
  name: string;
  /** When the task would be due if its clock went on now. */
  resumed: string;
  /** The task that asks for the deliverable which this one decides about. */
  work?: TaskRow;
  readings: readonly Reading[];
  /** Stops of the system that are announced or go on. */
  announced: readonly Maintenance[];
  action: string;
  typed?: URLSearchParams;
  problems?: readonly Problem[];
  deferring?: TypedDeferral;
  absence?: TypedAbsence;
  /** The form of whoever is away is unfolded. */
  away?: boolean;
  /** Something to say before everything else. */
  notice?: Child;
}

/** One question to one person, with everything needed to answer it. */
export const TaskPage = ({
  name,
  resumed,
  work,
  readings,
  announced,
  action,
  typed,
  problems,
  deferring,
  absence,
  away = false,
  notice,
  ...about
}: LinkPageProps) => {
  const { localizer, organisation, task, view, now } = about;
  const parts = aboutOf(localizer, task.kind, task.context);
  return (
    <Page
      localizer={localizer}
      title={localizer.text(task.phrase ?? task.title)}
      organisation={organisation}
      bar={<span class="bar-note">{localizer.message('portal.for', { name })}</span>}
    >
      {notice}
      <StopNotice localizer={localizer} stops={announced} now={now} />
      <TaskHead {...about} />
      <Paused localizer={localizer} task={task} resumed={resumed} />
      <Card title={localizer.message('portal.about')} id="about">
        <p class="prose">{view.summary}</p>
        <Facts
          facts={[[localizer.message('portal.practice'), practiceName(localizer, view.practice, view.practiceTitle)]]}
        />
      </Card>
      {parts.length > 0 && (
        <Card title={localizer.message('portal.task.about')} id="task">
          <AboutTask localizer={localizer} parts={parts} names={namesOf(view.deliverables)} />
        </Card>
      )}
      {readings.map((reading) => (
        <ReadingCard localizer={localizer} reading={reading} />
      ))}
      <Claim localizer={localizer} task={task} action={action} />
      <section class="card answer" aria-label={localizer.message('pages.answer')}>
        <TaskForm
          localizer={localizer}
          form={formFor(localizer, task.kind, task.context)}
          action={action}
          typed={typed}
          problems={problems}
        />
      </section>
      <PutOff localizer={localizer} task={task} action={action} now={now} deferring={deferring} />
      <Away localizer={localizer} task={task} action={action} open={away} absence={absence} />
      {!task.pause && <Silence localizer={localizer} task={task} now={now} />}
      <Deferrals localizer={localizer} task={task} work={work} />
      <footer class="foot">
        <p>{localizer.message('portal.private')}</p>
      </footer>
    </Page>
  );
};
