import type { Translated } from '../catalogue.js';
import type { scorecard as english } from '../en/console-scorecard.js';

export const scorecard: Translated<typeof english> = {
  'console.scorecard': 'Bilanz',
  'console.scorecard.engagements': '{count, plural, one {# Auftrag} other {# Aufträge}}',
  'console.scorecard.onTime': 'Pünktlich',
  'console.scorecard.quality': 'Qualität',
  'console.scorecard.firstTime': 'Auf Anhieb abgenommen',
  'console.scorecard.delivered': 'Geliefert',
  'console.scorecard.dropped': 'Gestrichen',
  'console.scorecard.late': 'Eigene Verspätung',
  'console.scorecard.never': 'keine',
  'console.scorecard.own': 'Aus den Journalen neu berechnet. Nur die eigene Verspätung des Dienstleisters zählt.',
  'console.scorecard.because': 'Woraus sich „{figure}“ ergibt',
  'console.scorecard.deliverable': 'Arbeitsergebnis',
  'console.scorecard.outcome': 'Ergebnis',
  'console.scorecard.outcome.is':
    '{outcome, select, accepted {abgenommen} dropped {gestrichen} replace {Dienstleister ersetzt} other {beendet}}',
  'console.scorecard.value.onTime': 'Eigene Verspätung',
  'console.scorecard.value.quality': 'Punkte',
  'console.scorecard.value.firstTime': 'Eingereicht',
  'console.scorecard.times': '{count, plural, one {einmal} other {#-mal}}',
  'console.scorecard.entries': 'Journal',
};
