import type { Translated } from '../catalogue.js';
import type { teamNotices as english } from '../en/notices-team.js';

export const teamNotices: Translated<typeof english> = {
  'notices.nda.subject': 'Bitte Vertraulichkeitsvereinbarung mit {vendor} unterzeichnen',
  'notices.nda.subjectForVendor': 'Bitte Vertraulichkeitsvereinbarung mit dem Auftraggeber unterzeichnen',
  'notices.nda.why':
    'Bitte lesen Sie die Vertraulichkeitsvereinbarung und unterzeichnen Sie sie, oder nennen Sie Ihre Gründe dagegen.',
  'notices.ndaSigned.subject': 'Die Vertraulichkeitsvereinbarung ist in Kraft',
  'notices.ndaSigned.why': 'Beide Seiten haben unterzeichnet. {vendor} kann nun die Fachkräfte benennen.',
  'notices.expert.subject': 'Bitte Fachkraft benennen: {title} ({position})',
  'notices.expert.why': 'Bitte benennen Sie die Person für die Position {position}.',
  'notices.expert.needed': 'Erforderlich: {credentials}.',
  'notices.verify.subject': 'Bitte {expert} als {title} prüfen',
  'notices.verify.why': 'Bitte prüfen Sie Identität und Qualifikation, bevor der Zugang eingerichtet wird.',
  'notices.acknowledge.subject': 'Bitte Vertraulichkeit bestätigen',
  'notices.acknowledge.why':
    '{vendor} hat Sie als {title} benannt. Bitte bestätigen Sie, was das bedeutet, bevor Sie Zugang erhalten.',
  'notices.notGranted.subject': 'Der Zugang konnte nicht eingerichtet werden',
  'notices.notGranted.why':
    'Das Zugangssystem hat den Zugang für {name} ({position}) abgelehnt. Die Position bleibt ohne Zugang.',
  'notices.notRevoked.subject': 'Der Zugang konnte nicht entzogen werden',
  'notices.notRevoked.why':
    'Das Zugangssystem hat den Entzug des Zugangs von {name} ({position}) abgelehnt. Es wird stündlich erneut versucht.',
  'notices.plan.subject':
    'Bitte Personalplan freigeben: Das Team wird {direction, select, grow {größer} other {kleiner}}',
  'notices.plan.cost': 'Kosten bisher: {before}; künftig: {after}; Budget: {budget}.',
  'notices.grown.subject': 'Das Team ist größer geworden',
  'notices.shrunk.subject': 'Das Team ist kleiner geworden',
  'notices.team.size': '{count, plural, one {# Person hat} other {# Personen haben}} jetzt Zugang.',
  'notices.leave.subject': 'Mitteilung: Ihre Position endet',
  'notices.leave.why': 'Das Team von „{engagement}“ wird kleiner. Ihre Position als {title} endet am {until}.',
  'notices.leave.handOver': 'Bitte übergeben Sie bis dahin Ihre Arbeit.',
  'notices.stay.subject': 'Die Mitteilung ist zurückgenommen',
  'notices.stay.why': 'Sie werden doch gebraucht. Ihre Position endet nicht, und Ihr Zugang bleibt, wie er ist.',
  'notices.handover.subject': 'Bitte die Arbeit von {name} übergeben',
  'notices.handover.why': '{name} verlässt das Team am {until}; damit endet auch der Zugang.',
};
