import type { Translated } from '../catalogue.js';
import type { onboardingForms as english } from '../en/forms-onboarding.js';

export const onboardingForms: Translated<typeof english> = {
  'forms.expert.propose.propose': 'Diese Fachkraft vorschlagen',
  'forms.expert.propose.propose.then': 'Der Auftraggeber prüft die Person, bevor sie auf irgendetwas Zugriff erhält.',
  'forms.expert.propose.cannot': 'Wir können diese Position nicht besetzen',
  'forms.expert.propose.cannot.then': 'Die Position bleibt offen, und der Auftraggeber entscheidet, wie es weitergeht.',
  'forms.expert.propose.name': 'Vollständiger Name',
  'forms.expert.propose.email': 'E-Mail',
  'forms.expert.propose.credentials': 'Nachweise mit ihren Nummern',
  'forms.expert.propose.credentials.hint': 'Ein Nachweis je Zeile.',
  'forms.expert.propose.credentials.needed': 'Erforderlich: {credentials}. Ein Nachweis je Zeile.',
  'forms.expert.propose.timeZone': 'Zeitzone',
  'forms.expert.verify.verify': 'Bestätigen',
  'forms.expert.verify.verify.then':
    'Die Fachkraft wird gebeten, die Vertraulichkeit zu bestätigen, und erhält danach Zugang.',
  'forms.expert.verify.reject': 'Ablehnen',
  'forms.expert.verify.reject.then': 'Der Dienstleister wird gebeten, jemand anderen vorzuschlagen.',
  'forms.expert.verify.identity': 'Ich habe die Identität dieser Person geprüft',
  'forms.expert.verify.credentials': 'Ich habe bei den ausstellenden Stellen geprüft: {credentials}',
  'forms.expert.acknowledge.acknowledge': 'Ich bestätige',
  'forms.expert.acknowledge.acknowledge.then': 'Sie erhalten einen persönlichen Zugang.',
  'forms.expert.acknowledge.decline': 'Ich lehne ab',
  'forms.expert.acknowledge.decline.then': 'Ihr Unternehmen wird gebeten, jemand anderen vorzuschlagen.',
  'forms.expert.acknowledge.confidentiality': 'Ich behandle vertraulich, was ich in diesem Auftrag erfahre',
  'forms.expert.acknowledge.noConflict': 'Bei mir besteht kein Interessenkonflikt',
};
