import { CONSOLE_ROLES, rightsOf } from '../../../domain/directory/index.js';
import type { DirectoryPerson } from '../../../domain/directory/index.js';
import type { Filled } from '../../components/field-parts.js';
import { capital } from '../../components/words.js';
import { rightsIn } from '../access/waiting.js';
import type { Surroundings } from '../deps.js';
import { CheckInput, Group, SelectInput, TextInput } from '../inputs.js';
import { may } from '../rights/page-rules.js';
import { AUTHORITY_LIMITS } from './authority-form.js';
import { ROLES_ASKED } from './person-form.js';

interface RightsFieldsProps {
  around: Surroundings;
  filled: Filled;
  /** What the directory says of them now. */
  entry?: DirectoryPerson;
}

/** What somebody may do in the console, approve and sign; only admins change it. */
export const RightsFields = ({ around, filled, entry }: RightsFieldsProps) => {
  const { localizer } = around;
  if (!may(around, 'grantRights'))
    return (
      <Group title={localizer.message('access.rights')} hint={localizer.message('access.roles.onlyAdmins')}>
        <p>{rightsIn(localizer, rightsOf(entry ?? {}))}</p>
      </Group>
    );
  return (
    <>
      <Group title={localizer.message('access.roles')} hint={localizer.message('access.roles.hint')}>
        <input type="hidden" name={ROLES_ASKED} value="yes" />
        {CONSOLE_ROLES.map((role) => (
          <CheckInput
            name="roles"
            value={role}
            label={capital(localizer.message(`words.consoleRole.${role}`))}
            hint={localizer.message(`access.role.${role}.hint`)}
            filled={filled}
          />
        ))}
      </Group>
      <Group title={localizer.message('people.authority')} hint={localizer.message('people.authority.hint')}>
        <div class="grid">
          <SelectInput
            name="authority"
            label={localizer.message('people.field.authority')}
            options={AUTHORITY_LIMITS.map((limit) => [limit, localizer.message(`people.authority.${limit}`)])}
            filled={filled}
          />
          <TextInput
            name="authority.amount"
            inputmode="decimal"
            label={localizer.message('people.field.amount')}
            filled={filled}
          />
          <TextInput name="authority.currency" label={localizer.message('people.field.currency')} filled={filled} />
        </div>
        <CheckInput name="authority.signs" label={localizer.message('people.authority.signs')} filled={filled} />
      </Group>
    </>
  );
};
