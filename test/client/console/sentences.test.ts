import { factLabel, sentenceOf } from '../../../client/console/sentences.js';
import { readerFor } from '../../../domain/language/reader.js';
import type { Fact } from '../../../domain/facts.js';
import { aFact, aStart } from '../../support/turns.js';

const THEN = '2026-03-10T12:00:00.000Z';

describe('sentenceOf', () => {
  const said: [Fact, string][] = [
    [aStart(), 'key:test started the engagement in Financial expertise with a budget of £60,000.'],
    [
      aFact('task.lapsed', { task: 't', kind: 'scope.approve', outcome: 'cancel' }),
      'Nobody answered “Scope approval”; it counts as “cancel”.',
    ],
    [
      aFact('deliverable.overdue', { deliverable: 'D1', due: THEN, holder: 'vendor' }),
      'D1 is overdue since 10 Mar 2026, 13:00; the turn is the vendor’s.',
    ],
    [aFact('extension.requested', { deliverable: 'D1', by: 'P5D' }), '5 days more time were asked for D1.'],
    [
      aFact('turn.superseded', { stream: 'main', turn: 4, entries: [9] }),
      'A worker died before its turn took effect; 1 entry (9) no longer counts.',
    ],
    [
      aFact('payment.released', { deliverable: 'D1', amount: { currency: 'JPY', minor: 5000 } }),
      'JP¥5,000 was released for D1.',
    ],
  ];
  it.each(said)('says %j', (fact, sentence) =>
    expect(sentenceOf(fact, readerFor({ language: 'en', timeZone: 'Europe/Berlin' }))).toBe(sentence),
  );
});

it('factLabel names a fact’s type', () => {
  expect([factLabel('deliverable.accepted'), factLabel('nda.signed')]).toEqual(['Deliverable accepted', 'NDA signed']);
});
