import type { Translated } from '../catalogue.js';
import type { vendors as english } from '../en/console-vendors.js';

export const vendors: Translated<typeof english> = {
  'console.vendors.taken':
    '{count, plural, one {# proveedor incorporado} other {# proveedores incorporados}} al directorio',
  'console.vendors.notImported': 'No se ha importado nada',
  'console.vendors.problem': 'Línea {line}{column, select, none {} other {, {column}}}: {message}',
  'console.vendors.nobody': 'Todavía no hay proveedores: importe algunos más abajo.',
  'console.vendors.import': 'Importar proveedores desde CSV',
  'console.vendors.import.button': 'Importar',
  'console.vendors.import.hint':
    'Con una línea de encabezado. Un proveedor cuyo identificador ya se conoce queda sustituido.',
  'console.vendors.vendor': 'Proveedor',
  'console.vendors.practices': 'Especialidades',
  'console.vendors.worksIn': 'Trabaja en',
  'console.vendors.people': 'Personas',
  'console.vendors.pastScore': 'Valoración previa',
  'console.vendors.inDirectory': 'En el directorio',
  'console.vendors.contact': 'Contacto',
  'console.vendors.credentials': 'Acreditaciones',
  'console.vendors.dataResidency': 'Guarda datos en',
  'console.vendors.languages': 'Idiomas',
  'console.vendors.timeZone': 'Zona horaria',
  'console.vendors.capacity': 'Personas disponibles',
  'console.vendors.unknownScore': 'sin datos',
};
