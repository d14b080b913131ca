import type { Foretold } from '../../../domain/tasks/silence.js';
import { announcing } from '../../../workflows/delivering/announce.js';
import type { Work } from '../../../workflows/delivering/work.js';

/** A review by two people, and what both sides are told of it. */
function aReview() {
  const told: [to: string, at: unknown][] = [];
  const note: Work['desk']['note'] = (_kind, to, _subject, [line]) => {
    const { params } = line as unknown as { params: { at: { at: string } } };
    told.push([to.email, params.at.at]);
  };
  const work = {
    desk: { note },
    need: { id: 'D1' },
    people: { owner: { email: 'olu@client.example' } },
    vendor: { contact: { email: 'liam@liffey-analytics.example' } },
  } as unknown as Work;
  return { told, announced: announcing(work, 2) };
}

const foretold = (at: string, different: Partial<Foretold> = {}): Foretold =>
  ({ told: { code: 'silence.stands' }, at, ...different }) as unknown as Foretold;

describe('what both sides are told of the silence of several reviewers', () => {
  it('is the latest instant, once all are known; and again when the other’s is an earlier one and one has answered', () => {
    const { told, announced } = aReview();
    announced.foretold('rita', foretold('2027-04-05T15:30:00.000Z'));
    expect(told).toEqual([]);
    announced.foretold('rolf', foretold('2027-04-05T16:30:00.000Z'));
    announced.answered('rolf');
    announced.answered('rita');
    expect(told).toEqual(
      ['2027-04-05T16:30:00.000Z', '2027-04-05T15:30:00.000Z'].flatMap((at) => [
        ['liam@liffey-analytics.example', at],
        ['olu@client.example', at],
      ]),
    );
  });

  it('is not told again while nothing has moved, but with the last reminder', () => {
    const { told, announced } = aReview();
    const at = '2027-04-05T15:30:00.000Z';
    announced.foretold('rita', foretold(at));
    announced.foretold('rolf', foretold(at));
    announced.foretold('rita', foretold(at));
    expect(told).toHaveLength(2);
    announced.foretold('rita', foretold(at, { isLastReminder: true }));
    expect(told).toHaveLength(4);
  });
});
