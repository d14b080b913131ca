import type { Translated } from '../catalogue.js';
import type { scorecard as english } from '../en/console-scorecard.js';

export const scorecard: Translated<typeof english> = {
  'console.scorecard': 'Bilan',
  'console.scorecard.engagements': '{count, plural, one {# mission} other {# missions}}',
  'console.scorecard.onTime': 'Dans les délais',
  'console.scorecard.quality': 'Qualité',
  'console.scorecard.firstTime': 'Bon du premier coup',
  'console.scorecard.delivered': 'Livré',
  'console.scorecard.dropped': 'Abandonné',
  'console.scorecard.late': 'Retard propre',
  'console.scorecard.never': 'aucun',
  'console.scorecard.own': 'Recalculé à partir des journaux. Seul compte le retard propre du prestataire.',
  'console.scorecard.because': 'D’où vient « {figure} »',
  'console.scorecard.deliverable': 'Livrable',
  'console.scorecard.outcome': 'Issue',
  'console.scorecard.outcome.is':
    '{outcome, select, accepted {accepté} dropped {abandonné} replace {prestataire remplacé} other {résilié}}',
  'console.scorecard.value.onTime': 'Retard propre',
  'console.scorecard.value.quality': 'Points',
  'console.scorecard.value.firstTime': 'Remis',
  'console.scorecard.times': '{count, plural, one {une fois} other {# fois}}',
  'console.scorecard.entries': 'Journal',
};
