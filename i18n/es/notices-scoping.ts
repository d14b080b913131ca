import type { Translated } from '../catalogue.js';
import type { scopingNotices as english } from '../en/notices-scoping.js';

export const scopingNotices: Translated<typeof english> = {
  'notices.amount': '{amount}',
  'notices.questions.subject': 'Preguntas abiertas sobre el alcance',
  'notices.questions.why': 'Antes de redactar la descripción de los trabajos, responda, por favor:',
  'notices.scope.subject': 'Apruebe el alcance, versión {version}',
  'notices.scope.comparison':
    'Contratado, con transición y supervisión: {bought}. Con medios propios: {inHouse}. Diferencia: {difference}.',
  'notices.scope.notGiven': 'no indicado',
  'notices.scope.notKnown': 'desconocida',
  'notices.scope.answers': 'Esta versión responde a: {change}',
  'notices.scope.role': '{count} × {title}, {days, plural, one {# día} other {# días}} por persona',
  'notices.scope.dueAfter':
    '{id}: {title} ({from, select, client {del cliente} other {del proveedor}}, plazo desde el inicio: {due})',
  'notices.scope.dueOn': '{id}: {title} ({from, select, client {del cliente} other {del proveedor}}, vence el {due})',
  'notices.team.subject': 'Qué significa «{engagement}» para {team}',
  'notices.team.part':
    'Una parte de los trabajos de «{engagement}» la hará una empresa externa. Usted es la persona de contacto para {team}.',
  'notices.team.stays': 'Queda en la casa: {part}.',
  'notices.team.tell':
    'Informe, por favor, al equipo antes de que lo sepa por otra vía y traslade sus preguntas al responsable.',
  'notices.change.subject': 'Apruebe un cambio del alcance',
  'notices.change.due': 'Nuevo plazo desde el inicio para {id}: {after}',
  'notices.change.drop': '{id} se suprime',
  'notices.change.unchanged': 'sin cambios',
};
