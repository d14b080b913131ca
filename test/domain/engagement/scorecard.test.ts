import { type DeliveryRecord, scorecardOf } from '../../../domain/engagement/scorecard.js';

const anEnd = (different: Partial<DeliveryRecord> = {}): DeliveryRecord => ({
  from: 'vendor',
  outcome: 'accepted',
  late: false,
  rounds: 1,
  score: 80,
  ...different,
});

describe('scorecardOf', () => {
  it('shows punctuality, quality and first-time acceptance', () => {
    const ends = [anEnd(), anEnd({ late: true, rounds: 2, score: 71.5 }), anEnd({ score: null })];
    expect(scorecardOf(ends)).toEqual({ onTime: 0.6667, quality: 75.75, firstTime: 0.6667, delivered: 3, dropped: 0 });
  });

  it('knows nothing, rather than the best, of a vendor that owed nothing', () => {
    const nothing = { onTime: null, quality: null, firstTime: null, delivered: 0 };
    expect(scorecardOf([])).toEqual({ ...nothing, dropped: 0 });
    expect(scorecardOf([anEnd({ from: 'client', outcome: 'provided', late: true })])).toEqual({
      ...nothing,
      dropped: 0,
    });
    expect(scorecardOf([anEnd({ outcome: 'dropped', late: null })])).toEqual({ ...nothing, dropped: 1 });
  });

  it('counts what was dropped for its lateness as late', () => {
    expect(scorecardOf([anEnd(), anEnd({ outcome: 'dropped', late: true })])).toMatchObject({
      onTime: 0.5,
      delivered: 1,
      dropped: 1,
    });
  });

  it('leaves out whose lateness nothing tells', () => {
    expect(scorecardOf([anEnd({ late: null })])).toMatchObject({ onTime: null, delivered: 1 });
    expect(scorecardOf([anEnd({ late: null }), anEnd()])).toMatchObject({ onTime: 1 });
  });

  it('counts what ended in replacement or termination as not on time', () => {
    expect(scorecardOf([anEnd(), anEnd({ outcome: 'replace', score: null })])).toMatchObject({
      onTime: 0.5,
      delivered: 1,
      firstTime: 1,
    });
    expect(scorecardOf([anEnd({ outcome: 'terminate', score: null })])).toMatchObject({ onTime: 0, quality: null });
  });
});
