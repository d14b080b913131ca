import { engagement } from './console-engagement.js';
import { facts } from './console-facts.js';
import { journal } from './console-journal.js';
import { overdue } from './console-overdue.js';
import { portfolio } from './console-portfolio.js';
import { practices } from './console-practices.js';
import { rules } from './console-rules.js';
import { scorecard } from './console-scorecard.js';
import { signIn } from './console-sign-in.js';
import { start } from './console-start.js';
import { tasks } from './console-tasks.js';
import { vendors } from './console-vendors.js';
import { wrong } from './console-wrong.js';
import { fileWrong } from './console-wrong-file.js';
import { policyWrong } from './console-wrong-policy.js';

/** The frame of the console's pages, and what is said when something was not done. */
const frame = {
  'console.nav': 'Console',
  'console.nav.portfolio': 'Portfolio',
  'console.nav.inbox': 'Inbox',
  'console.nav.vendors': 'Vendors',
  'console.nav.people': 'People',
  'console.nav.start': 'New engagement',
  'console.signOut': 'Sign out',
  'console.toPortfolio': 'To the portfolio',
  'console.filter': 'Filter',
  'console.filter.practice': 'Practice',
  'console.filter.owner': 'Owner’s email',
  'console.all': 'All',
  'console.none': 'none',
  'console.notGiven': 'not given',
  'console.of100': '{score} of 100',
  'console.email': 'Email',
  'console.reason': 'Reason',
  'console.reasonNeeded': 'A reason is needed.',
  'console.orFile': 'Or a file',
  'console.foreignForm': 'This form was not taken',
  'console.foreignForm.text': 'It is from another site or from an earlier session. Open the page again and repeat.',
  'console.tooMuch': 'That is too much',
  'console.tooMuch.text': 'A form takes at most two megabytes.',
  'console.noName': 'Nothing has this name',
  'console.noName.text': 'The address, or something that was typed, holds a character that no name has.',
  'console.listGone': 'This page of the list is gone',
  'console.listGone.text': 'Open the list again from its start.',
  'console.fault': 'Something went wrong on our side',
  'console.fault.text': 'The fault has been noted. Please try again in a while.',
  'console.noDatabase': 'The database cannot be reached',
  'console.noDatabase.text': 'Nothing was done. Please try again in a minute.',
  'console.refused.invalid': 'That was not taken',
  'console.refused.unknown': 'There is no such thing',
  'console.refused.unknown.text': '{what} is not known.',
  'console.refused.ended': 'That is over already',
  'console.refused.ended.text':
    '{state, select, answered {It has been answered meanwhile.} lapsed {Nobody answered before its time was over.} withdrawn {It has been withdrawn.} other {It has been handed to somebody else.}}',
  'console.refused.forbidden': 'That is not allowed',
  'console.refused.conflict': 'That does not fit what happened meanwhile',
  'console.refused.unavailable': 'Nobody can take this at the moment',
  'console.refused.unavailable.text': 'Nothing was done. Please try again in a minute.',
  'console.missing.engagement': 'There is no such engagement',
  'console.missing.task': 'There is no such task',
  'console.missing.document': 'There is no such document',
  'console.missing.vendor': 'There is no such vendor',
  'console.missing.person': 'There is no such person',
  'console.missing.text': 'The address may be mistyped, or it belongs to another installation.',
};

export const console = {
  ...frame,
  ...engagement,
  ...facts,
  ...journal,
  ...overdue,
  ...portfolio,
  ...practices,
  ...rules,
  ...scorecard,
  ...signIn,
  ...start,
  ...tasks,
  ...vendors,
  ...wrong,
  ...fileWrong,
  ...policyWrong,
};
