import type { PlacedRung } from '../../../domain/tasks/task.js';
import { PLACED_ACTS } from '../../../domain/tasks/task.js';
import { TASK_KINDS, type TaskKind } from '../../../domain/tasks/kinds/index.js';
import { isToldToBoth, rungTold, silenceLeadsTo } from '../../../domain/tasks/silence.js';
import { OnSilence } from '../../../domain/tasks/task-policy.js';
import { isMessageKey, LANGUAGES, localizerFor, PLAIN } from '../../../i18n/index.js';
import { aContext } from '../../support/samples/contexts.js';

const AT = '2026-03-18T17:00:00.000Z';
const policy = { due: 'P3D', onSilence: 'escalate' } as const;
const told = (rung: Omit<PlacedRung, 'at'>, kind: TaskKind = 'overdue.decide'): string =>
  PLAIN.text(rungTold({ kind, context: aContext(kind), policy }, { at: AT, ...rung }));

describe('rungTold', () => {
  it.each(PLACED_ACTS)('has a sentence for a rung that does %s', (act) => {
    expect(told({ do: act })).toMatch(/\.$/);
  });

  it('names the part, or the manager, that is told or takes over', () => {
    expect(told({ do: 'escalate', to: 'owner' })).toBe('the owner is told that the answer is missing.');
    expect(told({ do: 'transfer', to: 'sponsor' })).toBe('The question passes to the sponsor.');
    const who = { name: 'Mia Manager', email: 'mia@client.example', language: 'en', timeZone: 'UTC' };
    expect(told({ do: 'transfer', who })).toBe('The question passes to Mia Manager.');
  });

  it('names the choice that is deemed made with what follows, and deems none where only a person can make it', () => {
    expect(told({ do: 'reject' }, 'scope.approve')).toBe(
      'It counts as “Cancel the engagement”: The engagement is cancelled.',
    );
    expect(told({ do: 'accept' }, 'nda.sign')).toBe(told({ do: 'lapse' }, 'nda.sign'));
  });

  it('says for how long a clock stands still at most', () => {
    expect(told({ do: 'suspend', for: 'P2D' })).toBe('The clock stops for at most 2 days.');
  });
});

describe('silenceLeadsTo', () => {
  const lapsing = (kind: TaskKind, onSilence: OnSilence, act: PlacedRung['do'] = 'lapse', context = aContext(kind)) =>
    silenceLeadsTo({ kind, context, policy: { due: 'P3D', onSilence }, rungs: [{ at: AT, do: act, to: 'finance' }] });

  it('says at which instant, and none once everything has been climbed', () => {
    expect(lapsing('bid.submit', 'reject').at).toBe(AT);
    expect(silenceLeadsTo({ kind: 'scope.approve', context: {}, policy, rungs: [] })).toMatchObject({
      does: 'stand',
      told: { code: 'silence.stands' },
    });
  });

  it.each(TASK_KINDS)('says what follows the silence about %s in every language', (kind) => {
    for (const onSilence of OnSilence.options) {
      for (const act of ['lapse', 'accept', 'reject', 'decide'] as const) {
        const { told: said } = lapsing(kind, onSilence, act);
        expect(isMessageKey(said.code)).toBe(true);
        const texts = LANGUAGES.map((language) => localizerFor({ language, timeZone: 'UTC' }).text(said));
        expect(new Set(texts).size).toBe(LANGUAGES.length);
        for (const text of texts) expect(text).toMatch(/\.$/);
      }
    }
  });

  it('commits no money, whatever a policy says', () => {
    for (const kind of ['scope.approve', 'award.approve', 'scaling.approve'] as const)
      for (const act of ['lapse', 'accept'] as const)
        expect(lapsing(kind, 'accept', act)).toMatchObject({ decision: 'silence' });
  });

  it('ends a whole engagement only where the policy says so', () => {
    const ending = TASK_KINDS.flatMap((kind) =>
      OnSilence.options
        .filter((onSilence) => /cancelled|terminated/.test(PLAIN.text(lapsing(kind, onSilence).told)))
        .filter((onSilence) => lapsing(kind, onSilence).does === 'end')
        .map((onSilence) => [kind, onSilence]),
    );
    expect(ending).toEqual([
      ['scope.answer', 'reject'],
      ['scope.approve', 'reject'],
      ['award.approve', 'reject'],
      ['contract.decide', 'reject'],
      ['position.decide', 'reject'],
      ['overdue.decide', 'reject'],
    ]);
  });

  it('leaves a change of work under way undone', () => {
    const context = { ...aContext('scope.approve'), amendment: true };
    for (const onSilence of OnSilence.options)
      expect(PLAIN.text(lapsing('scope.approve', onSilence, 'lapse', context).told)).toContain(
        'The change is not made',
      );
  });

  it('says what follows after the person above, too', () => {
    expect(PLAIN.text(lapsing('scope.approve', 'escalate', 'decide').told)).toMatch(
      /^finance gets the question\. Without an answer from there within 3 days: The question stays open/,
    );
  });

  it('is told to both sides of a review alone', () => {
    expect(TASK_KINDS.filter(isToldToBoth)).toEqual(['review.score']);
  });
});
