import type { EventEffectOf } from './known.js';

/** That person's access is removed at once, and the owner is asked to verify them again. */
export const credentialLapsed: EventEffectOf<'kpo.credential.lapsed.v1'> = (known, { data }) => ({
  known,
  effects: [{ do: 'lapse', ...data }],
});
