import type { Reader } from '../../../i18n/localizer.js';
import { Facts } from '../components.js';
import { Gates, Part } from '../subject-parts.js';
import type { SubjectsOf } from './about.js';

/** What is asked about experts, when they come and when they go. */
export const ONBOARDING: SubjectsOf<'expert.propose' | 'expert.verify' | 'expert.acknowledge' | 'handover.complete'> = {
  'expert.propose': ({ position, title, credentials, attempt }, { reader }) => (
    <>
      {attempt > 1 && <p class="hint">{reader.say('pages.subject.attempt', { attempt })}</p>}
      <Facts
        facts={[
          [reader.say('pages.subject.role'), title],
          [reader.say('pages.subject.position'), position],
          [reader.say('pages.subject.credentials'), credentialsIn(reader, credentials)],
        ]}
      />
    </>
  ),
  'expert.verify': ({ position, title, credentials, expertName }, { reader }) => (
    <Facts
      facts={[
        [reader.say('pages.subject.expert'), expertName],
        [reader.say('pages.subject.role'), title],
        [reader.say('pages.subject.position'), position],
        [reader.say('pages.subject.credentials'), credentialsIn(reader, credentials)],
      ]}
    />
  ),
  'expert.acknowledge': ({ position, title, vendorName, gates }, { reader }) => (
    <>
      <Facts
        facts={[
          [reader.say('pages.subject.yourRole'), title],
          [reader.say('pages.subject.position'), position],
          [reader.say('pages.subject.yourFirm'), vendorName],
        ]}
      />
      {gates.length > 0 && (
        <Part title={reader.say('pages.subject.applies')}>
          <Gates gates={gates} />
        </Part>
      )}
    </>
  ),
  'handover.complete': ({ position, title, expertName, until }, { reader }) => (
    <Facts
      facts={[
        [reader.say('pages.subject.leaving'), expertName],
        [reader.say('pages.subject.role'), title],
        [reader.say('pages.subject.position'), position],
        [reader.say('pages.subject.noticeEnds'), reader.longTime(until)],
      ]}
    />
  ),
};

const credentialsIn = (reader: Reader, credentials: readonly string[]): string =>
  credentials.join(', ') || reader.say('pages.subject.credentials.none');
