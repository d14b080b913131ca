import type { Translated } from '../catalogue.js';
import type { people as english } from '../en/console-people.js';
import { peopleFields } from './console-people-fields.js';
import { peopleWrong } from './console-people-wrong.js';

export const people: Translated<typeof english> = {
  'people.title': 'Personas',
  'people.add': 'Añadir una persona',
  'people.none': 'Aún no hay nadie en el directorio.',
  'people.column.person': 'Persona',
  'people.column.timeZone': 'Zona horaria',
  'people.column.parts': 'Papel por defecto',
  'people.column.today': 'Hoy',
  'people.column.console': 'Consola',
  'people.maySignIn': 'puede iniciar sesión',
  'people.group': '{count, plural, one {grupo de # persona} other {grupo de # personas}}',
  'people.away': 'ausente hasta el {until}',
  'people.awayFor': 'ausente hasta el {until}; sustitución: {delegate}',
  'people.save': 'Guardar',
  'people.saved': 'Guardado',
  'people.saved.text': 'Si esto cambia plazos o quién responde, las tareas abiertas se adaptan en unos instantes.',
  'people.overtaken': 'No se ha guardado nada',
  'people.overtaken.text':
    'En el directorio hay ahora otra entrada: cambió después de abrir este formulario, o ya existía. Lo que ha escrito sigue aquí.',
  'people.overtaken.now': 'Ver la entrada tal como está ahora',
  'people.otherAddress': 'Con otra dirección se crea otra persona.',
  'people.today': 'Quién responde hoy',
  'people.today.self': 'Lo que llegue hoy lo responde {name}.',
  'people.today.away': 'La ausencia de {name} dura hasta el {until}; lo que llegue hoy lo responde {delegate}.',
  'people.today.nobody':
    'La ausencia de {name} dura hasta el {until} y no hay sustitución: lo que llegue hoy espera y se escala.',
  'people.today.standing': 'Lo que llegue hoy lo responde {delegate} en nombre de {name}.',
  'people.today.some': 'Una parte va a {delegates}, por una sustitución permanente.',
  'people.today.group': 'Lo que se pregunta a este grupo lo pueden asumir {members}.',
  'organisations.title': 'Organizaciones',
  'organisations.add': 'Añadir una organización',
  'organisations.lead':
    'Su gente sigue este horario y estos festivos si no indica nada propio. Los días libres de ambos se suman.',
  'organisations.none': 'Aún no hay ninguna organización en el directorio.',
  'organisations.column.organisation': 'Organización',
  'organisations.column.country': 'País',
  'organisations.column.daysOff': 'Días libres',
  'organisations.field.domain': 'Dominio',
  'organisations.hint.domain': 'Lo que sigue a la @ en las direcciones de su gente, por ejemplo «client.example».',
  'organisations.otherDomain': 'Con otro dominio se crea otra organización.',
  'organisations.missing': 'No existe esa organización',
  'organisations.missing.text': 'Ninguna organización del directorio tiene este dominio.',
  ...peopleFields,
  ...peopleWrong,
};
