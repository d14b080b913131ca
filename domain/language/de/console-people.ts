import type { Translated } from '../catalogue.js';
import type { people as english } from '../en/console-people.js';

export const people: Translated<typeof english> = {
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
};
