import type { Translated } from '../catalogue.js';
import type { people as english } from '../en/console-people.js';

export const people: Translated<typeof english> = {
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
};
