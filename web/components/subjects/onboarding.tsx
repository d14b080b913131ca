import type { Localizer } from '../../../i18n/index.js';
import { Facts } from '../components.js';
import { Gates, Part } from '../subject-parts.js';
import type { SubjectsOf } from './about.js';

/** What is asked about experts, when they come and when they go. */
export const ONBOARDING: SubjectsOf<'expert.propose' | 'expert.verify' | 'expert.acknowledge' | 'handover.complete'> = {
  'expert.propose': ({ position, title, credentials, attempt }, { localizer }) => (
    <>
      {attempt > 1 && <p class="hint">{localizer.message('pages.subject.attempt', { attempt })}</p>}
      <Facts
        facts={[
          [localizer.message('pages.subject.role'), title],
          [localizer.message('pages.subject.position'), position],
          [localizer.message('pages.subject.credentials'), credentialsIn(localizer, credentials)],
        ]}
      />
    </>
  ),
  'expert.verify': ({ position, title, credentials, expertName }, { localizer }) => (
    <Facts
      facts={[
        [localizer.message('pages.subject.expert'), expertName],
        [localizer.message('pages.subject.role'), title],
        [localizer.message('pages.subject.position'), position],
        [localizer.message('pages.subject.credentials'), credentialsIn(localizer, credentials)],
      ]}
    />
  ),
  'expert.acknowledge': ({ position, title, vendorName, gates }, { localizer }) => (
    <>
      <Facts
        facts={[
          [localizer.message('pages.subject.yourRole'), title],
          [localizer.message('pages.subject.position'), position],
          [localizer.message('pages.subject.yourFirm'), vendorName],
        ]}
      />
      {gates.length > 0 && (
        <Part title={localizer.message('pages.subject.applies')}>
          <Gates gates={gates} />
        </Part>
      )}
    </>
  ),
  'handover.complete': ({ position, title, expertName, until }, { localizer }) => (
    <Facts
      facts={[
        [localizer.message('pages.subject.leaving'), expertName],
        [localizer.message('pages.subject.role'), title],
        [localizer.message('pages.subject.position'), position],
        [localizer.message('pages.subject.noticeEnds'), localizer.longTime(until)],
      ]}
    />
  ),
};

const credentialsIn = (localizer: Localizer, credentials: readonly string[]): string =>
  credentials.join(', ') || localizer.message('pages.subject.credentials.none');
