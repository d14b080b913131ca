import { isSamePerson } from '../../../domain/kernel/index.js';
import type { Child } from 'hono/jsx';
import type { Localizer, MessageKey } from '../../../i18n/index.js';
import { boundsOf, LONGEST_PAUSE } from '../../../domain/tasks/index.js';
import type { TaskRow } from '../../../store/index.js';
import { Card } from '../../components/components.js';
import { putsOff, whyNotPutOff } from '../../components/deferring.js';
import { Length } from '../../components/field-length.js';
import { Complaint, described, type Filled, Hint } from '../../components/field-parts.js';
import type { Surroundings } from '../deps.js';
import { Address, Reason } from '../inbox/move-fields.js';
import { filledMove, moveInputId, type MoveName, type RefusedMove } from '../inbox/move-refused.js';
import { FormToken } from '../shell.js';
import { mayTake } from './task-waits.js';

interface ActionProps {
  around: Surroundings;
  task: TaskRow;
  /** A move that was not done, whose form is shown again as it was typed. */
  refused?: RefusedMove;
}

/** What can be done with an open task besides answering it; what `moves` tasks of others is for operators and the owner. */
export function TaskActions({ moves, ...props }: ActionProps & { moves: boolean }) {
  const { around, task } = props;
  const { localizer, visitor } = around;
  const isTheirs = isSamePerson(task.assignee.email, visitor.email);
  const holds = isTheirs && !whyNotPutOff(task);
  const { acknowledge, snooze } = boundsOf(task.terms.policy);
  const left = putsOff(task, around.now);
  return (
    <>
      {moves && task.mailRefused.length > 0 && <SendAgain {...props} />}
      {isSamePerson(task.onBehalfOf?.email, visitor.email) && <Action {...props} name="take-back" />}
      {holds && left.acknowledge && (
        <Action
          {...props}
          name="acknowledge"
          length={`${localizer.message('pages.waits.for.usual', { usual: localizer.duration(acknowledge) })} ${atMost(localizer, acknowledge)}`}
        />
      )}
      {holds && left.snooze && <Action {...props} name="snooze" length={atMost(localizer, snooze)} />}
      {moves && !task.pause && <Action {...props} name="pause" length={atMost(localizer, LONGEST_PAUSE)} />}
      {moves && task.pause?.holder === 'pause' && <Action {...props} name="resume" />}
      {(moves || isTheirs) && <HandOn {...props} />}
    </>
  );
}

const atMost = (localizer: Localizer, longest: string): string =>
  localizer.message('pages.waits.for.atMost', { longest: localizer.duration(longest) });

const SUMMARIES = {
  'take-back': 'pages.waits.takeBack',
  acknowledge: 'pages.waits.acknowledge',
  snooze: 'pages.waits.snooze',
  pause: 'pages.waits.pause',
  resume: 'pages.waits.resume',
} as const satisfies Record<string, MessageKey>;

/** One thing that can be done: its consequence, how long where it takes a length (with a hint), and its reason. */
function Action({ name, length, ...props }: ActionProps & { name: keyof typeof SUMMARIES; length?: string }) {
  const { localizer } = props.around;
  const filled = filledMove(localizer, name, props.refused);
  return (
    <Folded
      {...props}
      name={name}
      summary={localizer.message(SUMMARIES[name])}
      hint={localizer.message(`${SUMMARIES[name]}.hint`)}
      button={localizer.message(`${SUMMARIES[name]}.button`)}
    >
      {length && <LengthField name={name} filled={filled} hint={length} />}
    </Folded>
  );
}

/** A form of its own, folded up until it is wanted or was refused. */
function Folded({
  around,
  task,
  refused,
  name,
  summary,
  hint,
  button,
  children,
}: ActionProps & { name: MoveName; summary: string; hint: string; button: string; children?: Child }) {
  const filled = filledMove(around.localizer, name, refused);
  return (
    <details class="card" open={refused?.name === name}>
      <summary>{summary}</summary>
      <form class="task-form" method="post" action={`/tasks/${encodeURIComponent(task.id)}/${name}`}>
        <FormToken around={around} />
        <p class="hint">{hint}</p>
        {children}
        <Reason name={name} filled={filled} />
        <button class="button" type="submit">
          {button}
        </button>
      </form>
    </details>
  );
}

interface ActionFieldProps {
  name: MoveName;
  filled: Filled;
}

const LengthField = ({ name, filled, hint }: ActionFieldProps & { hint: string }) => {
  const id = moveInputId(name, 'for');
  const label = filled.localizer.message('pages.waits.for');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Hint id={id} text={hint} />
      <Complaint id={id} filled={filled} />
      <Length
        name="for"
        label={label}
        filled={filled}
        attributes={{ id, name: 'for', ...described(id, filled, hint) }}
      />
    </div>
  );
};

/** The question is mailed again, to the address that is right if another is given. */
function SendAgain(props: ActionProps) {
  const { localizer } = props.around;
  return (
    <Folded
      {...props}
      name="send-again"
      summary={localizer.message('pages.waits.sendAgain')}
      hint={localizer.message('pages.waits.sendAgain.hint')}
      button={localizer.message('pages.waits.sendAgain.button')}
    >
      <Address
        name="send-again"
        label={localizer.message('pages.waits.sendAgain.to')}
        optional
        filled={filledMove(localizer, 'send-again', props.refused)}
      />
    </Folded>
  );
}

function HandOn(props: ActionProps) {
  const { localizer } = props.around;
  return (
    <Folded
      {...props}
      name="reassign"
      summary={localizer.message('console.task.handOn')}
      hint={localizer.message('console.task.handOn.hint', { name: props.task.assignee.name })}
      button={localizer.message('console.task.handOn.button')}
    >
      <Address name="reassign" filled={filledMove(localizer, 'reassign', props.refused)} />
    </Folded>
  );
}

/** A task of a group, for one of it. */
export const Take = ({ around, task }: ActionProps) =>
  mayTake(task, around.visitor.email) ? (
    <Card>
      <form class="task-form" method="post" action={`/tasks/${encodeURIComponent(task.id)}/claim`}>
        <FormToken around={around} />
        <p>{around.localizer.message('pages.waits.take.hint', { group: task.assignee.name })}</p>
        <button class="button primary" type="submit">
          {around.localizer.message('pages.waits.take')}
        </button>
      </form>
    </Card>
  ) : null;
