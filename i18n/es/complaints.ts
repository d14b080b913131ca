import type { Translated } from '../catalogue.js';
import type { complaints as english } from '../en/complaints.js';

export const complaints: Translated<typeof english> = {
  'complaints.choose': 'Elija una de las respuestas.',
  'complaints.chooseOne': 'Elija una opción.',
  'complaints.needed': 'Este dato es necesario.',
  'complaints.confirm': 'Debe confirmarse.',
  'complaints.stranger': 'Aquí no se pide «{name}».',
  'complaints.text': '«{value}» no es un texto.',
  'complaints.tooLong': 'Supera los {limit, number} caracteres.',
  'complaints.oneLine': 'Debe ocupar una sola línea.',
  'complaints.controls': 'Contiene caracteres que no se pueden guardar.',
  'complaints.email': '«{value}» no es una dirección de correo electrónico.',
  'complaints.integer': '«{value}» no es un número entero de {min, number} a {max, number}.',
  'complaints.wholeNumber': '«{value}» no es un número entero.',
  'complaints.money': '«{value}» no es un importe en {currency}, como {example}.',
  'complaints.amount': 'El importe debe ser mayor que cero.',
  'complaints.currency': 'El importe debe expresarse en {currency}.',
  'complaints.duration': '«{value}» no es una duración.',
  'complaints.count':
    '«{value}» no es un número entero de {unit, select, weeks {semanas} hours {horas} minutes {minutos} seconds {segundos} other {días}}.',
  'complaints.flag': 'Solo caben sí o no.',
  'complaints.lines': 'Caben {limit, number} entradas como máximo.',
  'complaints.row': 'Esta fila no se puede leer.',
  'complaints.scores': 'Cada criterio requiere una puntuación.',
  'complaints.noDeliverable': '«{id}» no es el identificador de un entregable.',
  'complaints.noRole': '«{id}» no es el identificador de una función.',
  'complaints.twice': '«{id}» aparece dos veces.',
  'complaints.leftOut': '«{id}» se suprime en el mismo cambio.',
  'complaints.awaited': '«{id}» no se puede suprimir, porque {others} depende de ello.',
  'complaints.nothingLeft': 'No quedaría nada que un proveedor pudiera entregar.',
  'complaints.conflict': 'Confirme que no hay conflicto de intereses o descríbalo.',
  'complaints.worksForClient': '«{email}» trabaja para el cliente en este encargo.',
  'complaints.placed': '«{email}» ya ocupa el puesto {position}.',
  'complaints.notFirst': 'Indique por qué se elige a «{vendor}» aunque no es el primero de la clasificación.',
  'complaints.type':
    '«{value}» no es {type, select, string {un texto} number {un número} int {un número entero} boolean {ni «true» ni «false»} array {una lista} other {un conjunto de claves con sus valores}}.',
  'complaints.options': '«{value}» no está entre {options}.',
  'complaints.tooSmall': '«{value}» es menos de {limit, number}.',
  'complaints.tooBig': '«{value}» es más de {limit, number}.',
  'complaints.tooFew':
    '{limit, plural, one {Se necesita al menos #} other {Se necesitan al menos #}} y hay {count, number}.',
  'complaints.tooMany':
    '{limit, plural, one {Se admite como máximo #} other {Se admiten como máximo #}} y hay {count, number}.',
  'complaints.longer': '«{value}» supera los {limit, number} caracteres.',
  'complaints.instant': '«{value}» no es un instante como «2026-12-24T09:00:00Z».',
  'complaints.unfit': '«{value}» no se puede aceptar.',
  'complaints.value': '«{value}»: {why}',
  'complaints.rule': '{why}',
  'complaints.quotes': 'Las comillas de esta línea no casan.',
  'complaints.yaml':
    'Línea {line, number}, «{value}»: {code, select, TAB_AS_INDENT {un tabulador no puede sangrar una línea} BAD_INDENT {la sangría no encaja o queda un corchete abierto} MISSING_CHAR {falta un corchete, dos puntos o unas comillas} MULTIPLE_DOCS {empieza un segundo documento} other {no es ni YAML ni JSON}}.',
};
