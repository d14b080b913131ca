import type { Child } from 'hono/jsx';
import { holdingsOf, lateFrom } from '../../../domain/journal/deadline.js';
import type { Holder } from '../../../domain/journal/facts.js';
import type { OverdueTask } from '../../../store/contract.js';
import type { Column } from '../../components/components.js';
import { rungSentence } from '../../components/silence.js';
import type { Surroundings } from '../deps.js';

interface OverdueTasksProps {
  around: Surroundings;
  tasks: readonly OverdueTask[];
}

/** What is overdue, holder after holder; roles are written out because a phone's layout takes them away. */
export const OverdueTasks = ({ around, tasks }: OverdueTasksProps) => {
  const { reader } = around;
  const columns = columnsFor(around);
  return (
    <table role="table" class="table board">
      <caption class="hidden">{reader.say('console.overdue')}</caption>
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
              {reader.say(`console.holder.${holder}`)}{' '}
              <span class="hint">{reader.say('console.overdue.count', { count: held.length })}</span>
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

const Row = ({ columns, task }: { columns: readonly Column<OverdueTask>[]; task: OverdueTask }) => (
  <tr role="row">
    {columns.map(({ title, cell }) => (
      <td role="cell" data-label={title}>
        {cell(task)}
      </td>
    ))}
  </tr>
);

const columnsFor = (around: Surroundings): Column<OverdueTask>[] => {
  const { reader } = around;
  return [
    {
      title: reader.say('console.overdue.task'),
      cell: ({ id, phrase, subject, engagement, engagementTitle }) => (
        <Lines
          main={
            <a class="strong" href={`/tasks/${encodeURIComponent(id)}`}>
              {reader.text(phrase ?? subject)}
            </a>
          }
          hint={<a href={`/engagements/${engagement}`}>{engagementTitle}</a>}
        />
      ),
    },
    {
      title: reader.say('console.overdue.with'),
      cell: ({ assignee, heldSince }) => (
        <Lines
          main={assignee.name}
          hint={reader.say('console.overdue.since', { since: reader.shortTime(heldSince) })}
        />
      ),
    },
    { title: reader.say('console.overdue.late'), cell: (task) => <HowLate around={around} task={task} /> },
    { title: reader.say('console.overdue.next'), cell: (task) => <Next around={around} task={task} /> },
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
const HowLate = ({ around: { reader, now }, task: { deadline, due } }: OverdueTaskProps) => {
  const wasDue = reader.say('console.overdue.wasDue', { due: reader.shortTime(due) });
  if (deadline.dues.length === 0) return <Lines main={reader.say('console.noData')} hint={wasDue} />;
  const from = lateFrom(deadline);
  const here = from === null ? 0 : Date.parse(now) - Date.parse(from);
  const all = holdingsOf(deadline, now).reduce((sum, { late }) => sum + late, 0);
  return (
    <Lines
      main={from === null ? reader.say('console.overdue.still') : <span class="late">{reader.span(here)}</span>}
      hint={all > here ? reader.say('console.overdue.ofAll', { span: reader.span(all) }) : wasDue}
    />
  );
};

/** The next rung of the ladder, where one is left. */
const Next = ({ around: { reader, now }, task }: OverdueTaskProps) => {
  const rung = task.rungs.find(({ at }) => at > now);
  return (
    <span class="hint">
      {rung
        ? reader.say('console.overdue.nextAt', {
            what: rungSentence(reader, task, rung),
            when: reader.relative(rung.at, now),
          })
        : reader.say('console.overdue.nothingNext')}
    </span>
  );
};
