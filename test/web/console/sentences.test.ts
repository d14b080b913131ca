import * as journal from '../../../domain/journal/sentence.js';
import { LANGUAGES, type Localizer, localizerFor, PLAIN } from '../../../i18n/index.js';
import type { Fact, FactType } from '../../../domain/journal/facts.js';
import { ABOUT, EVERY_FACT } from '../../support/samples/facts.js';
import { aFact, aStart } from '../../support/samples/turns.js';
import { someone } from '../../support/site/said.js';

const sentenceOf = (fact: Fact, localizer: Localizer): string => localizer.text(journal.sentenceOf(fact));
const factLabel = (type: FactType, localizer: Localizer): string => localizer.message(`console.fact.${type}`);

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
    [
      aFact('task.claimed', { task: 't', kind: 'review.score', from: 'group@x.example', to: 'dan@x.example' }),
      'dan@x.example took “Quality review”.',
    ],
    [
      aFact('task.claimed', {
        task: 't',
        kind: 'review.score',
        from: 'group@x.example',
        to: 'dan@x.example',
        by: someone('key:desk'),
      }),
      'key:desk took “Quality review” for dan@x.example.',
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
    expect(sentenceOf(fact, localizerFor({ language: 'en', timeZone: 'Europe/Berlin' }))).toBe(sentence),
  );
});

const greta = localizerFor({ language: 'de', timeZone: 'Europe/Berlin' });

describe('sentenceOf in German', () => {
  const said: [Fact, string][] = [
    [aFact('payment.released', ABOUT['payment.released']), '35.000\u00a0£ wurden für D1 freigegeben.'],
    [aFact('deliverable.accepted', ABOUT['deliverable.accepted']), 'D1 wurde mit 88,5 Punkten abgenommen.'],
    [
      aFact('task.answered', ABOUT['task.answered']),
      'dan@client.example hat „Freigabe des Leistungsumfangs“ in Vertretung von sara@client.example beantwortet: „genehmigen“ (per Link).',
    ],
    [
      aFact('scope.amended', ABOUT['scope.amended']),
      'sara@client.example hat den Leistungsumfang auf Fassung 2 geändert, D1, jetzt fällig 5 Tage nach dem Beginn: A clinic was added.',
    ],
    [
      aFact('task.withdrawn', ABOUT['task.withdrawn']),
      '„Freigabe des Leistungsumfangs“ wurde zurückgezogen: die zugehörige Arbeit ist beendet.',
    ],
  ];
  it.each(said)('says %j', (fact, sentence) => expect(sentenceOf(fact, greta)).toBe(sentence));
});

describe.each(LANGUAGES)('every fact in %s', (language) => {
  const localizer = localizerFor({ language, timeZone: 'Europe/Berlin' });

  it('has a sentence that leaves no place open', () => {
    for (const fact of EVERY_FACT) expect(sentenceOf(fact, localizer)).toMatch(/^[^{}]{10,}$/);
  });

  it('has a label', () => {
    for (const { type } of EVERY_FACT) expect(factLabel(type, localizer)).toMatch(/^[^{}.]{3,}$/);
  });

  it('has a sentence of its own, and not the English one', () => {
    if (language === 'en') return;
    expect(EVERY_FACT.filter((fact) => sentenceOf(fact, localizer) === sentenceOf(fact, PLAIN))).toEqual([]);
  });
});

it('factLabel names a fact’s type', () => {
  expect([
    factLabel('deliverable.accepted', PLAIN),
    factLabel('nda.signed', PLAIN),
    factLabel('nda.signed', greta),
  ]).toEqual(['Deliverable accepted', 'NDA signed', 'Vertraulichkeitsvereinbarung unterzeichnet']);
});
