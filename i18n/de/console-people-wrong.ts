import type { Translated } from '../catalogue.js';
import type { peopleWrong as english } from '../en/console-people-wrong.js';

export const peopleWrong: Translated<typeof english> = {
  'people.wrong.needed': 'Diese Angabe fehlt',
  'people.wrong.value': '„{value}“ kann nicht übernommen werden',
  'people.wrong.email': '„{value}“ ist keine E-Mail-Adresse',
  'people.wrong.language': '„{value}“ ist keine Sprache wie „de“',
  'people.wrong.timeZone': '„{value}“ ist keine Zeitzone wie „Europe/Berlin“',
  'people.wrong.country': '„{value}“ ist kein Ländercode aus zwei Buchstaben wie „DE“',
  'people.wrong.region': '„{value}“ ist kein Code einer Region wie „BY“',
  'people.wrong.hours': '„{value}“ sind keine Zeiten wie „09:00-12:30, 13:30-18:00“, der Reihe nach und bis 24:00',
  'people.wrong.date': '„{value}“ ist kein Datum wie „2026-12-24“',
  'people.wrong.time': '„{value}“ ist keine Uhrzeit wie „22:00“',
  'people.wrong.sameTime': '„{value}“ ist schon der Beginn der Ruhezeit',
  'people.wrong.order': '„{value}“ liegt vor dem ersten Tag',
  'people.wrong.amount': '„{value}“ ist kein Betrag wie „10000,00“',
  'people.wrong.negative': '„{value}“ ist weniger als nichts',
  'people.wrong.currency': '„{value}“ ist keine Währung wie „EUR“',
  'people.wrong.overlap': '„{value}“ fällt in die Abwesenheit vom {from} bis {to}',
  'people.wrong.ownMember': '„{value}“ ist die Gruppe selbst',
  'people.wrong.nestedGroup': '„{value}“ ist eine Gruppe; Mitglieder können nur Personen sein',
  'people.wrong.groupDelegates':
    '„{value}“ kann keine Gruppe vertreten; jedes Mitglied kann eine eigene Vertretung benennen',
  'people.wrong.groupAway': '„{value}“ ist die Abwesenheit einer Gruppe; abwesend können nur ihre Mitglieder sein',
  'people.wrong.ownManager': '„{value}“ kann nicht sich selbst unterstellt sein',
  'people.wrong.managerCircle': '„{value}“ macht die Linie der Vorgesetzten zu einem Kreis: {circle}',
  'people.wrong.ownDelegate': '„{value}“ kann sich nicht selbst vertreten',
  'people.wrong.delegateCircle': '„{value}“ macht die Vertretung zu einem Kreis: {circle}',
  'people.wrong.domain': '„{value}“ ist keine Domain von E-Mail-Adressen wie „client.example“',
};
