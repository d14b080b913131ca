import type { Translated } from '../catalogue.js';
import type { portal as english } from '../en/portal.js';
import { closed } from './portal-closed.js';

export const portal: Translated<typeof english> = {
  'portal.for': 'Para {name}',
  'portal.due': 'Vence',
  'portal.wasDue': 'Venció',
  'portal.due.theirs': '{time} para {name}',
  'portal.askedBy': 'Pregunta de',
  'portal.askedFor': 'de parte de {organisation}',
  'portal.onBehalfOf': 'En nombre de',
  'portal.group': 'Dirigido a',
  'portal.about': 'Acerca de este encargo',
  'portal.practice': 'Especialidad',
  'portal.subject': 'De qué se trata',
  'portal.private':
    'Esta página es solo para usted. Su dirección abre únicamente esta pregunta, y nada más una vez respondida; no la comparta.',
  'portal.thanks': 'Gracias',
  'portal.thanks.heading': 'Gracias, su respuesta ha quedado registrada',
  'portal.thanks.choice': '«{choice}», {at}',
  'portal.thanks.next': 'Qué ocurre ahora',
  'portal.thanks.recorded': 'Qué se ha registrado',
  'portal.thanks.sealed': 'guardado cifrado',
  'portal.thanks.done':
    'Puede cerrar esta página. El enlace de su correo ha cumplido su función y no volverá a abrir la pregunta.',
  'portal.refused': 'Su respuesta no se ha registrado',
  'portal.notDone': 'No se ha hecho',
  'portal.notDone.group': 'Nadie del grupo ha asumido aún esta tarea. Asúmala primero.',
  'portal.notDone.paused': 'El plazo está suspendido: no hay nada que aplazar.',
  'portal.notNow': 'En este momento no podemos registrar su respuesta',
  'portal.notNow.text': 'No se ha registrado nada. Lo que ha escrito sigue aquí; envíelo de nuevo en un minuto.',
  'portal.more': '¿Ahora no puede?',
  'portal.back': 'Volver a la pregunta',
  'portal.acknowledged': 'Anotado: se ocupa de ello',
  'portal.acknowledged.text':
    'Hasta el {until} no se envía ningún recordatorio ni se avisa a nadie más. El vencimiento no cambia.',
  'portal.snoozed': 'Los recordatorios se han aplazado',
  'portal.snoozed.text': 'El siguiente paso llega el {next}. Quien reciba entonces el aviso conocerá su motivo.',
  'portal.claimed': 'Se ha hecho cargo de esta tarea',
  'portal.claimed.text':
    'Va en camino un correo con su propio enlace; este ya ha cumplido su función. Se avisa a los demás.',
  ...closed,
};
