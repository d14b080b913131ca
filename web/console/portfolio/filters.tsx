import type { Practice } from '../../../domain/practices/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { practiceName } from '../../components/practice-name.js';

export type KnownPractice = Pick<Practice, 'id' | 'title'>;

interface FilterProps {
  localizer: Localizer;
  query: URLSearchParams;
}

/** One of the practices, in a form that filters a list. */
export const PracticeFilter = ({
  localizer,
  query,
  practices,
}: FilterProps & { practices: readonly KnownPractice[] }) => (
  <label>
    {localizer.message('console.filter.practice')}
    <select name="practice">
      <option value="">{localizer.message('console.all')}</option>
      {practices.map(({ id, title }) => (
        <option value={id} selected={query.get('practice') === id}>
          {practiceName(localizer, id, title)}
        </option>
      ))}
    </select>
  </label>
);

/** Whose engagements, in a form that filters a list. */
export const OwnerFilter = ({ localizer, query }: FilterProps) => (
  <label>
    {localizer.message('console.filter.owner')}
    <input name="owner" type="text" inputmode="email" value={query.get('owner') ?? ''} />
  </label>
);
