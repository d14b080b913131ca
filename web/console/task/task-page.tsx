import { type Unavailable } from '../../../client/index.js';
import { engagementOf } from '../../../domain/engagement/index.js';
import type { Problem, Text } from '../../../domain/kernel/index.js';
import { formFor, type Localizer } from '../../../i18n/index.js';
import type { TaskRow, Incident } from '../../../store/index.js';
import { Alert, Card, Facts } from '../../components/components.js';
import { ReadingCard } from '../../components/reading-card.js';
import type { Reading } from '../../components/reading.js';
import { Silence } from '../../components/silence.js';
import { AboutTask, aboutOf } from '../../components/about.js';
import { TaskForm } from '../../components/task-form.js';
import { Deferrals, Paused } from '../../components/waits.js';
import type { Surroundings } from '../deps.js';
import { IncidentAlert, StandsHere } from '../incidents/alerts.js';
import { DueText } from '../engagement/engagement-work.js';
import { decided } from '../../../domain/journal/index.js';
import { MoveRefused, type RefusedMove } from '../inbox/move-refused.js';
import { FORM_TOKEN } from '../session.js';
import { Shell } from '../shell.js';
import { Take, TaskActions } from './task-actions.js';
import { LocalTimes, NotReached } from './task-waits.js';

export interface TaskPageProps {
  around: Surroundings;
  task: TaskRow;
  names: ReadonlyMap<string, string>;
  readings: readonly Reading[];
  /** When the task would be due if its clock went on now. */
  resumed: string;
  /** The task that asks for the deliverable which this one decides about. */
  work?: TaskRow;
  /** The last day on which whoever has it is away, with nobody to stand in. */
  away: string | null;
  mine: boolean;
  /** Whether the reader may move what others hold. */
  moves: boolean;
  /** What keeps its workflow from going on. */
  incident: Pick<Incident, 'since'> | undefined;
  /** Nobody takes the answer that was typed. */
  notTaken?: Unavailable;
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
  away,
  mine,
  moves,
  incident,
  notTaken,
  typed,
  problems,
  refused,
}: TaskPageProps) {
  const { localizer, now } = around;
  const open = task.state === 'open';
  const parts = aboutOf(localizer, task.kind, task.context);
  return (
    <Shell title={localizer.text(task.phrase ?? task.title)} around={around} at="/inbox">
      <div class="reading-width">
        <Head around={around} task={task} mine={mine} />
        <IncidentAlert localizer={localizer} incident={incident} />
        <StandsHere localizer={localizer} standing={task.standing} />
        {notTaken && <NotTaken localizer={localizer} refusal={notTaken} />}
        {refused && <MoveRefused localizer={localizer} refused={refused} />}
        {!open && <Ended localizer={localizer} task={task} />}
        {open && <NotReached localizer={localizer} task={task} />}
        {open && <Paused localizer={localizer} task={task} resumed={resumed} />}
        {away !== null && (
          <Alert tone="warn" title={localizer.message('pages.waits.away')}>
            <p>{localizer.message('pages.waits.away.text', { name: task.assignee.name, until: { date: away } })}</p>
          </Alert>
        )}
        <Take around={around} task={task} />
        {parts.length > 0 && (
          <Card title={localizer.message('console.task.about')} id="task">
            <AboutTask localizer={localizer} parts={parts} names={names} />
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
        {open && <TaskActions around={around} task={task} moves={moves} refused={refused} />}
      </div>
    </Shell>
  );
}

const NotTaken = ({ localizer, refusal }: { localizer: Localizer; refusal: Unavailable }) => (
  <Alert tone="warn" title={localizer.message('portal.notNow')}>
    <p>{localizer.message(refusal.sent ? 'portal.notNow.sent' : 'portal.notNow.text')}</p>
  </Alert>
);

function Head({ around, task, mine }: Pick<TaskPageProps, 'around' | 'task' | 'mine'>) {
  const { localizer } = around;
  const open = task.state === 'open';
  return (
    <header class="page-head">
      <p class="eyebrow">{localizer.message(`words.task.${task.kind}`)}</p>
      <h1>{localizer.text(task.phrase ?? task.title)}</h1>
      <p class="lead">
        <a href={`/engagements/${engagementOf(task.subject)}`}>{task.subjectTitle}</a>
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
