import type { Translated } from '../catalogue.js';
import type { closed as english } from '../en/portal-closed.js';

export const closed: Translated<typeof english> = {
  'portal.closed.answered': 'Une réponse a déjà été donnée',
  'portal.closed.answered.text':
    '{at, select, unknown {Une réponse a été enregistrée ; vous n’avez plus rien à faire.} other {Une réponse a été enregistrée le {at} ; vous n’avez plus rien à faire.}}',
  'portal.closed.answered.more':
    'Si cette réponse ne venait pas de vous, ou s’il s’agit d’une erreur, veuillez écrire à la personne qui vous a sollicité.',
  'portal.closed.lapsed': 'Le délai de réponse est écoulé',
  'portal.closed.lapsed.text':
    '{at, select, unknown {La dernière date est passée et l’affaire s’est poursuivie sans réponse, comme les e-mails l’avaient annoncé.} other {La dernière date est passée le {at} et l’affaire s’est poursuivie sans réponse, comme les e-mails l’avaient annoncé.}}',
  'portal.closed.lapsed.more':
    'Si vous pensez que la question doit être réexaminée, veuillez écrire à la personne qui vous a sollicité.',
  'portal.closed.withdrawn': 'Cette question a été retirée',
  'portal.closed.withdrawn.text':
    '{at, select, unknown {Elle a été retirée : les circonstances ont changé et votre réponse n’est plus nécessaire.} other {Elle a été retirée le {at} : les circonstances ont changé et votre réponse n’est plus nécessaire.}}',
  'portal.closed.reassigned': 'Cette question est maintenant confiée à quelqu’un d’autre',
  'portal.closed.reassigned.text':
    'La question a été confiée à une autre personne après l’envoi de cet e-mail ; votre lien ne l’ouvre plus.',
  'portal.closed.reassigned.more': 'Vous n’avez rien à faire.',
  'portal.closed.over': 'Cette mission est terminée',
  'portal.closed.over.text':
    'La mission à laquelle se rapportait cette question est terminée ; aucune réponse n’est plus nécessaire.',
  'portal.closed.expired': 'Ce lien a expiré',
  'portal.closed.expired.text':
    'Les liens sont valables pour une durée limitée. Le dernier e-mail sur cette question en contient un qui fonctionne ; à défaut, demandez-en un nouveau à la personne qui vous a écrit.',
  'portal.closed.forged': 'Ce lien n’est pas valable',
  'portal.closed.forged.text':
    'L’adresse est incomplète ou a été modifiée. Veuillez ouvrir le lien directement depuis l’e-mail ; certains logiciels coupent les longues adresses sur plusieurs lignes.',
  'portal.closed.unknown': 'Cette question n’existe pas',
  'portal.closed.unknown.text':
    'Le lien est authentique, mais la question correspondante n’est pas ici. Elle est peut-être si récente qu’elle est encore en cours d’enregistrement ; veuillez réessayer dans une minute.',
  'portal.closed.crowded': 'Trop de tentatives',
  'portal.closed.crowded.text': 'Veuillez patienter une minute, puis rouvrir le lien.',
  'portal.closed.foreign': 'Votre réponse n’a pas été prise en compte',
  'portal.closed.foreign.text':
    'Elle provenait de la page d’un autre site. Veuillez ouvrir le lien de l’e-mail et y répondre.',
  'portal.closed.forbidden': 'Vous ne pouvez pas répondre à cette question',
  'portal.closed.forbidden.text': 'Rien n’a été pris en compte : {reason}.',
  'portal.closed.too-large': 'C’est trop de texte',
  'portal.closed.too-large.text':
    'Le formulaire accepte environ un million de caractères au total. Veuillez revenir en arrière, déposer les documents volumineux là où se trouvent les travaux et y renvoyer.',
  'portal.closed.unavailable': 'Nous ne pouvons pas traiter cela pour le moment',
  'portal.closed.unavailable.text':
    'Rien n’a été enregistré. Veuillez réessayer dans une minute ; votre lien reste valable.',
  'portal.closed.broken': 'Une erreur s’est produite de notre côté',
  'portal.closed.broken.text':
    'L’erreur a été enregistrée. Veuillez réessayer un peu plus tard ; votre lien reste valable.',
};
