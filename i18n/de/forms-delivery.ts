import type { Translated } from '../catalogue.js';
import type { deliveryForms as english } from '../en/forms-delivery.js';

export const deliveryForms: Translated<typeof english> = {
  'forms.input.provide.provide': 'Ist bereitgestellt',
  'forms.input.provide.provide.then':
    'Der Dienstleister wird benachrichtigt und kann mit den davon abhängigen Arbeiten beginnen.',
  'forms.input.provide.unavailable': 'Kann nicht bereitgestellt werden',
  'forms.input.provide.unavailable.then': 'Der Sponsor entscheidet, wie es weitergeht.',
  'forms.input.provide.location': 'Wo es zu finden ist',
  'forms.input.provide.note': 'Hinweis',
  'forms.deliverable.submit.submit': 'Einreichen',
  'forms.deliverable.submit.submit.then': 'Die Prüfenden werden gebeten, es zu bewerten.',
  'forms.deliverable.submit.extend': 'Um mehr Zeit bitten',
  'forms.deliverable.submit.extend.then': 'Der Auftraggeber entscheidet; bis dahin gilt der Termin.',
  'forms.deliverable.submit.location': 'Wo die Arbeit zu finden ist',
  'forms.deliverable.submit.summary': 'Was Sie liefern, Kriterium für Kriterium',
  'forms.extension.decide.grant': 'Gewähren',
  'forms.extension.decide.grant.then':
    'Der Termin verschiebt sich, und die Leistungsbeschreibung erhält eine neue Fassung.',
  'forms.extension.decide.refuse': 'Ablehnen',
  'forms.extension.decide.refuse.then': 'Der Termin bleibt bestehen.',
  'forms.extension.decide.asked': 'Erbeten wurden: {requested}.',
  'forms.review.score.accept': 'Abnehmen',
  'forms.review.score.accept.then': 'Stimmt die andere prüfende Person zu, wird der Zahlungsmeilenstein freigegeben.',
  'forms.review.score.rework': 'Zur Nacharbeit zurückgeben',
  'forms.review.score.rework.then': 'Der Dienstleister erhält Ihre Hinweise und reicht erneut ein.',
  'forms.review.score.passMark': 'Eine Einreichung besteht ab {passMark, number} Punkten.',
  'forms.review.score.comment': 'Hinweise für den Dienstleister',
  'forms.review.score.findings': 'Was verbessert werden muss',
  'forms.review.score.findings.hint': 'Ein Punkt je Zeile.',
  'forms.overdue.decide.extend': 'Verlängern',
  'forms.overdue.decide.extend.then':
    'Der Termin verschiebt sich, und die Leistungsbeschreibung erhält eine neue Fassung.',
  'forms.overdue.decide.replace': 'Dienstleister ersetzen',
  'forms.overdue.decide.replace.then': 'Der Nächstplatzierte übernimmt; dem jetzigen Team wird der Zugang entzogen.',
  'forms.overdue.decide.reduce': 'Leistungsumfang verringern',
  'forms.overdue.decide.reduce.then': 'Dieses Arbeitsergebnis entfällt und wird nicht bezahlt.',
  'forms.overdue.decide.goWithout': 'Leistungsumfang verringern',
  'forms.overdue.decide.goWithout.then': 'Die Arbeit geht ohne diese Zuarbeit weiter.',
  'forms.overdue.decide.terminate': 'Auftrag vorzeitig beenden',
  'forms.overdue.decide.terminate.then': 'Er wird mit dem bisher Abgenommenen abgeschlossen.',
};
