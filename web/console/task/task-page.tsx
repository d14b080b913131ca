import type { Problem } from '../../../domain/tasks/forms.js';
import { formFor } from '../../../i18n/form.js';
import type { Reader } from '../../../i18n/localizer.js';
import type { TaskRow } from '../../../store/contract.js';
import { Alert, Card, Facts } from '../../components/components.js';
import { ReadingCard } from '../../components/reading-card.js';
import type { Reading } from '../../components/reading.js';
import { reasonIn } from '../../components/recorded.js';
import { Silence } from '../../components/silence.js';
import { Subject } from '../../components/subject.js';
import { TaskForm } from '../../components/task-form.js';
import { Deferrals, Paused } from '../../components/waits.js';
import type { Surroundings } from '../deps.js';
import { DueText } from '../engagement/engagement-work.js';
import { decisionName } from '../fact-fields.js';
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
  const { reader, now } = around;
  const open = task.state === 'open';
  return (
    <Shell title={reader.text(task.phrase ?? task.subject)} around={around} at="/inbox">
      <div class="reading-width">
        <Head around={around} task={task} mine={mine} />
        {refused && <MoveRefused reader={reader} refused={refused} />}
        {!open && <Ended reader={reader} task={task} />}
        {open && <Paused reader={reader} task={task} resumed={resumed} />}
        <Take around={around} task={task} />
        {task.kind !== 'scope.answer' && (
          <Card title={reader.say('console.task.about')} id="subject">
            <Subject reader={reader} kind={task.kind} context={task.context} names={names} />
          </Card>
        )}
        {readings.map((reading) => (
          <ReadingCard reader={reader} reading={reading} />
        ))}
        {open && mine && (
          <section class="card answer" aria-label={reader.say('pages.answer')}>
            <TaskForm
              reader={reader}
              form={formFor(reader, task.kind, task.context)}
              action={`/tasks/${encodeURIComponent(task.id)}/answer`}
              typed={typed}
              problems={problems}
              hidden={{ [FORM_TOKEN]: around.visitor.formToken }}
            />
          </section>
        )}
        <Deferrals reader={reader} task={task} work={work} />
        {open && !task.pause && <Silence reader={reader} task={task} now={now} />}
        {open && <TaskActions around={around} task={task} refused={refused} />}
      </div>
    </Shell>
  );
}

function Head({ around, task, mine }: Pick<TaskPageProps, 'around' | 'task' | 'mine'>) {
  const { reader } = around;
  const open = task.state === 'open';
  return (
    <header class="page-head">
      <p class="eyebrow">{reader.say(`words.task.${task.kind}`)}</p>
      <h1>{reader.text(task.phrase ?? task.subject)}</h1>
      <p class="lead">
        <a href={`/engagements/${task.engagement}`}>{task.engagementTitle}</a>
      </p>
      <Facts
        facts={[
          [
            reader.say('console.inbox.with'),
            reader.say('console.task.with', {
              who: mine ? reader.say('console.inbox.you') : task.assignee.name,
              part: reader.say(`words.part.${task.assignee.role}`),
            }),
          ],
          [reader.say('pages.waits.onBehalfOf'), task.onBehalfOf?.name],
          [
            reader.say('pages.waits.candidates'),
            open ? reader.list(task.candidates.map(({ name }) => name)) : undefined,
          ],
          [
            reader.say('console.inbox.due'),
            open ? <DueText due={task.due} pause={task.pause} around={around} /> : undefined,
          ],
          [reader.say('pages.waits.localTimes'), open ? <LocalTimes around={around} task={task} /> : undefined],
        ]}
      />
    </header>
  );
}

const Ended = ({ reader, task }: { reader: Reader; task: TaskRow }) => (
  <Alert tone="neutral" title={reader.say('console.task.ended', { state: task.state })}>
    <p>
      {[
        task.outcome && reader.say('console.task.ended.outcome', { outcome: outcomeIn(reader, task.outcome) }),
        task.answeredBy && reader.say('console.task.ended.by', { by: task.answeredBy }),
        task.endedAt && reader.longTime(task.endedAt),
      ]
        .filter(Boolean)
        .join(', ')}
    </p>
  </Alert>
);

/** A decision in words, or why the task was withdrawn. */
const outcomeIn = (reader: Reader, outcome: string): string => reasonIn(reader, decisionName(reader, outcome));
