import type { Child } from 'hono/jsx';
import type { Localizer } from '../../i18n/index.js';
import { boundsOf } from '../../domain/tasks/index.js';
import type { TaskRow } from '../../store/index.js';
import { Card } from '../components/components.js';
import { putsOff, whyNotPutOff } from '../components/deferring.js';
import { Length } from '../components/field-length.js';
import { Complaint, described, Hint } from '../components/field-parts.js';
import type { Filled } from '../components/field-parts.js';
import type { LinkAction, TypedDeferral } from './actions.js';

export interface PutOffProps {
  localizer: Localizer;
  task: TaskRow;
  action: string;
  now: string;
  /** What was typed, and is to be put right. */
  deferring?: TypedDeferral;
}

/** What can be done instead of answering now: saying that one is on it, or putting the reminders off. */
export function PutOff(props: PutOffProps) {
  const { localizer, task, now } = props;
  const left = putsOff(task, now);
  const acts = (['acknowledge', 'snooze'] as const).filter((act) => left[act]);
  if (whyNotPutOff(task) || acts.length === 0) return null;
  const longest = boundsOf(task.terms.policy);
  return (
    <section class="card" aria-labelledby="put-off">
      <div class="card-head">
        <h2 id="put-off">{localizer.message('portal.more')}</h2>
      </div>
      {acts.map((act) => (
        <Defer {...props} act={act} longest={longest[act]} />
      ))}
    </section>
  );
}

/** A group's task, for one of it to take. */
export const Claim = ({ localizer, task, action }: Omit<PutOffProps, 'now'>) =>
  task.candidates.length === 0 ? null : (
    <Card title={localizer.message('pages.waits.yourGroup')} id="claim">
      <ActForm action={action} act="claim">
        <p>{localizer.message('pages.waits.take.hint', { group: task.assignee.name })}</p>
        <button class="button" type="submit">
          {localizer.message('pages.waits.take')}
        </button>
      </ActForm>
    </Card>
  );

const ActForm = ({ action, act, children }: { action: string; act: LinkAction; children?: Child }) => (
  <form class="task-form" method="post" action={action} novalidate>
    <input type="hidden" name="act" value={act} />
    {children}
  </form>
);

/** A reason and a length of time, folded up until it is wanted. */
function Defer({
  localizer,
  action,
  deferring,
  act,
  longest,
}: PutOffProps & { act: TypedDeferral['act']; longest: string }) {
  const mine = deferring?.act === act ? deferring : undefined;
  const id = (field: string): string => `${act}-${field}`;
  const filled: Filled = {
    localizer,
    typed: mine?.typed ?? new URLSearchParams(),
    problems: new Map(mine?.problems.map((problem) => [id(problem.pointer.slice(1)), localizer.text(problem)])),
  };
  const label = localizer.message('pages.waits.for');
  const hint = [
    act === 'acknowledge' ? localizer.message('pages.waits.for.usual', { usual: { duration: longest } }) : '',
    localizer.message('pages.waits.for.atMost', { longest: { duration: longest } }),
  ];
  return (
    <details class="fold" open={mine !== undefined}>
      <summary>{localizer.message(`pages.waits.${act}`)}</summary>
      <ActForm action={action} act={act}>
        <p class="hint">{localizer.message(`pages.waits.${act}.hint`)}</p>
        <div class="field">
          <label for={id('reason')}>{localizer.message('forms.reason')}</label>
          <Complaint id={id('reason')} filled={filled} />
          <textarea id={id('reason')} name="reason" rows={2} maxlength={2000} {...described(id('reason'), filled)}>
            {filled.typed.get('reason') ?? ''}
          </textarea>
        </div>
        <div class="field">
          <label for={id('for')}>{label}</label>
          <Hint id={id('for')} text={hint.filter(Boolean).join(' ')} />
          <Complaint id={id('for')} filled={filled} />
          <Length
            name="for"
            label={label}
            filled={filled}
            attributes={{ id: id('for'), name: 'for', ...described(id('for'), filled, 'hint') }}
          />
        </div>
        <button class="button" type="submit">
          {localizer.message(`pages.waits.${act}.button`)}
        </button>
      </ActForm>
    </details>
  );
}
