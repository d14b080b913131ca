import { DURATION_UNITS } from './field-names.js';
import type { Filled } from './field-parts.js';

/** A length of time: how many, of which unit. */
export function Length({
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
      <select name={`${name}.unit`} aria-label={filled.localizer.message('pages.unitOf', { label })}>
        {DURATION_UNITS.map((known) => (
          <option value={known.unit} selected={known.unit === unit}>
            {filled.localizer.message(`pages.unit.${known.unit}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
