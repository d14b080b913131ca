import type { StepKind } from '../../domain/simulation/rehearsed.js';

/** What somebody is told, after their name. */
const steps = {
  'rehearse.what.asked': 'is asked',
  'rehearse.what.moved': 'hears of another due date',
  'rehearse.what.reminded': 'is reminded',
  'rehearse.what.escalated': 'is told that there is no answer',
  'rehearse.what.handed-on': 'hears that somebody else has it',
  'rehearse.what.decides': 'is asked to decide',
  'rehearse.what.paused': 'hears that the clock stands still',
  'rehearse.what.resumed': 'hears that the clock runs again',
  'rehearse.what.lapsed': 'hears that the time is over',
} satisfies Record<`rehearse.what.${StepKind}`, string>;

/** Trying a change on everything that is open. */
export const rehearse = {
  ...steps,
  'rehearse.nav': 'Rehearse',
  'rehearse.title': 'Rehearse a change',
  'rehearse.lead':
    'Try another ladder, calendar or delegation on everything that is open now. Nothing is changed, and nobody is told.',
  'rehearse.text': 'The change',
  'rehearse.text.hint':
    'YAML or JSON: “tasks” as in the policy of a brief, “people” and “organisations” as in the directory. What is left out stays as it is.',
  'rehearse.all': 'Also show tasks that stay as they are',
  'rehearse.button': 'Rehearse',
  'rehearse.example.tasks': 'Another time and ladder for one kind of task',
  'rehearse.example.people': 'A leave',
  'rehearse.example.organisations': 'A holiday of the firm',
  'rehearse.held': 'Rehearsed on {at}. Nothing has been changed.',
  'rehearse.nothing': 'Nothing would be different for any open task.',
  'rehearse.tasks': 'Open tasks',
  'rehearse.changed': 'Would be different',
  'rehearse.moved': 'Due at another time',
  'rehearse.handedOn': 'With somebody else',
  'rehearse.atOnce': 'Something happens at once',
  'rehearse.untouched': 'Stay as they are',
  'rehearse.people': 'Mails by person, while nobody answers',
  'rehearse.person': 'Person',
  'rehearse.today': 'Today',
  'rehearse.rehearsed': 'As rehearsed',
  'rehearse.difference': 'Difference',
  'rehearse.step': 'What',
  'rehearse.due': 'Due',
  'rehearse.same': 'the same',
  'rehearse.never': 'does not happen',
  'rehearse.now': 'at once',
  'rehearse.sent': 'mail on {at}',
  'rehearse.until': 'until {until}',
  'rehearse.dueOn': 'due {until}',
  'rehearse.countsAs': 'counts as “{decision}”',
  'rehearse.refused': '{to} may not answer for {from}: {why}.',
  'rehearse.more':
    '{count, plural, one {# more task is not shown; “kpo rehearse” lists it.} other {# more tasks are not shown; “kpo rehearse” lists them all.}}',
  'rehearse.notListed':
    '{count, plural, one {The directory does not have this address: {addresses}.} other {The directory does not have these addresses: {addresses}.}}',
};
