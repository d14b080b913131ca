import type { Child } from 'hono/jsx';
import { engagementOf } from '../../../domain/engagement/index.js';
import { holdingsOf, lateFrom } from '../../../domain/journal/index.js';
import type { Holder } from '../../../domain/tasks/index.js';
import type { OverdueTask } from '../../../store/index.js';
import type { TableColumn } from '../../components/components.js';
import { rungSentence } from '../../components/silence.js';
import type { Surroundings } from '../deps.js';

interface OverdueTasksProps {
  around: Surroundings;
  tasks: readonly OverdueTask[];
}

/** What is overdue, holder after holder; roles are written out because a phone's layout takes them away. */
export const OverdueTasks = ({ around, tasks }: OverdueTasksProps) => {
  const { localizer } = around;
  const columns = columnsFor(around);
  return (
    <table role="table" class="table board">
      <caption class="hidden">{localizer.message('console.overdue')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ title }) => (
            <th role="columnheader" scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {byHolder(tasks).map(([holder, held]) => (
        <tbody role="rowgroup">
          <tr role="row" class="board-holder">
            <th role="rowheader" scope="rowgroup" colspan={columns.length}>
              {localizer.message(`console.holder.${holder}`)}{' '}
              <span class="hint">{localizer.message('console.overdue.count', { count: held.length })}</span>
            </th>
          </tr>
          {held.map((task) => (
            <Row columns={columns} task={task} />
          ))}
        </tbody>
      ))}
    </table>
  );
};

/** The tasks as they come, holder after holder. */
function byHolder(tasks: readonly OverdueTask[]): [Holder, OverdueTask[]][] {
  const groups = new Map<Holder, OverdueTask[]>();
  for (const task of tasks) groups.set(task.holder, [...(groups.get(task.holder) ?? []), task]);
  return [...groups];
}

const Row = ({ columns, task }: { columns: readonly TableColumn<OverdueTask>[]; task: OverdueTask }) => (
  <tr role="row">
    {columns.map(({ title, cell }) => (
      <td role="cell" data-label={title}>
        {cell(task)}
      </td>
    ))}
  </tr>
);

const columnsFor = (around: Surroundings): TableColumn<OverdueTask>[] => {
  const { localizer } = around;
  return [
    {
      title: localizer.message('console.overdue.task'),
      cell: ({ id, phrase, title, subject, subjectTitle }) => (
        <Lines
          main={
            <a class="strong" href={`/tasks/${encodeURIComponent(id)}`}>
              {localizer.text(phrase ?? title)}
            </a>
          }
          hint={<a href={`/engagements/${engagementOf(subject)}`}>{subjectTitle}</a>}
        />
      ),
    },
    {
      title: localizer.message('console.overdue.with'),
      cell: ({ assignee, heldSince }) => (
        <Lines
          main={assignee.name}
          hint={localizer.message('console.overdue.since', { since: localizer.shortTime(heldSince) })}
        />
      ),
    },
    { title: localizer.message('console.overdue.late'), cell: (task) => <HowLate around={around} task={task} /> },
    { title: localizer.message('console.overdue.next'), cell: (task) => <Next around={around} task={task} /> },
  ];
};

const Lines = ({ main, hint }: { main: Child; hint: Child }) => (
  <div class="cell-main">
    {main}
    <span class="hint">{hint}</span>
  </div>
);

interface OverdueTaskProps {
  around: Surroundings;
  task: OverdueTask;
}

/** Late in these hands; and since the due instant in all, where others let time pass before. */
const HowLate = ({ around: { localizer, now }, task: { deadline, due } }: OverdueTaskProps) => {
  const wasDue = localizer.message('console.overdue.wasDue', { due: localizer.shortTime(due) });
  if (deadline.dues.length === 0) return <Lines main={localizer.message('console.noData')} hint={wasDue} />;
  const from = lateFrom(deadline);
  const here = from === null ? 0 : Date.parse(now) - Date.parse(from);
  const all = holdingsOf(deadline, now).reduce((sum, { late }) => sum + late, 0);
  return (
    <Lines
      main={
        from === null ? localizer.message('console.overdue.still') : <span class="late">{localizer.span(here)}</span>
      }
      hint={all > here ? localizer.message('console.overdue.ofAll', { span: localizer.span(all) }) : wasDue}
    />
  );
};

/** The next rung of the ladder, where one is left. */
const Next = ({ around: { localizer, now }, task }: OverdueTaskProps) => {
  const rung = task.rungs.find(({ at }) => at > now);
  return (
    <span class="hint">
      {rung
        ? localizer.message('console.overdue.nextAt', {
            what: rungSentence(localizer, task, rung),
            when: localizer.relative(rung.at, now),
          })
        : localizer.message('console.overdue.nothingNext')}
    </span>
  );
};
