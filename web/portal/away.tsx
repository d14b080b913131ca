import type { Localizer } from '../../i18n/index.js';
import { isPersonal } from '../../domain/tasks/index.js';
import type { TaskRow } from '../../store/index.js';
import { Complaint, described, type Filled, Hint } from '../components/field-parts.js';
import { forSecondLook, SecondLook } from '../components/second-look.js';
import type { TypedAbsence } from './actions.js';

/** Whether somebody else may answer for whoever holds a task while they are away. */
export const mayStandIn = ({ kind, candidates, state }: Pick<TaskRow, 'kind' | 'candidates' | 'state'>): boolean =>
  state === 'open' && !isPersonal(kind) && candidates.length === 0;

/** "I am away until …, ask …": somebody else answers meanwhile, in their place. */
export function Away({
  localizer,
  task,
  action,
  open,
  absence,
}: {
  localizer: Localizer;
  task: TaskRow;
  action: string;
  /** The link in the mail leads to it. */
  open: boolean;
  /** What was typed, and is to be put right. */
  absence?: TypedAbsence;
}) {
  if (!mayStandIn(task)) return null;
  const filled: Filled = {
    localizer,
    typed: forSecondLook(absence?.typed ?? new URLSearchParams(), absence?.problems ?? []),
    problems: new Map(absence?.problems.map((each) => [idOf(each.pointer.slice(1)), localizer.text(each)])),
  };
  return (
    <section class="card" id="away" aria-labelledby="away-title">
      <details class="fold" open={open || absence !== undefined}>
        <summary id="away-title">{localizer.message('portal.away')}</summary>
        <form class="task-form" method="post" action={action} novalidate>
          <input type="hidden" name="act" value="away" />
          <p class="hint">{localizer.message('portal.away.hint')}</p>
          <AwayField filled={filled} name="until" type="date" label={localizer.message('portal.away.until')} />
          <AwayField
            filled={filled}
            name="to"
            type="email"
            label={localizer.message('portal.away.to')}
            hint={localizer.message('portal.away.to.hint')}
          />
          <SecondLook typed={filled.typed} />
          <button class="button" type="submit">
            {localizer.message('portal.away.button')}
          </button>
        </form>
      </details>
    </section>
  );
}

const idOf = (name: string): string => `away-${name}`;

const AwayField = ({
  filled,
  name,
  type,
  label,
  hint,
}: {
  filled: Filled;
  name: 'until' | 'to';
  type: string;
  label: string;
  hint?: string;
}) => (
  <div class="field">
    <label for={idOf(name)}>{label}</label>
    {hint && <Hint id={idOf(name)} text={hint} />}
    <Complaint id={idOf(name)} filled={filled} />
    <input
      id={idOf(name)}
      name={name}
      type={type}
      autocomplete="off"
      required
      value={filled.typed.get(name) ?? ''}
      {...described(idOf(name), filled, hint)}
    />
  </div>
);
