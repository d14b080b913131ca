import { inputId, inputIdAt, inputName } from './field-names.js';
import { Complaint, type Filled, ProblemSummary } from './field-parts.js';
import { FieldInput } from './fields.js';
import { type ToldProblem, wordedProblems } from './problems.js';
import { type Choice, type Field, fieldsFor, type Form } from '../../domain/tasks/index.js';
import type { Problem } from '../../domain/kernel/index.js';
import type { Localizer } from '../../i18n/index.js';

export interface TaskFormProps {
  localizer: Localizer;
  /** In the reader's words. */
  form: Form<string>;
  action: string;
  typed?: URLSearchParams;
  problems?: readonly Problem[];
  /** Sent along unseen. */
  hidden?: Readonly<Record<string, string>>;
}

/** A task's form: fields of every choice first, then the choices, each with its own fields under it. */
export function TaskForm({
  localizer,
  form,
  action,
  typed = new URLSearchParams(),
  problems = [],
  hidden = {},
}: TaskFormProps) {
  const told = wordedProblems(localizer, problems);
  const idOf = (pointer: string): string => inputIdAt(form, typed, pointer);
  const filled: Filled = {
    localizer,
    typed,
    problems: new Map(told.map(({ pointer, message }) => [idOf(pointer), message])),
  };
  const shared = form.fields.filter((field) => !field.on);
  const only = form.choices.length === 1 ? form.choices[0]?.value : undefined;
  return (
    <>
      {told.length > 0 && (
        <ProblemSummary localizer={localizer} problems={labelled({ localizer, form, typed }, told)} idOf={idOf} />
      )}
      <form class="task-form" method="post" action={action} novalidate>
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {shared.map((field) => (
          <FieldInput field={field} name={inputName(field, '')} filled={filled} />
        ))}
        <fieldset class="choices" id={inputId('decision')}>
          <legend>{localizer.message('pages.answer')}</legend>
          <Complaint id={inputId('decision')} filled={filled} />
          {form.choices.map((choice) => (
            <ChoiceCard
              choice={choice}
              fields={ownFields(form, choice)}
              chosen={(typed.get('decision') ?? only) === choice.value}
              filled={filled}
            />
          ))}
        </fieldset>
        <button class="button primary" type="submit">
          {localizer.message('pages.send')}
        </button>
      </form>
    </>
  );
}

const ownFields = (form: Form<string>, choice: Choice): readonly Field<string>[] =>
  fieldsFor(form, choice.value).filter((field) => field.on);

function ChoiceCard({
  choice,
  fields,
  chosen,
  filled,
}: {
  choice: Choice<string>;
  fields: readonly Field<string>[];
  chosen: boolean;
  filled: Filled;
}) {
  const id = inputId(`choice.${choice.value}`);
  const when = filled.localizer.message('pages.chosen', { choice: choice.label });
  return (
    <div class="choice">
      <input
        type="radio"
        name="decision"
        id={id}
        value={choice.value}
        checked={chosen}
        aria-describedby={`${id}-consequence`}
      />
      <div class="choice-head">
        <label for={id}>{choice.label}</label>
        <p class="hint" id={`${id}-consequence`}>
          {choice.consequence}
        </p>
      </div>
      {fields.length > 0 && (
        <div class="choice-fields" role="group" aria-label={when}>
          <p class="choice-when" aria-hidden="true">
            {when}
          </p>
          {fields.map((field) => (
            <FieldInput field={field} name={inputName(field, choice.value)} filled={filled} />
          ))}
        </div>
      )}
    </div>
  );
}

type Summed = Pick<Required<TaskFormProps>, 'localizer' | 'form' | 'typed'>;

/** In the summary, away from its field, a complaint names the field. */
function labelled({ localizer, form, typed }: Summed, problems: readonly ToldProblem[]): ToldProblem[] {
  const fields = fieldsFor(form, typed.get('decision') ?? '');
  return problems.map(({ pointer, message }) => {
    const [, name, part] = pointer.split('/');
    const field = fields.find((each) => each.name === name);
    const criterion = field?.type === 'scores' ? field.criteria.find(({ id }) => id === part)?.title : undefined;
    return {
      pointer,
      message: field ? localizer.message('pages.labelled', { label: criterion ?? field.label, message }) : message,
    };
  });
}
