import type { Translated } from '../catalogue.js';
import type { time as english } from '../en/time.js';

export const time: Translated<typeof english> = {
  'time.justNow': 'gerade eben',
  'time.soon': 'in weniger als einer Minute',
  'time.none': 'keine Zeit',
};
