import type { Holder, Phase } from '../../domain/journal/facts.js';
import type { Role } from '../../domain/kernel/person.js';
import type { TaskKind } from '../../domain/tasks/task.js';

/** What each kind of task is called. */
const tasks = {
  'words.task.scope.answer': 'Questions about the scope',
  'words.task.scope.approve': 'Scope approval',
  'words.task.bid.submit': 'Invitation to bid',
  'words.task.bid.evaluate': 'Bid evaluation',
  'words.task.award.approve': 'Award',
  'words.task.nda.sign': 'Non-disclosure agreement',
  'words.task.expert.propose': 'Expert proposal',
  'words.task.expert.verify': 'Expert verification',
  'words.task.expert.acknowledge': 'Confidentiality',
  'words.task.input.provide': 'Input for the vendor',
  'words.task.deliverable.submit': 'Deliverable',
  'words.task.extension.decide': 'Request for more time',
  'words.task.review.score': 'Quality review',
  'words.task.overdue.decide': 'Overdue decision',
  'words.task.scaling.approve': 'Staffing plan',
  'words.task.handover.complete': 'Handover',
  'words.task.closeout.certify': 'Close-out certificate',
} satisfies Record<`words.task.${TaskKind}`, string>;

const phases = {
  'words.phase.scoping': 'Scoping',
  'words.phase.selection': 'Selection',
  'words.phase.nda': 'NDA',
  'words.phase.onboarding': 'Onboarding',
  'words.phase.delivery': 'Delivery',
  'words.phase.closeout': 'Close-out',
  'words.phase.closed': 'Closed',
  'words.phase.cancelled': 'Cancelled',
  'words.phase.terminated': 'Terminated',
} satisfies Record<`words.phase.${Phase}`, string>;

/** Roles and holders as somebody who is spoken about, at the start of a sentence or as its subject: “the sponsor”. */
const roles = {
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
  'words.role.none': 'nobody',
} satisfies Record<`words.role.${Role | Holder}`, string>;

/** Roles as somebody to whom something goes: “passes {to the sponsor}”. */
const receivers = {
  'words.to.owner': 'to the owner',
  'words.to.sponsor': 'to the sponsor',
  'words.to.finance': 'to finance',
  'words.to.signatory': 'to the signatory',
  'words.to.evaluator': 'to the evaluator',
  'words.to.reviewer': 'to the reviewer',
  'words.to.vendor': 'to the vendor',
  'words.to.expert': 'to the expert',
  'words.to.counterpart': 'to the counterpart',
} satisfies Record<`words.to.${Role}`, string>;

/** Roles as a label without an article, such as in a table, or after “as”. */
const parts = {
  'words.part.owner': 'owner',
  'words.part.sponsor': 'sponsor',
  'words.part.finance': 'finance',
  'words.part.signatory': 'signatory',
  'words.part.evaluator': 'evaluator',
  'words.part.reviewer': 'reviewer',
  'words.part.vendor': 'vendor',
  'words.part.expert': 'expert',
  'words.part.counterpart': 'counterpart',
} satisfies Record<`words.part.${Role}`, string>;

const documents = {
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
};

/** Nouns that mails, forms and pages share. */
export const words = { ...tasks, ...phases, ...roles, ...receivers, ...parts, ...documents };
