import type { Child } from 'hono/jsx';
import type { Reader } from '../../domain/language/reader.js';
import type { EngagementView } from '../../domain/view.js';
import type { TaskRow } from '../../store/contract.js';
import { Facts } from '../pages/components.js';
import { capital } from '../pages/words.js';

export interface TaskHeadProps {
  reader: Reader;
  organisation: string;
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
        [reader.say(task.due < now ? 'portal.wasDue' : 'portal.due'), <Due reader={reader} task={task} now={now} />],
        [
          reader.say('portal.askedBy'),
          <Told hint={reader.say('portal.askedFor', { organisation })}>{view.ownerName}</Told>,
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
const Due = ({ reader, task: { due, counterparty }, now }: { reader: Reader; task: TaskRow; now: string }) => (
  <span class={due < now ? 'late' : undefined}>
    <strong>{capital(reader.relative(due, now))}</strong>
    <span class="hint">{reader.longTime(due)}</span>
    {counterparty && reader.differs(due, counterparty.timeZone) && (
      <span class="hint">
        {reader.say('portal.due.theirs', {
          time: reader.longTime(due, counterparty.timeZone),
          name: counterparty.name,
        })}
      </span>
    )}
  </span>
);
