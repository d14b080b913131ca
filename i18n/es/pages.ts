import type { Translated } from '../catalogue.js';
import type { pages as english } from '../en/pages.js';
import { documents } from './pages-documents.js';
import { silence } from './pages-silence.js';
import { subject } from './pages-subject.js';
import { waits } from './pages-waits.js';

export const pages: Translated<typeof english> = {
  'pages.skip': 'Ir al contenido',
  'pages.organisation': 'su organización',
  'pages.pages': 'Páginas',
  'pages.more': 'Mostrar más',
  'pages.yes': 'Sí',
  'pages.no': 'No',
  'pages.answer': 'Su respuesta',
  'pages.send': 'Enviar la respuesta',
  'pages.chosen': 'Si elige «{choice}»:',
  'pages.optional': 'opcional',
  'pages.attention': '{count, plural, one {Hay un dato que debe revisar} other {Hay # datos que debe revisar}}',
  'pages.scores': 'Números enteros de 0 a 100.',
  'pages.cell': '{column}, fila {row}',
  'pages.unitOf': 'Unidad de «{label}»',
  'pages.unit.days': 'días',
  'pages.unit.weeks': 'semanas',
  'pages.unit.hours': 'horas',
  'pages.unit.minutes': 'minutos',
  'pages.unit.seconds': 'segundos',
  'pages.acceptance': 'Se acepta cuando',
  'pages.points': '{points, number} puntos',
  'pages.scoreOf': 'Puntuación de {vendor}',
  'pages.labelled': '{label}: {message}',
  ...documents,
  ...silence,
  ...subject,
  ...waits,
};
