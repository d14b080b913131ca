import type { Translated } from '../catalogue.js';
import type { problems as english } from '../en/problems.js';

export const problems: Translated<typeof english> = {
  // Any value.
  'problems.needed': 'Cette information est nécessaire.',
  'problems.unfit': '« {value} » ne peut pas être accepté.',
  'problems.stranger': '« {value} » n’est pas demandé ici.',
  'problems.type':
    '« {value} » n’est pas {type, select, string {un texte} number {un nombre} int {un nombre entier} boolean {« true » ou « false »} array {une liste} other {un ensemble de clés avec leurs valeurs}}.',
  'problems.options': '« {value} » ne figure pas parmi {options}.',
  'problems.tooSmall': '« {value} » est inférieur à {limit, number}.',
  'problems.tooBig': '« {value} » est supérieur à {limit, number}.',
  'problems.tooFew': 'Il en faut au moins {limit, number}, et il y en a {count, number}.',
  'problems.tooMany': 'Il en faut au plus {limit, number}, et il y en a {count, number}.',
  'problems.tooLong': '« {value} » dépasse {limit, number} caractères.',
  'problems.text': '« {value} » n’est pas un texte.',
  'problems.tooMuch':
    'Le total dépasse ce qui peut être calculé : au plus 9 007 199 254 740 991 de la plus petite unité.',
  'problems.line': '« {value} » n’est pas une seule ligne sans caractères de contrôle ni de direction.',
  'problems.controls': '« {value} » contient des caractères qui ne peuvent pas être enregistrés.',
  'problems.id': '« {value} » n’est pas un identifiant fait de lettres, de chiffres, de « - » et de « _ ».',
  'problems.lowerCaseId': '« {value} » n’est pas un identifiant fait de minuscules, de chiffres et de « - ».',
  'problems.wholeNumber': '« {value} » n’est pas un nombre entier.',
  'problems.integer': '« {value} » n’est pas un nombre entier de {min, number} à {max, number}.',
  'problems.negative': '« {value} » est inférieur à zéro.',
  'problems.aboveZero': '« {value} » n’est pas supérieur à zéro.',
  'problems.notBelow': '{value} n’est pas inférieur à {limit}.',
  'problems.sameReason': 'Un délai a déjà été demandé avec ce motif. Indiquez-en un autre.',
  'problems.noCredential': '« {value} » n’est pas une qualification que le brief demande.',
  'problems.sameScope': 'Rien de ce qui n’a laissé aucun prestataire n’est différent. Modifiez-en quelque chose.',
  'problems.notWrittenIn':
    'Le brief est le même qu’avant. Inscrivez-y la demande, ou laissez la version en l’état avec un motif.',
  'problems.nobodyWorks': 'Aucun travail n’est reçu d’une équipe dans laquelle personne ne peut travailler : {why}',
  'problems.flag': 'Seuls oui et non sont possibles.',
  'problems.email': '« {value} » n’est pas une adresse e-mail.',
  'problems.domain': '« {value} » n’est pas un domaine d’adresses comme « client.example ».',
  'problems.language': '« {value} » n’est pas une langue comme « fr ».',
  'problems.timeZone': '« {value} » n’est pas un fuseau horaire comme « Europe/Paris ».',
  'problems.country': '« {value} » n’est pas un code de pays à deux lettres comme « FR ».',
  'problems.region': '« {value} » n’est pas le code d’une région comme « 57 ».',
  'problems.currency': '« {value} » n’est pas une devise comme « EUR ».',
  'problems.date': '« {value} » n’est pas une date comme « 2026-12-24 ».',
  'problems.time': '« {value} » n’est pas une heure comme « 22:00 ».',
  'problems.instant': '« {value} » n’est pas un instant tel que « 2026-12-24T09:00:00Z ».',
  'problems.duration': '« {value} » n’est pas une durée ISO 8601 telle que « P3D » ou « PT4H ».',
  'problems.twice': '« {value} » est indiqué deux fois.',
  'problems.engagement': 'Il n’y a pas de mission « {value} ».',
  'problems.practice': '« {value} » n’est pas un domaine ; sont connus {known}.',
  'problems.noDeliverable': '« {value} » n’est pas l’identifiant d’un livrable.',
  'problems.noRole': '« {value} » n’est pas l’identifiant d’une fonction.',

  // What somebody typed into a form.
  'problems.choose': 'Choisissez l’une des réponses.',
  'problems.chooseOne': 'Choisissez une option.',
  'problems.confirm': 'Ceci doit être confirmé.',
  'problems.reason': 'Un motif est nécessaire.',
  'problems.noAddress': 'Une adresse est nécessaire.',
  'problems.howLong': 'Indiquez pendant combien de temps, par exemple « 2 » et « jours ».',
  'problems.noTask': 'Choisissez au moins une tâche.',
  'problems.nothingPasted': 'Collez le texte ou choisissez un fichier.',
  'problems.person': '« {value} » n’est pas un nom suivi d’une adresse, comme « Ada Lovelace <ada@client.example> ».',
  'problems.money': '« {value} » n’est pas un montant en {currency}, tel que {example}.',
  'problems.decimal': '« {value} » n’est pas un montant comme « 10000,00 ».',
  'problems.inCurrency': 'Le montant doit être exprimé en {currency}.',
  'problems.count':
    '« {value} » n’est pas un nombre entier {unit, select, weeks {de semaines} hours {d’heures} minutes {de minutes} seconds {de secondes} other {de jours}}.',
  'problems.lines': '{limit, number} entrées au plus sont possibles.',
  'problems.row': 'Cette ligne est illisible.',
  'problems.scores': 'Chaque critère doit recevoir une note.',
  'problems.hours':
    '« {value} » ne sont pas des heures comme « 09:00-12:30, 13:30-18:00 », dans l’ordre et jusqu’à 24:00.',
  'problems.conflict': 'Confirmez qu’il n’y a pas de conflit d’intérêts, ou décrivez-le.',
  'problems.worksForClient': '« {value} » travaille pour le client dans cette mission.',
  'problems.placed': '« {value} » occupe déjà le poste {position}.',
  'problems.notFirst': 'Indiquez pourquoi « {value} » est retenu alors qu’il n’est pas classé premier.',
  'problems.otherSide': '« {value} » est de l’autre partie et ne peut pas signer pour la vôtre.',
  'problems.leftOut': '« {value} » est supprimé par la même modification.',
  'problems.awaited': '« {value} » ne peut pas être supprimé, car {others} en dépend.',
  'problems.nothingLeft': 'Il ne resterait rien à livrer pour un prestataire.',

  // A task that is moved.
  'problems.holds': '« {value} » a déjà cette tâche.',
  'problems.longer': '{value} dépasse {limit}.',
  'problems.longerAfter': '{value}, après {before}, dépasse {limit}.',
  'problems.acknowledged': 'La prise en compte de la tâche {task} est déjà indiquée, jusqu’au {until}.',
  'problems.paused': 'Le délai de la tâche {task} est déjà suspendu, jusqu’au {until}.',
  'problems.notReached':
    'Le délai de la tâche {task} est suspendu parce que le courrier n’atteint pas la personne sollicitée : faites-la renvoyer, ou confiez-la à quelqu’un d’autre.',
  'problems.reached': 'Aucun courriel sur la tâche {task} n’a été refusé.',
  'problems.unlisted':
    'L’annuaire ne connaît pas « {value} ». Si l’adresse est juste, confirmez-la en envoyant ceci une seconde fois.',
  'problems.notListed': 'L’annuaire ne connaît pas « {value} » : inscrivez d’abord cette personne.',
  'problems.somebodyElses': '« {value} » est l’adresse de quelqu’un d’autre : confiez-lui plutôt la tâche.',
  'problems.running': 'Le délai de la tâche {task} court.',
  'problems.handOn': 'Soit « from », soit « tasks » dit ce qui est transmis.',

  // An entry of the directory.
  'problems.sameTime': '« {value} » est déjà le début de la période de silence.',
  'problems.quietDays': 'Ce sont trop de jours de silence : il doit en rester un.',
  'problems.pastDay': 'Le « {value} » est déjà passé.',
  'problems.order': '« {value} » précède le premier jour.',
  'problems.laterTime': '« {value} » ne vient pas après l’heure de « from ».',
  'problems.nextTime': '« {value} » précède {end}, où finit la plage d’avant.',
  'problems.noHours': '« {value} » n’a d’heures de travail aucun jour.',
  'problems.overlap': '« {value} » tombe dans l’absence du {from} au {to}.',
  'problems.ownMember': '« {value} » est le groupe lui-même.',
  'problems.nestedGroup': '« {value} » est un groupe ; seules des personnes peuvent en être membres.',
  'problems.groupDelegates':
    '« {value} » ne peut pas remplacer un groupe ; chacun de ses membres peut désigner un remplaçant.',
  'problems.groupAway': '« {value} » est l’absence d’un groupe ; seuls ses membres peuvent être absents.',
  'problems.ownManager': '« {value} » ne peut pas être son propre responsable.',
  'problems.managerCircle': '« {value} » referme la ligne hiérarchique sur elle-même : {circle}.',
  'problems.ownDelegate': '« {value} » ne peut pas se remplacer soi-même.',
  'problems.delegateCircle': '« {value} » referme la chaîne des remplacements sur elle-même : {circle}.',
  'problems.mostPeople': '« {value} » nomme plus de {limit, number} personnes.',
  'problems.mostOrganisations': '« {value} » nomme plus de {limit, number} organisations.',

  // A brief.
  'problems.deliverableTaken': '« {value} » est déjà pris par un autre livrable.',
  'problems.roleTaken': '« {value} » est déjà pris par un autre rôle.',
  'problems.dependsOnItself': '« {value} » dépend de lui-même.',
  'problems.budgetCurrency': '« {value} » n’est pas la devise du budget, {currency}.',
  'problems.headcount': '« {value} » n’est pas compris entre le minimum et le maximum.',
  'problems.nobody': 'Personne n’est nommé, et l’annuaire n’indique personne pour ce rôle ({role}).',
  'problems.owns': '« {value} » est responsable de la mission et ne peut donc pas l’approuver.',
  'problems.ownsMoney': '« {value} » est responsable de la mission et ne peut donc pas en approuver l’argent.',

  // A ladder.
  'problems.rung.line':
    '« {value} » : seul un échelon avec « escalate » ou « transfer » nomme des supérieurs dans « line ».',
  'problems.rung.both':
    '« {value} » : un échelon nomme un rôle dans « to » ou des supérieurs dans « line », pas les deux.',
  'problems.rung.whom':
    'Un échelon avec « escalate » ou « transfer » nomme un rôle dans « to » ou des supérieurs dans « line ».',
  'problems.rung.decides': 'Un échelon avec « decide » nomme un rôle dans « to ».',
  'problems.rung.suspends': 'Un échelon avec « suspend » nomme un rôle dans « to ».',
  'problems.rung.for': '« {value} » : seul un échelon avec « suspend » dit pour combien de temps.',
  'problems.ladder.decides': 'Le rôle « {value} » ne peut pas décider de « {kind} ».',
  'problems.ladder.circle': 'Les échelons de « {kind} » tournent en rond : « {value} » a déjà eu la tâche.',
  'problems.ladder.past':
    '« {value} » avant l’échéance se trouve dans le passé : « {kind} » est dû {due} après la demande.',
  'problems.ladder.personal': '« {kind} » s’adresse à une personne précise et ne peut pas être transmis.',
  'problems.ladder.experts': 'Personne n’a le rôle « {value} » : les spécialistes sont plusieurs.',
  'problems.ladder.noTeam': 'Personne n’a le rôle « {value} » : le cahier des charges ne nomme aucun « affectedTeam ».',
  'problems.ladder.noVendor':
    'Personne n’a le rôle « {value} » : quand « {kind} » est demandé, aucun prestataire n’est encore choisi.',
  'problems.silence.money': 'Le silence n’engage aucune somme : « {kind} » ne peut pas être réputé accepté.',
  'problems.silence.ends':
    'Seul un cahier des charges peut dire que le silence met fin à une mission : dans un domaine, « {kind} » ne peut pas être réputé refusé.',

  // A practice.
  'problems.weights': '« {value} » : la somme des poids n’est pas 100.',
  'problems.criteria': '« {value} » : deux critères ont le même identifiant.',
  'problems.extends': '« {value} » n’est pas un domaine intégré ; le sont {known}.',
  'problems.placeholder': '« {value} » n’est pas un paramètre ; les paramètres sont {known}.',
  'problems.pathId': '« {value} » n’est pas « {id} » comme dans l’adresse.',
  'problems.size': 'Il y a {count, number} caractères, et {limit, number} au plus sont lus.',

  // A file of vendors.
  'problems.csv.empty': 'Le fichier est vide ; sa première ligne nomme les colonnes.',
  'problems.csv.rows': 'Le fichier a plus de {limit} lignes.',
  'problems.csv.bytes': 'Le fichier a {bytes} octets ; {limit} au plus sont lus.',
  'problems.csv.cells': 'La ligne a {cells} cellules, mais il y a {columns} colonnes.',
  'problems.csv.missing': 'La colonne « {value} » manque.',
  'problems.csv.twice': 'La colonne « {value} » figure deux fois.',
  'problems.csv.column': '« {value} » n’est pas une colonne ; les colonnes sont {columns}.',
  'problems.csv.line': '« {value} » figure déjà à la ligne {line}.',
  'problems.csv.score': '« {value} » n’est ni un nombre de 0 à 100 ni, s’il n’est pas connu, rien.',
  'problems.csv.quotes': 'Les guillemets de cette ligne ne vont pas ensemble.',
  'problems.csv.binary':
    'Ce n’est ni un fichier CSV ni un fichier XLSX. Enregistrez le tableau au format « CSV UTF-8 » ou comme classeur Excel (.xlsx).',
  'problems.csv.charset':
    '« {value} » n’est pas un encodage connu ; d’autres sont « utf-8 », « windows-1252 » et « windows-1250 ».',
  'problems.csv.notCharset':
    'Le fichier n’est pas écrit en « {value} ». Enregistrez-le au format « CSV UTF-8 » ou comme classeur Excel (.xlsx), ou indiquez son encodage.',
  'problems.csv.encoding':
    'Le fichier n’indique pas son encodage, et lu en {encoding} on trouve ici « {value} », ce qui ne peut pas être juste. Enregistrez-le au format « CSV UTF-8 » ou comme classeur Excel (.xlsx), ou indiquez son encodage.',
  'problems.csv.garbled':
    '« {value} » contient des lettres qu’un autre programme a abîmées. Corrigez-les dans le fichier.',
  'problems.csv.format':
    'Le fichier est de type {value}, et ni CSV ni XLSX. Ouvrez-le dans un tableur et enregistrez-le au format « CSV UTF-8 » ou comme classeur Excel (.xlsx).',
  'problems.csv.password': 'Le fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe.',
  'problems.csv.damaged':
    'Le classeur est endommagé et ne peut pas être lu. Ouvrez-le dans un tableur et enregistrez-le de nouveau.',
  'problems.csv.unpacked':
    'Décompressé, le classeur dépasse {limit, number} octets. Enregistrez le tableau des prestataires dans un fichier à part.',
  'problems.csv.columns': 'Le tableau a plus de {limit} colonnes.',
  'problems.csv.sheets': 'Aucune des feuilles {sheets} ne commence par les noms des colonnes.',
  'problems.csv.error': 'La cellule affiche l’erreur « {value} » au lieu d’une valeur.',
  'problems.csv.formula':
    '« {value} » n’a pas encore été calculé. Ouvrez le fichier dans un tableur et enregistrez-le.',
  'problems.csv.date':
    '« {value} » est une date, qui n’a sa place dans aucune colonne. Mettez la cellule au format texte et écrivez ce qui est voulu.',
  'problems.csv.merged':
    '« {value} » se trouve dans les cellules fusionnées {cells}. Séparez-les et remplissez chacune.',
  'problems.csv.unnamed': '« {value} » se trouve dans une colonne sans nom.',
  'problems.csv.twoNumbers': '« {value} » peut être {one} ou {other}. Écrivez le nombre sans séparateur.',

  // A text in YAML.
  'problems.tooCostly':
    'La lecture du texte dépasse {seconds, plural, one {# seconde} other {# secondes}}, ce dont aucun texte de ce genre n’a besoin.',
  'problems.tooManyValues': 'Le texte contient plus de {limit} valeurs.',
  'problems.yaml.syntax':
    'Ligne {line, number}, « {value} » : {code, select, TAB_AS_INDENT {une tabulation ne peut pas indenter une ligne} BAD_INDENT {l’indentation ne convient pas, ou un crochet reste ouvert} MISSING_CHAR {il manque un crochet, un deux-points ou un guillemet} MULTIPLE_DOCS {un second document commence} other {ce n’est ni du YAML ni du JSON}}.',
  'problems.yaml.twice': 'La clé « {value} » figure deux fois ; chacune ne peut figurer qu’une fois.',
  'problems.yaml.depth': 'Le texte est imbriqué sur plus de {limit} niveaux.',
  'problems.yaml.aliases': 'Le texte a plus de {limit} alias.',
  'problems.yaml.ownAlias': 'L’alias « {value} » se trouve dans sa propre ancre.',
  'problems.yaml.noAnchor': 'Aucune ancre ne précède l’alias « {value} ».',

  // A notice in OCDS.
  'problems.ocds.notRelease': 'Ce n’est pas une publication OCDS : une publication a « ocid » et « tender ».',
  'problems.ocds.records': 'Les dossiers d’un lot forment une liste.',
  'problems.ocds.releases': 'Les publications d’un lot forment une liste.',
  'problems.ocds.several':
    'Le lot porte sur {count, number} procédures, une mission sur une seule : envoyez chacune à part ({ocids}).',
  'problems.ocds.empty': 'Le lot ne contient aucune publication, tout au plus où en trouver une.',
  'problems.ocds.noTitle': 'L’appel d’offres n’a pas de titre.',
  'problems.ocds.cpv':
    'Aucun domaine ne couvre les codes CPV « {value} » ; indiquez-en un par « practice ». Codes couverts : {covered}.',
  'problems.ocds.noCpv': 'L’appel d’offres n’a pas de code CPV ; indiquez l’un de {known} par « practice ».',
  'problems.ocds.otherScheme':
    'Les codes sont de « {value} » et non du CPV ; indiquez l’un de {known} par « practice ».',
  'problems.ocds.noValue':
    'Ni l’appel d’offres, ni ses lots, ni la planification, ni une attribution n’a de valeur supérieure à zéro ; indiquez-en une par « budget ».',
  'problems.ocds.currencies':
    'Les valeurs sont en plusieurs monnaies, {currencies} ; indiquez une valeur par « budget ».',
  'problems.ocds.budget': '« {value} » n’est pas un montant avec sa monnaie, comme « 90000 EUR ».',
  'problems.ocds.amount': '« {value} » n’est pas un montant qui puisse être budgété.',
  'problems.ocds.noBrief': 'Ne donne pas de cahier des charges valable : {place} : {why}',
  'problems.ocds.known':
    'L’avis « {value} » a déjà lancé {engagements} ; dites « again » pour lancer une autre mission.',
  'problems.cpvPrefix': '« {value} » n’est pas un début de trois à huit chiffres d’un code CPV.',

  // An event, a subscription.
  'problems.event.attribute': '« {value} » contient des caractères de contrôle.',
  'problems.authority': 'D’après l’annuaire, « {value} » n’a pas de pouvoir pour {amount}.',
  'problems.signs': 'D’après l’annuaire, « {value} » ne signe pas pour le client.',
  'problems.event.farAhead':
    'La version {value} est si loin de la dernière, {known}, qu’aucune version juste ne compterait peut-être plus. Si elle est juste, les opérations fixent d’abord la dernière.',
  'problems.event.delegate': 'Un événement ne nomme pas de suppléant (« {value} ») ; l’annuaire dit qui supplée.',
  'problems.authority.signsOnly':
    'Qui signe a besoin du pouvoir d’approuver ; « jusqu’à un montant » de 0 ne donne que la signature.',
  'problems.key.taken': 'Une autre clé s’appelle « {value} ».',
  'problems.key.person':
    '« {value} » est le nom d’une personne ou une adresse ; le journal doit distinguer les clés des personnes.',
  'problems.key.part': '« {value} » désigne déjà une partie du système ou un rôle dans le journal.',
  'problems.key.past': '« {value} » est déjà passé.',
  'problems.key.personal': 'C’est à une personne, jamais à une clé, de répondre à « {value} ».',
  'problems.key.forNobody':
    'C’est nécessaire quand des types sont donnés : une clé répond à la place d’une seule personne.',
  'problems.key.noKind':
    'C’est nécessaire quand la clé répond pour quelqu’un ({value}) : ce à quoi elle peut répondre.',
  'problems.event.source': '« {value} » n’est pas une référence URI sans espaces.',
  'problems.event.addressee':
    'Un attribut « engagement » ou « costcentre » dit à quoi se rapporte l’événement, et il n’y en a pas.',
  'problems.event.both': 'Soit « person », soit « organisation » est indiqué, pas les deux.',
  'problems.event.absent': 'Seule une « person » peut être absente.',
  'problems.event.whose': 'Cela appartient à une « person » ou à une « organisation », et aucune n’est indiquée.',
  'problems.event.mayNot.type':
    'La source d’événements « {name} » ne peut pas envoyer d’événements du type « {value} ».',
  'problems.event.mayNot.source': 'La source d’événements « {name} » ne peut pas envoyer au nom de « {value} ».',
  'problems.event.mayNot.about': 'La source d’événements « {name} » ne peut rien dire de « {value} ».',
  'problems.event.mayNot.everybody':
    'Ce calendrier vaut pour tous, et la source d’événements « {name} » ne peut parler que de certaines missions.',
  'problems.event.sourceTaken': '« {value} » figure dans les événements d’une autre source.',
  'problems.event.currency': '« {value} » n’est pas la devise du budget de la mission, qui est {currency}.',
  'problems.event.role': '« {value} » n’est pas une fonction de la mission ; elle a {roles}.',
  'problems.event.costCentre': 'Le centre de coûts « {value} » ne paie aucune mission en cours.',
  'problems.event.otherCentre': 'Le centre de coûts « {value} » ne paie pas la mission « {engagement} ».',
  'problems.factType': '« {value} » n’est pas un type de fait comme « deliverable.accepted ».',
  'problems.resend.from':
    '« {value} » n’est ni un instant comme 2026-03-07T22:00:00Z ni l’identifiant d’un événement enregistré.',
  'problems.address.password':
    'Une adresse avec un nom d’utilisateur ou un mot de passe serait journalisée par d’autres.',
  'problems.address.inside': '« {value} » est une adresse de ce réseau.',
  'problems.address.plain':
    'Ce qui va à « {value} » pourrait être lu en chemin : http:// n’est que pour les destinataires de cette machine, https:// pour les autres.',
  'problems.address.form': '« {value} » n’est pas une adresse qui commence par http:// ou https://.',

  // A variable of the environment.
  'problems.setting.port': '« {value} » n’est pas un numéro de port de 0 (n’importe quel port libre) à 65535.',
  'problems.setting.limit': '« {value} » n’est pas un nombre entier de 1 à {limit, number}.',
  'problems.setting.proxies':
    '« {value} » n’est pas une liste de mandataires : « loopback », « private », des adresses ou des réseaux tels que 10.0.0.0/8.',
  'problems.setting.host': '« {value} » n’est pas un nom d’hôte ni une adresse comme 127.0.0.1.',
  'problems.setting.hosts': '« {value} » n’est pas une liste de noms d’hôte séparés par des espaces ou des virgules.',
  'problems.setting.sender': '« {value} » n’est pas un expéditeur comme « KPO <kpo@client.example> ».',
  'problems.setting.window': '« {value} » n’est pas une durée ISO 8601 d’une heure au plus, comme PT5S.',
  'problems.setting.idle': '« {value} » n’est pas une durée ISO 8601 d’une minute à douze heures, comme PT30M.',
  'problems.setting.outage': '« {value} » n’est pas une durée ISO 8601 d’une seconde à une heure, comme PT10S.',
  'problems.maintenance.past': 'Annoncez un moment à venir ; « {value} » est passé.',
  'problems.maintenance.order': 'La fin doit suivre le début ; « {value} » n’est pas après {from}.',
  'problems.maintenance.long': 'La durée est de 14 jours au plus ; « {value} » est après {latest}.',
  'problems.setting.name': '« {value} » n’est pas un nom fait de lettres, de chiffres, de « . », de « _ » et de « - ».',
  'problems.setting.organisation': '« {value} » n’est pas une seule ligne de 200 caractères au plus.',
  'problems.setting.metrics': '« {value} » n’est pas une adresse avec un port, comme 127.0.0.1:9464.',
  'problems.setting.temporal': '« {value} » n’est pas un hôte avec un port, comme temporal.example:7233.',
  'problems.setting.noTemporal':
    '{value} : aucune adresse de serveur Temporal n’est indiquée. Définissez TEMPORAL_ADDRESS.',
  'problems.setting.temporalConfig': '{value} : {why}',
  'problems.setting.adminKey':
    'Ce n’est pas une clé de 16 à 200 caractères ASCII visibles (sa valeur n’est pas montrée).',
  'problems.setting.linkSecret':
    'Ce n’est pas un secret de 32 à 200 caractères ASCII visibles (sa valeur n’est pas montrée).',
  'problems.setting.documentKey': 'Ce n’est pas une clé de 32 octets en base64 (sa valeur n’est pas montrée).',
  'problems.setting.webhookSecret':
    'Ce n’est pas un secret « whsec_… » d’au moins 24 octets en base64 (sa valeur n’est pas montrée).',
  'problems.setting.webhookSecrets':
    'Ce ne sont pas des secrets « whsec_… » d’au moins 24 octets en base64, séparés par des espaces ou des virgules (leur valeur n’est pas montrée).',
  'problems.setting.issuer':
    '« {value} » n’est pas l’adresse https:// d’un service de connexion (http:// sur cette machine seulement).',
  'problems.setting.clientId': '« {value} » n’est pas un identifiant de client de 1 à 400 caractères ASCII visibles.',
  'problems.setting.clientSecret':
    'Ce n’est pas un secret de 1 à 400 caractères ASCII visibles (sa valeur n’est pas montrée).',
  'problems.setting.scope':
    '« {value} » n’est pas une liste de portées commençant par « openid », comme « openid email groups ».',
  'problems.setting.groups':
    '« {value} » n’est pas une liste de rôles et de groupes comme « operator=Achats, admin=Admins KPO ».',
  'problems.setting.claim': '« {value} » n’est pas le nom d’une revendication.',
  'problems.setting.oidcWhole':
    'KPO_OIDC_ISSUER, KPO_OIDC_CLIENT_ID et KPO_OIDC_CLIENT_SECRET vont ensemble, et celui-ci manque.',
  'problems.setting.noSignIn': 'Sans liens, il faut pouvoir se connecter autrement : définissez aussi KPO_OIDC_ISSUER.',
  'problems.setting.database':
    'Ce n’est pas une adresse qui commence par postgres:// ou file: (sa valeur n’est pas montrée).',
  'problems.setting.smtp':
    'Ce n’est pas une adresse qui commence par smtp:// ou smtps:// (sa valeur n’est pas montrée).',
  'problems.setting.secretMissing':
    'KPO_ACCESS_WEBHOOK_URL et KPO_ACCESS_WEBHOOK_SECRET vont ensemble : il manque le secret.',
  'problems.setting.addressMissing':
    'KPO_ACCESS_WEBHOOK_URL et KPO_ACCESS_WEBHOOK_SECRET vont ensemble : il manque l’adresse.',
};
