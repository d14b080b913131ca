import type { Field, Problem } from '../../domain/forms.js';
import { cellName, DURATION_UNITS, inputId, TABLE_ROWS } from './field-names.js';
import type { Child } from 'hono/jsx';

/** What stands in a form when it is shown: what was typed, and what is wrong with it, by input id. */
export interface Filled {
  typed: URLSearchParams;
  problems: ReadonlyMap<string, string>;
}

/** One field of a form with its label, hint and complaint. Nothing is `required` for the browser: a field of a choice not taken must not hold the form up. */
export function FieldInput({ field, name, filled }: { field: Field; name: string; filled: Filled }) {
  switch (field.type) {
    case 'attest':
    case 'flag':
      return <Tick field={field} name={name} filled={filled} />;
    case 'option':
      return <Options field={field} name={name} filled={filled} />;
    case 'scores':
      return <Scores field={field} name={name} filled={filled} />;
    case 'table':
      return <Rows field={field} name={name} filled={filled} />;
    default:
      return <Labelled field={field} name={name} filled={filled} />;
  }
}

type Of<T extends Field['type']> = { field: Extract<Field, { type: T }>; name: string; filled: Filled };

function Labelled({ field, name, filled }: Of<'text' | 'email' | 'integer' | 'money' | 'duration' | 'lines'>) {
  const id = inputId(name);
  return (
    <div class="field">
      <label for={id}>
        {field.label} <Optional field={field} />
      </label>
      <Hint id={id} text={field.hint} />
      <Complaint id={id} filled={filled} />
      {control(field, name, filled)}
    </div>
  );
}

function control(
  field: Of<'text' | 'email' | 'integer' | 'money' | 'duration' | 'lines'>['field'],
  name: string,
  filled: Filled,
): Child {
  const value = filled.typed.get(name) ?? '';
  const common = {
    id: inputId(name),
    name,
    ...described(inputId(name), filled, field.hint),
    'aria-required': field.required ? ('true' as const) : undefined,
  };
  switch (field.type) {
    case 'integer':
      return (
        <input
          {...common}
          class="short"
          type="number"
          inputmode="numeric"
          min={field.min}
          max={field.max}
          value={value}
        />
      );
    case 'email':
      return <input {...common} type="email" autocomplete="off" maxlength={254} value={value} />;
    case 'money':
      return (
        <div class="joined">
          <span class="joined-mark" aria-hidden="true">
            {field.currency}
          </span>
          <input {...common} type="text" inputmode="decimal" maxlength={24} value={value} />
        </div>
      );
    case 'duration':
      return <Length name={name} label={field.label} filled={filled} attributes={common} />;
    case 'lines':
      return (
        <textarea {...common} rows={4}>
          {value}
        </textarea>
      );
    case 'text':
      return field.multiline ? (
        <textarea {...common} rows={(field.maxLength ?? 0) > 5000 ? 9 : 4} maxlength={field.maxLength}>
          {value}
        </textarea>
      ) : (
        <input {...common} type="text" maxlength={field.maxLength} value={value} />
      );
  }
}

/** A length of time: how many, of which unit. */
function Length({
  name,
  label,
  filled,
  attributes,
}: {
  name: string;
  label: string;
  filled: Filled;
  attributes: Record<string, string | undefined>;
}) {
  const unit = filled.typed.get(`${name}.unit`) ?? 'days';
  return (
    <div class="joined length">
      <input {...attributes} type="text" inputmode="numeric" maxlength={20} value={filled.typed.get(name) ?? ''} />
      <select name={`${name}.unit`} aria-label={`Unit of “${label}”`}>
        {DURATION_UNITS.map((known) => (
          <option value={known.unit} selected={known.unit === unit}>
            {known.unit}
          </option>
        ))}
      </select>
    </div>
  );
}

function Tick({ field, name, filled }: Of<'attest' | 'flag'>) {
  const id = inputId(name);
  return (
    <div class="field tick">
      <input
        id={id}
        name={name}
        type="checkbox"
        value="yes"
        checked={filled.typed.has(name)}
        {...described(id, filled, field.hint)}
      />
      <div>
        <label for={id}>{field.label}</label>
        <Hint id={id} text={field.hint} />
        <Complaint id={id} filled={filled} />
      </div>
    </div>
  );
}

function Options({ field, name, filled }: Of<'option'>) {
  const id = inputId(name);
  return (
    <fieldset class="field options" id={id} {...described(id, filled, field.hint)}>
      <legend>
        {field.label} <Optional field={field} />
      </legend>
      <Hint id={id} text={field.hint} />
      <Complaint id={id} filled={filled} />
      {field.options.map(({ value, label, consequence }, index) => (
        <div class="option">
          <input
            id={`${id}-${index}`}
            type="radio"
            name={name}
            value={value}
            checked={filled.typed.get(name) === value}
          />
          <label for={`${id}-${index}`}>
            {label}
            {consequence && <span class="hint">{consequence}</span>}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

function Scores({ field, name, filled }: Of<'scores'>) {
  const group = inputId(name);
  return (
    <fieldset class="field scores" {...described(group, filled, field.hint)}>
      <legend>{field.label}</legend>
      <Hint id={group} text={[field.hint, 'Whole numbers from 0 to 100.'].filter(Boolean).join(' ')} />
      <Complaint id={group} filled={filled} />
      {field.criteria.map(({ id: criterion, title, guidance, weight }) => {
        const input = `${name}.${criterion}`;
        const id = inputId(input);
        return (
          <div class="score">
            <div>
              <label for={id}>
                {title} <span class="weight">{`${weight}%`}</span>
              </label>
              <Hint id={id} text={guidance} />
              <Complaint id={id} filled={filled} />
            </div>
            <input
              id={id}
              name={input}
              type="number"
              inputmode="numeric"
              min={0}
              max={100}
              value={filled.typed.get(input) ?? ''}
              {...described(id, filled, guidance)}
            />
          </div>
        );
      })}
    </fieldset>
  );
}

function Rows({ field, name, filled }: Of<'table'>) {
  const group = inputId(name);
  const blank = new URLSearchParams();
  return (
    <fieldset class="field rows" id={group} {...described(group, filled, field.hint)}>
      <legend>
        {field.label} <Optional field={field} />
      </legend>
      <Hint id={group} text={field.hint} />
      <Complaint id={group} filled={filled} />
      <div class="rows-head" aria-hidden="true">
        {field.columns.map(({ label }) => (
          <span>{label}</span>
        ))}
      </div>
      {Array.from({ length: TABLE_ROWS }, (_, row) => (
        <div class="row">
          {field.columns.map((column) => {
            const cell = cellName(name, row, column.name);
            const id = inputId(cell);
            const label = `${column.label}, row ${row + 1}`;
            const attributes = { id, name: cell, 'aria-label': label, ...described(id, filled) };
            const value = (filled.typed ?? blank).get(cell) ?? '';
            return (
              <div>
                {column.type === 'duration' ? (
                  <Length name={cell} label={label} filled={filled} attributes={attributes} />
                ) : (
                  <input
                    {...attributes}
                    type="text"
                    inputmode={column.type === 'integer' ? 'numeric' : undefined}
                    value={value}
                  />
                )}
                <Complaint id={id} filled={filled} />
              </div>
            );
          })}
        </div>
      ))}
    </fieldset>
  );
}

const Optional = ({ field }: { field: Field }) =>
  field.required || / \(optional\)$/.test(field.label) ? null : <span class="optional">optional</span>;

export const Hint = ({ id, text }: { id: string; text?: string }) =>
  text ? (
    <p class="hint" id={`${id}-hint`}>
      {text}
    </p>
  ) : null;

export function Complaint({ id, filled }: { id: string; filled: Filled }) {
  const message = filled.problems.get(id);
  return message ? (
    <p class="complaint" id={`${id}-problem`}>
      {message}
    </p>
  ) : null;
}

/** Ties an input to its hint and its complaint for those who do not see them. */
export function described(id: string, { problems }: Filled, hint?: string): Record<string, string | undefined> {
  const wrong = problems.has(id);
  const by = [hint && `${id}-hint`, wrong && `${id}-problem`].filter(Boolean).join(' ');
  return { 'aria-describedby': by || undefined, 'aria-invalid': wrong ? 'true' : undefined };
}

/** What is wrong, at the top, with a way to each place. */
export const ProblemSummary = ({
  problems,
  idOf,
}: {
  problems: readonly Problem[];
  idOf: (pointer: string) => string;
}) => (
  <div class="alert alert-bad" role="alert" tabindex={-1} autofocus>
    <h2>
      {problems.length === 1 ? 'One thing needs your attention' : `${problems.length} things need your attention`}
    </h2>
    <ul class="list">
      {problems.map(({ pointer, message }) => (
        <li>
          <a href={`#${idOf(pointer)}`}>{message}</a>
        </li>
      ))}
    </ul>
  </div>
);
