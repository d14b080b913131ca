import type { Translated } from '../catalogue.js';
import type { endingForms as english } from '../en/forms-ending.js';

export const endingForms: Translated<typeof english> = {
  'forms.scaling.approve.approve': 'Diesen Plan genehmigen',
  'forms.scaling.approve.approve.then':
    'Er wird Schritt für Schritt umgesetzt und kann bis zum Abschluss rückgängig gemacht werden.',
  'forms.scaling.approve.reject': 'Ablehnen',
  'forms.scaling.approve.reject.then': 'Das Team bleibt, wie es ist.',
  'forms.handover.complete.complete': 'Die Übergabe ist abgeschlossen',
  'forms.handover.complete.complete.then': 'Der Zugang wird mit dem Ende der Kündigungsfrist entzogen.',
  'forms.handover.complete.incomplete': 'Sie kann nicht abgeschlossen werden',
  'forms.handover.complete.incomplete.then': 'Der Auftraggeber erfährt, was fehlt; der Zugang wird trotzdem entzogen.',
  'forms.handover.complete.receiver': 'Wer übernommen hat',
  'forms.handover.complete.notes': 'Was übergeben wurde',
  'forms.handover.complete.missing': 'Was fehlt',
  'forms.closeout.certify.certify': 'Bescheinigen',
  'forms.closeout.certify.certify.then': 'Der Auftrag kann abgeschlossen werden.',
  'forms.closeout.certify.cannot': 'Wir können das nicht bescheinigen',
  'forms.closeout.certify.cannot.then':
    'Der Auftraggeber erfährt den Grund, und der Auftrag wird ohne Bescheinigung abgeschlossen.',
  'forms.closeout.certify.method': 'Was mit den Unterlagen des Auftraggebers geschehen ist',
  'forms.closeout.certify.returned': 'Zurückgegeben',
  'forms.closeout.certify.destroyed': 'Vernichtet',
  'forms.closeout.certify.both': 'Zurückgegeben und Kopien vernichtet',
  'forms.closeout.certify.complete':
    'Weder bei uns noch bei unseren Fachkräften oder Unterauftragnehmern verbleibt eine Kopie',
  'forms.closeout.certify.signature': 'Ihr vollständiger Name',
};
