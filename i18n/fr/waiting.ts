import type { Translated } from '../catalogue.js';
import type { waiting as english } from '../en/waiting.js';

export const waiting: Translated<typeof english> = {
  'waiting.handedOn': '{name} s’en charge désormais. Vous n’avez plus à répondre.',
  'waiting.forAbsent': '{name} est absent(e) et vous répondez en son nom.',
  'waiting.forDelegator': '{name} vous a désigné(e) pour répondre en son nom à ce type de question.',
  'waiting.group': 'Cette question s’adresse à {group}. Qui la prend en charge y répond.',
  'waiting.claimed': '{name} s’en est chargé(e). Vous n’avez pas à répondre.',
  'waiting.moved': 'La nouvelle échéance est le {to}. Auparavant : le {from}.',
  'waiting.movedWhy': 'Le motif : {why}.',
  'waiting.paused': 'Le délai est suspendu : {why}.',
  'waiting.pausedUntil': '{who} peut le faire reprendre. Il reprend de lui-même le {until}.',
  'waiting.resumed': 'Le délai court à nouveau : {why}.',
  'waiting.escalatedToo': 'En l’absence de réponse, {name} est à présent averti(e) aussi.',
  'waiting.inputLate':
    'Notre contribution « {input} » est arrivée avec {lost} de retard. Votre échéance est repoussée d’autant.',
  'waiting.heldUp':
    'Le travail sur « {before} » a été suspendu ou évalué en retard, de {lost} au total. Votre échéance est décalée d’autant.',
  'waiting.newDue': '« {title} » est désormais à rendre le {due}. Auparavant : le {was}.',
  'waiting.handover.subject': 'Transmettez les travaux de « {engagement} »',
  'waiting.handover.why':
    'La mission passe à un autre cabinet. Veuillez indiquer ce que vous transmettez afin que les travaux puissent se poursuivre.',
  'waiting.handover.use': 'Vos indications sont conservées sous scellé et remises au cabinet qui vous succède.',
  'waiting.handover.came.subject': 'Pour {id} : ce que transmet le cabinet précédent',
  'waiting.handover.came':
    'Le cabinet qui y travaillait avant vous a transmis ses documents. Vous les trouvez là où « {title} » vous est demandé.',
  'waiting.inputLate.subject': 'Une nouvelle échéance pour {deliverable}',
  'waiting.toldForAbsent': '{name} est absent(e) et vous êtes averti(e) en son nom.',
};
