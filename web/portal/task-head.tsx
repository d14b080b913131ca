import type { Child } from 'hono/jsx';
import type { Localizer } from '../../i18n/index.js';
import type { EngagementView } from '../../domain/journal/index.js';
import { isOverdue } from '../../domain/tasks/index.js';
import type { TaskRow } from '../../store/index.js';
import { Facts } from '../components/components.js';
import { capital } from '../components/words.js';

export interface TaskHeadProps {
  localizer: Localizer;
  organisation?: string;
  task: TaskRow;
  view: EngagementView;
  now: string;
}

/** What is asked, by when, by whom, and for whom one answers. */
export const TaskHead = ({ localizer, organisation, task, view, now }: TaskHeadProps) => (
  <header class="page-head">
    <p class="eyebrow">{localizer.message(`words.task.${task.kind}`)}</p>
    <h1>{localizer.text(task.phrase ?? task.title)}</h1>
    <p class="lead">{view.title}</p>
    <Facts
      facts={[
        [
          localizer.message(isOverdue(task, now) ? 'portal.wasDue' : 'portal.due'),
          <Due localizer={localizer} task={task} now={now} />,
        ],
        [
          localizer.message('portal.askedBy'),
          <Told
            hint={localizer.message('portal.askedFor', {
              organisation: organisation ?? localizer.message('pages.organisation'),
            })}
          >
            {view.ownerName}
          </Told>,
        ],
        [
          localizer.message('portal.onBehalfOf'),
          task.onBehalfOf && <Told hint={task.onBehalfOf.email}>{task.onBehalfOf.name}</Told>,
        ],
        [
          localizer.message('portal.group'),
          task.candidates.length > 0 && (
            <Told hint={localizer.list(task.candidates.map(({ name }) => name))}>{task.assignee.name}</Told>
          ),
        ],
      ]}
    />
  </header>
);

const Told = ({ hint, children }: { hint: string; children?: Child }) => (
  <span>
    <strong>{children}</strong>
    <span class="hint">{hint}</span>
  </span>
);

/** The due instant by the reader's clock and, where it shows another time, by the other side's. */
const Due = ({ localizer, task, now }: { localizer: Localizer; task: TaskRow; now: string }) => (
  <span class={isOverdue(task, now) ? 'late' : undefined}>
    <strong>{capital(localizer.relative(task.due, now))}</strong>
    <span class="hint">{localizer.longTime(task.due)}</span>
    {task.counterparty && localizer.differs(task.due, task.counterparty.timeZone) && (
      <span class="hint">
        {localizer.message('portal.due.theirs', {
          time: localizer.longTime(task.due, task.counterparty.timeZone),
          name: task.counterparty.name,
        })}
      </span>
    )}
  </span>
);
