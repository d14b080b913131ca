import type { Translated } from '../catalogue.js';
import type { signIn as english } from '../en/console-sign-in.js';

export const signIn: Translated<typeof english> = {
  'console.signIn': 'Se connecter',
  'console.signIn.foreign.title': 'Non accepté',
  'console.signIn.foreign': 'Ce formulaire provient d’un autre site et n’a pas été accepté',
  'console.signIn.ask': 'Indiquez votre adresse et nous vous enverrons un lien. Il n’y a pas de mot de passe.',
  'console.signIn.wrong': 'Ce n’est pas une adresse e-mail.',
  'console.signIn.send': 'M’envoyer un lien',
  'console.signIn.asked': 'Consultez votre messagerie',
  'console.signIn.asked.text':
    'Si cette adresse donne accès à la console, un lien est en route. Il est valable une seule fois, pendant quinze minutes.',
  'console.signIn.another': 'Utiliser une autre adresse',
  'console.signIn.confirm': 'Encore une étape',
  'console.signIn.confirm.text':
    'Appuyez sur le bouton pour vous connecter sur cet appareil. Le lien cesse ensuite de fonctionner.',
  'console.signIn.used': 'Ce lien ne fonctionne plus',
  'console.signIn.used.text': 'Les liens de connexion fonctionnent une seule fois et peu de temps.',
  'console.signIn.used.again': 'Obtenir un nouveau lien',
  'console.signIn.mail.plain': 'Connexion à kpo',
  'console.signIn.mail.subject': 'Connexion à kpo de {organisation}',
  'console.signIn.mail.here': 'Connectez-vous ici :',
  'console.signIn.mail.once':
    'Le lien est valable une seule fois, pendant un quart d’heure. Si vous ne l’avez pas demandé, ignorez ce message.',
};
