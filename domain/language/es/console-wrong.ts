import type { Translated } from '../catalogue.js';
import type { wrong as english } from '../en/console-wrong.js';

export const wrong: Translated<typeof english> = {
  'console.wrong.deliverableTaken': '{id} ya corresponde a otro entregable',
  'console.wrong.roleTaken': '{id} ya corresponde a otra función',
  'console.wrong.noDeliverable': '{id} no es un entregable',
  'console.wrong.circle': '{id} depende de sí mismo',
  'console.wrong.currency': '{given} no es la moneda del presupuesto, {currency}',
  'console.wrong.notNegative': 'un pago no es negativo',
  'console.wrong.aboveZero': 'un presupuesto es superior a cero',
  'console.wrong.headcount': 'un número entre el mínimo y el máximo',
  'console.wrong.twice': '{who} figura dos veces',
  'console.wrong.nobody': 'no se nombra a nadie, y el directorio no indica a nadie para esta función ({role})',
  'console.wrong.practice': '{given} no es una especialidad; se conocen {known}',
  'console.wrong.code': 'un código ISO 4217 de tres mayúsculas, como «GBP»',
  'console.wrong.amount': '«{given}» no es un importe en {currency} como {example}.',
  'console.wrong.line': 'una línea sin caracteres de control',
  'console.wrong.text': 'un texto sin caracteres de control',
  'console.wrong.leastNumber': 'Como mínimo, {least}.',
  'console.wrong.mostNumber': 'Como máximo, {most}.',
  'console.wrong.leastItems': 'Se necesitan al menos {least}.',
  'console.wrong.mostItems': 'Se admiten como máximo {most}.',
  'console.wrong.leastCharacters': 'Al menos {least} caracteres.',
  'console.wrong.mostCharacters': 'Como máximo, {most} caracteres.',
  'console.wrong.expected': 'Este dato no es válido (se esperaba {expected}, se recibió {received}).',
  'console.wrong.email': 'No es una dirección de correo electrónico.',
};
