import type { Translated } from '../catalogue.js';
import type { time as english } from '../en/time.js';

export const time: Translated<typeof english> = {
  'time.justNow': 'ahora mismo',
  'time.soon': 'en menos de un minuto',
  'time.none': 'nada de tiempo',
};
