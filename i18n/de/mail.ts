import type { Translated } from '../catalogue.js';
import type { mail as english } from '../en/mail.js';

export const mail: Translated<typeof english> = {
  // What workflows say to people.
  'notices.mailRefused.subject': '{name} wird per E-Mail nicht erreicht',
  'notices.mailRefused.text': 'Eine E-Mail an {address} wurde endgültig abgewiesen. Es ging darin um: {subject}.',
  'notices.mailRefused.said': 'Der Mailserver meldet: {words}',
  'notices.mailRefused.still': '{address} wird noch immer nicht per E-Mail erreicht. Der Mailserver meldet: {words}',
  'notices.mailRefused.clock':
    'Gegen jemanden, der nicht erreicht wird, läuft keine Frist; sie läuft mit der zurückgegebenen Zeit weiter, sobald das behoben ist.',
  'notices.mailRefused.mend':
    'Auf der Seite der Aufgabe in der Konsole lässt sich die Adresse berichtigen und die E-Mail erneut senden, oder die Aufgabe jemand anderem übergeben.',
  'notices.mailDelayed.subject': 'E-Mails werden nicht angenommen',
  'notices.mailDelayed.text':
    'Der Mailserver nimmt eine E-Mail an {address} seit {since} nicht an. Es wird weiter versucht, bis er sie annimmt oder endgültig abweist; eine weitere Nachricht dazu erhalten Sie nicht.',
  'notices.answered':
    'Dies ist beantwortet: „{decision}“. Es ist nichts weiter nötig, und der Eintrag verschwindet aus Ihrem Kalender.',
  'notices.withdrawn': 'Sie müssen nicht mehr antworten: {reason}.',
  'notices.escalated.asked': 'Die Frage ging an {name} ({role}): {subject}.',
  'notices.escalated.overdue': 'Die Antwort ist überfällig; fällig war sie am {due}.',
  'notices.escalated.unanswered': 'Die Antwort steht noch aus; fällig ist sie am {due}.',
  'notices.lapsed.decided': `Es kam keine Antwort, deshalb wurde entschieden: {decision, select,
    extend {Die Frist wird verlängert}
    replace {Der Dienstleister wird ersetzt}
    reduce {Der Leistungsumfang wird verringert}
    other {Der Auftrag wird vorzeitig beendet}}.`,
  'notices.lapsed': 'In der Frist kam keine Antwort. {then}',
  'notices.decision': `{decision, select,
    accept {annehmen} acknowledge {bestätigen} again {noch einmal bitten} answer {antworten} approve {genehmigen} award {Zuschlag erteilen}
    bid {Angebot abgeben} cancel {Auftrag abbrechen} cannot {nicht möglich} certify {bescheinigen} change {ändern}
    complete {abgeschlossen} decline {ablehnen} extend {Frist verlängern} grant {gewähren} incomplete {unvollständig}
    propose {vorschlagen} provide {bereitstellen} recuse {Befangenheit} redirect {andere Person} reduce {Umfang verringern}
    refuse {verweigern} reject {ablehnen} replace {Dienstleister ersetzen} rescope {Umfang ändern} rework {Nacharbeit}
    score {bewerten} sign {unterzeichnen} silence {keine Antwort} submit {einreichen} terminate {Auftrag beenden}
    unavailable {nicht verfügbar} verify {bestätigen} other {{decision}}}`,

  // What is said while the scope is agreed, and when it changes.
  'notices.amount': '{amount}',
  'notices.questions.subject': 'Offene Fragen zum Leistungsumfang',
  'notices.questions.why': 'Bevor die Leistungsbeschreibung entworfen wird, beantworten Sie bitte:',
  'notices.request.subject': 'Einen Wunsch in den Leistungsumfang schreiben',
  'notices.request.why': 'Dies ist gewünscht und steht noch nicht im Leistungsumfang: {request}',
  'notices.scope.notTakenUp': 'Diese Fassung berücksichtigt nicht: {request}. {reason}',
  'notices.assumed': 'Dies beruht auf einer Ausschreibung. Was sie offen lässt, wurde angenommen:',
  'notices.scope.subject': 'Bitte Leistungsumfang freigeben, Fassung {version}',
  'notices.scope.comparison':
    'Vergabe, mit Übergang und Steuerung: {bought}. Eigenleistung: {inHouse}. Unterschied: {difference}.',
  'notices.scope.notGiven': 'nicht angegeben',
  'notices.scope.notKnown': 'nicht bekannt',
  'notices.scope.answers': 'Diese Fassung geht ein auf: {change}',
  'notices.scope.role': '{count} × {title}, je {days, plural, one {# Tag} other {# Tage}}',
  'notices.scope.dueAfter':
    '{id}: {title} ({from, select, client {vom Auftraggeber} other {vom Dienstleister}}, Frist ab Beginn: {due})',
  'notices.scope.dueOn':
    '{id}: {title} ({from, select, client {vom Auftraggeber} other {vom Dienstleister}}, fällig am {due})',
  'notices.team.subject': 'Was „{engagement}“ für {team} bedeutet',
  'notices.team.part':
    'Ein Teil der Arbeiten rund um „{engagement}“ geht an ein externes Unternehmen. Sie sind die Ansprechperson für {team}.',
  'notices.team.stays': 'Im Haus bleibt: {part}.',
  'notices.team.tell':
    'Bitte informieren Sie das Team, bevor es dies anderswo erfährt, und geben Sie seine Fragen an die Auftragsleitung weiter.',
  'notices.change.subject': 'Bitte Änderung des Leistungsumfangs freigeben',
  'notices.change.due': 'Neue Frist ab Beginn für {id}: {after}',
  'notices.change.drop': '{id} entfällt',
  'notices.change.unchanged': 'unverändert',

  // What is said while a vendor is chosen.
  'notices.bid.subject': 'Einladung zur Angebotsabgabe',
  'notices.bid.extended': 'Die Angebotsfrist ist verlängert: Ihr Angebot',
  'notices.bid.moved.subject': 'Die Angebotsfrist ist verschoben',
  'notices.bid.moved':
    'Sie endete am {from} und endet nun am {to}, für alle Bieter gleich. Bis dahin bleiben die Angebote verschlossen; Ihres liegt vor.',
  'notices.bid.sealed': 'Angebote sind versiegelt und werden erst nach Ablauf der Angebotsfrist geöffnet.',
  'notices.evaluation.subject': 'Bitte das Angebot von {vendor} bewerten',
  'notices.evaluation.why': 'Bitte bewerten Sie den fachlichen Teil. Den Preis sehen Sie nicht.',
  'notices.related.subject': 'Bieter mit Adressen eines Unternehmens',
  'notices.related.why':
    'Die Ansprechpartner von {names} haben Adressen bei {domain}. Sie sind eingeladen; ob sie für sich bieten, beurteilen Sie.',
  'notices.award.subject': 'Bitte den Zuschlag erteilen',
  'notices.award.line': '{place}. {vendor}: {score, number} Punkte bei {price}. {explanation}',
  'notices.award.again': 'Den Zuschlag noch einmal erteilen',
  'notices.award.lost': '{vendor} hat den Zuschlag verloren: {reason}.',
  'notices.money.subject': 'Bitte Geld über der Befugnis des Sponsors genehmigen',
  'notices.money.why':
    '{who} hat genehmigt: {what}. Es geht um {amount}, und diese Befugnis reicht bis {limit}. Nichts wird zugesagt, bevor Sie es auch genehmigen.',
  'notices.money.award': 'der Zuschlag an {vendor}',
  'notices.money.scope': 'der Leistungsumfang, Fassung {version}',
  'notices.money.shortfall': 'die Fortführung mit weniger, als das kleinste Team kostet',
  'notices.money.refused.subject': 'Die Finanzabteilung hat das Genehmigte abgelehnt',
  'notices.money.refused.why':
    'Von der Finanzabteilung nicht genehmigt: {what}. {reason}. Nichts wird zugesagt, und der Sponsor wird noch einmal gefragt.',
  'notices.money.refused.again': 'Die Finanzabteilung hat das zuvor Genehmigte abgelehnt: {reason}.',
  'notices.offer': '{vendor}: {price}; {compared}.',
  'notices.offer.same': 'so viel wie der vorige Zuschlag',
  'notices.offer.dearer': '{amount} ({share, number} %) mehr als der vorige Zuschlag',
  'notices.offer.cheaper': '{amount} ({share, number} %) weniger als der vorige Zuschlag',
  'notices.offer.over': '{amount} über dem Budget von {budget}',
  'notices.offer.within': 'im Budget von {budget}, von dem {amount} übrig bleiben',
  'notices.offer.former': '{vendor} zu {price}',
  'notices.awarded.subject': 'Ihr Angebot erhält den Zuschlag',
  'notices.awarded.why':
    'Ihr Angebot wurde ausgewählt, vorbehaltlich der Vertraulichkeitsvereinbarung und der Prüfung Ihrer Fachkräfte.',
  'notices.noVendor.subject': 'Es konnte kein Dienstleister ausgewählt werden',
  'notices.noVendor.why': 'Es konnte kein Dienstleister ausgewählt werden: {reason}.',
  'notices.noVendor.each': '{name}: {why}',
  'notices.passedOn.subject': 'Der Zuschlag ist verloren',
  'notices.passedOn.why': 'Ihr Unternehmen hat den Zuschlag für „{engagement}“ verloren: {reason}.',

  // What a vendor that was not chosen is told.
  'notices.debrief.subject': 'Ergebnis der Angebotsrunde',
  'notices.debrief.notConsidered': 'Ihr Angebot konnte nicht berücksichtigt werden.',
  'notices.debrief.place':
    'Ihr Angebot war {bids, plural, =1 {das einzige} other {Nummer {place} von # Angeboten}} in der Rangfolge.',
  'notices.debrief.part':
    '{part, select, technical {Fachliche Qualität} overlap {Gemeinsame Arbeitszeit} language {Sprachen} other {Bisherige Leistungen}}',
  'notices.debrief.points': '{part}: {points, number} von 100 Punkten.',
  'notices.debrief.best': '{part}: {points, number} von 100 Punkten; kein Angebot hatte mehr.',
  'notices.debrief.behind': '{part}: {points, number} von 100 Punkten; das beste Angebot hatte {best, number}.',
  'notices.debrief.cheapest': 'Gesamtkosten: Kein Angebot lag niedriger.',
  'notices.debrief.cost': `Gesamtkosten, mit Steuerung und Übergang: {band, select,
    near {höchstens 10 % über dem niedrigsten Angebot}
    middle {zwischen 10 % und 25 % über dem niedrigsten Angebot}
    other {mehr als 25 % über dem niedrigsten Angebot}}.`,

  // What is said about the NDA, the team and its access.
  'notices.nda.subject': 'Bitte Vertraulichkeitsvereinbarung mit {vendor} unterzeichnen',
  'notices.nda.subjectForVendor': 'Bitte Vertraulichkeitsvereinbarung mit dem Auftraggeber unterzeichnen',
  'notices.nda.why':
    'Bitte lesen Sie die Vertraulichkeitsvereinbarung und unterzeichnen Sie sie, oder nennen Sie Ihre Gründe dagegen.',
  'notices.ndaSigned.subject': 'Die Vertraulichkeitsvereinbarung ist in Kraft',
  'notices.ndaSigned.why': 'Beide Seiten haben unterzeichnet. {vendor} kann nun die Fachkräfte benennen.',
  'notices.contract.subject': 'Über den Vertrag mit {vendor} entscheiden',
  'notices.contract.why':
    'Ihre Seite hat die Vertraulichkeitsvereinbarung mit {vendor} nicht unterzeichnet: {reason}. Der Dienstleister behält den Zuschlag, bis Sie entschieden haben.',
  'notices.stranger.subject': 'Darf {name} unterzeichnen?',
  'notices.stranger.why':
    '{side, select, client {Ihre Seite} other {{vendor}}} benennt {name} ({email}) zum Unterzeichnen; das ist keine Adresse des Unternehmens. Dort wird niemand gefragt, bevor Sie es sagen.',
  'notices.expert.subject': 'Bitte Fachkraft benennen: {title} ({position})',
  'notices.expert.why': 'Bitte benennen Sie die Person für die Position {position}.',
  'notices.expert.needed': 'Erforderlich: {credentials}.',
  'notices.expert.rejected': 'Die Person zuvor konnte nicht beginnen: {reason}',
  'notices.verify.subject': 'Bitte {expert} als {title} prüfen',
  'notices.rejected.subject': '{expert} kann nicht als {position} beginnen',
  'notices.rejected.why': '{expert} kann nicht als {position} beginnen: {reason}',
  'notices.position.subject': 'Bitte über die Stelle {position} entscheiden',
  'notices.position.why': 'Niemand besetzt die Stelle {position} ({title}): {reason}',
  'notices.verify.why': 'Bitte prüfen Sie Identität und Qualifikation, bevor der Zugang eingerichtet wird.',
  'notices.verify.access': 'Zugang bekäme {email}.',
  'notices.remark.ownContact': 'Die Adresse ist die des Ansprechpartners von {vendor}.',
  'notices.remark.contact': 'Die Adresse ist die des Ansprechpartners von {vendor}, das auch eingeladen war.',
  'notices.remark.rival': 'Die Adresse ist von {vendor}, das auch eingeladen war.',
  'notices.remark.workedFor': 'Diese Person hat in diesem Auftrag für {vendor} gearbeitet.',
  'notices.remark.refused': 'Diese Person konnte schon einmal nicht anfangen: {reason}.',
  'notices.remark.stranger': 'Die Adresse ist weder von {vendor} noch von einem der eingeladenen Unternehmen.',
  'notices.acknowledge.subject': 'Bitte Vertraulichkeit bestätigen',
  'notices.acknowledge.why':
    '{vendor} hat Sie als {title} benannt. Bitte bestätigen Sie, was das bedeutet, bevor Sie Zugang erhalten.',
  'notices.notGranted.subject': 'Der Zugang konnte nicht eingerichtet werden',
  'notices.notGranted.why':
    'Das Zugangssystem hat den Zugang für {name} ({position}) abgelehnt. Die Position bleibt ohne Zugang.',
  'notices.notRevoked.subject': 'Der Zugang konnte nicht entzogen werden',
  'notices.notRevoked.why':
    'Das Zugangssystem hat den Entzug des Zugangs von {name} ({position}) abgelehnt. Es wird stündlich erneut versucht.',
  'notices.plan.subject':
    'Bitte Personalplan freigeben: Das Team wird {direction, select, grow {größer} other {kleiner}}',
  'notices.plan.cost': 'Kosten bisher: {before}; künftig: {after}; Budget: {budget}.',
  'notices.shortfall.subject': 'Es ist weniger Geld da, als das kleinste Team kostet',
  'notices.shortfall.why': 'Das Budget ist {budget}, und das kleinste Team kostet {least}. Wie geht die Arbeit weiter?',
  'notices.event.subject': 'Gilt dieses Ereignis von {source}?',
  'notices.event.why':
    'Ein Ereignis von {source} hat die Version {version}, die letzte geltende ist {known}. Ein so großer Schritt kann ein Irrtum sein, nach dem kein richtiges Ereignis mehr gälte. Es hat noch nichts bewirkt.',
  'notices.event.budget': 'Es sagt, das Budget sei {amount}.',
  'notices.event.demand': 'Es sagt, wer gebraucht wird: {roles}.',
  'notices.event.frozen': 'Es sagt, das Budget sei eingefroren.',
  'notices.grown.subject': 'Das Team ist größer geworden',
  'notices.shrunk.subject': 'Das Team ist kleiner geworden',
  'notices.team.size': '{count, plural, one {# Person hat} other {# Personen haben}} jetzt Zugang.',
  'notices.leave.subject': 'Mitteilung: Ihre Position endet',
  'notices.leave.why': 'Das Team von „{engagement}“ wird kleiner. Ihre Position als {title} endet am {until}.',
  'notices.leave.handOver': 'Bitte übergeben Sie bis dahin Ihre Arbeit.',
  'notices.stay.subject': 'Die Mitteilung ist zurückgenommen',
  'notices.stay.why': 'Sie werden doch gebraucht. Ihre Position endet nicht, und Ihr Zugang bleibt, wie er ist.',
  'notices.handover.subject': 'Bitte die Arbeit von {name} übergeben',
  'notices.handover.why': '{name} verlässt das Team am {until}; damit endet auch der Zugang.',

  // What is said while deliverables are waited for.
  'notices.input.subject': 'Bitte bereitstellen – {id}: {title}',
  'notices.input.why': 'Der Dienstleister braucht dies von Ihnen, bevor die davon abhängigen Arbeiten beginnen können.',
  'notices.submission.subject': 'Bitte einreichen – {id}: {title}',
  'notices.rework.subject': 'Bitte nacharbeiten und erneut einreichen – {id}: {title}',
  'notices.rework.findings': 'Die Prüfung verlangt:',
  'notices.submission.criterion': 'Zu erfüllen: {criterion}',
  'notices.extension.subject': 'Mehr Zeit für {id}?',
  'notices.extension.asked': '{vendor} bittet um Verlängerung ({more}) für „{title}“: {reason}',
  'notices.overdue.subject': 'Entscheidung zu {id}: {reason}',
  'notices.overdue.due': '„{title}“ war am {due} fällig.',
  'notices.overdue.choices': 'Bei jeder Möglichkeit steht, was daraus folgt.',
  'notices.replaced.subject': 'Der Auftrag geht an ein anderes Unternehmen',
  'notices.replaced.why':
    'Der Auftraggeber hat entschieden, Ihr Unternehmen im Auftrag „{engagement}“ zu ersetzen: {reason}.',
  'notices.replaced.handOver': 'Bitte übergeben Sie Ihre Arbeitsunterlagen; die Zugänge werden jetzt entzogen.',

  // What is said while a submission is judged.
  'notices.received.subject': '{id} ist eingegangen',
  'notices.received.why': '„{title}“ ist eingegangen und wird geprüft.',
  'notices.silence.subject': 'Die Prüfung von {id}: was ohne sie geschieht, und wann',
  'notices.silence.by': 'Liegt bis {at} keine Prüfung vor: {then}',
  'notices.review.subject': 'Bitte prüfen – {id}: {title}',
  'notices.review.blind': 'Bitte prüfen Sie diese Einreichung unabhängig; eine weitere Person tut dasselbe.',
  'notices.review.third': 'Die ersten beiden Prüfungen haben keine Klarheit gebracht; Ihre Prüfung entscheidet.',
  'notices.accepted.subject': '{id} ist abgenommen',
  'notices.accepted.why': '„{title}“ ist abgenommen.',
  'notices.accepted.deemed': 'Es kam keine rechtzeitige Prüfung, deshalb gilt die Einreichung als abgenommen.',
  'notices.accepted.lower': 'Es wurde so angenommen, zu einem niedrigeren Preis: {price} statt {agreed}. {reason}',
  'notices.accepted.asItIs': 'Es wurde so angenommen. {reason}',
  'notices.payment.subject': 'Zahlung für {id} ist freigegeben',
  'notices.payment.why': '„{title}“ ist abgenommen; {amount} können an {vendor} gezahlt werden.',

  // What is said when an engagement ends.
  'notices.closed.subject': 'Der Auftrag ist abgeschlossen',
  'notices.terminated.subject': 'Der Auftrag ist vorzeitig beendet',
  'notices.closed.why': '„{engagement}“: {reason}.',
  'notices.closed.report': 'Den Bericht finden Sie in der Konsole.',
  'notices.closed.thanks': 'Vielen Dank für Ihre Arbeit. Was Sie bescheinigt haben, bleibt verbindlich.',
  'notices.exit.nothing': 'Nichts wurde abgenommen, und nichts wird bezahlt.',
  'notices.exit.paid': '{id}: {title} ist abgenommen; bezahlt wird {amount}.',
  'notices.exit.unpaid':
    '{id}: {title} {outcome, select, accepted {ist abgenommen} other {ist entfallen}}; bezahlt wird nichts.',
  'notices.exit.nda':
    'Die Vertraulichkeitsvereinbarung mit {vendor} {state, select, inForce {bleibt in Kraft} neverSigned {wurde nie von beiden Seiten unterzeichnet; Vertrauliches wurde dazu nicht geöffnet} survives {gilt über den Auftrag hinaus bis {until}} other {ist beendet}}.',
  'notices.exit.over': 'Der Auftrag „{engagement}“, an dem Ihr Unternehmen beteiligt war, ist zu Ende.',
  'notices.left.subject': '{vendor} ist aus dem Auftrag ausgeschieden',
  'notices.left.why': '{vendor} ist an „{engagement}“ nicht mehr beteiligt: {reason}.',
  'notices.successor.subject': 'Was bereits abgenommen ist',
  'notices.successor.why':
    'Ihr Unternehmen übernimmt „{engagement}“. Diese Arbeit des vorigen Unternehmens ist abgenommen; Sie finden sie bei dem, worum Sie als Nächstes gebeten werden:',
  'notices.successor.each': '{id}: {title}',
  'notices.certify.subject': 'Bitte Rückgabe oder Vernichtung bescheinigen',
  'notices.certify.why':
    'Die Zugänge sind entzogen. Bitte bescheinigen Sie, was mit den Unterlagen des Auftraggebers geschehen ist.',
  'notices.uncertified.subject': 'Rückgabe oder Vernichtung ist nicht bescheinigt',
  'notices.uncertified.why': '{vendor} hat nicht bescheinigt, was mit Ihren Unterlagen geschehen ist: {reason}.',
  'notices.cancelled.subject': 'Der Auftrag ist abgebrochen',
  'notices.cancelled.why': 'Der Auftrag „{engagement}“ ist abgebrochen: {reason}.',
  'notices.cancelled.destroy': 'Bitte vernichten Sie alles, was Sie dazu haben, oder geben Sie es zurück.',

  // What people are told of waits that move.
  'waiting.handedOn': 'Dies liegt jetzt bei {name}. Sie brauchen nicht mehr zu antworten.',
  'waiting.unattended':
    '{name} ist bis {until} abwesend, und niemand vertritt sie oder ihn hier. Tage der Abwesenheit zählen nicht zulasten der Person. Sie können die Frage jemand anderem übergeben.',
  'waiting.unattended.due': 'Fällig ist sie am {due}.',
  'waiting.forAbsent': '{name} ist abwesend; Sie antworten in Vertretung.',
  'waiting.forDelegator': '{name} hat Sie benannt, solche Fragen in Vertretung zu beantworten.',
  'waiting.group': 'Diese Frage richtet sich an {group}. Wer sie übernimmt, beantwortet sie.',
  'waiting.claimed': '{name} hat dies übernommen. Sie brauchen nicht zu antworten.',
  'waiting.moved': 'Neuer Termin: {to}. Bisher: {from}.',
  'waiting.movedWhy': 'Der Grund: {why}.',
  'waiting.paused': 'Die Frist ruht: {why}.',
  'waiting.pausedUntil': '{who} kann sie wieder in Gang setzen. Von selbst läuft sie weiter ab {until}.',
  'waiting.resumed': 'Die Frist läuft wieder: {why}.',
  'waiting.escalatedToo': 'Da noch keine Antwort vorliegt, wird jetzt auch {name} benachrichtigt.',
  'waiting.inputLate': 'Unsere Zuarbeit „{input}“ kam {lost} zu spät. Ihr Termin verschiebt sich um dieselbe Zeit.',
  'waiting.heldUp':
    'Die Arbeit an „{before}“ ruhte oder wurde zu spät geprüft, insgesamt um {lost}. Ihr Termin verschiebt sich um dieselbe Zeit.',
  'waiting.newDue': '„{title}“ ist jetzt fällig am {due}. Bisher: {was}.',
  'waiting.handover.subject': 'Übergeben Sie die Arbeit an „{engagement}“',
  'waiting.handover.why':
    'Der Auftrag geht an ein anderes Unternehmen über. Bitte beschreiben Sie, was Sie übergeben, damit die Arbeit weitergehen kann.',
  'waiting.handover.use':
    'Ihre Angaben werden verschlüsselt aufbewahrt und dem nachfolgenden Unternehmen zur Verfügung gestellt.',
  'waiting.handover.came.subject': 'Zu {id}: was Ihre Vorgängerfirma übergibt',
  'waiting.handover.came':
    'Die Firma, die vor Ihnen daran gearbeitet hat, hat ihre Unterlagen übergeben. Sie finden sie dort, wo Sie nach „{title}“ gefragt sind.',
  'waiting.inputLate.subject': 'Ein neuer Termin für {deliverable}',
  'waiting.toldForAbsent': '{name} ist abwesend; Sie werden in Vertretung benachrichtigt.',

  // The line above the heading.
  'mail.occasion.task.asked': 'Ihre Antwort ist gefragt',
  'mail.occasion.task.reminder': 'Erinnerung',
  'mail.occasion.task.escalated': 'Zu Ihrer Kenntnis',
  'mail.occasion.task.answered': 'Erfasst',
  'mail.occasion.task.withdrawn': 'Nicht mehr erforderlich',
  'mail.occasion.task.lapsed': 'Ohne Antwort geschlossen',
  'mail.occasion.task.standing': 'Unbeantwortet',
  'mail.occasion.task.unattended': 'Keine Vertretung',
  'mail.occasion.task.moved': 'Ein Termin wurde verschoben',
  'mail.occasion.task.handed-on': 'Weitergegeben',
  'mail.occasion.task.claimed': 'Übernommen',
  'mail.occasion.task.paused': 'Unterbrochen',
  'mail.occasion.task.resumed': 'Es geht weiter',
  'mail.occasion.mail.refused': 'Nicht erreicht',
  'mail.occasion.mail.delayed': 'Noch nicht angenommen',
  'mail.occasion.team.note': 'Für Ihr Team',
  'mail.occasion.vendor.debrief': 'Rückmeldung zum Angebot',
  'mail.occasion.vendor.awarded': 'Zuschlag',
  'mail.occasion.vendor.released': 'Entlassung aus dem Auftrag',
  'mail.occasion.nda.completed': 'Vertraulichkeitsvereinbarung in Kraft',
  'mail.occasion.deliverable.accepted': 'Abgenommen',
  'mail.occasion.payment.released': 'Zahlung',
  'mail.occasion.scaling.notice': 'Mitteilung',
  'mail.occasion.scaling.done': 'Änderung im Team',
  'mail.occasion.engagement.closed': 'Abgeschlossen',
  'mail.occasion.engagement.cancelled': 'Abgebrochen',
  'mail.occasion.note': 'Hinweis',

  // What a reader is told who need not answer any more.
  'mail.meanwhile.answered': 'Dies wurde inzwischen beantwortet. Sie müssen nichts weiter tun.',
  'mail.meanwhile.lapsed': 'Dies wurde inzwischen ohne Antwort geschlossen. Sie müssen nichts weiter tun.',
  'mail.meanwhile.withdrawn': 'Dies wurde inzwischen zurückgezogen. Sie müssen nichts weiter tun.',
  'mail.meanwhile.open': 'Dies wurde inzwischen an jemand anderen gegeben. Sie müssen nichts weiter tun.',

  // Every word that a mail adds to what the workflow says.
  'mail.greeting': 'Guten Tag {name},',
  'mail.reminder': 'Erinnerung: {subject}',
  'mail.label': '{label}:',
  'mail.engagement': 'Auftrag',
  'mail.due': 'Bitte antworten Sie bis',
  'mail.overdue': 'Ihre Antwort war fällig am',
  'mail.choices': 'Sie können wählen',
  'mail.silence': 'Wenn bis {at} keine Antwort kommt: {then}',
  'mail.answer': 'Antworten',
  'mail.away': 'Ich bin abwesend bis …, bitte fragen Sie …',
  'mail.answerHint': 'Das Öffnen des Links zeigt nur die Frage und ändert nichts. Sie antworten auf der Seite selbst.',
  'mail.onBehalfOf': 'Sie antworten in Vertretung von {name}.',
  'mail.standsIn': '{delegate} antwortet in Vertretung von {name}.',
  'mail.acknowledged': '{name} kümmert sich darum und hat um Zeit gebeten bis {until}: {reason}',
  'mail.snoozed': '{name} hat die Erinnerungen aufgeschoben bis {until}: {reason}',
  'mail.sentBy': 'kpo steuert ausgelagerte Aufträge: Es fragt, erinnert und führt Protokoll.',
  'mail.sentByFor': 'kpo steuert ausgelagerte Aufträge für {organisation}: Es fragt, erinnert und führt Protokoll.',
  'mail.keepLink': 'Der Link gehört nur Ihnen und antwortet in Ihrem Namen. Leiten Sie diese E-Mail niemals weiter.',
  'mail.automatic': 'Diese E-Mail hat ein Programm geschrieben; Antworten darauf liest niemand.',

  // Due dates in mails, and the calendar entries that mails bring.
  'calendar.dueBoth': '{own} (auf der anderen Seite: {theirs})',
  'calendar.engagement': 'Auftrag: {title}',
  'calendar.howTo': 'Bitte antworten Sie über den Link in der E-Mail.',
  'calendar.alarm': 'Fällig in einem Tag: {subject}',

  // Mails that tell several things at once: reminders that fell due together, and the daily digest.
  'bundle.reminders.occasion': 'Erinnerungen',
  'bundle.reminders.subject':
    'Erinnerung: {count, plural, one {# Aufgabe wartet} other {# Aufgaben warten}} auf Ihre Antwort',
  'bundle.reminders.heading': '{count, plural, one {# Aufgabe wartet} other {# Aufgaben warten}} auf Ihre Antwort',
  'bundle.moved.occasion': 'Fristen wurden verschoben',
  'bundle.moved.heading': '{count, plural, one {# Frist wurde} other {# Fristen wurden}} verschoben',
  'bundle.mixed.occasion': 'Erinnerungen und verschobene Fristen',
  'bundle.mixed.heading': 'Erinnerungen und verschobene Fristen zu {count, plural, one {# Aufgabe} other {# Aufgaben}}',
  'bundle.engagement': 'Auftrag: {title}',
  'bundle.due': 'Bitte antworten Sie bis {due}',
  'bundle.overdue': 'Ihre Antwort war fällig am {due}',
  'bundle.answer': 'Antworten',
  'bundle.linkHint':
    'Das Öffnen eines Links zeigt nur die Frage und ändert nichts. Sie antworten auf der Seite selbst.',
  'mail.incident.occasion': 'Stillstand',
  'mail.incident.begun': 'Dieser Auftrag kommt im Moment nicht weiter',
  'mail.incident.begun.text':
    'Seit {since} kann die Software, die diesen Auftrag führt, ihn nicht weiterführen. Nichts von dem, was festgehalten wurde, ist verloren.',
  'mail.incident.begun.tasks':
    '{count, plural, =0 {Keine offene Aufgabe ist betroffen.} one {Eine offene Aufgabe nimmt solange keine Antwort an; wer antwortet, erfährt das.} other {# offene Aufgaben nehmen solange keine Antwort an; wer antwortet, erfährt das.}}',
  'mail.incident.begun.next':
    'Wer das System betreibt, sieht es in der Konsole, mit dem Fehler und mit dem, was zu tun ist. Der Auftrag geht von selbst weiter, sobald das getan ist, und Sie erfahren es.',
  'mail.incident.over': 'Dieser Auftrag geht weiter',
  'mail.incident.over.text': 'Der Stillstand, der {since} begann, ist vorbei.',
  'mail.eventRefused.occasion': 'Ereignis abgewiesen',
  'mail.eventRefused': '{name} sendet unbrauchbare Ereignisse',
  'mail.eventRefused.text': 'Ein Ereignis von „{name}“ ({type}) wurde {at} abgewiesen und hat nichts geändert:',
  'mail.eventRefused.next':
    'Wer „{name}“ betreibt, erfuhr das in diesem Moment und kann es berichtigt noch einmal senden. Weitere Ereignisse dieser Art werden ebenso abgewiesen; Sie erfahren davon einmal am Tag.',
  'mail.subscription.occasion': 'Empfänger von Ereignissen',
  'mail.subscription.failing': '{host} nimmt keine Ereignisse an',
  'mail.subscription.failing.text':
    'Was an {host} gesendet wird, wurde seit {since} nicht angenommen. Der letzte Versuch endete mit: {error}.',
  'mail.subscription.failing.next':
    'Es wird alle fünf Minuten neu versucht. Nichts geht verloren: Was wartet, geht in seiner Reihenfolge hinaus, sobald {host} es annimmt.',
  'mail.subscription.working': '{host} nimmt wieder Ereignisse an',
  'mail.subscription.working.text':
    'Seit {since} nimmt {host} wieder an, was gesendet wird. Was gewartet hat, geht in seiner Reihenfolge hinaus.',
  'digest.subject': 'Ihre Aufgaben am {day}',
  'digest.occasion': 'Tagesübersicht',
  'digest.heading':
    '{asked, plural, =0 {Nichts wartet auf Ihre Antwort} one {# Aufgabe wartet auf Ihre Antwort} other {# Aufgaben warten auf Ihre Antwort}}{overdue, plural, =0 {} other {, # überfällig}}',
  'digest.overdue': 'Überfällig',
  'digest.today': 'Heute fällig',
  'digest.week': 'In den nächsten sieben Tagen fällig',
  'digest.claimable': 'An Ihre Gruppe: Wer die Aufgabe übernimmt, antwortet',
  'digest.owned': 'Überfällig in Ihren Aufträgen',
  'digest.later':
    '{count, plural, one {# weitere Aufgabe ist später fällig.} other {# weitere Aufgaben sind später fällig.}}',
  'digest.more': '{count, plural, one {und # weitere} other {und # weitere}}',
  'digest.paused': 'Die Frist ruht bis spätestens {until}',
  'digest.holder': 'Gefragt: {name}. Es liegt bei: {holder}. Verspätung: {late}.',
  'digest.why': 'Sie erhalten diese E-Mail einmal am Tag, weil Ihr Eintrag im Verzeichnis es so vorsieht.',

  // What was assumed of a procurement notice that leaves something open.
  'assumed.release.compiled': 'Aus dem Paket gilt das zusammengeführte Release.',
  'assumed.release.newest':
    'Von den {count, number} Releases des Vorgangs gilt das neueste, „{release}“; was ihm fehlt, stammt aus den früheren.',
  'assumed.text.characters':
    'In einem Text der Ausschreibung {count, plural, one {wurde ein beschädigtes Zeichen} other {wurden # beschädigte Zeichen}} wiederhergestellt.',
  'assumed.text.lines':
    'In einem Text der Ausschreibung {count, plural, one {wurde ein verlorener Zeilenumbruch} other {wurden # verlorene Zeilenumbrüche}} wiederhergestellt.',
  'assumed.text.shortened': 'Ein Text der Ausschreibung wurde auf {limit, number} Zeichen gekürzt.',
  'assumed.text.titleAlone': 'Die Ausschreibung hat keine Beschreibung; ihr Titel steht dafür.',
  'assumed.lots.over':
    '{count, plural, one {Ein Los, das} other {# Lose, die}} nicht mehr zu haben {count, plural, one {ist, wurde} other {sind, wurden}} weggelassen: {lots}.',
  'assumed.period.concluded':
    'Die Ausschreibung nennt keinen Zeitraum der Arbeit; es gilt der des Zuschlags, {days, plural, one {# Tag} other {# Tage}}.',
  'assumed.period.none':
    'Die Ausschreibung nennt keinen brauchbaren Zeitraum; angenommen {days, plural, one {wird # Tag} other {werden # Tage}}.',
  'assumed.period.untilEnd':
    'Die Ausschreibung nennt nur das Ende der Arbeit; vom Datum der Ausschreibung an sind das {days, plural, one {# Tag} other {# Tage}}.',
  'assumed.value.lots': 'Die Ausschreibung hat keinen Wert; das Budget ist die Summe ihrer Lose, {amount}.',
  'assumed.value.planned': 'Die Ausschreibung hat keinen Wert; das Budget ist der geplante Betrag, {amount}.',
  'assumed.value.awards': 'Die Ausschreibung hat keinen Wert; das Budget ist der Betrag des Zuschlags, {amount}.',
  'assumed.value.contracts': 'Die Ausschreibung hat keinen Wert; das Budget ist der Vertragswert, {amount}.',
  'assumed.value.above':
    'Zugeschlagen wurden {awarded}, mehr als die ausgeschriebenen {budget}; Budget ist der Wert der Ausschreibung.',
  'assumed.value.currency': 'Ein Betrag hat keine Währung; angenommen wird {currency} wie sonst in der Ausschreibung.',
  'assumed.value.rounded': 'Der Betrag {value} wurde auf {amount} gerundet.',
  'assumed.value.noPayments':
    'Die Werte der Lose fehlen oder übersteigen das Budget; kein Arbeitsergebnis hat eine eigene Zahlung.',
  'assumed.cpv.scheme': 'Die Codes von „{scheme}“ werden als CPV gelesen.',
  'assumed.cpv.division': 'Der Code {code} bezeichnet eine ganze Abteilung; bitte prüfen, ob das Fachgebiet passt.',
  'assumed.cpv.additional': 'Den Hauptcode {main} deckt kein Fachgebiet ab; es gilt das des zusätzlichen Codes {code}.',
  'assumed.role':
    'Die Ausschreibung nennt keine Rollen; angenommen wird eine Fachkraft für {days, plural, one {# Tag} other {# Tage}}: {title}.',
  'assumed.countries': 'Orte, die kein bekanntes Land sind, wurden weggelassen: {countries}.',
  'assumed.language': '„{language}“ ist keine bekannte Sprache; es wird keine verlangt.',
  'assumed.more': 'Und {count, plural, one {eine weitere Annahme} other {# weitere Annahmen}}.',
};
