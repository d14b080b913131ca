import type { Translated } from '../catalogue.js';
import type { scopingNotices as english } from '../en/notices-scoping.js';

export const scopingNotices: Translated<typeof english> = {
  'notices.amount': '{amount}',
  'notices.questions.subject': 'Offene Fragen zum Leistungsumfang',
  'notices.questions.why': 'Bevor die Leistungsbeschreibung entworfen wird, beantworten Sie bitte:',
  'notices.scope.subject': 'Bitte Leistungsumfang freigeben, Fassung {version}',
  'notices.scope.comparison':
    'Vergabe, mit Übergang und Steuerung: {bought}. Eigenleistung: {inHouse}. Unterschied: {difference}.',
  'notices.scope.notGiven': 'nicht angegeben',
  'notices.scope.notKnown': 'nicht bekannt',
  'notices.scope.answers': 'Diese Fassung geht ein auf: {change}',
  'notices.scope.role': '{count} × {title}, je {days, plural, one {# Tag} other {# Tage}}',
  'notices.scope.dueAfter':
    '{id}: {title} ({from, select, client {vom Auftraggeber} other {vom Dienstleister}}, Frist ab Beginn: {due})',
  'notices.scope.dueOn':
    '{id}: {title} ({from, select, client {vom Auftraggeber} other {vom Dienstleister}}, fällig am {due})',
  'notices.team.subject': 'Was „{engagement}“ für {team} bedeutet',
  'notices.team.part':
    'Ein Teil der Arbeiten rund um „{engagement}“ geht an ein externes Unternehmen. Sie sind die Ansprechperson für {team}.',
  'notices.team.stays': 'Im Haus bleibt: {part}.',
  'notices.team.tell':
    'Bitte informieren Sie das Team, bevor es dies anderswo erfährt, und geben Sie seine Fragen an die Auftragsleitung weiter.',
  'notices.change.subject': 'Bitte Änderung des Leistungsumfangs freigeben',
  'notices.change.due': 'Neue Frist ab Beginn für {id}: {after}',
  'notices.change.drop': '{id} entfällt',
  'notices.change.unchanged': 'unverändert',
};
