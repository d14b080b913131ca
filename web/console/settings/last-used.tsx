import { When } from '../../components/components.js';
import type { Surroundings } from '../deps.js';

/** When a key or a secret was used last, or that it never was. */
export const LastUsed = ({ around: { localizer, now }, at }: { around: Surroundings; at: string | null }) =>
  at === null ? <>{localizer.message('settings.neverUsed')}</> : <When localizer={localizer} at={at} now={now} />;
