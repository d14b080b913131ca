import type { Translated } from '../catalogue.js';
import type { scopingForms as english } from '../en/forms-scoping.js';

export const scopingForms: Translated<typeof english> = {
  'forms.scope.answer.answer': 'Antworten absenden',
  'forms.scope.answer.answer.then': 'Die Leistungsbeschreibung wird mit Ihren Antworten entworfen.',
  'forms.scope.approve.approve': 'Diesen Leistungsumfang genehmigen',
  'forms.scope.approve.approve.then': 'Dienstleister werden eingeladen, darauf ein Angebot abzugeben.',
  'forms.scope.approve.change': 'Änderungen verlangen',
  'forms.scope.approve.change.then': 'Eine neue Fassung wird entworfen und Ihnen wieder vorgelegt.',
  'forms.scope.approve.changes': 'Was geändert werden soll',
  'forms.scope.approve.deliverables': 'Arbeitsergebnisse mit anderer Frist',
  'forms.scope.approve.deliverables.hint':
    'Die Kennung eines Arbeitsergebnisses und seine neue Frist ab Beginn der Leistungserbringung.',
  'forms.scope.approve.deliverable': 'Arbeitsergebnis',
  'forms.scope.approve.after': 'Fällig nach',
  'forms.scope.approve.drop': 'Arbeitsergebnisse, die entfallen sollen',
  'forms.scope.approve.drop.hint': 'Eine Kennung je Zeile.',
  'forms.scope.approve.headcount': 'Rollen mit anderer Personenzahl',
  'forms.scope.approve.role': 'Rolle',
  'forms.scope.approve.people': 'Personen',
  'forms.scope.approve.amendment.approve': 'Diese Änderung genehmigen',
  'forms.scope.approve.amendment.approve.then':
    'Die Leistungsbeschreibung erhält eine neue Fassung, und die Betroffenen werden benachrichtigt.',
  'forms.scope.approve.amendment.reject': 'Ablehnen',
  'forms.scope.approve.amendment.reject.then': 'Der Leistungsumfang bleibt, wie er ist.',
};
