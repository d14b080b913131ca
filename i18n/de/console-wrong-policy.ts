import type { Translated } from '../catalogue.js';
import type { policyWrong as english } from '../en/console-wrong-policy.js';

export const policyWrong: Translated<typeof english> = {
  'console.wrong.duration': 'eine Dauer nach ISO 8601 wie „P3D“ oder „PT4H“',
  'console.wrong.rung.line': 'nur eine Stufe mit „escalate“ oder „transfer“ nennt Vorgesetzte in „line“',
  'console.wrong.rung.both': 'eine Stufe nennt eine Rolle in „to“ oder Vorgesetzte in „line“, nicht beides',
  'console.wrong.rung.whom':
    'eine Stufe mit „escalate“ oder „transfer“ nennt eine Rolle in „to“ oder Vorgesetzte in „line“',
  'console.wrong.rung.decides': 'eine Stufe mit „decide“ nennt eine Rolle in „to“',
  'console.wrong.rung.suspends': 'eine Stufe mit „suspend“ nennt eine Rolle in „to“',
  'console.wrong.rung.for': 'nur eine Stufe mit „suspend“ sagt, wie lange',
  'console.wrong.ladder.decides': 'die Rolle „{typed}“ darf über „{kind}“ nicht entscheiden',
  'console.wrong.ladder.circle': 'die Stufen von „{kind}“ führen im Kreis: „{typed}“ hatte die Aufgabe schon',
  'console.wrong.ladder.past':
    '„{typed}“ vor der Frist liegt in der Vergangenheit: „{kind}“ ist {due} nach der Frage fällig',
  'console.wrong.ladder.nobody': 'niemand hat die Rolle „{typed}“: {why}',
  'console.wrong.ladder.experts': 'Fachkräfte sind mehrere',
  'console.wrong.ladder.noTeam': 'die Auftragsbeschreibung nennt kein „affectedTeam“',
  'console.wrong.ladder.noVendor': 'bei „{kind}“ ist noch kein Dienstleister gewählt',
  'console.wrong.timeZone': 'eine IANA-Zeitzone wie „Europe/Berlin“',
  'console.wrong.country': 'ein Code nach ISO 3166-1 aus zwei Großbuchstaben, wie „GB“',
  'console.wrong.region': 'der Teil eines Codes nach ISO 3166-2 nach dem Land, wie „BY“',
  'console.wrong.language': 'eine Sprache nach BCP 47 wie „en“',
  'console.wrong.domain': 'eine Domain von E-Mail-Adressen wie „client.example“',
  'console.wrong.time': 'eine Uhrzeit wie „{example}“',
  'console.wrong.otherTime': 'eine andere Uhrzeit als in „from“',
  'console.wrong.laterTime': 'eine Uhrzeit nach der in „from“',
  'console.wrong.nextTime': 'eine Uhrzeit nicht vor {end}, wenn der Abschnitt davor endet',
  'console.wrong.date': 'ein Datum wie „2026-12-24“',
  'console.wrong.laterDay': 'ein Tag nicht vor dem in „from“',
  'console.wrong.noHours': 'Arbeitszeiten an irgendeinem Tag',
  'console.wrong.mostPeople': 'höchstens {most} Personen',
  'console.wrong.mostOrganisations': 'höchstens {most} Organisationen',
  'console.wrong.engagement': 'es gibt keinen Auftrag „{typed}“',
};
