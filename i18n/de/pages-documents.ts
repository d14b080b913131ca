import type { Translated } from '../catalogue.js';
import type { documents as english } from '../en/pages-documents.js';

export const documents: Translated<typeof english> = {
  'pages.document.closed': 'Dieses Dokument kann jetzt nicht geöffnet werden: {why}.',
  'pages.document.text': 'Text: {title}',
  'pages.document.approach': 'Vorgehen',
  'pages.document.experience': 'Vergleichbare Arbeiten',
  'pages.document.price': 'Preis',
  'pages.document.location': 'Ort',
  'pages.document.summary': 'Zusammenfassung',
  'pages.document.credentials': 'Nachweise',
  'pages.document.note': 'Hinweis',
  'pages.document.notes': 'Notizen',
  'pages.document.signature': 'Unterschrift',
};
