import type { Translated } from '../catalogue.js';
import type { selectionForms as english } from '../en/forms-selection.js';

export const selectionForms: Translated<typeof english> = {
  'forms.bid.submit.bid': 'Remettre cette offre',
  'forms.bid.submit.bid.then': 'Votre offre est scellée et n’est ouverte qu’à la clôture de la consultation.',
  'forms.bid.submit.decline': 'Ne pas remettre d’offre',
  'forms.bid.submit.decline.then': 'Vous ne serez plus sollicité dans cette consultation.',
  'forms.bid.submit.noConflict': 'Nous n’avons aucun conflit d’intérêts',
  'forms.bid.submit.noConflict.hint':
    'S’il en existe un, ne cochez pas la case et décrivez-le ci-dessous ; une offre présentant un conflit d’intérêts n’est pas retenue.',
  'forms.bid.submit.conflict': 'Conflit d’intérêts',
  'forms.bid.submit.price': 'Prix de l’ensemble des livrables, en {currency}',
  'forms.bid.submit.approach': 'Votre démarche',
  'forms.bid.submit.experience': 'Travaux comparables',
  'forms.bid.submit.overlapHours': 'Heures par jour où les horaires de votre équipe recoupent ceux du client',
  'forms.bid.submit.why': 'Pourquoi',
  'forms.bid.evaluate.score': 'Envoyer ces notes',
  'forms.bid.evaluate.score.then': 'Vos notes comptent dans le classement ; vous ne voyez pas le prix.',
  'forms.bid.evaluate.recuse': 'Vous récuser',
  'forms.bid.evaluate.recuse.then': 'Les notes d’un autre évaluateur sont utilisées ; votre motif est consigné.',
  'forms.award.approve.award': 'Attribuer le marché',
  'forms.award.approve.award.then':
    'Le prestataire est invité à signer l’accord de confidentialité ; la décision est expliquée aux autres.',
  'forms.award.approve.rescope': 'Modifier le périmètre et relancer la consultation',
  'forms.award.approve.rescope.then':
    'Une nouvelle version du périmètre est rédigée et une nouvelle consultation commence.',
  'forms.award.approve.cancel': 'Annuler la mission',
  'forms.award.approve.cancel.then': 'Tous les soumissionnaires sont avertis.',
  'forms.award.approve.vendor': 'Attribuer à',
  'forms.award.approve.vendor.hint':
    'Le premier du classement, sauf autre choix de votre part ; un autre choix doit être motivé.',
  'forms.award.approve.ranked': '{vendor} ({score, number})',
  'forms.nda.sign.sign': 'Signer',
  'forms.nda.sign.sign.then':
    'Votre signature est enregistrée. La partie confidentielle s’ouvre dès que les deux parties ont signé.',
  'forms.nda.sign.decline': 'Refuser de signer',
  'forms.nda.sign.decline.then': 'Le marché passe au candidat suivant.',
  'forms.nda.sign.redirect': 'Je ne suis pas le bon signataire',
  'forms.nda.sign.redirect.then': 'La personne que vous indiquez est invitée à signer à votre place.',
  'forms.nda.sign.signature': 'Votre nom complet, valant signature',
  'forms.nda.sign.authority': 'Je suis habilité à signer pour mon organisation et j’accepte les conditions',
  'forms.nda.sign.signatoryName': 'Nom du bon signataire',
  'forms.nda.sign.signatoryEmail': 'Adresse e-mail du bon signataire',
};
