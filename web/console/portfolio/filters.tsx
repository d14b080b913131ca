import type { Practice } from '../../../domain/practices/practice.js';
import type { Reader } from '../../../i18n/localizer.js';
import { practiceName } from '../../components/practice-name.js';

export type KnownPractice = Pick<Practice, 'id' | 'title'>;

interface FilterProps {
  reader: Reader;
  query: URLSearchParams;
}

/** One of the practices, in a form that filters a list. */
export const PracticeFilter = ({ reader, query, practices }: FilterProps & { practices: readonly KnownPractice[] }) => (
  <label>
    {reader.say('console.filter.practice')}
    <select name="practice">
      <option value="">{reader.say('console.all')}</option>
      {practices.map(({ id, title }) => (
        <option value={id} selected={query.get('practice') === id}>
          {practiceName(reader, id, title)}
        </option>
      ))}
    </select>
  </label>
);

/** Whose engagements, in a form that filters a list. */
export const OwnerFilter = ({ reader, query }: FilterProps) => (
  <label>
    {reader.say('console.filter.owner')}
    <input name="owner" type="text" inputmode="email" value={query.get('owner') ?? ''} />
  </label>
);
