import type { PlacedRung } from '../../../domain/tasks/task.js';
import { PLACED_ACTS } from '../../../domain/tasks/task.js';
import { defaultPolicy } from '../../../domain/practices/default-policy.js';
import { TASK_KINDS, type TaskKind } from '../../../domain/tasks/kinds/index.js';
import { silenceLeadsTo, silenceTold } from '../../../domain/tasks/silence.js';
import { PLAIN } from '../../../i18n/index.js';
import { aContext } from '../../support/contexts.js';

const AT = '2026-03-18T17:00:00.000Z';
const told = (rung: Omit<PlacedRung, 'at'>, kind: TaskKind = 'scope.approve'): string =>
  PLAIN.text(silenceLeadsTo({ kind, context: aContext(kind) }, { at: AT, ...rung }));

describe('silenceLeadsTo', () => {
  it.each(PLACED_ACTS)('has a sentence for a rung that does %s', (act) => {
    expect(told({ do: act })).toMatch(/\.$/);
  });

  it('names the part, or the manager, that is told or takes over', () => {
    expect(told({ do: 'escalate', to: 'owner' })).toBe('the owner is told that the answer is missing.');
    expect(told({ do: 'transfer', to: 'sponsor' })).toBe('The question passes to the sponsor.');
    const who = { name: 'Mia Manager', email: 'mia@client.example', language: 'en', timeZone: 'UTC' };
    expect(told({ do: 'transfer', who })).toBe('The question passes to Mia Manager.');
    expect(told({ do: 'decide', who })).toBe('Mia Manager decides how to go on.');
  });

  it('names the choice that is deemed made, and deems none where only a person can make it', () => {
    expect(told({ do: 'accept' })).toBe('It counts as “Approve this scope”.');
    expect(told({ do: 'reject' })).toBe('It counts as “Cancel the engagement”.');
    expect(told({ do: 'accept' }, 'nda.sign')).toBe(told({ do: 'lapse' }));
  });

  it('says for how long a clock stands still at most', () => {
    expect(told({ do: 'suspend', for: 'P2D' })).toBe('The clock stops for at most 2 days.');
  });
});

describe('silenceTold', () => {
  it('tells both sides of a review alone, by its policy', () => {
    expect(TASK_KINDS.filter((kind) => silenceTold(kind, defaultPolicy).length > 0)).toEqual(['review.score']);
    const meant = (['accept', 'reject', 'escalate'] as const).map((onSilence) => {
      const tasks = { ...defaultPolicy.tasks, 'review.score': { ...defaultPolicy.tasks['review.score'], onSilence } };
      return silenceTold('review.score', { tasks }).map(({ code }) => code);
    });
    expect(meant).toEqual([['notices.silence.accept'], ['notices.silence.reject'], ['notices.silence.escalate']]);
  });
});
