import type { Translated } from '../catalogue.js';
import type { complaints as english } from '../en/complaints.js';

export const complaints: Translated<typeof english> = {
  'complaints.choose': 'Wählen Sie eine der Antworten.',
  'complaints.chooseOne': 'Treffen Sie eine Auswahl.',
  'complaints.needed': 'Diese Angabe ist nötig.',
  'complaints.confirm': 'Das muss bestätigt werden.',
  'complaints.stranger': '„{name}“ ist hier nicht gefragt.',
  'complaints.text': '„{value}“ ist kein Text.',
  'complaints.tooLong': 'Das sind mehr als {limit, number} Zeichen.',
  'complaints.oneLine': 'Das muss in einer einzigen Zeile stehen.',
  'complaints.controls': 'Der Text enthält Zeichen, die nicht gespeichert werden können.',
  'complaints.email': '„{value}“ ist keine E-Mail-Adresse.',
  'complaints.integer': '„{value}“ ist keine ganze Zahl von {min, number} bis {max, number}.',
  'complaints.wholeNumber': '„{value}“ ist keine ganze Zahl.',
  'complaints.money': '„{value}“ ist kein Betrag in {currency} wie zum Beispiel {example}.',
  'complaints.amount': 'Der Betrag muss größer als null sein.',
  'complaints.currency': 'Der Betrag muss in {currency} angegeben sein.',
  'complaints.duration': '„{value}“ ist keine Zeitspanne.',
  'complaints.count':
    '„{value}“ ist keine ganze Zahl von {unit, select, weeks {Wochen} hours {Stunden} minutes {Minuten} seconds {Sekunden} other {Tagen}}.',
  'complaints.flag': 'Möglich sind nur Ja und Nein.',
  'complaints.lines': 'Möglich sind höchstens {limit, number} Einträge.',
  'complaints.row': 'Diese Zeile ist nicht lesbar.',
  'complaints.scores': 'Zu jedem Kriterium gehört eine Punktzahl.',
  'complaints.noDeliverable': '„{id}“ ist nicht die Kennung eines Arbeitsergebnisses.',
  'complaints.noRole': '„{id}“ ist nicht die Kennung einer Rolle.',
  'complaints.twice': '„{id}“ ist zweimal genannt.',
  'complaints.leftOut': '„{id}“ soll mit derselben Änderung entfallen.',
  'complaints.awaited': '„{id}“ kann nicht entfallen, weil {others} darauf wartet.',
  'complaints.nothingLeft': 'Für einen Dienstleister bliebe nichts zu liefern.',
  'complaints.conflict': 'Bestätigen Sie, dass kein Interessenkonflikt besteht, oder beschreiben Sie ihn.',
  'complaints.worksForClient': '„{email}“ arbeitet in diesem Auftrag für den Auftraggeber.',
  'complaints.placed': '„{email}“ besetzt bereits die Position {position}.',
  'complaints.notFirst':
    'Begründen Sie, warum „{vendor}“ gewählt wird, obwohl dieser Dienstleister nicht an erster Stelle steht.',
  'complaints.type':
    '„{value}“ ist {type, select, string {kein Text} number {keine Zahl} int {keine ganze Zahl} boolean {weder „true“ noch „false“} array {keine Liste} other {keine Gruppe von Schlüsseln mit Werten}}.',
  'complaints.options': '„{value}“ gehört nicht zu {options}.',
  'complaints.tooSmall': '„{value}“ ist weniger als {limit, number}.',
  'complaints.tooBig': '„{value}“ ist mehr als {limit, number}.',
  'complaints.tooFew':
    'Mindestens {limit, number} {limit, plural, one {Angabe ist} other {Angaben sind}} nötig, hier {count, plural, one {ist es #} other {sind es #}}.',
  'complaints.tooMany':
    'Höchstens {limit, number} {limit, plural, one {Angabe ist} other {Angaben sind}} möglich, hier {count, plural, one {ist es #} other {sind es #}}.',
  'complaints.longer': '„{value}“ ist länger als {limit, number} Zeichen.',
  'complaints.instant': '„{value}“ ist kein Zeitpunkt wie „2026-12-24T09:00:00Z“.',
  'complaints.unfit': '„{value}“ passt hier nicht.',
  'complaints.value': '„{value}“: {why}',
  'complaints.rule': '{why}',
  'complaints.quotes': 'Die Anführungszeichen dieser Zeile passen nicht zusammen.',
  'complaints.yaml':
    'Zeile {line, number}, „{value}“: {code, select, TAB_AS_INDENT {ein Tabulator kann keine Zeile einrücken} BAD_INDENT {die Einrückung passt nicht, oder eine Klammer bleibt offen} MISSING_CHAR {eine Klammer, ein Doppelpunkt oder ein Anführungszeichen fehlt} MULTIPLE_DOCS {hier beginnt ein zweites Dokument} other {das ist weder YAML noch JSON}}.',
};
