import type { Translated } from '../catalogue.js';
import type { documents as english } from '../en/pages-documents.js';

export const documents: Translated<typeof english> = {
  'pages.document.closed': 'Este documento no se puede abrir ahora: {why}.',
  'pages.document.text': 'Texto: {title}',
  'pages.document.approach': 'Planteamiento',
  'pages.document.experience': 'Experiencia',
  'pages.document.price': 'Precio',
  'pages.document.location': 'Ubicación',
  'pages.document.summary': 'Resumen',
  'pages.document.credentials': 'Credenciales',
  'pages.document.note': 'Nota',
  'pages.document.notes': 'Notas',
  'pages.document.signature': 'Firma',
};
