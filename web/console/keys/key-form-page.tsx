import { isForKeys, TASK_KINDS } from '../../../domain/tasks/index.js';
import { KEY_ROLES } from '../../../store/index.js';
import { type Filled, ProblemSummary } from '../../components/field-parts.js';
import type { ToldProblem } from '../../components/problems.js';
import type { Surroundings } from '../deps.js';
import { CheckInput, Choices, Group, TextInput } from '../inputs.js';
import { SettingsPart } from '../settings/settings-page.js';
import { FormToken } from '../shell.js';

/** Roles that open something; events are signed by their source, and take no key. */
const OFFERED = KEY_ROLES.filter((role) => role !== 'events');

export interface KeyFormProps {
  around: Surroundings;
  typed: URLSearchParams;
  /** Whether keys may answer anything in anybody's place. */
  sandbox: boolean;
  problems?: ReadonlyMap<string, string>;
  summary?: readonly ToldProblem[];
}

/** A key that is to be made. */
export const KeyFormPage = ({ around, typed, sandbox, problems = new Map(), summary = [] }: KeyFormProps) => {
  const { localizer } = around;
  const filled: Filled = { localizer, typed, problems };
  return (
    <SettingsPart
      around={around}
      title={localizer.message('settings.keys.add')}
      of={{ path: '/keys', title: localizer.message('settings.keys') }}
      narrow
    >
      {summary.length > 0 && <ProblemSummary localizer={localizer} problems={summary} idOf={(id) => id} />}
      <form class="task-form card" method="post" action="/keys" novalidate>
        <FormToken around={around} />
        <TextInput
          name="name"
          label={localizer.message('settings.keys.name')}
          hint={localizer.message('settings.keys.name.hint')}
          filled={filled}
        />
        <Group title={localizer.message('settings.keys.roles')} of={{ name: 'roles', filled }}>
          {OFFERED.map((role) => (
            <CheckInput
              name="roles"
              value={role}
              label={role}
              hint={localizer.message(`settings.keys.role.${role}`)}
              filled={filled}
            />
          ))}
        </Group>
        <div class="grid">
          <TextInput
            name="owner"
            type="email"
            label={localizer.message('settings.keys.owner')}
            hint={localizer.message('settings.keys.owner.hint')}
            filled={filled}
          />
          <TextInput
            name="expiresAt"
            type="date"
            label={localizer.message('settings.keys.expiresAt')}
            hint={localizer.message('settings.keys.expiresAt.hint')}
            filled={filled}
          />
        </div>
        <Group
          title={localizer.message('settings.keys.answers')}
          hint={localizer.message(sandbox ? 'settings.keys.answers.sandbox' : 'settings.keys.answers.hint')}
        >
          <TextInput
            name="answersFor"
            type="email"
            label={localizer.message('settings.keys.answersFor')}
            filled={filled}
          />
          <Choices
            name="kinds"
            title={localizer.message('settings.keys.kinds')}
            filled={filled}
            options={TASK_KINDS.filter((kind) => sandbox || isForKeys(kind)).map((kind) => [
              kind,
              localizer.message(`words.task.${kind}`),
            ])}
          />
        </Group>
        <button class="button primary" type="submit">
          {localizer.message('settings.keys.make')}
        </button>
      </form>
    </SettingsPart>
  );
};
