import type { Translated } from '../catalogue.js';
import type { people as english } from '../en/console-people.js';
import { peopleFields } from './console-people-fields.js';
import { peopleWrong } from './console-people-wrong.js';

export const people: Translated<typeof english> = {
  'people.title': 'Personnes',
  'people.add': 'Ajouter une personne',
  'people.none': 'L’annuaire est encore vide.',
  'people.column.person': 'Personne',
  'people.column.timeZone': 'Fuseau horaire',
  'people.column.parts': 'Rôle par défaut',
  'people.column.today': 'Aujourd’hui',
  'people.column.console': 'Console',
  'people.maySignIn': 'peut se connecter',
  'people.group': '{count, plural, one {groupe de # personne} other {groupe de # personnes}}',
  'people.away': 'absence jusqu’au {until}',
  'people.awayFor': 'absence jusqu’au {until} ; remplacement : {delegate}',
  'people.save': 'Enregistrer',
  'people.saved': 'Enregistré',
  'people.saved.text':
    'Si cela déplace des échéances ou change la personne qui répond, les tâches ouvertes suivent dans quelques instants.',
  'people.overtaken': 'Rien n’a été enregistré',
  'people.overtaken.text':
    'L’annuaire contient désormais une autre fiche : elle a été modifiée après l’ouverture de ce formulaire, ou existait déjà. Ce que vous avez saisi est toujours là.',
  'people.overtaken.now': 'Voir la fiche telle qu’elle est maintenant',
  'people.otherAddress': 'Une autre adresse crée une autre personne.',
  'people.today': 'Qui répond aujourd’hui',
  'people.today.self': '{name} répond à ce qui arrive aujourd’hui.',
  'people.today.away': 'L’absence de {name} dure jusqu’au {until} ; {delegate} répond à ce qui arrive aujourd’hui.',
  'people.today.nobody':
    'L’absence de {name} dure jusqu’au {until}, sans remplacement : ce qui arrive aujourd’hui attend, puis est escaladé.',
  'people.today.standing': '{delegate} répond pour {name} à ce qui arrive aujourd’hui.',
  'people.today.some': 'Une partie va à {delegates}, par un remplacement permanent.',
  'people.today.group': 'Ce qui est demandé à ce groupe peut être pris en charge par {members}.',
  'organisations.title': 'Organisations',
  'organisations.add': 'Ajouter une organisation',
  'organisations.lead':
    'Leurs membres suivent ces heures et ces jours fériés s’ils n’indiquent rien eux-mêmes. Les jours de congé des deux s’additionnent.',
  'organisations.none': 'Aucune organisation ne figure encore dans l’annuaire.',
  'organisations.column.organisation': 'Organisation',
  'organisations.column.country': 'Pays',
  'organisations.column.daysOff': 'Jours de congé',
  'organisations.field.domain': 'Domaine',
  'organisations.hint.domain': 'Ce qui suit le @ dans les adresses de ses membres, par exemple « client.example ».',
  'organisations.otherDomain': 'Un autre domaine crée une autre organisation.',
  'organisations.missing': 'Cette organisation n’existe pas',
  'organisations.missing.text': 'Aucune organisation de l’annuaire n’a ce domaine.',
  ...peopleFields,
  ...peopleWrong,
};
