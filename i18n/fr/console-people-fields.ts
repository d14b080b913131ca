import type { Translated } from '../catalogue.js';
import type { peopleFields as english } from '../en/console-people-fields.js';

export const peopleFields: Translated<typeof english> = {
  'people.field.name': 'Nom',
  'people.field.email': 'Adresse électronique',
  'people.field.language': 'Langue',
  'people.field.timeZone': 'Fuseau horaire',
  'people.hint.timeZone': 'Par exemple « Europe/Paris ».',
  'people.field.country': 'Pays',
  'people.hint.country': 'Par exemple « FR » ; facultatif.',
  'people.hours': 'Heures de travail',
  'people.hint.hours':
    'Par exemple « 09:00-12:30, 13:30-18:00 », à l’heure locale. Un jour vide n’est pas travaillé ; si tous restent vides, les heures en gris s’appliquent.',
  'people.field.region': 'Région',
  'people.hint.region':
    'Dont les jours fériés s’ajoutent à ceux du pays, par exemple « 57 » pour la Moselle ; facultatif.',
  'people.field.daysOff': 'Jours de congé',
  'people.hint.daysOff':
    'Une date par ligne, par exemple « 2026-12-24 ». Les jours fériés légaux sont déjà pris en compte.',
  'people.mail': 'Courrier',
  'people.hint.mail': 'À l’heure du fuseau horaire ; tout est facultatif.',
  'people.field.quietFrom': 'Aucun courrier à partir de',
  'people.field.quietTo': 'jusqu’à',
  'people.field.digest': 'Récapitulatif quotidien à',
  'people.absences': 'Absences',
  'people.hint.absences':
    'Les deux jours compris ; pour un seul, le premier suffit. La personne remplaçante répond pendant ce temps. Videz une ligne pour la retirer.',
  'people.absence': 'Absence {number}',
  'people.field.firstDay': 'Premier jour',
  'people.field.lastDay': 'Dernier jour',
  'people.field.delegate': 'Adresse de la personne remplaçante',
  'people.delegations': 'Remplacements permanents',
  'people.hint.delegations':
    'Qui répond aussi en présence de la personne, dans cet ordre. Ce qui reste vide n’est pas limité.',
  'people.delegation': 'Remplacement {number}',
  'people.field.amount': 'Jusqu’à un montant de',
  'people.field.currency': 'Devise',
  'people.onlySome': 'Seulement pour certains rôles ou types de tâche',
  'people.field.roles': 'Demandé en tant que',
  'people.field.kinds': 'Types de tâche',
  'people.line': 'Hiérarchie et groupe',
  'people.field.manager': 'Adresse du responsable',
  'people.hint.manager': 'Est prévenu quand une question remonte la hiérarchie ; facultatif.',
  'people.field.members': 'Membres',
  'people.hint.members':
    'Fait de cette entrée un groupe dont ces personnes peuvent prendre les tâches : une adresse par ligne.',
  'people.field.console': 'Peut se connecter à cette console',
  'people.field.defaultFor': 'Rôle par défaut',
  'people.hint.defaultFor': 'Quand une demande ne désigne personne pour un rôle.',
};
