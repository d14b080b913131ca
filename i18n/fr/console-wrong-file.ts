import type { Translated } from '../catalogue.js';
import type { fileWrong as english } from '../en/console-wrong-file.js';

export const fileWrong: Translated<typeof english> = {
  'console.wrong.file.twice': 'la clé « {typed} » figure deux fois ; chacune ne peut figurer qu’une fois',
  'console.wrong.file.depth': 'le texte est imbriqué sur plus de {most} niveaux',
  'console.wrong.file.aliases': 'le texte a plus de {most} alias',
  'console.wrong.file.ownAlias': 'l’alias « {typed} » se trouve dans sa propre ancre',
  'console.wrong.file.noAnchor': 'aucune ancre ne précède l’alias « {typed} »',
  'console.wrong.file.notRelease': 'ce n’est pas une publication OCDS : une publication a « ocid » et « tender »',
  'console.wrong.file.records': 'c’est un lot de dossiers (« records ») ; une seule publication est importée',
  'console.wrong.file.releases': 'les publications d’un lot forment une liste',
  'console.wrong.file.oneRelease': 'un lot d’une seule publication est accepté ; celui-ci en a {count}',
  'console.wrong.file.noTitle': 'l’appel d’offres n’a pas de titre',
  'console.wrong.file.codes': 'aucun domaine ne couvre les codes CPV « {typed} »',
  'console.wrong.file.noCode': 'l’appel d’offres n’a pas de code CPV',
  'console.wrong.file.noValue': 'ni l’appel d’offres ni une attribution n’a de valeur supérieure à zéro',
  'console.wrong.file.currency': '« {typed} » n’est pas un code ISO 4217 tel que « GBP »',
  'console.wrong.file.amount': '« {typed} » n’est pas un montant qui puisse être budgété',
  'console.wrong.file.noBrief': 'ne donne pas de cahier des charges valable : {place} : {why}',
};
