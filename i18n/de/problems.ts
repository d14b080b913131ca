import type { Translated } from '../catalogue.js';
import type { problems as english } from '../en/problems.js';

export const problems: Translated<typeof english> = {
  // Any value.
  'problems.needed': 'Diese Angabe ist nötig.',
  'problems.unfit': '„{value}“ passt hier nicht.',
  'problems.stranger': '„{value}“ ist hier nicht gefragt.',
  'problems.type':
    '„{value}“ ist {type, select, string {kein Text} number {keine Zahl} int {keine ganze Zahl} boolean {weder „true“ noch „false“} array {keine Liste} other {keine Gruppe von Schlüsseln mit Werten}}.',
  'problems.options': '„{value}“ gehört nicht zu {options}.',
  'problems.tooSmall': '„{value}“ ist weniger als {limit, number}.',
  'problems.tooBig': '„{value}“ ist mehr als {limit, number}.',
  'problems.tooFew':
    'Mindestens {limit, number} {limit, plural, one {Angabe ist} other {Angaben sind}} nötig, hier {count, plural, one {ist es #} other {sind es #}}.',
  'problems.tooMany':
    'Höchstens {limit, number} {limit, plural, one {Angabe ist} other {Angaben sind}} möglich, hier {count, plural, one {ist es #} other {sind es #}}.',
  'problems.tooLong': '„{value}“ ist länger als {limit, number} Zeichen.',
  'problems.text': '„{value}“ ist kein Text.',
  'problems.tooMuch':
    'Das ergibt zusammen mehr, als sich rechnen lässt: höchstens 9.007.199.254.740.991 der kleinsten Einheit.',
  'problems.line':
    '„{value}“ ist keine einzelne Zeile ohne Steuerzeichen und ohne Zeichen, die die Schreibrichtung wenden.',
  'problems.controls': '„{value}“ enthält Zeichen, die nicht gespeichert werden können.',
  'problems.id': '„{value}“ ist keine Kennung aus Buchstaben, Ziffern, „-“ und „_“.',
  'problems.lowerCaseId': '„{value}“ ist keine Kennung aus Kleinbuchstaben, Ziffern und „-“.',
  'problems.wholeNumber': '„{value}“ ist keine ganze Zahl.',
  'problems.integer': '„{value}“ ist keine ganze Zahl von {min, number} bis {max, number}.',
  'problems.negative': '„{value}“ ist weniger als nichts.',
  'problems.aboveZero': '„{value}“ ist nicht größer als null.',
  'problems.notBelow': '{value} ist nicht weniger als {limit}.',
  'problems.sameReason': 'Mit dieser Begründung wurde schon einmal mehr Zeit erbeten. Geben Sie eine andere an.',
  'problems.noCredential': '„{value}“ ist kein Nachweis, den die Auftragsbeschreibung verlangt.',
  'problems.sameScope': 'Nichts von dem, was keinen Dienstleister übrig ließ, ist anders. Ändern Sie etwas davon.',
  'problems.notWrittenIn':
    'Der Auftrag ist derselbe wie zuvor. Schreiben Sie den Wunsch hinein, oder lassen Sie die Fassung mit einer Begründung, wie sie ist.',
  'problems.nobodyWorks': 'Von einem Team, in dem niemand arbeiten darf, wird keine Arbeit angenommen: {why}',
  'problems.flag': 'Möglich sind nur Ja und Nein.',
  'problems.email': '„{value}“ ist keine E-Mail-Adresse.',
  'problems.domain': '„{value}“ ist keine Domain von E-Mail-Adressen wie „client.example“.',
  'problems.language': '„{value}“ ist keine Sprache wie „de“.',
  'problems.timeZone': '„{value}“ ist keine Zeitzone wie „Europe/Berlin“.',
  'problems.country': '„{value}“ ist kein Ländercode aus zwei Buchstaben wie „DE“.',
  'problems.region': '„{value}“ ist kein Code einer Region wie „BY“.',
  'problems.currency': '„{value}“ ist keine Währung wie „EUR“.',
  'problems.date': '„{value}“ ist kein Datum wie „2026-12-24“.',
  'problems.time': '„{value}“ ist keine Uhrzeit wie „22:00“.',
  'problems.instant': '„{value}“ ist kein Zeitpunkt wie „2026-12-24T09:00:00Z“.',
  'problems.duration': '„{value}“ ist keine Dauer nach ISO 8601 wie „P3D“ oder „PT4H“.',
  'problems.twice': '„{value}“ ist zweimal genannt.',
  'problems.engagement': 'Es gibt keinen Auftrag „{value}“.',
  'problems.practice': '„{value}“ ist kein Fachgebiet; bekannt sind {known}.',
  'problems.noDeliverable': '„{value}“ ist nicht die Kennung eines Arbeitsergebnisses.',
  'problems.noRole': '„{value}“ ist nicht die Kennung einer Rolle.',

  // What somebody typed into a form.
  'problems.choose': 'Wählen Sie eine der Antworten.',
  'problems.chooseOne': 'Treffen Sie eine Auswahl.',
  'problems.confirm': 'Das muss bestätigt werden.',
  'problems.reason': 'Eine Begründung ist nötig.',
  'problems.noAddress': 'Eine Adresse ist nötig.',
  'problems.howLong': 'Geben Sie an, wie lange, zum Beispiel „2“ und „Tage“.',
  'problems.noTask': 'Wählen Sie mindestens eine Aufgabe aus.',
  'problems.nothingPasted': 'Fügen Sie den Text ein oder wählen Sie eine Datei.',
  'problems.person': '„{value}“ ist kein Name mit Adresse wie „Ada Lovelace <ada@client.example>“.',
  'problems.money': '„{value}“ ist kein Betrag in {currency} wie zum Beispiel {example}.',
  'problems.decimal': '„{value}“ ist kein Betrag wie „10000,00“.',
  'problems.inCurrency': 'Der Betrag muss in {currency} angegeben sein.',
  'problems.count':
    '„{value}“ ist keine ganze Zahl von {unit, select, weeks {Wochen} hours {Stunden} minutes {Minuten} seconds {Sekunden} other {Tagen}}.',
  'problems.lines': 'Möglich sind höchstens {limit, number} Einträge.',
  'problems.row': 'Diese Zeile ist nicht lesbar.',
  'problems.scores': 'Zu jedem Kriterium gehört eine Punktzahl.',
  'problems.hours': '„{value}“ sind keine Zeiten wie „09:00-12:30, 13:30-18:00“, der Reihe nach und bis 24:00.',
  'problems.conflict': 'Bestätigen Sie, dass kein Interessenkonflikt besteht, oder beschreiben Sie ihn.',
  'problems.worksForClient': '„{value}“ arbeitet in diesem Auftrag für den Auftraggeber.',
  'problems.placed': '„{value}“ besetzt bereits die Position {position}.',
  'problems.notFirst':
    'Begründen Sie, warum „{value}“ gewählt wird, obwohl dieser Dienstleister nicht an erster Stelle steht.',
  'problems.otherSide': '„{value}“ gehört zur anderen Seite und kann nicht für Ihre unterzeichnen.',
  'problems.leftOut': '„{value}“ soll mit derselben Änderung entfallen.',
  'problems.awaited': '„{value}“ kann nicht entfallen, weil {others} darauf wartet.',
  'problems.nothingLeft': 'Für einen Dienstleister bliebe nichts zu liefern.',

  // A task that is moved.
  'problems.holds': '„{value}“ hat diese Aufgabe bereits.',
  'problems.longer': '{value} ist länger als {limit}.',
  'problems.longerAfter': '{value}, nach {before} zuvor, ist länger als {limit}.',
  'problems.acknowledged': 'Dass sich jemand um die Aufgabe {task} kümmert, ist schon mitgeteilt, bis {until}.',
  'problems.paused': 'Die Frist der Aufgabe {task} ruht bereits, bis {until}.',
  'problems.notReached':
    'Die Frist von Aufgabe {task} ruht, weil E-Mails niemanden erreichen, der gefragt ist: Lassen Sie sie erneut senden, oder übergeben Sie die Aufgabe.',
  'problems.reached': 'Zu Aufgabe {task} wurde keine E-Mail abgewiesen.',
  'problems.unlisted':
    'Das Verzeichnis kennt „{value}“ nicht. Wenn die Adresse stimmt, bestätigen Sie sie, indem Sie dies noch einmal absenden.',
  'problems.notListed': 'Das Verzeichnis kennt „{value}“ nicht: Nehmen Sie die Person zuerst auf.',
  'problems.somebodyElses': '„{value}“ ist die Adresse von jemand anderem: Übergeben Sie ihm die Aufgabe stattdessen.',
  'problems.running': 'Die Frist der Aufgabe {task} läuft.',
  'problems.handOn': 'Entweder „from“ oder „tasks“ sagt, was weitergegeben wird.',

  // An entry of the directory.
  'problems.sameTime': '„{value}“ ist schon der Beginn der Ruhezeit.',
  'problems.quietDays': 'Das sind zu viele Ruhetage: Ein Tag muss übrig bleiben.',
  'problems.pastDay': '„{value}“ ist schon vorbei.',
  'problems.order': '„{value}“ liegt vor dem ersten Tag.',
  'problems.laterTime': '„{value}“ liegt nicht nach der Uhrzeit in „from“.',
  'problems.nextTime': '„{value}“ liegt vor {end}, wenn der Abschnitt davor endet.',
  'problems.noHours': '„{value}“ hat an keinem Tag Arbeitszeiten.',
  'problems.overlap': '„{value}“ fällt in die Abwesenheit vom {from} bis {to}.',
  'problems.ownMember': '„{value}“ ist die Gruppe selbst.',
  'problems.nestedGroup': '„{value}“ ist eine Gruppe; Mitglieder können nur Personen sein.',
  'problems.groupDelegates':
    '„{value}“ kann keine Gruppe vertreten; jedes Mitglied kann eine eigene Vertretung benennen.',
  'problems.groupAway': '„{value}“ ist die Abwesenheit einer Gruppe; abwesend können nur ihre Mitglieder sein.',
  'problems.ownManager': '„{value}“ kann nicht sich selbst unterstellt sein.',
  'problems.managerCircle': '„{value}“ macht die Linie der Vorgesetzten zu einem Kreis: {circle}.',
  'problems.ownDelegate': '„{value}“ kann sich nicht selbst vertreten.',
  'problems.delegateCircle': '„{value}“ macht die Vertretung zu einem Kreis: {circle}.',
  'problems.mostPeople': '„{value}“ nennt mehr als {limit, number} Personen.',
  'problems.mostOrganisations': '„{value}“ nennt mehr als {limit, number} Organisationen.',

  // A brief.
  'problems.deliverableTaken': '„{value}“ ist schon an ein anderes Arbeitsergebnis vergeben.',
  'problems.roleTaken': '„{value}“ ist schon an eine andere Rolle vergeben.',
  'problems.dependsOnItself': '„{value}“ setzt sich selbst voraus.',
  'problems.budgetCurrency': '„{value}“ ist nicht die Währung des Budgets, {currency}.',
  'problems.headcount': '„{value}“ liegt nicht zwischen Mindest- und Höchstzahl.',
  'problems.nobody': 'Niemand ist genannt, und das Verzeichnis nennt niemanden für diese Rolle ({role}).',
  'problems.owns': '„{value}“ leitet den Auftrag und kann ihn deshalb nicht genehmigen.',
  'problems.ownsMoney': '„{value}“ leitet den Auftrag und kann deshalb sein Geld nicht genehmigen.',

  // A ladder.
  'problems.rung.line': '„{value}“: nur eine Stufe mit „escalate“ oder „transfer“ nennt Vorgesetzte in „line“.',
  'problems.rung.both': '„{value}“: eine Stufe nennt eine Rolle in „to“ oder Vorgesetzte in „line“, nicht beides.',
  'problems.rung.whom':
    'Eine Stufe mit „escalate“ oder „transfer“ nennt eine Rolle in „to“ oder Vorgesetzte in „line“.',
  'problems.rung.decides': 'Eine Stufe mit „decide“ nennt eine Rolle in „to“.',
  'problems.rung.suspends': 'Eine Stufe mit „suspend“ nennt eine Rolle in „to“.',
  'problems.rung.for': '„{value}“: nur eine Stufe mit „suspend“ sagt, wie lange.',
  'problems.ladder.decides': 'Die Rolle „{value}“ darf über „{kind}“ nicht entscheiden.',
  'problems.ladder.circle': 'Die Stufen von „{kind}“ führen im Kreis: „{value}“ hatte die Aufgabe schon.',
  'problems.ladder.past':
    '„{value}“ vor der Frist liegt in der Vergangenheit: „{kind}“ ist {due} nach der Frage fällig.',
  'problems.ladder.personal': '„{kind}“ richtet sich an eine bestimmte Person und kann nicht weitergegeben werden.',
  'problems.ladder.experts': 'Niemand hat die Rolle „{value}“: Fachkräfte sind mehrere.',
  'problems.ladder.noTeam': 'Niemand hat die Rolle „{value}“: die Auftragsbeschreibung nennt kein „affectedTeam“.',
  'problems.ladder.noVendor': 'Niemand hat die Rolle „{value}“: bei „{kind}“ ist noch kein Dienstleister gewählt.',
  'problems.silence.money': 'Schweigen bindet kein Geld: „{kind}“ kann nicht als angenommen gelten.',
  'problems.silence.ends':
    'Nur eine Ausschreibung kann bestimmen, dass Schweigen einen Auftrag beendet: In einem Fachgebiet kann „{kind}“ nicht als abgelehnt gelten.',

  // A practice.
  'problems.weights': '„{value}“: Die Gewichte ergeben zusammen nicht 100.',
  'problems.criteria': '„{value}“: Zwei Kriterien haben dieselbe Kennung.',
  'problems.extends': '„{value}“ ist kein eingebautes Fachgebiet; eingebaut sind {known}.',
  'problems.placeholder': '„{value}“ ist kein Platzhalter; Platzhalter sind {known}.',
  'problems.pathId': '„{value}“ ist nicht „{id}“ wie in der Adresse.',
  'problems.size': '{count, number} Zeichen sind gegeben, höchstens {limit, number} werden gelesen.',

  // A file of vendors.
  'problems.csv.empty': 'Die Datei ist leer; ihre erste Zeile nennt die Spalten.',
  'problems.csv.rows': 'Die Datei hat mehr als {limit} Zeilen.',
  'problems.csv.bytes': 'Die Datei hat {bytes} Bytes; höchstens {limit} werden gelesen.',
  'problems.csv.cells': 'Die Zeile hat {cells} Zellen, aber es gibt {columns} Spalten.',
  'problems.csv.missing': 'Die Spalte „{value}“ fehlt.',
  'problems.csv.twice': 'Die Spalte „{value}“ ist doppelt vorhanden.',
  'problems.csv.column': '„{value}“ ist keine Spalte; die Spalten sind {columns}.',
  'problems.csv.line': '„{value}“ steht schon in Zeile {line}.',
  'problems.csv.score': '„{value}“ ist weder eine Zahl von 0 bis 100 noch, wo sie nicht bekannt ist, leer.',
  'problems.csv.quotes': 'Die Anführungszeichen dieser Zeile passen nicht zusammen.',
  'problems.csv.binary':
    'Das ist weder eine CSV- noch eine XLSX-Datei. Speichern Sie die Tabelle als „CSV UTF-8“ oder als Excel-Arbeitsmappe (.xlsx).',
  'problems.csv.charset':
    '„{value}“ ist keine bekannte Zeichenkodierung; andere sind „utf-8“, „windows-1252“ und „windows-1250“.',
  'problems.csv.notCharset':
    'Die Datei ist nicht in „{value}“ geschrieben. Speichern Sie sie als „CSV UTF-8“ oder als Excel-Arbeitsmappe (.xlsx), oder nennen Sie ihre Zeichenkodierung.',
  'problems.csv.encoding':
    'Die Datei sagt nichts über ihre Zeichenkodierung, und als {encoding} gelesen steht hier „{value}“, was nicht stimmen kann. Speichern Sie sie als „CSV UTF-8“ oder als Excel-Arbeitsmappe (.xlsx), oder nennen Sie ihre Zeichenkodierung.',
  'problems.csv.garbled':
    '„{value}“ enthält Buchstaben, die ein anderes Programm verdorben hat. Berichtigen Sie sie in der Datei.',
  'problems.csv.format':
    'Die Datei ist {value} und weder CSV noch XLSX. Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie als „CSV UTF-8“ oder als Excel-Arbeitsmappe (.xlsx).',
  'problems.csv.password': 'Die Datei ist mit einem Passwort geschützt. Speichern Sie sie ohne Passwort.',
  'problems.csv.damaged':
    'Die Arbeitsmappe ist beschädigt und kann nicht gelesen werden. Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie neu.',
  'problems.csv.unpacked':
    'Entpackt ist die Arbeitsmappe größer als {limit, number} Bytes. Speichern Sie die Tabelle der Dienstleister als eigene Datei.',
  'problems.csv.columns': 'Die Tabelle hat mehr als {limit} Spalten.',
  'problems.csv.sheets': 'Keines der Blätter {sheets} beginnt mit den Namen der Spalten.',
  'problems.csv.error': 'Die Zelle zeigt den Fehler „{value}“ statt eines Wertes.',
  'problems.csv.formula':
    '„{value}“ ist noch nicht berechnet. Öffnen Sie die Datei in einer Tabellenkalkulation und speichern Sie sie.',
  'problems.csv.date':
    '„{value}“ ist ein Datum, das in keine Spalte gehört. Formatieren Sie die Zelle als Text und schreiben Sie, was gemeint ist.',
  'problems.csv.merged':
    '„{value}“ steht in den verbundenen Zellen {cells}. Heben Sie die Verbindung auf und füllen Sie jede Zelle aus.',
  'problems.csv.unnamed': '„{value}“ steht in einer Spalte ohne Namen.',
  'problems.csv.twoNumbers': '„{value}“ kann {one} oder {other} heißen. Schreiben Sie die Zahl ohne Trennzeichen.',

  // A text in YAML.
  'problems.tooCostly':
    'Der Text zu lesen dauert länger als {seconds, plural, one {# Sekunde} other {# Sekunden}}; kein Text dieser Art braucht das.',
  'problems.tooManyValues': 'Der Text enthält mehr als {limit} Werte.',
  'problems.yaml.syntax':
    'Zeile {line, number}, „{value}“: {code, select, TAB_AS_INDENT {ein Tabulator kann keine Zeile einrücken} BAD_INDENT {die Einrückung passt nicht, oder eine Klammer bleibt offen} MISSING_CHAR {eine Klammer, ein Doppelpunkt oder ein Anführungszeichen fehlt} MULTIPLE_DOCS {hier beginnt ein zweites Dokument} other {das ist weder YAML noch JSON}}.',
  'problems.yaml.twice': 'Der Schlüssel „{value}“ steht doppelt; jeder darf nur einmal vorkommen.',
  'problems.yaml.depth': 'Der Text ist tiefer als {limit} Ebenen verschachtelt.',
  'problems.yaml.aliases': 'Der Text hat mehr als {limit} Aliasse.',
  'problems.yaml.ownAlias': 'Der Alias „{value}“ steht in seinem eigenen Anker.',
  'problems.yaml.noAnchor': 'Vor dem Alias „{value}“ steht kein Anker.',

  // A notice in OCDS.
  'problems.ocds.notRelease': 'Das ist kein OCDS-Release: ein solches hat „ocid“ und „tender“.',
  'problems.ocds.records': 'Die Vorgänge eines Pakets sind eine Liste.',
  'problems.ocds.releases': 'Die Releases eines Pakets sind eine Liste.',
  'problems.ocds.several':
    'Das Paket handelt von {count, number} Vorgängen, ein Auftrag nur von einem: bitte jeden einzeln senden ({ocids}).',
  'problems.ocds.empty': 'Das Paket enthält kein Release, höchstens, wo eines zu finden ist.',
  'problems.ocds.noTitle': 'Die Ausschreibung hat keinen Titel.',
  'problems.ocds.cpv':
    'Kein Fachgebiet deckt die CPV-Codes „{value}“ ab; bitte eines als „practice“ angeben. Abgedeckt sind: {covered}.',
  'problems.ocds.noCpv': 'Die Ausschreibung hat keinen CPV-Code; bitte eines von {known} als „practice“ angeben.',
  'problems.ocds.otherScheme':
    'Die Codes sind von „{value}“ und nicht vom CPV; bitte eines von {known} als „practice“ angeben.',
  'problems.ocds.noValue':
    'Weder die Ausschreibung noch ihre Lose, die Planung oder ein Zuschlag haben einen Wert über null; bitte einen als „budget“ angeben.',
  'problems.ocds.currencies':
    'Die Werte sind in mehreren Währungen, {currencies}; bitte einen Wert als „budget“ angeben.',
  'problems.ocds.budget': '„{value}“ ist kein Betrag mit seiner Währung wie „90000 EUR“.',
  'problems.ocds.amount': '„{value}“ ist kein Betrag, der sich als Budget eignet.',
  'problems.ocds.noBrief': 'Ergibt keine gültige Auftragsbeschreibung: {place}: {why}',
  'problems.ocds.known':
    'Die Ausschreibung „{value}“ hat schon begonnen: {engagements}; mit „again“ beginnt noch ein Auftrag.',
  'problems.cpvPrefix': '„{value}“ sind nicht die ersten drei bis acht Ziffern eines CPV-Codes.',

  // An event, a subscription.
  'problems.event.attribute': '„{value}“ enthält Steuerzeichen.',
  'problems.authority': '„{value}“ hat laut Verzeichnis keine Befugnis für {amount}.',
  'problems.signs': '„{value}“ unterschreibt laut Verzeichnis nicht für das Haus.',
  'problems.event.farAhead':
    'Version {value} ist der letzten, {known}, so weit voraus, dass danach vielleicht keine richtige mehr zählte. Ist sie richtig, setzt der Betrieb zuerst die letzte.',
  'problems.event.delegate': 'Ein Ereignis nennt keine Vertretung („{value}“); wer einspringt, steht im Verzeichnis.',
  'problems.authority.signsOnly':
    'Wer unterschreibt, braucht eine Befugnis zum Genehmigen; „bis zu einem Betrag“ von 0 gibt nur das Unterschreiben.',
  'problems.key.taken': 'Ein anderer Schlüssel heißt schon „{value}“.',
  'problems.key.person':
    '„{value}“ ist der Name einer Person oder eine Adresse; das Journal muss Schlüssel von Menschen unterscheiden.',
  'problems.key.part': '„{value}“ nennt das Protokoll schon einen Teil des Systems oder eine Rolle.',
  'problems.key.past': '„{value}“ ist schon vorbei.',
  'problems.key.personal': '„{value}“ beantwortet ein Mensch, nie ein Schlüssel.',
  'problems.key.forNobody': 'Wo Arten genannt sind, ist das nötig: Ein Schlüssel antwortet an der Stelle einer Person.',
  'problems.key.noKind': 'Wo der Schlüssel für jemanden antwortet ({value}), ist das nötig: was er beantworten darf.',
  'problems.event.source': '„{value}“ ist keine URI-Referenz ohne Leerzeichen.',
  'problems.event.addressee': 'Ein Attribut „engagement“ oder „costcentre“ sagt, wofür das Ereignis ist, und es fehlt.',
  'problems.event.both': 'Entweder „person“ oder „organisation“ ist anzugeben, nicht beides.',
  'problems.event.absent': 'Abwesend ist nur eine „person“.',
  'problems.event.whose': 'Das gehört zu „person“ oder „organisation“, und beides fehlt.',
  'problems.event.mayNot.type': 'Die Ereignisquelle „{name}“ darf keine Ereignisse der Art „{value}“ senden.',
  'problems.event.mayNot.source': 'Die Ereignisquelle „{name}“ darf nicht im Namen von „{value}“ senden.',
  'problems.event.mayNot.about': 'Die Ereignisquelle „{name}“ darf nichts über „{value}“ sagen.',
  'problems.event.mayNot.everybody':
    'Ihr Kalender gilt für alle, und die Ereignisquelle „{name}“ darf nur über einige Aufträge sprechen.',
  'problems.event.sourceTaken': '„{value}“ steht in den Ereignissen einer anderen Quelle.',
  'problems.event.currency': '„{value}“ ist nicht die Währung des Budgets dieses Auftrags; die ist {currency}.',
  'problems.event.role': '„{value}“ ist keine Rolle dieses Auftrags; er hat {roles}.',
  'problems.event.costCentre': 'Die Kostenstelle „{value}“ bezahlt keinen laufenden Auftrag.',
  'problems.event.otherCentre': 'Die Kostenstelle „{value}“ bezahlt nicht den Auftrag „{engagement}“.',
  'problems.factType': '„{value}“ ist keine Art von Ereignis wie „deliverable.accepted“.',
  'problems.resend.from':
    '„{value}“ ist weder ein Zeitpunkt wie 2026-03-07T22:00:00Z noch die Kennung eines verzeichneten Ereignisses.',
  'problems.address.password': 'Eine Adresse mit Benutzernamen oder Passwort würde von anderen protokolliert.',
  'problems.address.inside': '„{value}“ ist eine Adresse in diesem Netz.',
  'problems.address.plain':
    'Was an „{value}“ geht, können unterwegs andere lesen: http:// ist nur für Empfänger auf diesem Rechner, sonst https://.',
  'problems.address.form': '„{value}“ ist keine Adresse, die mit http:// oder https:// beginnt.',

  // A variable of the environment.
  'problems.setting.port': '„{value}“ ist keine Portnummer von 0 (irgendeine freie) bis 65535.',
  'problems.setting.limit': '„{value}“ ist keine ganze Zahl von 1 bis {limit, number}.',
  'problems.setting.proxies':
    '„{value}“ ist keine Liste von Proxys: „loopback“, „private“, Adressen oder Netze wie 10.0.0.0/8.',
  'problems.setting.host': '„{value}“ ist kein Hostname und keine Adresse wie 127.0.0.1.',
  'problems.setting.hosts': '„{value}“ ist keine Liste von Hostnamen, getrennt durch Leerzeichen oder Kommas.',
  'problems.setting.sender': '„{value}“ ist kein Absender wie „KPO <kpo@client.example>“.',
  'problems.setting.window': '„{value}“ ist keine Dauer nach ISO 8601 von höchstens einer Stunde, wie PT5S.',
  'problems.setting.idle': '„{value}“ ist keine ISO-8601-Dauer von einer Minute bis zu zwölf Stunden, etwa PT30M.',
  'problems.setting.outage': '„{value}“ ist keine ISO-8601-Dauer von einer Sekunde bis zu einer Stunde, etwa PT10S.',
  'problems.maintenance.past': 'Kündigen Sie eine Zeit an, die noch kommt; „{value}“ ist vorbei.',
  'problems.maintenance.order': 'Das Ende muss nach dem Beginn liegen; „{value}“ liegt nicht nach {from}.',
  'problems.maintenance.long': 'Es sind höchstens 14 Tage möglich; „{value}“ ist später als {latest}.',
  'problems.setting.name': '„{value}“ ist kein Name aus Buchstaben, Ziffern, „.“, „_“ und „-“.',
  'problems.setting.organisation': '„{value}“ ist keine einzelne Zeile von höchstens 200 Zeichen.',
  'problems.setting.metrics': '„{value}“ ist keine Adresse mit einem Port, wie 127.0.0.1:9464.',
  'problems.setting.temporal': '„{value}“ ist kein Host mit einem Port, wie temporal.example:7233.',
  'problems.setting.noTemporal':
    '{value}: Es ist keine Adresse eines Temporal-Servers angegeben. Setzen Sie TEMPORAL_ADDRESS.',
  'problems.setting.temporalConfig': '{value}: {why}',
  'problems.setting.adminKey':
    'Das ist kein Schlüssel aus 16 bis 200 sichtbaren ASCII-Zeichen (der Wert wird nicht gezeigt).',
  'problems.setting.linkSecret':
    'Das ist kein Geheimnis aus 32 bis 200 sichtbaren ASCII-Zeichen (der Wert wird nicht gezeigt).',
  'problems.setting.documentKey': 'Das ist kein Schlüssel aus 32 Bytes in Base64 (der Wert wird nicht gezeigt).',
  'problems.setting.webhookSecret':
    'Das ist kein Geheimnis „whsec_…“ mit mindestens 24 Bytes in Base64 (der Wert wird nicht gezeigt).',
  'problems.setting.webhookSecrets':
    'Das sind keine Geheimnisse „whsec_…“ mit mindestens 24 Bytes in Base64, getrennt durch Leerzeichen oder Kommas (der Wert wird nicht gezeigt).',
  'problems.setting.issuer':
    '„{value}“ ist nicht die https://-Adresse eines Anmeldedienstes (http:// nur auf diesem Rechner).',
  'problems.setting.clientId': '„{value}“ ist keine Client-Kennung aus 1 bis 400 sichtbaren ASCII-Zeichen.',
  'problems.setting.clientSecret':
    'Das ist kein Geheimnis aus 1 bis 400 sichtbaren ASCII-Zeichen (der Wert wird nicht gezeigt).',
  'problems.setting.scope':
    '„{value}“ ist keine Liste von Scopes, die mit „openid“ beginnt, wie „openid email groups“.',
  'problems.setting.groups':
    '„{value}“ ist keine Liste von Rollen und Gruppen wie „operator=Einkauf, admin=KPO-Admins“.',
  'problems.setting.claim': '„{value}“ ist nicht der Name eines Claims.',
  'problems.setting.oidcWhole':
    'KPO_OIDC_ISSUER, KPO_OIDC_CLIENT_ID und KPO_OIDC_CLIENT_SECRET werden zusammen gesetzt, und diese Angabe fehlt.',
  'problems.setting.noSignIn': 'Ohne Links muss man sich anders anmelden können: setzen Sie auch KPO_OIDC_ISSUER.',
  'problems.setting.database':
    'Das ist keine Adresse, die mit postgres:// oder file: beginnt (der Wert wird nicht gezeigt).',
  'problems.setting.smtp':
    'Das ist keine Adresse, die mit smtp:// oder smtps:// beginnt (der Wert wird nicht gezeigt).',
  'problems.setting.secretMissing':
    'KPO_ACCESS_WEBHOOK_URL und KPO_ACCESS_WEBHOOK_SECRET gehören zusammen: Das Geheimnis fehlt.',
  'problems.setting.addressMissing':
    'KPO_ACCESS_WEBHOOK_URL und KPO_ACCESS_WEBHOOK_SECRET gehören zusammen: Die Adresse fehlt.',
};
