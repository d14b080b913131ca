import type { Translated } from '../catalogue.js';
import type { documents as english } from '../en/pages-documents.js';

export const documents: Translated<typeof english> = {
  'pages.document.closed': 'Ce document ne peut pas être ouvert pour le moment : {why}.',
  'pages.document.text': 'Texte : {title}',
  'pages.document.approach': 'Démarche',
  'pages.document.experience': 'Expérience',
  'pages.document.price': 'Prix',
  'pages.document.location': 'Emplacement',
  'pages.document.summary': 'Résumé',
  'pages.document.credentials': 'Qualifications',
  'pages.document.note': 'Remarque',
  'pages.document.notes': 'Notes',
  'pages.document.signature': 'Signature',
};
