import type { Translated } from '../catalogue.js';
import type { people as english } from '../en/console-people.js';

export const people: Translated<typeof english> = {
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
};
