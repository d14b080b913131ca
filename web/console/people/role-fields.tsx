import { CONSOLE_ROLES } from '../../../domain/directory/index.js';
import type { Filled } from '../../components/field-parts.js';
import { capital } from '../../components/words.js';
import type { Surroundings } from '../deps.js';
import { CheckInput, Group } from '../inputs.js';
import { may } from '../rights/page-rules.js';
import { ROLES_ASKED } from './person-form.js';

/** What somebody may do in the console; only admins change it. */
export const RoleFields = ({ around, filled }: { around: Surroundings; filled: Filled }) => {
  const { localizer } = around;
  const given = CONSOLE_ROLES.filter((role) => filled.typed.getAll('roles').includes(role));
  if (!may(around, 'grantRights'))
    return (
      <Group title={localizer.message('access.roles')} hint={localizer.message('access.roles.onlyAdmins')}>
        <p>
          {given.length > 0
            ? localizer.list(given.map((role) => localizer.message(`words.consoleRole.${role}`)))
            : localizer.message('access.roles.none')}
        </p>
      </Group>
    );
  return (
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
  );
};
