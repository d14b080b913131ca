import type { Translated } from '../catalogue.js';
import type { selectionForms as english } from '../en/forms-selection.js';

export const selectionForms: Translated<typeof english> = {
  'forms.bid.submit.bid': 'Dieses Angebot abgeben',
  'forms.bid.submit.bid.then': 'Ihr Angebot wird versiegelt und erst geöffnet, wenn die Angebotsrunde endet.',
  'forms.bid.submit.decline': 'Kein Angebot abgeben',
  'forms.bid.submit.decline.then': 'In dieser Runde werden Sie nicht noch einmal gefragt.',
  'forms.bid.submit.noConflict': 'Bei uns besteht kein Interessenkonflikt',
  'forms.bid.submit.noConflict.hint':
    'Besteht einer, lassen Sie das Feld leer und beschreiben Sie ihn unten; ein Angebot mit Interessenkonflikt wird nicht berücksichtigt.',
  'forms.bid.submit.conflict': 'Interessenkonflikt',
  'forms.bid.submit.price': 'Preis für alle Arbeitsergebnisse, in {currency}',
  'forms.bid.submit.approach': 'Ihr Vorgehen',
  'forms.bid.submit.experience': 'Vergleichbare Arbeiten',
  'forms.bid.submit.overlapHours':
    'Stunden am Tag, in denen sich die Arbeitszeit Ihres Teams mit der des Auftraggebers überschneidet',
  'forms.bid.submit.why': 'Warum',
  'forms.bid.evaluate.score': 'Diese Punkte abgeben',
  'forms.bid.evaluate.score.then': 'Ihre Punkte zählen für die Rangfolge; den Preis sehen Sie nicht.',
  'forms.bid.evaluate.recuse': 'Sich für befangen erklären',
  'forms.bid.evaluate.recuse.then':
    'Es zählen die Punkte einer anderen bewertenden Person; Ihre Begründung wird festgehalten.',
  'forms.award.approve.award': 'Zuschlag erteilen',
  'forms.award.approve.award.then':
    'Der Dienstleister wird gebeten, die Vertraulichkeitsvereinbarung zu unterzeichnen; die anderen erhalten eine Begründung.',
  'forms.award.approve.rescope': 'Leistungsumfang ändern und neu ausschreiben',
  'forms.award.approve.rescope.then':
    'Eine neue Fassung des Leistungsumfangs wird entworfen, und eine neue Runde beginnt.',
  'forms.award.approve.cancel': 'Auftrag abbrechen',
  'forms.award.approve.cancel.then': 'Alle Bietenden werden benachrichtigt.',
  'forms.award.approve.vendor': 'Zuschlag an',
  'forms.award.approve.vendor.hint': 'Ohne Auswahl der erste der Rangfolge; eine andere Wahl braucht eine Begründung.',
  'forms.award.approve.ranked': '{vendor} ({score, number})',
  'forms.nda.sign.sign': 'Unterzeichnen',
  'forms.nda.sign.sign.then':
    'Ihre Unterschrift wird festgehalten. Der vertrauliche Teil öffnet sich, sobald beide Seiten unterzeichnet haben.',
  'forms.nda.sign.decline': 'Unterzeichnung ablehnen',
  'forms.nda.sign.decline.then': 'Der Zuschlag geht an den Nächstplatzierten.',
  'forms.nda.sign.redirect': 'Ich bin nicht zeichnungsberechtigt',
  'forms.nda.sign.redirect.then': 'Stattdessen wird die Person, die Sie nennen, um die Unterschrift gebeten.',
  'forms.nda.sign.signature': 'Ihr vollständiger Name als Unterschrift',
  'forms.nda.sign.authority':
    'Ich bin berechtigt, für meine Organisation zu unterzeichnen, und stimme den Bedingungen zu',
  'forms.nda.sign.signatoryName': 'Name der zeichnungsberechtigten Person',
  'forms.nda.sign.signatoryEmail': 'E-Mail der zeichnungsberechtigten Person',
};
