import { type Phase, PHASE_NAMES } from '../../domain/engagement/index.js';

/** What each phase is called. */
const phases = Object.fromEntries(
  Object.entries(PHASE_NAMES).map(([phase, name]) => [`words.phase.${phase}`, name]),
) as { readonly [P in Phase as `words.phase.${P}`]: string };

/** Nouns and phrases that mails and pages share. */
export const words = {
  ...phases,

  // Roles and holders as somebody who is spoken about, at the start of a sentence or as its subject: “the sponsor”.
  'words.role.owner': 'the owner',
  'words.role.sponsor': 'the sponsor',
  'words.role.finance': 'finance',
  'words.role.signatory': 'the signatory',
  'words.role.evaluator': 'the evaluator',
  'words.role.reviewer': 'the reviewer',
  'words.role.vendor': 'the vendor',
  'words.role.expert': 'the expert',
  'words.role.counterpart': 'the counterpart',
  'words.role.client': 'the client',
  'words.role.calendar': 'the calendar',
  'words.role.access': 'missing access',
  'words.role.pause': 'a pause',
  'words.role.system': 'the system',
  'words.role.none': 'nobody',

  // Roles as somebody to whom something goes: “passes {to the sponsor}”.
  'words.to.owner': 'to the owner',
  'words.to.sponsor': 'to the sponsor',
  'words.to.finance': 'to finance',
  'words.to.signatory': 'to the signatory',
  'words.to.evaluator': 'to the evaluator',
  'words.to.reviewer': 'to the reviewer',
  'words.to.vendor': 'to the vendor',
  'words.to.expert': 'to the expert',
  'words.to.counterpart': 'to the counterpart',

  // Roles as a label without an article, such as in a table, or after “as”.
  'words.part.owner': 'owner',
  'words.part.sponsor': 'sponsor',
  'words.part.finance': 'finance',
  'words.part.signatory': 'signatory',
  'words.part.evaluator': 'evaluator',
  'words.part.reviewer': 'reviewer',
  'words.part.vendor': 'vendor',
  'words.part.expert': 'expert',
  'words.part.counterpart': 'counterpart',

  // What acts by itself, and what counts as said.
  'words.actor.mail': 'the mail server',
  'words.byInSandbox': '{key} (sandbox)',
  'words.actor.silence': 'silence',
  'words.actor.ladder': 'the ladder',
  'words.actor.clock': 'the clock',
  'words.actor.access': 'the access system',
  'words.actor.directory': 'the directory',
  'words.actor.events': 'an event of another system',
  'words.actor.temporal': 'somebody in Temporal',
  'words.actor.engagement': 'the engagement’s rules',

  // Documents.
  'words.document.confidential': 'Confidential part of the brief',
  'words.document.nda': 'Non-disclosure agreement',
  'words.document.technical': 'Technical part of the bid',
  'words.document.commercial': 'Price of the bid',
  'words.document.submission': 'Submission',
  'words.document.evidence': 'Evidence of credentials',
  'words.document.input': 'Input from the client',
  'words.document.handover': 'Handover notes',
  'words.document.signature': 'Signature',
  'words.document.certificate': 'Certificate',
  'words.document.report': 'Close-out report',
  'words.document.other': 'Document',

  // The practices that come with the product; those of the operator keep their own titles.
  'console.practice.financial-expertise': 'Financial expertise',
  'console.practice.research-and-development': 'Research and development',
  'console.practice.business-operations': 'Business operations (management consulting)',
  'console.practice.technical-analysis': 'Technical analysis',
  'console.practice.investments': 'Investments',
  'console.practice.legal': 'Legal',
  'console.practice.medical-and-healthcare': 'Medical and healthcare',
  'console.practice.data-analysis': 'Data analysis and interpretation',

  // Distances and durations.
  'time.justNow': 'just now',
  'time.soon': 'in less than a minute',
  'time.none': 'no time',

  // What the pages of the portal and the console have in common: frame, forms, lists.
  'pages.stop.now': 'The system is stopped until {until}',
  'pages.stop.ahead': 'The system will be stopped from {from} until {until}',
  'pages.stop.text':
    '{reason}. No clock runs meanwhile: that time is given back to everybody, and an answer that arrives is taken all the same.',
  'pages.skip': 'Skip to the content',
  'pages.organisation': 'your organisation',
  'pages.pages': 'Pages',
  'pages.more': 'Show more',
  'pages.yes': 'Yes',
  'pages.no': 'No',
  'pages.answer': 'Your answer',
  'pages.send': 'Send your answer',
  'pages.chosen': 'If you choose “{choice}”:',
  'pages.optional': 'optional',
  'pages.attention': '{count, plural, one {One thing needs your attention} other {# things need your attention}}',
  'pages.scores': 'Whole numbers from 0 to 100.',
  'pages.cell': '{column}, row {row}',
  'pages.unitOf': 'Unit of “{label}”',
  'pages.unit.days': 'days',
  'pages.unit.weeks': 'weeks',
  'pages.unit.hours': 'hours',
  'pages.unit.minutes': 'minutes',
  'pages.unit.seconds': 'seconds',
  'pages.points': '{points, number} points',
  'pages.scoreOf': 'Score of {vendor}',
  'pages.labelled': '{label}: {message}',

  // Documents as pages show them.
  'pages.document.closed': 'This document cannot be opened now: {why}.',
  'pages.document.text': 'Text: {title}',
  'pages.document.approach': 'Approach',
  'pages.document.experience': 'Experience',
  'pages.document.price': 'Price',
  'pages.document.location': 'Location',
  'pages.document.summary': 'Summary',
  'pages.document.credentials': 'Credentials',
  'pages.document.note': 'Note',
  'pages.document.notes': 'Notes',
  'pages.document.signature': 'Signature',
};
