/** What is wrong with something that was typed or sent, by code; `value` is the value that is wrong. */
export const problems = {
  'problems.twice': '“{value}” is named twice.',
  'problems.duration': '“{value}” is not an ISO 8601 duration such as “P3D” or “PT4H”.',
  'problems.noDeliverable': '“{value}” is not the id of a deliverable.',
  'problems.leftOut': '“{value}” is left out by the same change.',
  'problems.awaited': '“{value}” cannot be left out, since {others} waits for it.',
  'problems.nothingLeft': 'Nothing would be left for a vendor to deliver.',
  'problems.worksForClient': '“{value}” works for the client in this engagement.',
  'problems.placed': '“{value}” fills the position {position} already.',
  // Any value.
  'problems.needed': 'This is needed.',
  'problems.unfit': '“{value}” cannot be taken.',
  'problems.stranger': '“{value}” is not asked for here.',
  'problems.type':
    '“{value}” is not {type, select, string {a text} number {a number} int {a whole number} boolean {“true” or “false”} array {a list} other {a set of keys with values}}.',
  'problems.options': '“{value}” is none of {options}.',
  'problems.tooSmall': '“{value}” is less than {limit, number}.',
  'problems.tooBig': '“{value}” is more than {limit, number}.',
  'problems.tooFew':
    'At least {limit, plural, one {# is} other {# are}} needed, and there {count, plural, one {is #} other {are #}}.',
  'problems.tooMany':
    'At most {limit, plural, one {# is} other {# are}} possible, and there {count, plural, one {is #} other {are #}}.',
  'problems.tooLong': '“{value}” is longer than {limit, number} characters.',
  'problems.text': '“{value}” is not a text.',
  'problems.tooMuch':
    'This makes more in all than can be reckoned with: at most 9,007,199,254,740,991 of the smallest unit.',
  'problems.line': '“{value}” is not one line without control characters, or characters that turn its direction.',
  'problems.controls': '“{value}” contains characters that cannot be stored.',
  'problems.id': '“{value}” is not an identifier of letters, digits, “-” and “_”.',
  'problems.lowerCaseId': '“{value}” is not an identifier of lower-case letters, digits and “-”.',
  'problems.wholeNumber': '“{value}” is not a whole number.',
  'problems.integer': '“{value}” is not a whole number from {min, number} to {max, number}.',
  'problems.negative': '“{value}” is less than nothing.',
  'problems.aboveZero': '“{value}” is not above zero.',
  'problems.notBelow': '{value} is not below {limit}.',
  'problems.sameReason': 'More time was asked for with this reason before. Give another one.',
  'problems.noCredential': '“{value}” is not a credential that the brief asks for.',
  'problems.sameScope': 'Nothing of what left no vendor is different. Change something of it.',
  'problems.notWrittenIn':
    'The brief is the same as before. Write the request into it, or leave the version as it is with a reason.',
  'problems.nobodyWorks': 'No work is taken from a team in which nobody may work: {why}',
  'problems.flag': 'This is either yes or no.',
  'problems.email': '“{value}” is not an email address.',
  'problems.domain': '“{value}” is not a domain of mail addresses such as “client.example”.',
  'problems.language': '“{value}” is not a language such as “en”.',
  'problems.timeZone': '“{value}” is not a time zone such as “Europe/London”.',
  'problems.country': '“{value}” is not a country code of two letters such as “GB”.',
  'problems.region': '“{value}” is not the code of a region such as “ENG”.',
  'problems.currency': '“{value}” is not a currency such as “GBP”.',
  'problems.date': '“{value}” is not a date such as “2026-12-24”.',
  'problems.time': '“{value}” is not a time of day such as “22:00”.',
  'problems.instant': '“{value}” is not an instant such as “2026-12-24T09:00:00Z”.',
  'problems.engagement': 'There is no engagement “{value}”.',
  'problems.practice': '“{value}” is not a practice; known are {known}.',
  'problems.noRole': '“{value}” is not the id of a role.',

  // What somebody typed into a form.
  'problems.choose': 'Choose one of the answers.',
  'problems.chooseOne': 'Choose one.',
  'problems.confirm': 'This has to be confirmed.',
  'problems.reason': 'A reason is needed.',
  'problems.noAddress': 'An address is needed.',
  'problems.howLong': 'Say for how long, such as “2” and “days”.',
  'problems.noTask': 'Choose at least one task.',
  'problems.nothingPasted': 'Paste the text or choose a file.',
  'problems.person': '“{value}” is not a name and an address like “Ada Lovelace <ada@client.example>”.',
  'problems.money': '“{value}” is not an amount in {currency} such as {example}.',
  'problems.decimal': '“{value}” is not an amount such as “10000.00”.',
  'problems.inCurrency': 'This has to be in {currency}.',
  'problems.count':
    '“{value}” is not a whole number of {unit, select, weeks {weeks} hours {hours} minutes {minutes} seconds {seconds} other {days}}.',
  'problems.lines': 'At most {limit, number} entries are possible.',
  'problems.row': 'This row cannot be read.',
  'problems.scores': 'There has to be a score for each criterion.',
  'problems.hours': '“{value}” are not hours such as “09:00-12:30, 13:30-18:00”, in order and up to 24:00.',
  'problems.conflict': 'Confirm that there is no conflict of interest, or describe it.',
  'problems.notFirst': 'Say why “{value}” is chosen although it is not ranked first.',
  'problems.otherSide': '“{value}” is of the other side and cannot sign for yours.',

  // A task that is moved.
  'problems.holds': '“{value}” holds this task already.',
  'problems.longer': '{value} is longer than {limit}.',
  'problems.longerAfter': '{value}, with {before} before, is longer than {limit}.',
  'problems.acknowledged': 'Task {task} was acknowledged already, until {until}.',
  'problems.paused': 'The clock of task {task} stands still already, until {until}.',
  'problems.notReached':
    'The clock of task {task} stands still because mail does not reach whoever is asked: have it sent again, or hand it on.',
  'problems.reached': 'No mail about task {task} was refused.',
  'problems.unlisted':
    'The directory does not know “{value}”. If the address is right, confirm it by sending this once more.',
  'problems.notListed': 'The directory does not know “{value}”: list them first.',
  'problems.somebodyElses': '“{value}” is the address of somebody else: hand the task to them instead.',
  'problems.running': 'The clock of task {task} is running.',
  'problems.handOn': 'Either “from” or “tasks” says what is handed on.',

  // An entry of the directory.
  'problems.sameTime': '“{value}” is when the quiet hours begin.',
  'problems.quietDays': 'These are too many quiet days: one has to be left.',
  'problems.pastDay': '“{value}” is over already.',
  'problems.order': '“{value}” is before the first day.',
  'problems.laterTime': '“{value}” is not after “from”.',
  'problems.nextTime': '“{value}” is before “{end}”, when the stretch before it ends.',
  'problems.noHours': '“{value}” has no working hours on any day.',
  'problems.overlap': '“{value}” falls into the absence from {from} to {to}.',
  'problems.ownMember': '“{value}” is the group itself.',
  'problems.nestedGroup': '“{value}” is a group, and only people can be members of one.',
  'problems.groupDelegates': '“{value}” cannot stand in for a group; each of its members may name a delegate.',
  'problems.groupAway': '“{value}” is an absence of a group; only its members can be away.',
  'problems.ownManager': '“{value}” cannot be their own manager.',
  'problems.managerCircle': '“{value}” makes the line of managers a circle: {circle}.',
  'problems.ownDelegate': '“{value}” cannot stand in for themselves.',
  'problems.delegateCircle': '“{value}” makes the delegation a circle: {circle}.',
  'problems.mostPeople': '“{value}” names more than {limit, number} people.',
  'problems.mostOrganisations': '“{value}” names more than {limit, number} organisations.',

  // A brief.
  'problems.deliverableTaken': '“{value}” is already taken by another deliverable.',
  'problems.roleTaken': '“{value}” is already taken by another role.',
  'problems.dependsOnItself': '“{value}” depends on itself.',
  'problems.budgetCurrency': "“{value}” is not the budget's currency “{currency}”.",
  'problems.headcount': '“{value}” is not between minimum and maximum.',
  'problems.nobody': 'Nobody is named, and nobody in the directory is the default {role}.',
  'problems.owns': '“{value}” owns the engagement and so cannot approve it.',
  'problems.ownsMoney': '“{value}” owns the engagement and so cannot approve its money.',

  // A ladder.
  'problems.rung.line': '“{value}”: only a rung that escalates or transfers names a line of managers.',
  'problems.rung.both': '“{value}”: a rung names a role in “to” or managers in “line”, not both.',
  'problems.rung.whom': 'A rung that escalates or transfers names a role in “to” or managers in “line”.',
  'problems.rung.decides': 'A rung that decides names a role in “to”.',
  'problems.rung.suspends': 'A rung that suspends names a role in “to”.',
  'problems.rung.for': '“{value}”: only a rung that suspends says for how long.',
  'problems.ladder.decides': 'The part “{value}” must not decide “{kind}”.',
  'problems.ladder.circle': 'The ladder of “{kind}” goes round in a circle: “{value}” has held it before.',
  'problems.ladder.past': '“{value}” before the due date lies in the past: “{kind}” is due {due} after it is asked.',
  'problems.ladder.personal': '“{kind}” is asked of one person and cannot be handed to another.',
  'problems.ladder.experts': 'Nobody plays the part “{value}”: experts are several people.',
  'problems.ladder.noTeam': 'Nobody plays the part “{value}”: the brief names no “affectedTeam”.',
  'problems.ladder.noVendor': 'Nobody plays the part “{value}”: no vendor is chosen yet when “{kind}” is asked.',
  'problems.silence.money': 'Silence commits no money: nobody can be deemed to have accepted “{kind}”.',
  'problems.silence.ends':
    'Only a brief can say that silence ends an engagement: a practice cannot have “{kind}” count as refused.',

  // A practice.
  'problems.weights': '“{value}”: the weights do not add up to 100.',
  'problems.criteria': '“{value}”: two criteria have the same id.',
  'problems.extends': '“{value}” is not a built-in practice; those are {known}.',
  'problems.placeholder': '“{value}” is not a placeholder; those are {known}.',
  'problems.pathId': '“{value}” is not the “{id}” of the path.',
  'problems.size': '{count, number} characters are given, and at most {limit, number} are read.',

  // A file of vendors.
  'problems.csv.empty': 'The file is empty; its first line names the columns.',
  'problems.csv.rows': 'The file has more than {limit} rows.',
  'problems.csv.bytes': 'The file has {bytes} bytes; at most {limit} are read.',
  'problems.csv.cells': 'The line has {cells} cells, but there are {columns} columns.',
  'problems.csv.missing': 'The column “{value}” is missing.',
  'problems.csv.twice': 'The column “{value}” is there twice.',
  'problems.csv.column': '“{value}” is not a column; the columns are {columns}.',
  'problems.csv.line': '“{value}” is already on line {line}.',
  'problems.csv.score': '“{value}” is neither a number from 0 to 100 nor, where it is not known, nothing.',
  'problems.csv.quotes': 'The quotation marks of this line do not fit together.',
  'problems.csv.binary':
    'This is neither a CSV nor an XLSX file. Save the table as “CSV UTF-8” or as an Excel workbook (.xlsx).',
  'problems.csv.charset':
    '“{value}” is not an encoding that is known; others are “utf-8”, “windows-1252” and “windows-1250”.',
  'problems.csv.notCharset':
    'The file is not written in “{value}”. Save it as “CSV UTF-8” or as an Excel workbook (.xlsx), or name the encoding that it has.',
  'problems.csv.encoding':
    'The file does not say its encoding, and read as {encoding} this is “{value}”, which cannot be right. Save it as “CSV UTF-8” or as an Excel workbook (.xlsx), or name its encoding.',
  'problems.csv.garbled': '“{value}” has letters that another program spoilt. Put them right in the file.',
  'problems.csv.format':
    'The file is {value}, and neither CSV nor XLSX. Open it in a spreadsheet program and save it as “CSV UTF-8” or as an Excel workbook (.xlsx).',
  'problems.csv.password': 'The file is locked with a password. Save it without one.',
  'problems.csv.damaged':
    'The workbook is damaged and cannot be read. Open it in a spreadsheet program and save it anew.',
  'problems.csv.unpacked':
    'Unpacked the workbook is larger than {limit, number} bytes. Save the table of vendors as a file of its own.',
  'problems.csv.columns': 'The table has more than {limit} columns.',
  'problems.csv.sheets': 'None of the sheets {sheets} begins with the names of the columns.',
  'problems.csv.error': 'The cell shows the error “{value}” instead of a value.',
  'problems.csv.formula': '“{value}” has not been calculated yet. Open the file in a spreadsheet program and save it.',
  'problems.csv.date': '“{value}” is a date, which no column holds. Format the cell as text and write what is meant.',
  'problems.csv.merged': '“{value}” stands in the merged cells {cells}. Split them and fill in each.',
  'problems.csv.unnamed': '“{value}” stands in a column without a name.',
  'problems.csv.twoNumbers': '“{value}” may be {one} or {other}. Write it without a separator.',

  // A text in YAML.
  'problems.tooCostly':
    'It takes longer to read than {seconds, plural, one {# second} other {# seconds}}, which no text of its kind needs.',
  'problems.tooManyValues': 'It holds more than {limit} values.',
  'problems.yaml.syntax':
    'Line {line, number}, “{value}”: {code, select, TAB_AS_INDENT {a tab cannot indent a line} BAD_INDENT {its indentation does not fit, or a bracket is left open} MISSING_CHAR {a bracket, a colon or a quotation mark is missing} MULTIPLE_DOCS {a second document begins} other {this is neither YAML nor JSON}}.',
  'problems.yaml.twice': 'The key “{value}” is given twice; map keys must be unique.',
  'problems.yaml.depth': 'It is nested deeper than {limit} levels.',
  'problems.yaml.aliases': 'It has more than {limit} aliases.',
  'problems.yaml.ownAlias': 'The alias “{value}” stands inside its own anchor.',
  'problems.yaml.noAnchor': 'No anchor stands before the alias “{value}”.',

  // A notice in OCDS.
  'problems.ocds.notRelease': 'This is not an OCDS release: a release is an object with an “ocid” and a “tender”.',
  'problems.ocds.records': 'The records of a package are a list.',
  'problems.ocds.releases': 'The releases of a package are a list.',
  'problems.ocds.several':
    'The package is about {count, number} processes, and an engagement is about one: send each by itself ({ocids}).',
  'problems.ocds.empty': 'The package contains no release, at most where one can be found.',
  'problems.ocds.noTitle': 'The tender has no title.',
  'problems.ocds.cpv': 'No practice covers the CPV codes {value}; name one as “practice”. What is covered: {covered}.',
  'problems.ocds.noCpv': 'The tender has no CPV code; name one of {known} as “practice”.',
  'problems.ocds.otherScheme': 'The codes are of “{value}” and not of the CPV; name one of {known} as “practice”.',
  'problems.ocds.noValue':
    'Neither the tender, its lots, the planning nor an award has a value above zero; name one as “budget”.',
  'problems.ocds.currencies': 'The values are in several currencies, {currencies}; name one value as “budget”.',
  'problems.ocds.budget': '“{value}” is not an amount with its currency, such as “90000 EUR”.',
  'problems.ocds.amount': '“{value}” is not an amount that can be budgeted.',
  'problems.ocds.noBrief': 'Makes no valid brief: {place}: {why}',
  'problems.ocds.known': 'The notice “{value}” has started {engagements} already; say “again” to start another one.',
  'problems.cpvPrefix': '“{value}” is not a prefix of three to eight digits of a CPV code.',

  // An event, a subscription.
  'problems.event.attribute': '“{value}” contains control characters.',
  'problems.authority': 'By the directory “{value}” has no authority for {amount}.',
  'problems.signs': 'By the directory “{value}” does not sign for the client.',
  'problems.event.farAhead':
    'Version {value} is so far ahead of the last one, {known}, that no right one might count any more. Where it is right, an operator sets the last one first.',
  'problems.event.delegate': 'An event names no delegate (“{value}”); who stands in is said in the directory.',
  'problems.authority.signsOnly':
    'Whoever signs needs an authority to approve; “up to an amount” of 0 gives none but that.',
  'problems.key.taken': 'Another key is called “{value}”.',
  'problems.key.person': '“{value}” is what somebody is called, or an address; the journal must tell keys from people.',
  'problems.key.part': '“{value}” is what the record calls a part of the system, or a part that somebody plays.',
  'problems.key.past': '“{value}” is over already.',
  'problems.key.personal': '“{value}” is answered by a person, and never by a key.',
  'problems.key.forNobody': 'It is needed where kinds are given: a key answers in the place of one person.',
  'problems.key.noKind': 'It is needed where the key answers for somebody ({value}): what it may answer.',
  'problems.event.source': '“{value}” is not a URI reference without spaces.',
  'problems.event.addressee':
    'An extension attribute “engagement” or “costcentre” says what the event is for, and there is none.',
  'problems.event.both': 'Either “person” or “organisation” is given, not both.',
  'problems.event.absent': 'Only a “person” is absent.',
  'problems.event.whose': 'It belongs to a “person” or an “organisation”, and neither is given.',
  'problems.event.mayNot.type': 'The event source “{name}” may not send events of the type “{value}”.',
  'problems.event.mayNot.source': 'The event source “{name}” may not send in the name of “{value}”.',
  'problems.event.mayNot.about': 'The event source “{name}” may not speak of “{value}”.',
  'problems.event.mayNot.everybody':
    'Its calendar is everybody’s, and the event source “{name}” may speak of some engagements only.',
  'problems.event.sourceTaken': '“{value}” is what another event source’s events have.',
  'problems.event.currency': '“{value}” is not the currency of the engagement’s budget, which is {currency}.',
  'problems.event.role': '“{value}” is not a role of the engagement; it has {roles}.',
  'problems.event.costCentre': 'The cost centre “{value}” pays for no engagement that runs.',
  'problems.event.otherCentre': 'The cost centre “{value}” does not pay for the engagement “{engagement}”.',
  'problems.factType': '“{value}” is not a type of fact such as “deliverable.accepted”.',
  'problems.resend.from':
    '“{value}” is neither an instant such as 2026-03-07T22:00:00Z nor the id of an event that is on record.',
  'problems.address.password': 'An address with a user name or a password would be logged by others.',
  'problems.address.inside': '“{value}” is an address inside this network.',
  'problems.address.plain':
    '“{value}” would be read by others on the way: http:// is for receivers on this machine, https:// for all others.',
  'problems.address.form': '“{value}” is not an address that starts with http:// or https://.',

  // A variable of the environment.
  'problems.setting.port': '“{value}” is not a port number from 0 (any free one) to 65535.',
  'problems.setting.limit': '“{value}” is not a whole number from 1 to {limit, number}.',
  'problems.setting.proxies':
    '“{value}” is not a list of proxies: “loopback”, “private”, addresses or networks such as 10.0.0.0/8.',
  'problems.setting.host': '“{value}” is not a host name or an address such as 127.0.0.1.',
  'problems.setting.hosts': '“{value}” is not a list of host names, separated by spaces or commas.',
  'problems.setting.sender': '“{value}” is not a sender such as “KPO <kpo@client.example>”.',
  'problems.setting.window': '“{value}” is not an ISO 8601 duration of an hour at most, such as PT5S.',
  'problems.setting.idle': '“{value}” is not an ISO 8601 duration from a minute to twelve hours, such as PT30M.',
  'problems.setting.outage': '“{value}” is not an ISO 8601 duration from a second to an hour, such as PT10S.',
  'problems.maintenance.past': 'Announce a time after now; “{value}” has passed.',
  'problems.maintenance.order': 'It must end after it begins; “{value}” is not after {from}.',
  'problems.maintenance.long': 'It can last 14 days at most; “{value}” is later than {latest}.',
  'problems.setting.name': '“{value}” is not a name of letters, digits, “.”, “_” and “-”.',
  'problems.setting.organisation': '“{value}” is not one line of at most 200 characters.',
  'problems.setting.metrics': '“{value}” is not an address with a port, such as 127.0.0.1:9464.',
  'problems.setting.temporal': '“{value}” is not a host with a port, such as temporal.example:7233.',
  'problems.setting.noTemporal': '{value}: no address of a Temporal server is given. Set TEMPORAL_ADDRESS.',
  'problems.setting.temporalConfig': '{value}: {why}',
  'problems.setting.adminKey': 'This is not a key of 16 to 200 visible ASCII characters (its value is not shown).',
  'problems.setting.linkSecret': 'This is not a secret of 32 to 200 visible ASCII characters (its value is not shown).',
  'problems.setting.documentKey': 'This is not a key of 32 bytes in base64 (its value is not shown).',
  'problems.setting.webhookSecret':
    'This is not a secret “whsec_…” with 24 or more bytes in base64 (its value is not shown).',
  'problems.setting.webhookSecrets':
    'This is not one or more secrets “whsec_…” with 24 or more bytes in base64, separated by spaces or commas (its value is not shown).',
  'problems.setting.issuer':
    '“{value}” is not the https:// address of a sign-in provider (http:// on this machine only).',
  'problems.setting.clientId': '“{value}” is not a client id of 1 to 400 visible ASCII characters.',
  'problems.setting.clientSecret':
    'This is not a secret of 1 to 400 visible ASCII characters (its value is not shown).',
  'problems.setting.scope':
    '“{value}” is not a list of scopes that begins with “openid”, such as “openid email groups”.',
  'problems.setting.groups':
    '“{value}” is not a list of roles and groups such as “operator=Purchasing, admin=KPO admins”.',
  'problems.setting.claim': '“{value}” is not the name of a claim.',
  'problems.setting.oidcWhole':
    'KPO_OIDC_ISSUER, KPO_OIDC_CLIENT_ID and KPO_OIDC_CLIENT_SECRET are set together, and this one is missing.',
  'problems.setting.noSignIn': 'Without links somebody has to sign in otherwise: set KPO_OIDC_ISSUER too.',
  'problems.setting.database': 'This is not an address that starts with postgres:// or file: (its value is not shown).',
  'problems.setting.smtp': 'This is not an address that starts with smtp:// or smtps:// (its value is not shown).',
  'problems.setting.secretMissing':
    'KPO_ACCESS_WEBHOOK_URL and KPO_ACCESS_WEBHOOK_SECRET belong together: the secret is missing.',
  'problems.setting.addressMissing':
    'KPO_ACCESS_WEBHOOK_URL and KPO_ACCESS_WEBHOOK_SECRET belong together: the address is missing.',
};
