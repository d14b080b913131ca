import { Length } from './field-length.js';
import { cellName, inputId, TABLE_ROWS } from './field-names.js';
import { Complaint, described, Hint, Optional } from './field-parts.js';
import type { Of } from './field-parts.js';

export function Options({ field, name, filled }: Of<'option'>) {
  const id = inputId(name);
  return (
    <fieldset class="field options" id={id} {...described(id, filled, field.hint)}>
      <legend>
        {field.label} <Optional localizer={filled.localizer} field={field} />
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

export function Scores({ field, name, filled }: Of<'scores'>) {
  const group = inputId(name);
  return (
    <fieldset class="field scores" {...described(group, filled, field.hint)}>
      <legend>{field.label}</legend>
      <Hint id={group} text={[field.hint, filled.localizer.message('pages.scores')].filter(Boolean).join(' ')} />
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

export function Rows({ field, name, filled }: Of<'table'>) {
  const group = inputId(name);
  return (
    <fieldset class="field rows" id={group} {...described(group, filled, field.hint)}>
      <legend>
        {field.label} <Optional localizer={filled.localizer} field={field} />
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
            const label = filled.localizer.message('pages.cell', { column: column.label, row: row + 1 });
            const attributes = { id, name: cell, 'aria-label': label, ...described(id, filled) };
            const value = filled.typed.get(cell) ?? '';
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
