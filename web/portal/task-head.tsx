import type { Child } from 'hono/jsx';
import type { Reader } from '../../i18n/localizer.js';
import type { EngagementView } from '../../domain/journal/view.js';
import { isOverdue } from '../../domain/tasks/task.js';
import type { TaskRow } from '../../store/contract.js';
import { Facts } from '../components/components.js';
import { capital } from '../components/words.js';

export interface TaskHeadProps {
  reader: Reader;
  organisation?: string;
  task: TaskRow;
  view: EngagementView;
  now: string;
}

/** What is asked, by when, by whom, and for whom one answers. */
export const TaskHead = ({ reader, organisation, task, view, now }: TaskHeadProps) => (
  <header class="page-head">
    <p class="eyebrow">{reader.say(`words.task.${task.kind}`)}</p>
    <h1>{reader.text(task.phrase ?? task.subject)}</h1>
    <p class="lead">{view.title}</p>
    <Facts
      facts={[
        [
          reader.say(isOverdue(task, now) ? 'portal.wasDue' : 'portal.due'),
          <Due reader={reader} task={task} now={now} />,
        ],
        [
          reader.say('portal.askedBy'),
          <Told
            hint={reader.say('portal.askedFor', { organisation: organisation ?? reader.say('pages.organisation') })}
          >
            {view.ownerName}
          </Told>,
        ],
        [
          reader.say('portal.onBehalfOf'),
          task.onBehalfOf && <Told hint={task.onBehalfOf.email}>{task.onBehalfOf.name}</Told>,
        ],
        [
          reader.say('portal.group'),
          task.candidates.length > 0 && (
            <Told hint={reader.list(task.candidates.map(({ name }) => name))}>{task.assignee.name}</Told>
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
const Due = ({ reader, task, now }: { reader: Reader; task: TaskRow; now: string }) => (
  <span class={isOverdue(task, now) ? 'late' : undefined}>
    <strong>{capital(reader.relative(task.due, now))}</strong>
    <span class="hint">{reader.longTime(task.due)}</span>
    {task.counterparty && reader.differs(task.due, task.counterparty.timeZone) && (
      <span class="hint">
        {reader.say('portal.due.theirs', {
          time: reader.longTime(task.due, task.counterparty.timeZone),
          name: task.counterparty.name,
        })}
      </span>
    )}
  </span>
);
