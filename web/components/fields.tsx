import type { Field } from '../../domain/tasks/index.js';
import { Options, Rows, Scores } from './field-groups.js';
import { Length } from './field-length.js';
import { inputId } from './field-names.js';
import { Complaint, described, type Filled, Hint, type Of, Optional } from './field-parts.js';
import type { Child } from 'hono/jsx';

/** One field of a form with its label, hint and complaint. Nothing is `required` for the browser: a field of a choice not taken must not hold the form up. */
export function FieldInput({ field, name, filled }: { field: Field<string>; name: string; filled: Filled }) {
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

function Labelled({ field, name, filled }: Of<'text' | 'email' | 'integer' | 'money' | 'duration' | 'lines'>) {
  const id = inputId(name);
  return (
    <div class="field">
      <label for={id}>
        {field.label} <Optional localizer={filled.localizer} field={field} />
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
