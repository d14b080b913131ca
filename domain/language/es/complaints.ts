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
};
