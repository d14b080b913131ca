import type { Translated } from '../catalogue.js';
import type { people as english } from '../en/console-people.js';
import { peopleFields } from './console-people-fields.js';
import { peopleWrong } from './console-people-wrong.js';

export const people: Translated<typeof english> = {
  'people.title': 'Personen',
  'people.add': 'Person hinzufügen',
  'people.none': 'Im Verzeichnis steht noch niemand.',
  'people.column.person': 'Person',
  'people.column.timeZone': 'Zeitzone',
  'people.column.parts': 'Übernimmt üblicherweise',
  'people.column.today': 'Heute',
  'people.column.console': 'Konsole',
  'people.maySignIn': 'darf sich anmelden',
  'people.group': '{count, plural, one {Gruppe mit # Person} other {Gruppe mit # Personen}}',
  'people.away': 'abwesend bis {until}',
  'people.awayFor': 'abwesend bis {until}; Vertretung: {delegate}',
  'people.save': 'Speichern',
  'people.saved': 'Gespeichert',
  'people.saved.text':
    'Wenn sich dadurch Fristen oder Zuständigkeiten ändern, ziehen die offenen Aufgaben in wenigen Augenblicken nach.',
  'people.overtaken': 'Nichts wurde gespeichert',
  'people.overtaken.text':
    'Im Verzeichnis steht inzwischen ein anderer Eintrag: Er wurde geändert, nachdem dieses Formular geöffnet wurde, oder war schon vorher da. Was Sie eingegeben haben, steht noch hier.',
  'people.overtaken.now': 'Den Eintrag ansehen, wie er jetzt ist',
  'people.otherAddress': 'Mit einer anderen Adresse entsteht ein weiterer Eintrag.',
  'people.today': 'Wer heute antwortet',
  'people.today.self': 'Was heute eingeht, beantwortet {name}.',
  'people.today.away': '{name} ist bis {until} abwesend; was heute eingeht, beantwortet {delegate}.',
  'people.today.nobody':
    '{name} ist bis {until} abwesend, und eine Vertretung gibt es nicht: Was heute eingeht, wartet und wird eskaliert.',
  'people.today.standing': 'Was heute eingeht, beantwortet {delegate} in Vertretung von {name}.',
  'people.today.some': 'Einiges davon geht aufgrund einer ständigen Vertretung an {delegates}.',
  'people.today.group': 'Was diese Gruppe gefragt wird, können {members} übernehmen.',
  'organisations.title': 'Organisationen',
  'organisations.add': 'Organisation hinzufügen',
  'organisations.lead':
    'Ihre Leute arbeiten nach diesen Zeiten und Feiertagen, soweit sie selbst nichts angeben. Freie Tage beider zählen zusammen.',
  'organisations.none': 'Im Verzeichnis steht noch keine Organisation.',
  'organisations.column.organisation': 'Organisation',
  'organisations.column.country': 'Land',
  'organisations.column.daysOff': 'Freie Tage',
  'organisations.field.domain': 'Domain',
  'organisations.hint.domain': 'Was in den Adressen ihrer Leute auf das @ folgt, etwa „client.example“.',
  'organisations.otherDomain': 'Mit einer anderen Domain entsteht ein weiterer Eintrag.',
  'organisations.missing': 'Diese Organisation gibt es nicht',
  'organisations.missing.text': 'Keine Organisation im Verzeichnis hat diese Domain.',
  ...peopleFields,
  ...peopleWrong,
};
