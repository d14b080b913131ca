import type { Translated } from '../catalogue.js';
import type { portal as english } from '../en/portal.js';
import { closed } from './portal-closed.js';

export const portal: Translated<typeof english> = {
  'portal.for': 'Pour {name}',
  'portal.due': 'Échéance',
  'portal.wasDue': 'Était attendu',
  'portal.due.theirs': '{time} pour {name}',
  'portal.askedBy': 'Demandé par',
  'portal.askedFor': 'pour {organisation}',
  'portal.onBehalfOf': 'Au nom de',
  'portal.group': 'Adressé à',
  'portal.about': 'À propos de cette mission',
  'portal.practice': 'Domaine',
  'portal.subject': 'De quoi il s’agit',
  'portal.private':
    'Cette page n’est destinée qu’à vous. Son adresse ouvre cette seule question, et plus rien une fois la réponse donnée ; veuillez ne pas la transmettre.',
  'portal.thanks': 'Merci',
  'portal.thanks.heading': 'Merci, votre réponse est enregistrée',
  'portal.thanks.choice': '« {choice} », {at}',
  'portal.thanks.next': 'La suite',
  'portal.thanks.recorded': 'Ce qui a été enregistré',
  'portal.thanks.sealed': 'conservé chiffré',
  'portal.thanks.done':
    'Vous pouvez fermer cette page. Le lien de votre e-mail a rempli son office et n’ouvrira plus la question.',
  'portal.refused': 'Votre réponse n’a pas été prise en compte',
  'portal.notDone': 'Cela n’a pas été fait',
  'portal.notDone.group': 'Personne du groupe n’a encore pris cette tâche en charge. Prenez-la d’abord en charge.',
  'portal.notDone.paused': 'Le délai est suspendu : il n’y a rien à repousser.',
  'portal.notNow': 'Nous ne pouvons pas prendre votre réponse pour le moment',
  'portal.notNow.text':
    'Rien n’a été enregistré. Ce que vous avez saisi est toujours là ; veuillez le renvoyer dans une minute.',
  'portal.more': 'Pas maintenant ?',
  'portal.back': 'Revenir à la question',
  'portal.acknowledged': 'Noté : vous vous en occupez',
  'portal.acknowledged.text':
    'Jusqu’au {until}, aucun rappel n’est envoyé et personne d’autre n’est averti. L’échéance ne change pas.',
  'portal.snoozed': 'Les rappels sont repoussés',
  'portal.snoozed.text': 'L’étape suivante intervient le {next}. La personne alors avertie connaîtra votre motif.',
  'portal.claimed': 'Vous avez pris cette tâche en charge',
  'portal.claimed.text':
    'Un e-mail avec votre propre lien est en route ; celui-ci a rempli son office. Les autres sont avertis.',
  ...closed,
};
