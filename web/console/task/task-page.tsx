import type { Text } from '../../../domain/kernel/message.js';
import type { Problem } from '../../../domain/kernel/problem.js';
import { formFor, type Localizer } from '../../../i18n/index.js';
import type { TaskRow } from '../../../store/contract.js';
import { Alert, Card, Facts } from '../../components/components.js';
import { ReadingCard } from '../../components/reading-card.js';
import type { Reading } from '../../components/reading.js';
import { Silence } from '../../components/silence.js';
import { Subject, subjectOf } from '../../components/subject.js';
import { TaskForm } from '../../components/task-form.js';
import { Deferrals, Paused } from '../../components/waits.js';
import type { Surroundings } from '../deps.js';
import { DueText } from '../engagement/engagement-work.js';
import { decided } from '../../../domain/journal/facts/told.js';
import { MoveRefused, type RefusedMove } from '../inbox/move-refused.js';
import { FORM_TOKEN } from '../session.js';
import { Shell } from '../shell.js';
import { Take, TaskActions } from './task-actions.js';
import { LocalTimes } from './task-waits.js';

export interface TaskPageProps {
  around: Surroundings;
  task: TaskRow;
  names: ReadonlyMap<string, string>;
  readings: readonly Reading[];
  /** When the task would be due if its clock went on now. */
  resumed: string;
  /** The task that asks for the deliverable which this one decides about. */
  work?: TaskRow;
  mine: boolean;
  typed?: URLSearchParams;
  problems?: readonly Problem[];
  refused?: RefusedMove;
}

/** One task: what it is about, how it waits, and what can be done with it. */
export function TaskPage({
  around,
  task,
  names,
  readings,
  resumed,
  work,
  mine,
  typed,
  problems,
  refused,
}: TaskPageProps) {
  const { localizer, now } = around;
  const open = task.state === 'open';
  const parts = subjectOf(localizer, task.kind, task.context);
  return (
    <Shell title={localizer.text(task.phrase ?? task.subject)} around={around} at="/inbox">
      <div class="reading-width">
        <Head around={around} task={task} mine={mine} />
        {refused && <MoveRefused localizer={localizer} refused={refused} />}
        {!open && <Ended localizer={localizer} task={task} />}
        {open && <Paused localizer={localizer} task={task} resumed={resumed} />}
        <Take around={around} task={task} />
        {parts.length > 0 && (
          <Card title={localizer.message('console.task.about')} id="subject">
            <Subject localizer={localizer} parts={parts} names={names} />
          </Card>
        )}
        {readings.map((reading) => (
          <ReadingCard localizer={localizer} reading={reading} />
        ))}
        {open && mine && (
          <section class="card answer" aria-label={localizer.message('pages.answer')}>
            <TaskForm
              localizer={localizer}
              form={formFor(localizer, task.kind, task.context)}
              action={`/tasks/${encodeURIComponent(task.id)}/answer`}
              typed={typed}
              problems={problems}
              hidden={{ [FORM_TOKEN]: around.visitor.formToken }}
            />
          </section>
        )}
        <Deferrals localizer={localizer} task={task} work={work} />
        {open && !task.pause && <Silence localizer={localizer} task={task} now={now} />}
        {open && <TaskActions around={around} task={task} refused={refused} />}
      </div>
    </Shell>
  );
}

function Head({ around, task, mine }: Pick<TaskPageProps, 'around' | 'task' | 'mine'>) {
  const { localizer } = around;
  const open = task.state === 'open';
  return (
    <header class="page-head">
      <p class="eyebrow">{localizer.message(`words.task.${task.kind}`)}</p>
      <h1>{localizer.text(task.phrase ?? task.subject)}</h1>
      <p class="lead">
        <a href={`/engagements/${task.engagement}`}>{task.engagementTitle}</a>
      </p>
      <Facts
        facts={[
          [
            localizer.message('console.inbox.with'),
            localizer.message('console.task.with', {
              who: mine ? localizer.message('console.inbox.you') : task.assignee.name,
              part: localizer.message(`words.part.${task.assignee.role}`),
            }),
          ],
          [localizer.message('pages.waits.onBehalfOf'), task.onBehalfOf?.name],
          [
            localizer.message('pages.waits.candidates'),
            open ? localizer.list(task.candidates.map(({ name }) => name)) : undefined,
          ],
          [
            localizer.message('console.inbox.due'),
            open ? <DueText due={task.due} pause={task.pause} around={around} /> : undefined,
          ],
          [localizer.message('pages.waits.localTimes'), open ? <LocalTimes around={around} task={task} /> : undefined],
        ]}
      />
    </header>
  );
}

function Ended({ localizer, task }: { localizer: Localizer; task: TaskRow }) {
  const outcome = outcomeOf(task);
  return (
    <Alert tone="neutral" title={localizer.message('console.task.ended', { state: task.state })}>
      <p>
        {[
          outcome && localizer.message('console.task.ended.outcome', { outcome }),
          task.answeredBy && localizer.message('console.task.ended.by', { by: task.answeredBy }),
          task.endedAt && localizer.longTime(task.endedAt),
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
    </Alert>
  );
}

/** The decision, or why the task was withdrawn. */
const outcomeOf = ({ outcome, withdrawal }: TaskRow): Text | null => withdrawal ?? (outcome ? decided(outcome) : null);
