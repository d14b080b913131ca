/** What is in mails: the notices of workflows, the frame, the calendar entry and the digest. */
export const mail = {
  // What workflows say to people.
  'notices.mailRefused.subject': '{name} is not reached by mail',
  'notices.mailRefused.text': 'A mail to {address} was refused for good. It was about: {subject}.',
  'notices.mailRefused.said': 'The mail server said: {words}',
  'notices.mailRefused.still': '{address} is still not reached by mail. The mail server said: {words}',
  'notices.mailRefused.clock':
    'No clock runs against somebody who is not reached; it goes on, with the time given back, once this is put right.',
  'notices.mailRefused.mend':
    'On the page of the task in the console the address can be put right and the mail sent again, or the task handed to somebody else.',
  'notices.mailDelayed.subject': 'Mail is not taken',
  'notices.mailDelayed.text':
    'The mail server has not taken a mail to {address} since {since}. It is tried again until it is taken or refused for good; you are not told of it again.',
  'notices.answered':
    'This has been answered: “{decision}”. Nothing more is needed, and its entry leaves your calendar.',
  'notices.withdrawn': 'You need not answer any more: {reason}.',
  'notices.escalated.asked': '{name} ({role}) was asked: {subject}.',
  'notices.escalated.overdue': 'It is overdue; it was due on {due}.',
  'notices.escalated.unanswered': 'It is not answered yet; it is due on {due}.',
  'notices.lapsed.decided': `No answer came, so it was decided: {decision, select,
    extend {more time is given}
    replace {the vendor is replaced}
    reduce {the scope is reduced}
    other {the engagement is terminated}}.`,
  'notices.lapsed': 'No answer came in time. {then}',
  /** What somebody decided, or is deemed to have. */
  'notices.decision': '{decision, select, silence {no answer} other {{decision}}}',

  // What is said while the scope is agreed, and when it changes.
  'notices.amount': '{amount}',
  'notices.questions.subject': 'Open questions about the scope',
  'notices.questions.why': 'Before the statement of work is drafted, please answer:',
  'notices.request.subject': 'Write a request into the scope',
  'notices.request.why': 'The sponsor asks for this, and it is not in the scope yet: {request}',
  'notices.scope.notTakenUp': 'This version does not take up: {request}. {reason}',
  'notices.assumed': 'This comes from a procurement notice. What it leaves open was assumed:',
  'notices.scope.subject': 'Approve the scope, version {version}',
  'notices.scope.comparison':
    'Bought, with transition and oversight: {bought}. In-house: {inHouse}. Difference: {difference}.',
  'notices.scope.notGiven': 'not given',
  'notices.scope.notKnown': 'not known',
  'notices.scope.answers': 'This version answers: {change}',
  'notices.scope.role': '{count} × {title}, {days, plural, one {# day} other {# days}} each',
  'notices.scope.dueAfter':
    '{id}: {title} (from {from, select, client {the client} other {the vendor}}, due {due} after the start)',
  'notices.scope.dueOn': '{id}: {title} (from {from, select, client {the client} other {the vendor}}, due {due})',
  'notices.team.subject': 'What “{engagement}” means for {team}',
  'notices.team.part':
    'Part of the work around “{engagement}” will be done by an outside firm. You are the counterpart for {team}.',
  'notices.team.stays': 'What stays in-house: {part}.',
  'notices.team.tell':
    'Please tell the team before they hear it elsewhere, and bring their questions back to the owner.',
  'notices.change.subject': 'Approve a change of the scope',
  'notices.change.due': '{id} is due {after} after the start',
  'notices.change.drop': '{id} is dropped',
  'notices.change.unchanged': 'unchanged',

  // What is said while a vendor is chosen.
  'notices.bid.subject': 'Invitation to bid',
  'notices.bid.extended': 'The bidding round is extended: your bid',
  'notices.bid.moved.subject': 'The date for bids has moved',
  'notices.bid.moved':
    'It was {from}, and is now {to}, for all bidders alike. The bids stay sealed until then; yours is in.',
  'notices.bid.sealed': 'Bids are sealed and opened only when the round closes.',
  'notices.evaluation.subject': 'Score the bid of {vendor}',
  'notices.evaluation.why': 'Please score the technical part. You do not see the price.',
  'notices.related.subject': 'Bidders with addresses of one firm',
  'notices.related.why':
    'The contacts of {names} have addresses at {domain}. They are invited; whether they bid for themselves is yours to judge.',
  'notices.award.subject': 'Award the engagement',
  'notices.award.line': '{place}. {vendor}: {score, number} points at {price}. {explanation}',
  'notices.award.again': 'Award the engagement again',
  'notices.award.lost': '{vendor} has lost the award: {reason}.',
  'notices.money.subject': 'Approve money above the sponsor’s authority',
  'notices.money.why':
    '{who} has approved: {what}. It commits {amount}, and their authority reaches {limit}. Nothing is committed until you approve it as well.',
  'notices.money.award': 'the award to {vendor}',
  'notices.money.scope': 'the scope, version {version}',
  'notices.money.shortfall': 'carrying on with less than the smallest team costs',
  'notices.money.refused.subject': 'Finance has refused what was approved',
  'notices.money.refused.why':
    'Not approved by finance: {what}. {reason}. Nothing is committed, and the sponsor is asked again.',
  'notices.money.refused.again': 'Finance has refused what was approved before: {reason}.',
  'notices.offer': '{vendor}: {price}; {compared}.',
  'notices.offer.same': 'as much as the award before',
  'notices.offer.dearer': '{amount} ({share, number} %) more than the award before',
  'notices.offer.cheaper': '{amount} ({share, number} %) less than the award before',
  'notices.offer.over': '{amount} over the budget of {budget}',
  'notices.offer.within': 'within the budget of {budget}, of which {amount} is left',
  'notices.offer.former': '{vendor} at {price}',
  'notices.awarded.subject': 'Your bid is awarded',
  'notices.awarded.why': 'Your bid has been chosen, subject to the NDA and the verification of your experts.',
  'notices.noVendor.subject': 'No vendor could be chosen',
  'notices.noVendor.why': 'No vendor could be chosen: {reason}.',
  'notices.noVendor.each': '{name}: {why}',
  'notices.passedOn.subject': 'The award is lost',
  'notices.passedOn.why': 'Your firm has lost the award of “{engagement}”: {reason}.',

  // What a vendor that was not chosen is told.
  'notices.debrief.subject': 'The outcome of the bidding round',
  'notices.debrief.notConsidered': 'Your bid could not be considered.',
  'notices.debrief.place':
    'Your bid was {bids, plural, =1 {the only bid} other {number {place} of # bids}} in the ranking.',
  'notices.debrief.part':
    '{part, select, technical {Technical quality} overlap {Time-zone overlap} language {Languages} other {Past performance}}',
  'notices.debrief.points': '{part}: {points, number} of 100 points.',
  'notices.debrief.best': '{part}: {points, number} of 100 points; no bid had more.',
  'notices.debrief.behind': '{part}: {points, number} of 100 points; the best bid had {best, number}.',
  'notices.debrief.cheapest': 'Total cost: no bid was lower.',
  'notices.debrief.cost': `Total cost, with oversight and transition: {band, select,
    near {within 10 % of the lowest}
    middle {between 10 % and 25 % above the lowest}
    other {more than 25 % above the lowest}}.`,

  // What is said about the NDA, the team and its access.
  'notices.nda.subject': 'Sign the NDA with {vendor}',
  'notices.nda.subjectForVendor': 'Sign the NDA with the client',
  'notices.nda.why': 'Please read the NDA and sign it, or say why not.',
  'notices.ndaSigned.subject': 'The NDA is in force',
  'notices.ndaSigned.why': 'Both sides have signed. {vendor} can now name its experts.',
  'notices.contract.subject': 'Decide about the contract with {vendor}',
  'notices.contract.why':
    'Your side has not signed the NDA with {vendor}: {reason}. The vendor keeps its award until you have decided.',
  'notices.stranger.subject': 'May {name} sign?',
  'notices.stranger.why':
    '{side, select, client {Your side} other {{vendor}}} names {name} ({email}) to sign, which is no address of the firm. Nobody is asked there before you have said so.',
  'notices.expert.subject': 'Name an expert: {title} ({position})',
  'notices.expert.why': 'Please name the person for the position {position}.',
  'notices.expert.needed': 'Needed: {credentials}.',
  'notices.expert.rejected': 'The person before could not start: {reason}',
  'notices.verify.subject': 'Verify {expert} for {title}',
  'notices.rejected.subject': '{expert} cannot start as {position}',
  'notices.rejected.why': '{expert} cannot start as {position}: {reason}',
  'notices.position.subject': 'Decide about the position {position}',
  'notices.position.why': 'Nobody fills the position {position} ({title}): {reason}',
  'notices.verify.why': 'Please check the identity and the credentials before access is granted.',
  'notices.verify.access': 'Access would go to {email}.',
  'notices.remark.ownContact': 'The address is that of the contact of {vendor}.',
  'notices.remark.contact': 'The address is that of the contact of {vendor}, which was invited as well.',
  'notices.remark.rival': 'The address is of {vendor}, which was invited as well.',
  'notices.remark.workedFor': 'This person has worked in this engagement for {vendor}.',
  'notices.remark.refused': 'This person could not start before: {reason}.',
  'notices.remark.stranger': 'The address is not of {vendor}, nor of any firm that was invited.',
  'notices.acknowledge.subject': 'Acknowledge confidentiality',
  'notices.acknowledge.why':
    '{vendor} has named you as {title}. Before you get access, please acknowledge what that means.',
  'notices.notGranted.subject': 'Access could not be granted',
  'notices.notGranted.why':
    'The access system refused to grant the access of {name} ({position}). The position stays without access.',
  'notices.notRevoked.subject': 'Access could not be removed',
  'notices.notRevoked.why':
    'The access system refused to revoke the access of {name} ({position}). It is tried again every hour.',
  'notices.plan.subject': 'Approve a staffing plan: {direction, select, grow {grow} other {shrink}} the team',
  'notices.plan.cost': 'Cost before: {before}; after: {after}; budget: {budget}.',
  'notices.shortfall.subject': 'There is less money than the smallest team costs',
  'notices.shortfall.why': 'The budget is {budget}, and the smallest team costs {least}. How does the work go on?',
  'notices.event.subject': 'Does this event of {source} count?',
  'notices.event.why':
    'An event of {source} has version {version}, and the last one that counts is {known}. So large a step may be a mistake, after which no right event would count. It has not taken effect.',
  'notices.event.budget': 'It says that the budget is {amount}.',
  'notices.event.demand': 'It says who is wanted: {roles}.',
  'notices.event.frozen': 'It says that the budget is frozen.',
  'notices.grown.subject': 'The team has grown',
  'notices.shrunk.subject': 'The team has become smaller',
  'notices.team.size': '{count, plural, one {# person now has} other {# people now have}} access.',
  'notices.leave.subject': 'Notice: your position ends',
  'notices.leave.why': 'The team of “{engagement}” becomes smaller. Your position as {title} ends on {until}.',
  'notices.leave.handOver': 'Until then please hand over your work.',
  'notices.stay.subject': 'The notice is taken back',
  'notices.stay.why': 'You are needed after all. Your notice is withdrawn, and your access stays as it is.',
  'notices.handover.subject': 'Hand over the work of {name}',
  'notices.handover.why': '{name} leaves the team on {until}; access ends then.',

  // What is said while deliverables are waited for.
  'notices.input.subject': 'Provide {id}: {title}',
  'notices.input.why': 'The vendor needs this input from you before dependent work can start.',
  'notices.submission.subject': 'Submit {id}: {title}',
  'notices.rework.subject': 'Rework and submit {id}: {title}',
  'notices.rework.findings': 'The reviewers ask for:',
  'notices.submission.criterion': 'To be met: {criterion}',
  'notices.extension.subject': 'More time for {id}?',
  'notices.extension.asked': '{vendor} asks for {more} more for “{title}”: {reason}',
  'notices.overdue.subject': 'Decide about {id}: {reason}',
  'notices.overdue.due': '“{title}” was due on {due}.',
  'notices.overdue.choices': 'Each of the choices says what follows from it.',
  'notices.replaced.subject': 'The engagement passes to another firm',
  'notices.replaced.why': 'The client has decided to replace your firm in “{engagement}”: {reason}.',
  'notices.replaced.handOver': 'Please hand over your working papers; access is removed now.',

  // What is said while a submission is judged.
  'notices.received.subject': '{id} is received',
  'notices.received.why': '“{title}” has been received and is being reviewed.',
  'notices.silence.subject': 'The review of {id}: what follows if it does not come, and when',
  'notices.silence.by': 'If there is no review by {at}: {then}',
  'notices.review.subject': 'Review {id}: {title}',
  'notices.review.blind': 'Please review this submission on your own; the other reviewer does the same.',
  'notices.review.third': 'The first two reviewers did not settle it; your review decides.',
  'notices.accepted.subject': '{id} is accepted',
  'notices.accepted.why': '“{title}” is accepted.',
  'notices.accepted.deemed': 'No review came in time, so it counts as accepted.',
  'notices.accepted.lower': 'It was accepted as it is, at a lower price: {price} instead of {agreed}. {reason}',
  'notices.accepted.asItIs': 'It was accepted as it is. {reason}',
  'notices.payment.subject': 'Payment milestone {id} is released',
  'notices.payment.why': '“{title}” is accepted; {amount} can be paid to {vendor}.',

  // What is said when an engagement ends.
  'notices.closed.subject': 'The engagement is closed',
  'notices.terminated.subject': 'The engagement is terminated',
  'notices.closed.why': '“{engagement}”: {reason}.',
  'notices.closed.report': 'The report is in the console.',
  'notices.closed.thanks': 'Thank you for your work. What you certified stays binding.',
  'notices.exit.nothing': 'Nothing was accepted, and nothing is paid.',
  'notices.exit.paid': '{id}: {title} is accepted; {amount} is paid.',
  'notices.exit.unpaid':
    '{id}: {title} {outcome, select, accepted {is accepted} other {was dropped}}; nothing is paid.',
  'notices.exit.nda':
    'The NDA with {vendor} {state, select, inForce {stays in force} neverSigned {was never signed by both sides; nothing confidential was opened under it} survives {outlives the engagement until {until}} other {has ended}}.',
  'notices.exit.over': 'The engagement “{engagement}”, which your firm had a part in, has ended.',
  'notices.left.subject': '{vendor} has left the engagement',
  'notices.left.why': '{vendor} has no part in “{engagement}” any more: {reason}.',
  'notices.successor.subject': 'What is accepted already',
  'notices.successor.why':
    'Your firm takes over “{engagement}”. This work of the firm before is accepted; you find it with what you are asked next:',
  'notices.successor.each': '{id}: {title}',
  'notices.certify.subject': 'Certify return or destruction',
  'notices.certify.why': 'Access has been removed. Please certify what became of the client’s material.',
  'notices.uncertified.subject': 'Return or destruction is not certified',
  'notices.uncertified.why': '{vendor} has not certified what became of your material: {reason}.',
  'notices.cancelled.subject': 'The engagement is cancelled',
  'notices.cancelled.why': 'The engagement “{engagement}” is cancelled: {reason}.',
  'notices.cancelled.destroy': 'Please destroy or return what you hold of it.',

  // What people are told of waits that move.
  'waiting.handedOn': 'This now lies with {name}. You need not answer any more.',
  'waiting.unattended':
    '{name} is away until {until}, and nobody stands in for them here. Days on which they are away do not count against them. You can hand the question to somebody else.',
  'waiting.unattended.due': 'It is due on {due}.',
  'waiting.forAbsent': '{name} is away, and you answer on their behalf.',
  'waiting.forDelegator': '{name} has named you to answer such questions on their behalf.',
  'waiting.group': 'This is asked of {group}. Whoever takes it, answers it.',
  'waiting.claimed': '{name} has taken this. You need not answer.',
  'waiting.moved': 'It is now due on {to}. Before, it was due on {from}.',
  'waiting.movedWhy': 'The reason: {why}.',
  'waiting.paused': 'The clock stands still: {why}.',
  'waiting.pausedUntil': '{who} can start it again. It starts by itself on {until}.',
  'waiting.resumed': 'The clock runs again: {why}.',
  'waiting.escalatedToo': 'As there is no answer yet, {name} is told now as well.',
  'waiting.inputLate': 'Our input “{input}” came {lost} late. Your date moves by as much.',
  'waiting.heldUp':
    'Work on “{before}” stood still or was reviewed late, by {lost} in all. Your date moves by as much.',
  'waiting.newDue': '“{title}” is now due on {due}. Before, it was due on {was}.',
  'waiting.handover.subject': 'Hand over the work on “{engagement}”',
  'waiting.handover.why':
    'The engagement passes to another firm. Please say what you hand over, so that the work can go on.',
  'waiting.handover.use': 'What you write is kept under seal and given to the firm that comes after you.',
  'waiting.handover.came.subject': 'For {id}: what the firm before you hands over',
  'waiting.handover.came':
    'The firm that worked on this before you has handed over its papers. You find them where “{title}” is asked of you.',
  'waiting.inputLate.subject': 'A new date for {deliverable}',
  'waiting.toldForAbsent': '{name} is away, and you are told on their behalf.',

  // The line above the heading.
  'mail.occasion.task.asked': 'Your answer is needed',
  'mail.occasion.task.reminder': 'Reminder',
  'mail.occasion.task.escalated': 'For your attention',
  'mail.occasion.task.answered': 'Recorded',
  'mail.occasion.task.withdrawn': 'No longer needed',
  'mail.occasion.task.lapsed': 'Closed without an answer',
  'mail.occasion.task.standing': 'Unanswered',
  'mail.occasion.task.unattended': 'Nobody stands in',
  'mail.occasion.task.moved': 'A date has moved',
  'mail.occasion.task.handed-on': 'Handed on',
  'mail.occasion.task.claimed': 'Taken',
  'mail.occasion.task.paused': 'Paused',
  'mail.occasion.task.resumed': 'Going on',
  'mail.occasion.mail.refused': 'Not reached',
  'mail.occasion.mail.delayed': 'Not taken yet',
  'mail.occasion.team.note': 'For your team',
  'mail.occasion.vendor.debrief': 'Debrief',
  'mail.occasion.vendor.awarded': 'Award',
  'mail.occasion.vendor.released': 'Release',
  'mail.occasion.nda.completed': 'NDA in force',
  'mail.occasion.deliverable.accepted': 'Accepted',
  'mail.occasion.payment.released': 'Payment',
  'mail.occasion.scaling.notice': 'Notice',
  'mail.occasion.scaling.done': 'Team change',
  'mail.occasion.engagement.closed': 'Closed',
  'mail.occasion.engagement.cancelled': 'Cancelled',
  'mail.occasion.note': 'Note',

  // What a reader is told who need not answer any more.
  'mail.meanwhile.answered': 'This has been answered meanwhile. You need not do anything.',
  'mail.meanwhile.lapsed': 'This was closed meanwhile without an answer. You need not do anything.',
  'mail.meanwhile.withdrawn': 'This was withdrawn meanwhile. You need not do anything.',
  'mail.meanwhile.open': 'Meanwhile this was handed to somebody else. You need not do anything.',

  // Every word that a mail adds to what the workflow says.
  'mail.greeting': 'Hello {name},',
  'mail.reminder': 'Reminder: {subject}',
  'mail.label': '{label}:',
  'mail.engagement': 'Engagement',
  'mail.due': 'Please answer by',
  'mail.overdue': 'An answer was due by',
  'mail.choices': 'You can choose',
  'mail.silence': 'If there is no answer by {at}: {then}',
  'mail.answer': 'Answer',
  'mail.away': 'I am away until …, ask …',
  'mail.answerHint': 'Opening the link shows the question and changes nothing. You answer on the page.',
  'mail.onBehalfOf': 'You answer on behalf of {name}.',
  'mail.standsIn': '{delegate} answers on behalf of {name}.',
  'mail.acknowledged': '{name} is on it and asked for time until {until}: {reason}',
  'mail.snoozed': '{name} put the reminders off until {until}: {reason}',
  'mail.sentBy': 'kpo runs outsourcing engagements: it asks, reminds and keeps the record.',
  'mail.sentByFor': 'kpo runs outsourcing engagements for {organisation}: it asks, reminds and keeps the record.',
  'mail.keepLink': 'The link is yours alone and answers in your name. Never forward this mail.',
  'mail.automatic': 'This mail was written by a program; nobody reads replies to it.',

  // Due dates in mails, and the calendar entries that mails bring.
  'calendar.dueBoth': '{own}, which is {theirs} on the other side',
  'calendar.engagement': 'Engagement: {title}',
  'calendar.howTo': 'Please answer through the link in the mail.',
  'calendar.alarm': 'Due in a day: {subject}',

  // Mails that tell several things at once: reminders that fell due together, and the daily digest.
  'bundle.reminders.occasion': 'Reminders',
  'bundle.reminders.subject': 'Reminder: {count, plural, one {# task waits} other {# tasks wait}} for your answer',
  'bundle.reminders.heading': '{count, plural, one {# task waits} other {# tasks wait}} for your answer',
  'bundle.moved.occasion': 'Dates have moved',
  'bundle.moved.heading': '{count, plural, one {# due date has} other {# due dates have}} moved',
  'bundle.mixed.occasion': 'Reminders and moved dates',
  'bundle.mixed.heading': 'Reminders and moved dates for {count, plural, one {# task} other {# tasks}}',
  'bundle.engagement': 'Engagement: {title}',
  'bundle.due': 'Please answer by {due}',
  'bundle.overdue': 'An answer was due by {due}',
  'bundle.answer': 'Answer',
  'bundle.linkHint': 'Opening a link shows the question and changes nothing. You answer on the page.',
  'mail.incident.occasion': 'Standstill',
  'mail.incident.begun': 'This engagement cannot go on at the moment',
  'mail.incident.begun.text':
    'Since {since} the software that runs this engagement cannot go on with it. Nothing that was recorded is lost.',
  'mail.incident.begun.tasks':
    '{count, plural, =0 {No open task is affected.} one {One open task takes no answer meanwhile; whoever answers is told so.} other {# open tasks take no answer meanwhile; whoever answers is told so.}}',
  'mail.incident.begun.next':
    'Those who operate the system see it in the console, with the error and with what to do. The engagement goes on by itself as soon as that is done, and you are told.',
  'mail.incident.over': 'This engagement goes on',
  'mail.incident.over.text': 'The standstill that began {since} is over.',
  'mail.eventRefused.occasion': 'Event refused',
  'mail.eventRefused': '{name} sends events that cannot be used',
  'mail.eventRefused.text': 'An event of “{name}” ({type}) was refused {at} and has changed nothing:',
  'mail.eventRefused.next':
    'Whoever runs “{name}” was told so at that moment and can send it again, put right. More events of this kind are refused alike; you are told of them once a day.',
  'mail.subscription.occasion': 'Receiver of events',
  'mail.subscription.failing': '{host} does not take events',
  'mail.subscription.failing.text':
    'What is sent to {host} has not been taken since {since}. The last attempt ended with: {error}.',
  'mail.subscription.failing.next':
    'It is tried again every five minutes. Nothing is lost: what waits goes out in its order as soon as {host} takes it.',
  'mail.subscription.working': '{host} takes events again',
  'mail.subscription.working.text':
    'Since {since} {host} takes what is sent to it again. What waited goes out in its order.',
  'digest.subject': 'Your tasks on {day}',
  'digest.occasion': 'Daily digest',
  'digest.heading':
    '{asked, plural, =0 {Nothing waits for your answer} one {# task waits for your answer} other {# tasks wait for your answer}}{overdue, plural, =0 {} other {, # overdue}}',
  'digest.overdue': 'Overdue',
  'digest.today': 'Due today',
  'digest.week': 'Due in the next seven days',
  'digest.claimable': 'Asked of your group: whoever takes it, answers it',
  'digest.owned': 'Overdue in your engagements',
  'digest.later': '{count, plural, one {# more task is due later.} other {# more tasks are due later.}}',
  'digest.more': '{count, plural, one {and # more} other {and # more}}',
  'digest.paused': 'The clock stands still until {until} at the latest',
  'digest.holder': 'Asked: {name}. Held by {holder}. Late by {late}.',
  'digest.why': 'You get this mail once a day because your entry in the directory asks for it.',

  // What was assumed of a procurement notice that leaves something open.
  'assumed.release.compiled': 'Of the package the compiled release counts.',
  'assumed.release.newest':
    'Of the {count, number} releases of the process the newest counts, “{release}”; what it leaves out is from those before.',
  'assumed.text.characters':
    'In a text of the notice {count, plural, one {one broken character was} other {# broken characters were}} restored.',
  'assumed.text.lines':
    'In a text of the notice {count, plural, one {one lost line break was} other {# lost line breaks were}} restored.',
  'assumed.text.shortened': 'A text of the notice was cut to {limit, number} characters.',
  'assumed.text.titleAlone': 'The notice has no description; its title stands in for it.',
  'assumed.lots.over':
    '{count, plural, one {A lot that is} other {# lots that are}} no longer to be had {count, plural, one {was} other {were}} left out: {lots}.',
  'assumed.period.concluded':
    'The notice names no period of the work; that of what was awarded is taken, {days, plural, one {# day} other {# days}}.',
  'assumed.period.none':
    'The notice names no period that can be used; {days, plural, one {# day is} other {# days are}} assumed.',
  'assumed.period.untilEnd':
    'The notice names only the end of the work; counted from the notice’s date that is {days, plural, one {# day} other {# days}}.',
  'assumed.value.lots': 'The tender has no value; the {amount} that its lots come to are the budget.',
  'assumed.value.planned': 'The tender has no value; the {amount} that were planned are the budget.',
  'assumed.value.awards': 'The tender has no value; the {amount} that were awarded are the budget.',
  'assumed.value.contracts': 'The tender has no value; the {amount} that were contracted are the budget.',
  'assumed.value.above': '{awarded} were awarded, above the tender’s {budget}; the tender’s value is the budget.',
  'assumed.value.currency': 'An amount has no currency; {currency} is assumed, as elsewhere in the notice.',
  'assumed.value.rounded': 'The amount {value} was rounded to {amount}.',
  'assumed.value.noPayments':
    'The values of the lots are missing or come to more than the budget; no deliverable has a payment of its own.',
  'assumed.cpv.scheme': 'The codes of “{scheme}” are read as CPV.',
  'assumed.cpv.division': 'The code {code} names a whole division; look whether the practice fits.',
  'assumed.cpv.additional':
    'No practice covers the main code {main}; the practice is that of the additional code {code}.',
  'assumed.role':
    'The notice names no roles; one expert for {days, plural, one {# day} other {# days}} is assumed: {title}.',
  'assumed.countries': 'Places that are no known country were left out: {countries}.',
  'assumed.language': '“{language}” is no known language; none is asked for.',
  'assumed.more': 'And {count, plural, one {one more assumption} other {# more assumptions}}.',
};
