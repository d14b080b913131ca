import type { Localizer, MessageKey } from '../../i18n/index.js';
import type { MessageParam } from '../../domain/kernel/index.js';
import { Page } from '../components/layout.js';

/** Something other than an answer was done; the question stays open. */
export const DonePage = ({
  localizer,
  organisation,
  done,
  values,
  back,
}: {
  localizer: Localizer;
  organisation?: string;
  done: Extract<
    MessageKey,
    'portal.acknowledged' | 'portal.snoozed' | 'portal.claimed' | 'portal.stoodIn' | 'portal.tookBack'
  >;
  values?: Readonly<Record<string, MessageParam>>;
  /** Where the question is, while its link still opens it. */
  back?: string;
}) => (
  <Page localizer={localizer} title={localizer.message(done)} organisation={organisation}>
    <section class="card result result-good">
      <h1>{localizer.message(done)}</h1>
      <p>{localizer.message(`${done}.text`, values)}</p>
      {back && (
        <p>
          <a class="button" href={back}>
            {localizer.message('portal.back')}
          </a>
        </p>
      )}
    </section>
  </Page>
);
