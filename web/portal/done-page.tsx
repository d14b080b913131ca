import type { MessageKey, Reader } from '../../i18n/localizer.js';
import type { PhraseValue } from '../../domain/kernel/phrase.js';
import { Page } from '../components/layout.js';

/** Something other than an answer was done; the question stays open. */
export const DonePage = ({
  reader,
  organisation,
  done,
  values,
  back,
}: {
  reader: Reader;
  organisation?: string;
  done: Extract<MessageKey, 'portal.acknowledged' | 'portal.snoozed' | 'portal.claimed'>;
  values?: Readonly<Record<string, PhraseValue>>;
  /** Where the question is, while its link still opens it. */
  back?: string;
}) => (
  <Page reader={reader} title={reader.say(done)} organisation={organisation}>
    <section class="card result result-good">
      <h1>{reader.say(done)}</h1>
      <p>{reader.say(`${done}.text`, values)}</p>
      {back && (
        <p>
          <a class="button" href={back}>
            {reader.say('portal.back')}
          </a>
        </p>
      )}
    </section>
  </Page>
);
