import type { Translated } from '../catalogue.js';
import type { peopleWrong as english } from '../en/console-people-wrong.js';

export const peopleWrong: Translated<typeof english> = {
  'people.wrong.needed': 'Este dato es necesario',
  'people.wrong.value': '«{value}» no se puede aceptar',
  'people.wrong.email': '«{value}» no es una dirección de correo',
  'people.wrong.language': '«{value}» no es un idioma como «es»',
  'people.wrong.timeZone': '«{value}» no es una zona horaria como «Europe/Madrid»',
  'people.wrong.country': '«{value}» no es un código de país de dos letras como «ES»',
  'people.wrong.region': '«{value}» no es el código de una región como «CT»',
  'people.wrong.hours': '«{value}» no es un horario como «09:00-12:30, 13:30-18:00», en orden y hasta las 24:00',
  'people.wrong.date': '«{value}» no es una fecha como «2026-12-24»',
  'people.wrong.time': '«{value}» no es una hora como «22:00»',
  'people.wrong.sameTime': '«{value}» es la hora en que empieza el silencio',
  'people.wrong.order': '«{value}» es anterior al primer día',
  'people.wrong.amount': '«{value}» no es un importe como «10000,00»',
  'people.wrong.negative': '«{value}» es menos que nada',
  'people.wrong.currency': '«{value}» no es una moneda como «EUR»',
  'people.wrong.overlap': '«{value}» cae dentro de la ausencia del {from} al {to}',
  'people.wrong.ownMember': '«{value}» es el propio grupo',
  'people.wrong.nestedGroup': '«{value}» es un grupo, y solo las personas pueden ser miembros de un grupo',
  'people.wrong.groupDelegates':
    '«{value}» no puede sustituir a un grupo; cada uno de sus miembros puede nombrar a su sustituto',
  'people.wrong.groupAway': '«{value}» es una ausencia de un grupo; solo pueden ausentarse sus miembros',
  'people.wrong.ownManager': '«{value}» no puede ser su propio superior',
  'people.wrong.managerCircle': '«{value}» cierra en círculo la línea de superiores: {circle}',
  'people.wrong.ownDelegate': '«{value}» no puede sustituirse a sí mismo',
  'people.wrong.delegateCircle': '«{value}» cierra en círculo las sustituciones: {circle}',
  'people.wrong.domain': '«{value}» no es un dominio de correo como «client.example»',
};
