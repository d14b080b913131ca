import type { Child } from 'hono/jsx';
import { type Answer, type Field, fieldsFor } from '../../domain/tasks/index.js';
import { formFor, type Localizer } from '../../i18n/index.js';
import { Money } from '../../domain/kernel/index.js';
import type { TaskRow } from '../../store/index.js';
import { Facts } from '../components/components.js';
import { Page } from '../components/layout.js';

/** After an answer: what was recorded, and what happens next. */
export function ThankYou({
  localizer,
  organisation,
  task,
  answer,
  at,
}: {
  localizer: Localizer;
  organisation?: string;
  task: TaskRow;
  answer: Answer;
  at: string;
}) {
  const form = formFor(localizer, task.kind, task.context);
  const choice = form.choices.find(({ value }) => value === answer.decision);
  const recorded = fieldsFor(form, answer.decision)
    .filter(({ name }) => answer[name] !== undefined)
    .map((field) => [field.label, recordedValue(localizer, field, answer[field.name])] as const);
  return (
    <Page localizer={localizer} title={localizer.message('portal.thanks')} organisation={organisation}>
      <section class="card result result-good">
        <p class="eyebrow">{localizer.text(task.phrase ?? task.title)}</p>
        <h1>{localizer.message('portal.thanks.heading')}</h1>
        <p class="lead">
          {localizer.message('portal.thanks.choice', { choice: choice?.label ?? answer.decision, at: { at } })}
        </p>
        <h2>{localizer.message('portal.thanks.next')}</h2>
        <p>{choice?.consequence}</p>
        {recorded.length > 0 && (
          <>
            <h2>{localizer.message('portal.thanks.recorded')}</h2>
            <Facts facts={recorded} />
          </>
        )}
        <p class="hint">{localizer.message('portal.thanks.done')}</p>
      </section>
    </Page>
  );
}

function recordedValue(localizer: Localizer, field: Field<string>, value: unknown): Child {
  if (field.vault) return <span class="hint">{localizer.message('portal.thanks.sealed')}</span>;
  switch (field.type) {
    case 'attest':
    case 'flag':
      return localizer.message(value ? 'pages.yes' : 'pages.no');
    case 'duration':
      return localizer.duration(String(value));
    case 'option':
      return field.options.find((option) => option.value === value)?.label ?? String(value);
    case 'scores':
      return field.criteria
        .map(({ id, title }) => `${title} ${(value as Record<string, number>)[id] ?? '–'}`)
        .join(' · ');
    case 'money':
      return localizer.money(Money.parse(value));
    case 'table':
      return (value as Record<string, unknown>[]).map((row) => rowText(localizer, field.columns, row)).join('; ');
    default:
      return Array.isArray(value) ? value.join('; ') : <span class="prose">{String(value)}</span>;
  }
}

const rowText = (
  localizer: Localizer,
  columns: Extract<Field, { type: 'table' }>['columns'],
  row: Record<string, unknown>,
): string =>
  columns
    .map(({ name, type }) => (type === 'duration' ? localizer.duration(String(row[name])) : String(row[name])))
    .join(': ');
