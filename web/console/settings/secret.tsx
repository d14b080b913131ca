import type { Localizer } from '../../../i18n/index.js';

/** A secret that is kept nowhere, to be taken down now. */
export const Secret = ({ localizer, secret }: { localizer: Localizer; secret: string }) => (
  <>
    <p>{localizer.message('settings.secret')}</p>
    <p>
      <code class="secret">{secret}</code>
    </p>
  </>
);
