import type { Child } from 'hono/jsx';
import { inputId } from '../components/field-names.js';
import { Complaint, described, Hint } from '../components/field-parts.js';
import type { Filled } from '../components/field-parts.js';

interface InputProps {
  name: string;
  label: string;
  filled: Filled;
  hint?: string;
}

/** A labelled line or, with `rows`, a labelled text. */
export function TextInput({
  name,
  label,
  filled,
  hint,
  rows,
  inputmode,
  type = 'text',
  list,
  placeholder,
}: InputProps & {
  rows?: number;
  inputmode?: 'numeric' | 'decimal' | 'email';
  type?: 'text' | 'email' | 'date' | 'time';
  /** The id of a list of values to choose from. */
  list?: string;
  /** What counts while nothing is typed. */
  placeholder?: string;
}) {
  const id = inputId(name);
  const value = filled.typed.get(name) ?? '';
  const common = { id, name, ...described(id, filled, hint) };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Hint id={id} text={hint} />
      <Complaint id={id} filled={filled} />
      {rows ? (
        <textarea {...common} rows={rows}>
          {value}
        </textarea>
      ) : (
        <input {...common} type={type} inputmode={inputmode} list={list} placeholder={placeholder} value={value} />
      )}
    </div>
  );
}

export function SelectInput({
  name,
  label,
  filled,
  hint,
  options,
}: InputProps & { options: readonly (readonly [string, string])[] }) {
  const id = inputId(name);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Hint id={id} text={hint} />
      <Complaint id={id} filled={filled} />
      <select id={id} name={name} {...described(id, filled, hint)}>
        {options.map(([value, text]) => (
          <option value={value} selected={filled.typed.get(name) === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

export function CheckInput({ name, label, filled, hint, value = 'yes' }: InputProps & { value?: string }) {
  const id = inputId(value === 'yes' ? name : `${name}.${value}`);
  return (
    <div class="field tick">
      <input
        id={id}
        name={name}
        type="checkbox"
        value={value}
        checked={filled.typed.getAll(name).includes(value)}
        {...described(id, filled, hint)}
      />
      <div>
        <label for={id}>{label}</label>
        <Hint id={id} text={hint} />
      </div>
    </div>
  );
}

interface GroupProps {
  title: string;
  hint?: string;
  /** The name that its ticks share, for what is wrong with them together. */
  of?: { name: string; filled: Filled };
  children?: Child;
}

/** Fields that belong together. */
export const Group = ({ title, hint, of, children }: GroupProps) => (
  <fieldset class="group" id={of && inputId(of.name)} tabindex={of && -1}>
    <legend>{title}</legend>
    {hint && <p class="hint">{hint}</p>}
    {of && <Complaint id={inputId(of.name)} filled={of.filled} />}
    {children}
  </fieldset>
);

/** What does not fit beside a tick in a narrow column, and cannot be broken. */
const LONG_WORD = 18;

/** Any number of a few. */
export const Choices = ({
  name,
  title,
  hint,
  options,
  filled,
}: {
  name: string;
  title: string;
  hint?: string;
  options: readonly (readonly [string, string])[];
  filled: Filled;
}) => (
  <Group title={title} hint={hint} of={{ name, filled }}>
    <div
      class={options.some(([, label]) => !label.includes(' ') && label.length > LONG_WORD) ? 'checks wide' : 'checks'}
    >
      {options.map(([value, label]) => (
        <CheckInput name={name} value={value} label={label} filled={filled} />
      ))}
    </div>
  </Group>
);

/** Text pasted into the input of a name or, when a file was chosen, the file's. */
export async function pastedOrUploaded(form: FormData, name: string): Promise<string> {
  const file = form.get(fileName(name));
  if (file instanceof File && file.size > 0) return file.text();
  const pasted = form.get(name);
  return typeof pasted === 'string' ? pasted : '';
}

const fileName = (name: string): string => `${name}.file`;

/** A place for text to be pasted or a file to be chosen. */
export const PasteOrUpload = ({ accept, ...input }: InputProps & { accept: string }) => {
  const file = fileName(input.name);
  return (
    <>
      <TextInput {...input} rows={8} />
      <div class="field">
        <label for={inputId(file)}>{input.filled.localizer.message('console.orFile')}</label>
        <input id={inputId(file)} name={file} type="file" accept={accept} />
      </div>
    </>
  );
};
