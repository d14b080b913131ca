import type { Translated } from '../catalogue.js';
import type { closed as english } from '../en/portal-closed.js';

export const closed: Translated<typeof english> = {
  'portal.closed.answered': 'Esto ya se ha respondido',
  'portal.closed.answered.text':
    '{at, select, unknown {Se registró una respuesta, así que no tiene que hacer nada más.} other {Se registró una respuesta el {at}, así que no tiene que hacer nada más.}}',
  'portal.closed.answered.more': 'Si esa respuesta no era suya o fue un error, escriba a la persona que le preguntó.',
  'portal.closed.lapsed': 'El plazo para responder ha terminado',
  'portal.closed.lapsed.text':
    '{at, select, unknown {La última fecha pasó y el asunto siguió adelante sin respuesta, como anunciaban los correos.} other {La última fecha pasó el {at} y el asunto siguió adelante sin respuesta, como anunciaban los correos.}}',
  'portal.closed.lapsed.more': 'Si cree que conviene volver a examinarlo, escriba a la persona que le preguntó.',
  'portal.closed.withdrawn': 'Esta pregunta se ha retirado',
  'portal.closed.withdrawn.text':
    '{at, select, unknown {Se retiró: las circunstancias han cambiado y su respuesta ya no es necesaria.} other {Se retiró el {at}: las circunstancias han cambiado y su respuesta ya no es necesaria.}}',
  'portal.closed.reassigned': 'Esto está ahora en manos de otra persona',
  'portal.closed.reassigned.text':
    'La pregunta se pasó a otra persona después de enviarle este correo, por lo que su enlace ya no la abre.',
  'portal.closed.reassigned.more': 'No tiene que hacer nada.',
  'portal.closed.over': 'Este encargo ha terminado',
  'portal.closed.over.text':
    'El encargo al que pertenecía esta pregunta ha terminado, por lo que ya no hace falta respuesta.',
  'portal.closed.expired': 'Este enlace ha caducado',
  'portal.closed.expired.text':
    'Los enlaces son válidos durante un tiempo limitado. El último correo sobre esta pregunta incluye uno que funciona; si no lo hay, pida uno nuevo a la persona que le escribió.',
  'portal.closed.forged': 'Este enlace no es válido',
  'portal.closed.forged.text':
    'La dirección está incompleta o se ha modificado. Abra el enlace directamente desde el correo; algunos programas parten las direcciones largas en varias líneas.',
  'portal.closed.unknown': 'Esta pregunta no existe',
  'portal.closed.unknown.text':
    'El enlace es auténtico, pero la pregunta correspondiente no está aquí. Puede ser tan reciente que aún se esté guardando; inténtelo de nuevo en un minuto.',
  'portal.closed.crowded': 'Demasiados intentos',
  'portal.closed.crowded.text': 'Espere un minuto y vuelva a abrir el enlace.',
  'portal.closed.foreign': 'Su respuesta no se ha registrado',
  'portal.closed.foreign.text': 'Procedía de la página de otro sitio. Abra el enlace del correo y responda allí.',
  'portal.closed.forbidden': 'Usted no puede responder a esta pregunta',
  'portal.closed.forbidden.text': 'No se ha aceptado nada: {reason}.',
  'portal.closed.too-large': 'Es demasiado texto',
  'portal.closed.too-large.text':
    'El formulario admite en total alrededor de un millón de caracteres. Vuelva atrás, deje el material extenso donde se guarda el trabajo y remita a él.',
  'portal.closed.unavailable': 'En este momento no podemos atenderlo',
  'portal.closed.unavailable.text':
    'No se ha registrado nada. Inténtelo de nuevo en un minuto; su enlace sigue siendo válido.',
  'portal.closed.broken': 'Ha ocurrido un error por nuestra parte',
  'portal.closed.broken.text':
    'El fallo ha quedado registrado. Inténtelo de nuevo más tarde; su enlace sigue siendo válido.',
};
