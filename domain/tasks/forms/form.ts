import type { Text } from '../../kernel/index.js';
import type { Answer } from '../task.js';

/** A way to answer; the way forward comes first in a form. Its texts are phrases until somebody reads them. */
export interface Choice<T extends Text = Text> {
  value: string;
  label: T;
  /** What happens when this is chosen, in one sentence. */
  consequence: T;
}

interface FieldBase<T extends Text> {
  name: string;
  label: T;
  hint?: T;
  /** The choices this field belongs to; left out means all of them. */
  on?: readonly string[];
  required?: boolean;
  /** Fields with the same vault are stored together as one encrypted document and never travel into a workflow. */
  vault?: string;
  /** A valid value, used in the schema's examples. */
  example: unknown;
}

/** One field of a form. Its `type` decides the JSON shape of the value, named after the arrow. */
export type Field<T extends Text = Text> = FieldBase<T> &
  (
    | { type: 'text'; multiline?: boolean; maxLength?: number } // → string
    | { type: 'email' } // → string
    | { type: 'integer'; min: number; max: number } // → integer
    | { type: 'money'; currency: string; below?: number } // → { currency, minor }, minor above zero and below so many
    | { type: 'duration' } // → ISO 8601 duration
    | { type: 'attest' } // → true, and nothing else
    | { type: 'flag' } // → boolean
    | { type: 'option'; options: readonly Choice<T>[] } // → string
    | { type: 'lines' } // → string[]
    | { type: 'scores'; criteria: readonly { id: string; title: string; guidance?: string; weight: number }[] } // → { criterion: 0…100 }
    | { type: 'table'; columns: readonly Column<T>[] } // → object[]
  );

export interface Column<T extends Text = Text> {
  name: string;
  label: T;
  type: 'text' | 'duration' | 'integer';
}

/** What a task asks: its choices and their fields. Pages, schemas and checks are all made from this. */
export interface Form<T extends Text = Text> {
  choices: readonly Choice<T>[];
  fields: readonly Field<T>[];
}

export const fieldsFor = <T extends Text>(form: Form<T>, decision: string): readonly Field<T>[] =>
  form.fields.filter((field) => !field.on || field.on.includes(decision));

/** Splits a valid answer into what travels into the workflow and, by vault, what goes into the document store. */
export function sealAnswer(
  form: Form,
  answer: Answer,
): { open: Answer; vaults: Record<string, Record<string, unknown>> } {
  const open: Answer = { decision: answer.decision };
  const vaults: Record<string, Record<string, unknown>> = {};
  for (const field of fieldsFor(form, answer.decision)) {
    const value = answer[field.name];
    if (value === undefined || value === null || value === '') continue;
    if (field.vault) (vaults[field.vault] ??= {})[field.name] = value;
    else open[field.name] = value;
  }
  return { open, vaults };
}

/** A valid answer for one choice, made of the fields' examples. */
export function exampleAnswer(form: Form, decision: string): Answer {
  const fields = fieldsFor(form, decision).filter((field) => field.required || field.example !== undefined);
  return { decision, ...Object.fromEntries(fields.map((field) => [field.name, field.example])) };
}
