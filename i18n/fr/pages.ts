import type { Translated } from '../catalogue.js';
import type { pages as english } from '../en/pages.js';
import { documents } from './pages-documents.js';
import { silence } from './pages-silence.js';
import { subject } from './pages-subject.js';
import { waits } from './pages-waits.js';

export const pages: Translated<typeof english> = {
  'pages.skip': 'Aller au contenu',
  'pages.organisation': 'votre organisation',
  'pages.pages': 'Pages',
  'pages.more': 'Afficher la suite',
  'pages.yes': 'Oui',
  'pages.no': 'Non',
  'pages.answer': 'Votre réponse',
  'pages.send': 'Envoyer la réponse',
  'pages.chosen': 'Si vous choisissez « {choice} » :',
  'pages.optional': 'facultatif',
  'pages.attention': '{count, plural, one {Un point est à vérifier} other {# points sont à vérifier}}',
  'pages.scores': 'Nombres entiers de 0 à 100.',
  'pages.cell': '{column}, ligne {row}',
  'pages.unitOf': 'Unité de « {label} »',
  'pages.unit.days': 'jours',
  'pages.unit.weeks': 'semaines',
  'pages.unit.hours': 'heures',
  'pages.unit.minutes': 'minutes',
  'pages.unit.seconds': 'secondes',
  'pages.acceptance': 'Accepté lorsque',
  'pages.points': '{points, number} points',
  'pages.scoreOf': 'Note de {vendor}',
  'pages.labelled': '{label} : {message}',
  ...documents,
  ...silence,
  ...subject,
  ...waits,
};
