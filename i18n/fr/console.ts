import type { Translated } from '../catalogue.js';
import type { console as english } from '../en/console.js';
import { engagement } from './console-engagement.js';
import { facts } from './console-facts.js';
import { journal } from './console-journal.js';
import { overdue } from './console-overdue.js';
import { portfolio } from './console-portfolio.js';
import { practices } from './console-practices.js';
import { rules } from './console-rules.js';
import { scorecard } from './console-scorecard.js';
import { signIn } from './console-sign-in.js';
import { start } from './console-start.js';
import { tasks } from './console-tasks.js';
import { vendors } from './console-vendors.js';
import { wrong } from './console-wrong.js';
import { fileWrong } from './console-wrong-file.js';
import { policyWrong } from './console-wrong-policy.js';

export const console: Translated<typeof english> = {
  'console.nav': 'Console',
  'console.nav.portfolio': 'Portefeuille',
  'console.nav.inbox': 'Tâches',
  'console.nav.vendors': 'Prestataires',
  'console.nav.people': 'Personnes',
  'console.nav.start': 'Nouvelle mission',
  'console.signOut': 'Se déconnecter',
  'console.toPortfolio': 'Vers le portefeuille',
  'console.filter': 'Filtrer',
  'console.filter.practice': 'Domaine',
  'console.filter.owner': 'Adresse du responsable',
  'console.all': 'Tous',
  'console.none': 'aucune',
  'console.notGiven': 'non précisé',
  'console.of100': '{score} sur 100',
  'console.email': 'Adresse e-mail',
  'console.reason': 'Motif',
  'console.reasonNeeded': 'Un motif est nécessaire.',
  'console.orFile': 'Ou un fichier',
  'console.foreignForm': 'Ce formulaire n’a pas été accepté',
  'console.foreignForm.text':
    'Il provient d’un autre site ou d’une session antérieure. Rouvrez la page et recommencez.',
  'console.tooMuch': 'C’est trop',
  'console.tooMuch.text': 'Un formulaire accepte au plus deux mégaoctets.',
  'console.noName': 'Rien ne porte ce nom',
  'console.noName.text': 'L’adresse, ou une saisie, contient un caractère qu’aucun nom ne contient.',
  'console.listGone': 'Cette page de la liste n’existe plus',
  'console.listGone.text': 'Rouvrez la liste depuis le début.',
  'console.fault': 'Une erreur s’est produite de notre côté',
  'console.fault.text': 'L’erreur a été enregistrée. Veuillez réessayer dans un moment.',
  'console.noDatabase': 'La base de données est inaccessible',
  'console.noDatabase.text': 'Rien n’a été fait. Veuillez réessayer dans une minute.',
  'console.refused.invalid': 'Cela n’a pas été accepté',
  'console.refused.unknown': 'Cela n’existe pas',
  'console.refused.unknown.text': 'Inconnu : {what}.',
  'console.refused.ended': 'C’est déjà terminé',
  'console.refused.ended.text':
    '{state, select, answered {Une réponse a été donnée entre-temps.} lapsed {Personne n’a répondu avant la fin du délai.} withdrawn {La tâche a été retirée.} other {La tâche a été transmise à quelqu’un d’autre.}}',
  'console.refused.forbidden': 'Cela n’est pas permis',
  'console.refused.conflict': 'Cela ne correspond plus à ce qui s’est passé entre-temps',
  'console.refused.unavailable': 'Personne ne peut s’en charger pour le moment',
  'console.refused.unavailable.text': 'Rien n’a été fait. Veuillez réessayer dans une minute.',
  'console.missing.engagement': 'Cette mission n’existe pas',
  'console.missing.task': 'Cette tâche n’existe pas',
  'console.missing.document': 'Ce document n’existe pas',
  'console.missing.vendor': 'Ce prestataire n’existe pas',
  'console.missing.person': 'Cette personne n’existe pas',
  'console.missing.text': 'L’adresse est peut-être mal saisie, ou elle appartient à une autre installation.',
  ...engagement,
  ...facts,
  ...journal,
  ...overdue,
  ...portfolio,
  ...practices,
  ...rules,
  ...scorecard,
  ...signIn,
  ...start,
  ...tasks,
  ...vendors,
  ...wrong,
  ...fileWrong,
  ...policyWrong,
};
