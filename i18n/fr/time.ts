import type { Translated } from '../catalogue.js';
import type { time as english } from '../en/time.js';

export const time: Translated<typeof english> = {
  'time.justNow': 'à l’instant',
  'time.soon': 'dans moins d’une minute',
  'time.none': 'aucun délai',
};
