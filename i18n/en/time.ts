/** Distances and durations. */
export const time = {
  'time.justNow': 'just now',
  'time.soon': 'in less than a minute',
  'time.none': 'no time',
};
