import type { Translated } from '../catalogue.js';
import type { peopleFields as english } from '../en/console-people-fields.js';

export const peopleFields: Translated<typeof english> = {
  'people.field.name': 'Nombre',
  'people.field.email': 'Correo electrónico',
  'people.field.language': 'Idioma',
  'people.field.timeZone': 'Zona horaria',
  'people.hint.timeZone': 'Por ejemplo, «Europe/Madrid».',
  'people.field.country': 'País',
  'people.hint.country': 'Por ejemplo, «ES»; opcional.',
  'people.hours': 'Horario de trabajo',
  'people.hint.hours':
    'Por ejemplo, «09:00-12:30, 13:30-18:00», en hora local. Un día en blanco no se trabaja; si todos quedan en blanco, vale el horario en gris.',
  'people.field.region': 'Región',
  'people.hint.region': 'Cuyos festivos se guardan además de los nacionales, por ejemplo «CT» para Cataluña; opcional.',
  'people.field.daysOff': 'Días libres',
  'people.hint.daysOff':
    'Una fecha por línea, por ejemplo «2026-12-24». Los festivos oficiales no hace falta indicarlos.',
  'people.mail': 'Correo',
  'people.hint.mail': 'Según la hora de la zona horaria; todo opcional.',
  'people.field.quietFrom': 'Sin correo desde las',
  'people.field.quietTo': 'hasta las',
  'people.field.digest': 'Resumen diario a las',
  'people.absences': 'Ausencias',
  'people.hint.absences':
    'Ambos días incluidos; para uno solo basta el primero. Mientras tanto responde la persona sustituta. Vacíe una fila para quitarla.',
  'people.absence': 'Ausencia {number}',
  'people.field.firstDay': 'Primer día',
  'people.field.lastDay': 'Último día',
  'people.field.delegate': 'Correo de quien sustituye',
  'people.delegations': 'Sustituciones permanentes',
  'people.hint.delegations':
    'Quién responde también cuando la persona está presente, en este orden. Lo que queda en blanco no tiene límite.',
  'people.delegation': 'Sustitución {number}',
  'people.field.amount': 'Hasta un importe de',
  'people.field.currency': 'Moneda',
  'people.onlySome': 'Solo para algunos papeles o tipos de tarea',
  'people.field.roles': 'Preguntado como',
  'people.field.kinds': 'Tipos de tarea',
  'people.line': 'Jerarquía y grupo',
  'people.field.manager': 'Correo de la persona superior',
  'people.hint.manager': 'Recibe aviso cuando una cuestión sube por la jerarquía; opcional.',
  'people.field.members': 'Miembros',
  'people.hint.members':
    'Convierte esta entrada en un grupo cuyas tareas pueden asumir estas personas: una dirección por línea.',
  'people.field.console': 'Puede iniciar sesión en esta consola',
  'people.field.defaultFor': 'Papel por defecto',
  'people.hint.defaultFor': 'Cuando un encargo no nombra a nadie para un papel.',
};
