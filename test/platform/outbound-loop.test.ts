import { pino } from 'pino';
import { keepDraining } from '../../platform/outbound-loop.js';

const HOUR = 3_600_000;

describe('keepDraining', () => {
  const log = pino({ level: 'silent' });

  /** Drains that end when the test says so, and the promise of each that has begun. */
  function drains() {
    const begun: (() => void)[] = [];
    const ends: ((taken: number) => void)[] = [];
    const nth = Array.from({ length: 3 }, (_, n) => new Promise<void>((resolve) => (begun[n] = resolve)));
    const drain = (): Promise<number> => {
      begun[ends.length]?.();
      return new Promise((resolve) => void ends.push(resolve));
    };
    return { drain, nth, end: (taken: number) => ends.at(-1)?.(taken) };
  }

  it('drains at once when it is poked, also when that was during a drain', async () => {
    const { drain, nth, end } = drains();
    const loop = keepDraining('news', drain, log, { idleMs: HOUR });
    await nth[0];
    end(0);
    await new Promise((resolve) => setImmediate(resolve));
    loop.poke();
    await nth[1];
    loop.poke();
    end(0);
    await nth[2];
    end(0);
    await loop.stop();
  });

  it('stops without waiting for its pause to end', async () => {
    const { drain, nth, end } = drains();
    const loop = keepDraining('news', drain, log, { idleMs: HOUR });
    await nth[0];
    end(0);
    await loop.stop();
  });
});
