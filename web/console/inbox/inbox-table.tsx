import { isSamePerson } from '../../../domain/kernel/index.js';
import { engagementOf } from '../../../domain/engagement/index.js';
import type { TaskRow } from '../../../store/index.js';
import { type TableColumn, Table } from '../../components/components.js';
import type { Surroundings } from '../deps.js';
import { DueText } from '../engagement/engagement-work.js';
import { may } from '../rights/page-rules.js';
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

function columns(around: Surroundings, chosen: boolean): TableColumn<TaskRow>[] {
  const { localizer } = around;
  return [
    {
      title: localizer.message('console.inbox.question'),
      cell: (task) => <Question around={around} task={task} chosen={chosen} />,
    },
    {
      title: localizer.message('console.inbox.engagement'),
      cell: ({ subject, subjectTitle }) => <a href={`/engagements/${engagementOf(subject)}`}>{subjectTitle}</a>,
    },
    {
      title: localizer.message('console.inbox.with'),
      cell: (task) => (
        <div class="cell-main">
          {isSamePerson(task.assignee.email, around.visitor.email) ? (
            <strong>{localizer.message('console.inbox.you')}</strong>
          ) : (
            task.assignee.name
          )}
          <span class="hint">{localizer.message(`words.part.${task.assignee.role}`)}</span>
          <StandsFor around={around} task={task} />
        </div>
      ),
    },
    {
      title: localizer.message('console.inbox.due'),
      cell: ({ due, pause }) => <DueText due={due} pause={pause} around={around} />,
    },
  ];
}

interface QuestionProps {
  around: Surroundings;
  task: TaskRow;
  chosen: boolean;
}

const Question = ({ around, task, chosen }: QuestionProps) => {
  const { localizer, now } = around;
  const subject = localizer.text(task.phrase ?? task.title);
  return (
    <div class="tick">
      {may(around, 'runEngagements') && (
        <input
          type="checkbox"
          form={HAND_ON_FORM}
          name="task"
          value={task.id}
          checked={chosen}
          aria-label={localizer.message('console.inbox.choose.one', { subject })}
        />
      )}
      <div class="cell-main">
        <a class="strong" href={`/tasks/${encodeURIComponent(task.id)}`}>
          {subject}
        </a>
        <span class="hint">{localizer.message(`words.task.${task.kind}`)}</span>
        <WaitBadges localizer={localizer} task={task} now={now} />
      </div>
    </div>
  );
};
