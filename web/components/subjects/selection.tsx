import { Facts, List } from '../components.js';
import { Figure, Gates, Part, Quote, Ranking } from '../subject-parts.js';
import type { SubjectsOf } from './about.js';

/** What is asked until a vendor is chosen and has signed. */
export const SELECTION: SubjectsOf<
  'scope.answer' | 'scope.approve' | 'bid.submit' | 'bid.evaluate' | 'award.approve' | 'nda.sign'
> = {
  'scope.answer': () => null,
  'scope.approve': ({ version, change, bought, inHouse, difference, deliverables, roles }, { localizer }) => (
    <>
      {change && <Quote title={localizer.message('pages.subject.answersRequest')}>{change}</Quote>}
      <div class="figures">
        <Figure
          title={localizer.message('pages.subject.bought')}
          value={bought}
          note={localizer.message('pages.subject.bought.note')}
        />
        <Figure
          title={localizer.message('pages.subject.inHouse')}
          value={inHouse}
          note={localizer.message('pages.subject.inHouse.note')}
        />
        <Figure
          title={localizer.message('pages.subject.difference')}
          value={difference}
          note={localizer.message('pages.subject.difference.note')}
        />
      </div>
      <Part title={localizer.message('pages.subject.deliverablesVersion', { version })}>
        <List items={deliverables} />
      </Part>
      {roles.length > 0 && (
        <Part title={localizer.message('pages.subject.roles')}>
          <List items={roles} />
        </Part>
      )}
    </>
  ),
  'bid.submit': ({ vendorName, deliverables, roles, gates }, { localizer }) => (
    <>
      <Facts facts={[[localizer.message('pages.subject.invited'), vendorName]]} />
      <Part title={localizer.message('pages.subject.deliverables')}>
        <List items={deliverables} />
      </Part>
      <Part title={localizer.message('pages.subject.roles')}>
        <List items={roles} />
      </Part>
      {gates.length > 0 && (
        <Part title={localizer.message('pages.subject.attest')}>
          <Gates gates={gates} />
        </Part>
      )}
    </>
  ),
  'bid.evaluate': ({ vendorName }, { localizer }) => (
    <>
      <Facts facts={[[localizer.message('pages.subject.bidOf'), vendorName]]} />
      <p class="hint">{localizer.message('pages.subject.technicalOnly')}</p>
    </>
  ),
  'award.approve': ({ ranking, failed }, { localizer }) => (
    <>
      {failed && <Quote title={localizer.message('pages.subject.nobodyRanked')}>{failed}</Quote>}
      {ranking.length > 0 && <Ranking localizer={localizer} ranking={ranking} />}
    </>
  ),
  'nda.sign': ({ vendorName, side }, { localizer }) => (
    <Facts
      facts={[
        [localizer.message('pages.subject.vendor'), vendorName],
        [
          localizer.message('pages.subject.signFor'),
          side === 'client' ? localizer.message('pages.subject.signFor.client') : vendorName,
        ],
      ]}
    />
  ),
};
