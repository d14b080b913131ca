import type { Child } from 'hono/jsx';
import type { MessageKey, Reader } from '../../domain/language/reader.js';
import { LONGEST_ACKNOWLEDGEMENT, LONGEST_PAUSE, LONGEST_SNOOZE } from '../../domain/task.js';
import type { TaskRow } from '../../store/contract.js';
import { Card } from '../pages/components.js';
import { allows } from '../pages/deferring.js';
import { Length } from '../pages/field-length.js';
import { Hint } from '../pages/field-parts.js';
import type { Surroundings } from './deps.js';
import { FormToken } from './shell.js';
import { mayTake } from './task-waits.js';

interface ActionProps {
  around: Surroundings;
  task: TaskRow;
}

/** What can be done with an open task besides answering it. */
export function TaskActions({ around, task }: ActionProps) {
  const { reader, visitor } = around;
  const holds = task.assignee.email === visitor.email;
  const { acknowledge = LONGEST_ACKNOWLEDGEMENT, snooze = LONGEST_SNOOZE } = task.terms?.policy ?? {};
  return (
    <>
      {holds && !task.pause && allows(acknowledge) && !isHeld(task) && (
        <Action around={around} task={task} name="acknowledge">
          <LengthField
            around={around}
            name="acknowledge"
            hint={`${reader.say('pages.waits.for.usual', { usual: reader.duration(acknowledge) })} ${atMost(reader, acknowledge)}`}
          />
        </Action>
      )}
      {holds && !task.pause && allows(snooze) && (
        <Action around={around} task={task} name="snooze">
          <LengthField around={around} name="snooze" hint={atMost(reader, snooze)} />
        </Action>
      )}
      {!task.pause && (
        <Action around={around} task={task} name="pause">
          <LengthField around={around} name="pause" hint={atMost(reader, LONGEST_PAUSE)} />
        </Action>
      )}
      {task.pause?.holder === 'pause' && <Action around={around} task={task} name="resume" />}
      <HandOn around={around} task={task} />
    </>
  );
}

/** Each holder says only once that they are on it. */
const isHeld = ({ terms }: TaskRow): boolean => terms?.course.heldUntil !== undefined;
const atMost = (reader: Reader, longest: string): string =>
  reader.say('pages.waits.for.atMost', { longest: reader.duration(longest) });

const SUMMARIES = {
  acknowledge: 'pages.waits.acknowledge',
  snooze: 'pages.waits.snooze',
  pause: 'pages.waits.pause',
  resume: 'pages.waits.resume',
} as const satisfies Record<string, MessageKey>;

/** One thing that can be done, folded up: its consequence, its fields, its reason. */
const Action = ({ around, task, name, children }: ActionProps & { name: keyof typeof SUMMARIES; children?: Child }) => (
  <details class="card">
    <summary>{around.reader.say(SUMMARIES[name])}</summary>
    <form class="task-form" method="post" action={`/tasks/${encodeURIComponent(task.id)}/${name}`}>
      <FormToken around={around} />
      <p class="hint">{around.reader.say(`${SUMMARIES[name]}.hint`)}</p>
      {children}
      <Reason reader={around.reader} id={`${name}-reason`} />
      <button class="button" type="submit">
        {around.reader.say(`${SUMMARIES[name]}.button`)}
      </button>
    </form>
  </details>
);

const LengthField = ({ around: { reader }, name, hint }: { around: Surroundings; name: string; hint: string }) => {
  const id = `${name}-for`;
  const label = reader.say('pages.waits.for');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Hint id={id} text={hint} />
      <Length
        name="for"
        label={label}
        filled={{ reader, typed: new URLSearchParams(), problems: new Map() }}
        attributes={{ id, name: 'for', 'aria-describedby': `${id}-hint` }}
      />
    </div>
  );
};

const Reason = ({ reader, id }: { reader: Reader; id: string }) => (
  <div class="field">
    <label for={id}>{reader.say('console.reason')}</label>
    <textarea id={id} name="reason" rows={2} maxlength={2000} required></textarea>
  </div>
);

const HandOn = ({ around, task }: ActionProps) => (
  <details class="card">
    <summary>{around.reader.say('console.task.handOn')}</summary>
    <form class="task-form" method="post" action={`/tasks/${encodeURIComponent(task.id)}/reassign`}>
      <FormToken around={around} />
      <p class="hint">{around.reader.say('console.task.handOn.hint', { name: task.assignee.name })}</p>
      <div class="field">
        <label for="hand-to">{around.reader.say('console.email')}</label>
        <input id="hand-to" name="to" type="email" autocomplete="off" required />
      </div>
      <Reason reader={around.reader} id="hand-reason" />
      <button class="button" type="submit">
        {around.reader.say('console.task.handOn.button')}
      </button>
    </form>
  </details>
);

/** A task of a group, for one of it. */
export const Take = ({ around, task }: ActionProps) =>
  mayTake(task, around.visitor.email) ? (
    <Card>
      <form class="task-form" method="post" action={`/tasks/${encodeURIComponent(task.id)}/claim`}>
        <FormToken around={around} />
        <p>{around.reader.say('pages.waits.take.hint', { group: task.assignee.name })}</p>
        <button class="button primary" type="submit">
          {around.reader.say('pages.waits.take')}
        </button>
      </form>
    </Card>
  ) : null;
