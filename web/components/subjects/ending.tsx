import { Facts, List } from '../components.js';
import { Figure, Part } from '../subject-parts.js';
import type { SubjectsOf } from './about.js';

/** What is asked when a team changes, and when an engagement ends. */
export const ENDING: SubjectsOf<'scaling.approve' | 'closeout.certify'> = {
  'scaling.approve': ({ direction, changes, costBefore, costAfter, budget, notice }, { localizer }) => (
    <>
      <div class="figures">
        <Figure title={localizer.message('pages.subject.costBefore')} value={costBefore} />
        <Figure title={localizer.message('pages.subject.costAfter')} value={costAfter} />
        <Figure title={localizer.message('pages.subject.budget')} value={budget} />
      </div>
      <Part title={localizer.message(direction === 'grow' ? 'pages.subject.grows' : 'pages.subject.shrinks')}>
        <List items={changes} />
      </Part>
      {direction === 'shrink' && (
        <p class="hint">{localizer.message('pages.subject.notice', { notice: { duration: notice } })}</p>
      )}
    </>
  ),
  'closeout.certify': ({ vendorName, documents }, { localizer }) => (
    <>
      <Facts facts={[[localizer.message('pages.subject.firm'), vendorName]]} />
      {documents.length > 0 && (
        <Part title={localizer.message('pages.subject.material')}>
          <List items={documents} />
        </Part>
      )}
    </>
  ),
};
