import fc from 'fast-check';
import { type Review, reviewScore, verdictOf } from '../../../domain/engagement/review.js';

const practice = { passMark: 70, disagreement: 20 };
const accept = (score: number): Review => ({ verdict: 'accept', score });
const rework = (score: number): Review => ({ verdict: 'rework', score });

describe('verdictOf', () => {
  it.each<[string, Review[], 'accept' | 'rework' | 'dispute']>([
    ['two accept with a passing mean', [accept(65), accept(75)], 'accept'],
    ['two accept below the pass mark', [accept(60), accept(79)], 'rework'],
    ['two ask for rework', [rework(40), rework(55)], 'rework'],
    ['the verdicts differ', [accept(72), rework(68)], 'dispute'],
    ['the scores are further apart than the practice allows', [accept(70), accept(91)], 'dispute'],
    ['the scores are just as far apart as it allows', [accept(70), accept(90)], 'accept'],
    ['a third sides with accepting', [accept(72), rework(68), accept(50)], 'accept'],
    ['a third sides with rework', [accept(72), rework(68), rework(90)], 'rework'],
    ['only one reviewer spoke', [accept(10)], 'accept'],
    ['nobody spoke', [], 'dispute'],
  ])('when %s', (_, reviews, verdict) => {
    expect(verdictOf(reviews, practice)).toBe(verdict);
  });

  it('does not depend on who came first, and is never a dispute of three', () => {
    const review = fc.record({
      verdict: fc.constantFrom('accept' as const, 'rework' as const),
      score: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(review, { minLength: 2, maxLength: 3 }), (reviews) => {
        expect(verdictOf([...reviews].reverse(), practice)).toBe(verdictOf(reviews, practice));
        expect(reviewScore([...reviews].reverse())).toBe(reviewScore(reviews));
        if (reviews.length === 3) expect(verdictOf(reviews, practice)).not.toBe('dispute');
      }),
    );
  });
});

describe('reviewScore', () => {
  it('is the mean of two and the median of three', () => {
    expect(reviewScore([accept(70), accept(75.25)])).toBe(72.63);
    expect(reviewScore([accept(90), rework(20), accept(80)])).toBe(80);
    expect(reviewScore([accept(64)])).toBe(64);
    expect(reviewScore([])).toBe(0);
  });
});
