import { lookAgain, without } from '../../../domain/calendar/outage.js';

const at = (second: number): string => new Date(Date.parse('2026-03-02T09:00:00.000Z') + second * 1_000).toISOString();
const stretch = (from: number, to: number) => ({ from: at(from), to: at(to) });

describe('without', () => {
  it.each([
    ['nothing leaves all', [], [stretch(10, 20)]],
    ['what lies apart leaves all', [stretch(0, 10), stretch(20, 30)], [stretch(10, 20)]],
    ['its beginning leaves its end', [stretch(5, 12)], [stretch(12, 20)]],
    ['its middle leaves both ends', [stretch(12, 15)], [stretch(10, 12), stretch(15, 20)]],
    ['all of it leaves nothing', [stretch(5, 12), stretch(11, 25)], []],
  ])('%s', (_, others, left) => {
    expect(without(stretch(10, 20), others)).toEqual(left);
  });

  it('has nothing of a stretch that is none', () => {
    expect(without(stretch(10, 10), [])).toEqual([]);
  });
});

describe('lookAgain', () => {
  const after = (silent: number): string | undefined => lookAgain(at(0), at(silent), 10_000);

  it('needs none where the system was never up, or said so just now', () => {
    expect(lookAgain(undefined, at(0), 10_000)).toBeUndefined();
    expect(after(5)).toBeUndefined();
  });

  it('is soon at first, and rarer the longer the system is away', () => {
    expect(after(6)).toBe(at(9));
    expect(after(60)).toBe(at(90));
    expect(after(86_400)).toBe(at(86_700));
  });
});
