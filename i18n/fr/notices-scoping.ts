import type { Translated } from '../catalogue.js';
import type { scopingNotices as english } from '../en/notices-scoping.js';

export const scopingNotices: Translated<typeof english> = {
  'notices.amount': '{amount}',
  'notices.questions.subject': 'Questions en suspens sur le périmètre',
  'notices.questions.why': 'Avant la rédaction du cahier des charges, veuillez répondre à ces questions :',
  'notices.scope.subject': 'Périmètre à approuver, version {version}',
  'notices.scope.comparison':
    'Achat, transition et suivi compris : {bought}. En interne : {inHouse}. Différence : {difference}.',
  'notices.scope.notGiven': 'non indiqué',
  'notices.scope.notKnown': 'inconnue',
  'notices.scope.answers': 'Cette version répond à : {change}',
  'notices.scope.role': '{count} × {title}, {days, plural, one {# jour} other {# jours}} par personne',
  'notices.scope.dueAfter':
    '{id} : {title} ({from, select, client {du client} other {du prestataire}}, délai à compter du début : {due})',
  'notices.scope.dueOn': '{id} : {title} ({from, select, client {du client} other {du prestataire}}, attendu le {due})',
  'notices.team.subject': 'Ce que « {engagement} » signifie pour {team}',
  'notices.team.part':
    'Une partie des travaux autour de « {engagement} » sera confiée à une entreprise extérieure. Vous êtes l’interlocuteur de {team}.',
  'notices.team.stays': 'Restent en interne : {part}.',
  'notices.team.tell':
    'Veuillez en informer l’équipe avant qu’elle ne l’apprenne ailleurs, et transmettre ses questions au responsable.',
  'notices.change.subject': 'Modification du périmètre à approuver',
  'notices.change.due': 'Nouveau délai à compter du début pour {id} : {after}',
  'notices.change.drop': '{id} est supprimé',
  'notices.change.unchanged': 'inchangé',
};
