import type { Translated } from '../catalogue.js';
import type { peopleWrong as english } from '../en/console-people-wrong.js';

export const peopleWrong: Translated<typeof english> = {
  'people.wrong.needed': 'Cette indication est nécessaire',
  'people.wrong.value': '« {value} » ne peut pas être accepté',
  'people.wrong.email': '« {value} » n’est pas une adresse électronique',
  'people.wrong.language': '« {value} » n’est pas une langue comme « fr »',
  'people.wrong.timeZone': '« {value} » n’est pas un fuseau horaire comme « Europe/Paris »',
  'people.wrong.country': '« {value} » n’est pas un code de pays à deux lettres comme « FR »',
  'people.wrong.region': '« {value} » n’est pas le code d’une région comme « 57 »',
  'people.wrong.hours':
    '« {value} » ne sont pas des heures comme « 09:00-12:30, 13:30-18:00 », dans l’ordre et jusqu’à 24:00',
  'people.wrong.date': '« {value} » n’est pas une date comme « 2026-12-24 »',
  'people.wrong.time': '« {value} » n’est pas une heure comme « 22:00 »',
  'people.wrong.sameTime': '« {value} » est déjà le début de la période de silence',
  'people.wrong.order': '« {value} » précède le premier jour',
  'people.wrong.amount': '« {value} » n’est pas un montant comme « 10000,00 »',
  'people.wrong.negative': '« {value} » est inférieur à zéro',
  'people.wrong.currency': '« {value} » n’est pas une devise comme « EUR »',
  'people.wrong.overlap': '« {value} » tombe dans l’absence du {from} au {to}',
  'people.wrong.ownMember': '« {value} » est le groupe lui-même',
  'people.wrong.nestedGroup': '« {value} » est un groupe ; seules des personnes peuvent en être membres',
  'people.wrong.groupDelegates':
    '« {value} » ne peut pas remplacer un groupe ; chacun de ses membres peut désigner un remplaçant',
  'people.wrong.groupAway': '« {value} » est l’absence d’un groupe ; seuls ses membres peuvent être absents',
  'people.wrong.ownManager': '« {value} » ne peut pas être son propre responsable',
  'people.wrong.managerCircle': '« {value} » referme la ligne hiérarchique sur elle-même : {circle}',
  'people.wrong.ownDelegate': '« {value} » ne peut pas se remplacer soi-même',
  'people.wrong.delegateCircle': '« {value} » referme la chaîne des remplacements sur elle-même : {circle}',
  'people.wrong.domain': '« {value} » n’est pas un domaine d’adresses comme « client.example »',
};
