import type { Localizer } from '../../i18n/index.js';
import { isPersonal } from '../../domain/tasks/index.js';
import type { TaskRow } from '../../store/index.js';

/** Where whoever holds a task says that they are away and whom to ask; nothing where nobody else may answer, or a group is asked. */
export const awayLink = (
  localizer: Localizer,
  { kind, candidates }: Pick<TaskRow, 'kind' | 'candidates'>,
  url: string,
): { away?: { label: string; url: string } } =>
  isPersonal(kind) || candidates.length > 0
    ? {}
    : { away: { label: localizer.message('mail.away'), url: `${url}?away#away` } };
