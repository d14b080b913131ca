import { Facts, List } from '../components.js';
import { Figure, Part } from '../subject-parts.js';
import type { SubjectsOf } from './about.js';

/** What is asked when a team changes, and when an engagement ends. */
export const ENDING: SubjectsOf<'scaling.approve' | 'closeout.certify'> = {
  'scaling.approve': ({ direction, changes, costBefore, costAfter, budget, notice }, { reader }) => (
    <>
      <div class="figures">
        <Figure title={reader.say('pages.subject.costBefore')} value={costBefore} />
        <Figure title={reader.say('pages.subject.costAfter')} value={costAfter} />
        <Figure title={reader.say('pages.subject.budget')} value={budget} />
      </div>
      <Part title={reader.say(direction === 'grow' ? 'pages.subject.grows' : 'pages.subject.shrinks')}>
        <List items={changes} />
      </Part>
      {direction === 'shrink' && (
        <p class="hint">{reader.say('pages.subject.notice', { notice: { duration: notice } })}</p>
      )}
    </>
  ),
  'closeout.certify': ({ vendorName, documents }, { reader }) => (
    <>
      <Facts facts={[[reader.say('pages.subject.firm'), vendorName]]} />
      {documents.length > 0 && (
        <Part title={reader.say('pages.subject.material')}>
          <List items={documents} />
        </Part>
      )}
    </>
  ),
};
