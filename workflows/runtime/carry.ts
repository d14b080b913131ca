import { log, metricMeter } from '@temporalio/workflow';

/** Temporal takes two megabytes of a run's arguments; who looks after it should know long before. */
const LARGE_BYTES = 512 * 1024;

/** How operators hear of it. */
interface SizeTelling {
  warn(message: string, context: { bytes: number; limit: number }): void;
  measure(bytes: number): void;
  countLarge(): void;
}

const OPERATORS: SizeTelling = {
  warn: (message, context) => log.warn(message, context),
  measure: (bytes) =>
    metricMeter.createHistogram('kpo_carried_bytes', 'int', 'bytes', 'What runs leave to the next.').record(bytes),
  countLarge: () =>
    metricMeter.createCounter('kpo_carried_large', 'runs', 'Runs that leave very much to the next.').add(1),
};

/** What the next run gets, which is measured; operators are told where it has become large. */
export function carry<T extends object>(carried: T, telling = OPERATORS): T {
  const bytes = JSON.stringify(carried).length;
  telling.measure(bytes);
  if (bytes <= LARGE_BYTES) return carried;
  telling.countLarge();
  telling.warn('much is carried into the next run', { bytes, limit: LARGE_BYTES });
  return carried;
}
