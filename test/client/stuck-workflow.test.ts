import { stuckBy } from '../../client/incidents/stuck-workflow.js';

type Events = Parameters<typeof stuckBy>[0];

const NOW = Date.parse('2026-03-02T09:00:00.000Z');
const at = (secondsAgo: number) => ({ seconds: NOW / 1_000 - secondsAgo, nanos: 0 });

/** The newest events of a history, the newest first. */
const history = (...events: object[]): Events => events;
const done = (secondsAgo = 60) => ({ eventType: 7, eventTime: at(secondsAgo) });
const failed = (secondsAgo: number, cause: number, message?: string, startedEventId = 4) => ({
  eventType: 9,
  eventTime: at(secondsAgo),
  workflowTaskFailedEventAttributes: { cause, startedEventId, ...(message && { failure: { message } }) },
});
const started = (eventId: number, secondsAgo: number) => ({ eventType: 6, eventId, eventTime: at(secondsAgo) });
const signalled = { eventType: 26, eventTime: at(1) };

describe('stuckBy', () => {
  it.each([
    ['does not fit', 24, 'nondeterminism'],
    ['a mistake', 14, 'failure'],
  ])('finds that a workflow stands still: %s', (error, cause, kind) => {
    expect(stuckBy(history(signalled, failed(20, cause, error), started(4, 25), done()), NOW)).toEqual({
      cause: kind,
      error,
      since: '2026-03-02T08:59:35.000Z',
    });
  });

  it('counts from the first of several failures in a row', () => {
    const events = history(
      failed(5, 14, 'again', 8),
      started(8, 6),
      failed(20, 14, 'first', 4),
      started(4, 25),
      done(60),
      failed(90, 14, 'long ago', 1),
    );
    expect(stuckBy(events, NOW)).toMatchObject({ error: 'again', since: '2026-03-02T08:59:35.000Z' });
  });

  it('waits for the second try of a task that has failed just now', () =>
    expect(stuckBy(history(failed(1, 14, 'a mistake'), done()), NOW)).toBe('soon'));

  it('takes one that went on for sound, and one that the server had made anew', () => {
    expect(stuckBy(history(done(1), failed(20, 24, 'before')), NOW)).toBe('recovered');
    expect(stuckBy(history(failed(20, 1)), NOW)).toBe('recovered');
    expect(stuckBy(history(failed(20, 20)), NOW)).toBe('recovered');
  });

  it('tells one that has ended, and one of which nothing is known', () => {
    const terminated = {
      eventType: 27,
      eventTime: at(60),
      workflowExecutionTerminatedEventAttributes: { reason: 'a mistake', identity: 'temporal-cli:olu' },
    };
    expect(stuckBy(history(terminated, failed(20, 24)), NOW)).toEqual({
      ended: 'terminated in Temporal, a mistake, by temporal-cli:olu',
      at: '2026-03-02T08:59:00.000Z',
    });
    expect(stuckBy(history({ eventType: 28, eventTime: at(1) }), NOW)).toBe('soon');
    expect(stuckBy(history(signalled), NOW)).toBe('not known');
  });
});
