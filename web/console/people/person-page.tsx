import { DEFAULT_PARTS, type DirectoryPerson } from '../../../domain/directory/index.js';
import type { RightsChange } from '../../../store/index.js';
import { Waiting } from '../access/waiting.js';
import type { ToldProblem } from '../../components/problems.js';
import { LANGUAGES } from '../../../i18n/index.js';
import { WEEKDAYS, type Weekly } from '../../../domain/calendar/index.js';
import type { Filled } from '../../components/field-parts.js';
import { capital } from '../../components/words.js';
import { CalendarFields, CountryInput, weekdayName } from './calendar-fields.js';
import type { Surroundings } from '../deps.js';
import { AbsenceFields, DelegationFields } from './delegation-fields.js';
import { EntryForm, EntryPage } from './entry-page.js';
import { RightsFields } from './role-fields.js';
import { CheckInput, Group, SelectInput, TextInput } from '../inputs.js';

export interface PersonPageProps {
  around: Surroundings;
  typed: URLSearchParams;
  /** Somebody who is in the directory already. */
  known: boolean;
  saved?: boolean;
  overtaken?: string;
  /** The entry as the directory has it. */
  entry?: DirectoryPerson;
  /** A change of their rights that waits for a second admin. */
  waiting?: RightsChange;
  /** Who answers today, in words. */
  today?: string;
  problems?: ReadonlyMap<string, string>;
  summary?: readonly ToldProblem[];
  /** Hours that count while the person has none of their own. */
  inherited?: Weekly;
  /** Who can be chosen as a delegate or a manager. */
  people: readonly { name: string; email: string }[];
}

/** Somebody's entry: who they are, when they work, and who answers for them. */
export function PersonPage(props: PersonPageProps) {
  const { around, typed, known, saved, overtaken, today, problems = new Map(), summary } = props;
  const { localizer } = around;
  const title = known ? (typed.get('name') ?? '') : localizer.message('people.add');
  return (
    <EntryPage
      around={around}
      list={{ path: '/people', title: localizer.message('people.title') }}
      title={title}
      saved={saved}
      overtaken={overtaken}
      summary={summary}
    >
      {props.waiting && (
        <Waiting around={around} change={props.waiting} about={localizer.message('access.rights.waits')} />
      )}
      {today && (
        <section class="card" aria-labelledby="today">
          <h2 id="today">{localizer.message('people.today')}</h2>
          <p>{today}</p>
        </section>
      )}
      <PersonForm {...props} filled={{ localizer, typed, problems }} />
    </EntryPage>
  );
}

const PersonForm = ({ around, known, filled, inherited, people, entry }: PersonPageProps & { filled: Filled }) => {
  const { localizer } = around;
  return (
    <EntryForm around={around} action="/people" typed={filled.typed}>
      <datalist id="people">
        {people.map(({ name, email }) => (
          <option value={email}>{name}</option>
        ))}
      </datalist>
      <IdentityFields filled={filled} known={known} />
      <AbsenceFields filled={filled} />
      <DelegationFields filled={filled} />
      <CalendarFields filled={filled} inherited={inherited} />
      <Group title={localizer.message('people.mail')} hint={localizer.message('people.hint.mail')}>
        <div class="grid">
          <TextInput
            name="quiet.from"
            type="time"
            label={localizer.message('people.field.quietFrom')}
            filled={filled}
          />
          <TextInput name="quiet.to" type="time" label={localizer.message('people.field.quietTo')} filled={filled} />
          <TextInput name="digest" type="time" label={localizer.message('people.field.digest')} filled={filled} />
        </div>
        <Group title={localizer.message('people.field.quietDays')}>
          <div class="checks">
            {WEEKDAYS.map((day) => (
              <CheckInput name="quiet.days" value={day} label={weekdayName(localizer, day)} filled={filled} />
            ))}
          </div>
        </Group>
      </Group>
      <Group title={localizer.message('people.line')}>
        <TextInput
          name="manager"
          type="email"
          list="people"
          label={localizer.message('people.field.manager')}
          hint={localizer.message('people.hint.manager')}
          filled={filled}
        />
        <TextInput
          name="members"
          rows={3}
          label={localizer.message('people.field.members')}
          hint={localizer.message('people.hint.members')}
          filled={filled}
        />
      </Group>
      <RightsFields around={around} filled={filled} entry={entry} />
      <Group title={localizer.message('people.field.defaultFor')} hint={localizer.message('people.hint.defaultFor')}>
        {DEFAULT_PARTS.map((part) => (
          <CheckInput
            name="defaultFor"
            value={part}
            label={capital(localizer.message(`words.part.${part}`))}
            filled={filled}
          />
        ))}
      </Group>
    </EntryForm>
  );
};

const IdentityFields = ({ filled, known }: { filled: Filled; known: boolean }) => {
  const { localizer } = filled;
  return (
    <>
      <TextInput name="name" label={localizer.message('people.field.name')} filled={filled} />
      <TextInput
        name="email"
        label={localizer.message('people.field.email')}
        type="email"
        filled={filled}
        hint={known ? localizer.message('people.otherAddress') : undefined}
      />
      <div class="grid">
        <SelectInput
          name="language"
          label={localizer.message('people.field.language')}
          filled={filled}
          options={languagesFor(filled.typed.get('language'))}
        />
        <TextInput
          name="timeZone"
          label={localizer.message('people.field.timeZone')}
          hint={localizer.message('people.hint.timeZone')}
          filled={filled}
        />
        <CountryInput filled={filled} />
      </div>
    </>
  );
};

/** Each language in its own name; a tag that is not spoken here, or says more, is kept as it is, and so is that none is given. */
function languagesFor(given: string | null): (readonly [string, string])[] {
  const spoken = LANGUAGES.map((tag) => [tag, nameOf(tag)] as const);
  if (given === '') return [['', '–'], ...spoken];
  return given && !spoken.some(([tag]) => tag === given) ? [...spoken, [given, nameOf(given)]] : spoken;
}

function nameOf(tag: string): string {
  try {
    return capital(new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag);
  } catch {
    return tag;
  }
}
