import type { Translated } from '../catalogue.js';
import type { silence as english } from '../en/pages-silence.js';

export const silence: Translated<typeof english> = {
  'pages.silence': 'En l’absence de réponse',
  'pages.silence.remind': 'Un rappel est envoyé.',
  'pages.silence.escalate': '{who} apprend que la réponse manque.',
  'pages.silence.transfer': 'La question passe {to}.',
  'pages.silence.decide': '{who} décide de la suite.',
  'pages.silence.deemed': 'Cela vaut « {choice} ».',
  'pages.silence.suspend': 'Le délai est suspendu jusqu’à ce que quelqu’un le fasse reprendre.',
  'pages.silence.resume': 'Le délai reprend.',
  'pages.silence.delegate': 'La personne suppléante prend le relais.',
  'pages.silence.lapse': 'Le délai de réponse est écoulé et l’affaire se poursuit sans réponse.',
  'pages.silence.suspendAtMost': 'Le délai est suspendu pendant {most} au plus.',
  'pages.silence.toPerson': 'à {name}',
  'pages.silence.somebody': 'quelqu’un d’autre',
  'pages.silence.toSomebody': 'à quelqu’un d’autre',
};
