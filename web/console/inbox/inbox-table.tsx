import type { TaskRow } from '../../../store/contract.js';
import { type Column, Table } from '../../components/components.js';
import type { Surroundings } from '../deps.js';
import { DueText } from '../engagement/engagement-work.js';
import { moveInputId } from './move-refused.js';
import { StandsFor, WaitBadges } from '../task/task-waits.js';

/** The id of the form that the check boxes of the inbox belong to. */
export const HAND_ON_FORM = 'hand-on';

interface InboxTableProps {
  around: Surroundings;
  caption: string;
  rows: readonly TaskRow[];
  empty?: string;
  /** Whether their check boxes are ticked. */
  chosen?: boolean;
}

/** Questions, each with a check box for handing it on. */
export const InboxTable = ({ around, caption, rows, empty = '', chosen = false }: InboxTableProps) => (
  <section class="card flush" id={moveInputId(HAND_ON_FORM, 'task')} aria-label={caption}>
    <Table caption={caption} columns={columns(around, chosen)} rows={rows} empty={empty} />
  </section>
);

function columns(around: Surroundings, chosen: boolean): Column<TaskRow>[] {
  const { reader } = around;
  return [
    {
      title: reader.say('console.inbox.question'),
      cell: (task) => <Question around={around} task={task} chosen={chosen} />,
    },
    {
      title: reader.say('console.inbox.engagement'),
      cell: ({ engagement, engagementTitle }) => <a href={`/engagements/${engagement}`}>{engagementTitle}</a>,
    },
    {
      title: reader.say('console.inbox.with'),
      cell: (task) => (
        <div class="cell-main">
          {task.assignee.email === around.visitor.email ? (
            <strong>{reader.say('console.inbox.you')}</strong>
          ) : (
            task.assignee.name
          )}
          <span class="hint">{reader.say(`words.part.${task.assignee.role}`)}</span>
          <StandsFor around={around} task={task} />
        </div>
      ),
    },
    {
      title: reader.say('console.inbox.due'),
      cell: ({ due, pause }) => <DueText due={due} pause={pause} around={around} />,
    },
  ];
}

interface QuestionProps {
  around: Surroundings;
  task: TaskRow;
  chosen: boolean;
}

const Question = ({ around: { reader, now }, task, chosen }: QuestionProps) => {
  const subject = reader.text(task.phrase ?? task.subject);
  return (
    <div class="tick">
      <input
        type="checkbox"
        form={HAND_ON_FORM}
        name="task"
        value={task.id}
        checked={chosen}
        aria-label={reader.say('console.inbox.choose.one', { subject })}
      />
      <div class="cell-main">
        <a class="strong" href={`/tasks/${encodeURIComponent(task.id)}`}>
          {subject}
        </a>
        <span class="hint">{reader.say(`words.task.${task.kind}`)}</span>
        <WaitBadges reader={reader} task={task} now={now} />
      </div>
    </div>
  );
};
