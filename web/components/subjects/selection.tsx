import { Facts, List } from '../components.js';
import { Figure, Gates, Part, Quote, Ranking } from '../subject-parts.js';
import type { SubjectsOf } from './about.js';

/** What is asked until a vendor is chosen and has signed. */
export const SELECTION: SubjectsOf<
  'scope.answer' | 'scope.approve' | 'bid.submit' | 'bid.evaluate' | 'award.approve' | 'nda.sign'
> = {
  'scope.answer': () => null,
  'scope.approve': ({ version, change, bought, inHouse, difference, deliverables, roles }, { reader }) => (
    <>
      {change && <Quote title={reader.say('pages.subject.answersRequest')}>{change}</Quote>}
      <div class="figures">
        <Figure
          title={reader.say('pages.subject.bought')}
          value={bought}
          note={reader.say('pages.subject.bought.note')}
        />
        <Figure
          title={reader.say('pages.subject.inHouse')}
          value={inHouse}
          note={reader.say('pages.subject.inHouse.note')}
        />
        <Figure
          title={reader.say('pages.subject.difference')}
          value={difference}
          note={reader.say('pages.subject.difference.note')}
        />
      </div>
      <Part title={reader.say('pages.subject.deliverablesVersion', { version })}>
        <List items={deliverables} />
      </Part>
      {roles.length > 0 && (
        <Part title={reader.say('pages.subject.roles')}>
          <List items={roles} />
        </Part>
      )}
    </>
  ),
  'bid.submit': ({ vendorName, deliverables, roles, gates }, { reader }) => (
    <>
      <Facts facts={[[reader.say('pages.subject.invited'), vendorName]]} />
      <Part title={reader.say('pages.subject.deliverables')}>
        <List items={deliverables} />
      </Part>
      <Part title={reader.say('pages.subject.roles')}>
        <List items={roles} />
      </Part>
      {gates.length > 0 && (
        <Part title={reader.say('pages.subject.attest')}>
          <Gates gates={gates} />
        </Part>
      )}
    </>
  ),
  'bid.evaluate': ({ vendorName }, { reader }) => (
    <>
      <Facts facts={[[reader.say('pages.subject.bidOf'), vendorName]]} />
      <p class="hint">{reader.say('pages.subject.technicalOnly')}</p>
    </>
  ),
  'award.approve': ({ ranking, failed }, { reader }) => (
    <>
      {failed && <Quote title={reader.say('pages.subject.nobodyRanked')}>{failed}</Quote>}
      {ranking.length > 0 && <Ranking reader={reader} ranking={ranking} />}
    </>
  ),
  'nda.sign': ({ vendorName, side }, { reader }) => (
    <Facts
      facts={[
        [reader.say('pages.subject.vendor'), vendorName],
        [
          reader.say('pages.subject.signFor'),
          side === 'client' ? reader.say('pages.subject.signFor.client') : vendorName,
        ],
      ]}
    />
  ),
};
