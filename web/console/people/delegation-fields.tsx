import { ROLES } from '../../../domain/kernel/index.js';
import type { Filled } from '../../components/field-parts.js';
import { capital } from '../../components/words.js';
import { Choices, Group, TextInput } from '../inputs.js';
import { rowsIn } from './person-form.js';
import { TASK_KINDS } from '../../../domain/tasks/index.js';

/** Days away, a row each, with blank rows to add to. */
export const AbsenceFields = ({ filled, filled: { localizer, typed } }: { filled: Filled }) => (
  <Group title={localizer.message('people.absences')} hint={localizer.message('people.hint.absences')}>
    {rowsIn(typed, 'absence').map((row) => (
      <div class="row-group" role="group" aria-label={localizer.message('people.absence', { number: row + 1 })}>
        <div class="grid">
          <Days name={`absence.${row}`} filled={filled} />
          <Delegate name={`absence.${row}.delegate`} filled={filled} />
        </div>
      </div>
    ))}
  </Group>
);

/** Standing delegations, a row each; what limits them to parts and kinds of task is folded away until it is used. */
export const DelegationFields = ({ filled, filled: { localizer, typed } }: { filled: Filled }) => (
  <Group title={localizer.message('people.delegations')} hint={localizer.message('people.hint.delegations')}>
    {rowsIn(typed, 'delegation').map((row) => {
      const at = (column: string): string => `delegation.${row}.${column}`;
      return (
        <div class="row-group" role="group" aria-label={localizer.message('people.delegation', { number: row + 1 })}>
          <div class="grid">
            <Delegate name={at('delegate')} filled={filled} />
            <Days name={`delegation.${row}`} filled={filled} />
            <TextInput
              name={at('amount')}
              label={localizer.message('people.field.amount')}
              inputmode="decimal"
              filled={filled}
            />
            <TextInput name={at('currency')} label={localizer.message('people.field.currency')} filled={filled} />
          </div>
          <details class="more" open={typed.has(at('roles')) || typed.has(at('kinds'))}>
            <summary>{localizer.message('people.onlySome')}</summary>
            <Choices
              name={at('roles')}
              title={localizer.message('people.field.roles')}
              filled={filled}
              options={ROLES.map((role) => [role, capital(localizer.message(`words.part.${role}`))] as const)}
            />
            <Choices
              name={at('kinds')}
              title={localizer.message('people.field.kinds')}
              filled={filled}
              options={TASK_KINDS.map((kind) => [kind, localizer.message(`words.task.${kind}`)] as const)}
            />
          </details>
        </div>
      );
    })}
  </Group>
);

const Delegate = ({ name, filled }: { name: string; filled: Filled }) => (
  <TextInput
    name={name}
    type="email"
    list="people"
    label={filled.localizer.message('people.field.delegate')}
    filled={filled}
  />
);

const Days = ({ name, filled }: { name: string; filled: Filled }) => (
  <>
    <TextInput
      name={`${name}.from`}
      type="date"
      label={filled.localizer.message('people.field.firstDay')}
      filled={filled}
    />
    <TextInput
      name={`${name}.to`}
      type="date"
      label={filled.localizer.message('people.field.lastDay')}
      filled={filled}
    />
  </>
);
