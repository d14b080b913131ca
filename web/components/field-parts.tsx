import type { Field } from '../../domain/tasks/index.js';
import type { ToldProblem } from './problems.js';
import type { Localizer } from '../../i18n/index.js';

/** What stands in a form when it is shown, and to whom: what was typed, and what is wrong with it, by input id. */
export interface Filled {
  localizer: Localizer;
  typed: URLSearchParams;
  problems: ReadonlyMap<string, string>;
}

/** What a component of one type of field gets. */
export type Of<T extends Field['type']> = { field: Extract<Field<string>, { type: T }>; name: string; filled: Filled };

export const Optional = ({ localizer, field }: { localizer: Localizer; field: Field }) =>
  field.required ? null : <span class="optional">{localizer.message('pages.optional')}</span>;

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
  localizer,
  problems,
  idOf,
}: {
  localizer: Localizer;
  problems: readonly ToldProblem[];
  idOf: (pointer: string) => string;
}) => (
  <div class="alert alert-bad" role="alert" tabindex={-1} autofocus>
    <h2>{localizer.message('pages.attention', { count: problems.length })}</h2>
    <ul class="list">
      {problems.map(({ pointer, message }) => (
        <li>
          <a href={`#${idOf(pointer)}`}>{message}</a>
        </li>
      ))}
    </ul>
  </div>
);
