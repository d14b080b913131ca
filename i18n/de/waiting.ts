import type { Translated } from '../catalogue.js';
import type { waiting as english } from '../en/waiting.js';

export const waiting: Translated<typeof english> = {
  'waiting.handedOn': 'Dies liegt jetzt bei {name}. Sie brauchen nicht mehr zu antworten.',
  'waiting.forAbsent': '{name} ist abwesend; Sie antworten in Vertretung.',
  'waiting.forDelegator': '{name} hat Sie benannt, solche Fragen in Vertretung zu beantworten.',
  'waiting.group': 'Diese Frage richtet sich an {group}. Wer sie übernimmt, beantwortet sie.',
  'waiting.claimed': '{name} hat dies übernommen. Sie brauchen nicht zu antworten.',
  'waiting.moved': 'Neuer Termin: {to}. Bisher: {from}.',
  'waiting.movedWhy': 'Der Grund: {why}.',
  'waiting.paused': 'Die Frist ruht: {why}.',
  'waiting.pausedUntil': '{who} kann sie wieder in Gang setzen. Von selbst läuft sie weiter ab {until}.',
  'waiting.resumed': 'Die Frist läuft wieder: {why}.',
  'waiting.escalatedToo': 'Da noch keine Antwort vorliegt, wird jetzt auch {name} benachrichtigt.',
  'waiting.inputLate': 'Unsere Zuarbeit „{input}“ kam {lost} zu spät. Ihr Termin verschiebt sich um dieselbe Zeit.',
  'waiting.heldUp':
    'Die Arbeit an „{before}“ ruhte oder wurde zu spät geprüft, insgesamt um {lost}. Ihr Termin verschiebt sich um dieselbe Zeit.',
  'waiting.newDue': '„{title}“ ist jetzt fällig am {due}. Bisher: {was}.',
  'waiting.handover.subject': 'Übergeben Sie die Arbeit an „{engagement}“',
  'waiting.handover.why':
    'Der Auftrag geht an ein anderes Unternehmen über. Bitte beschreiben Sie, was Sie übergeben, damit die Arbeit weitergehen kann.',
  'waiting.handover.use':
    'Ihre Angaben werden verschlüsselt aufbewahrt und dem nachfolgenden Unternehmen zur Verfügung gestellt.',
  'waiting.handover.came.subject': 'Zu {id}: was Ihre Vorgängerfirma übergibt',
  'waiting.handover.came':
    'Die Firma, die vor Ihnen daran gearbeitet hat, hat ihre Unterlagen übergeben. Sie finden sie dort, wo Sie nach „{title}“ gefragt sind.',
  'waiting.inputLate.subject': 'Ein neuer Termin für {deliverable}',
  'waiting.toldForAbsent': '{name} ist abwesend; Sie werden in Vertretung benachrichtigt.',
};
