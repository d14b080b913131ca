import { peopleFields } from './console-people-fields.js';
import { peopleWrong } from './console-people-wrong.js';

/** People and organisations of the directory, and who answers today. */
export const people = {
  'people.title': 'People',
  'people.add': 'Add a person',
  'people.none': 'Nobody is in the directory yet.',
  'people.column.person': 'Person',
  'people.column.timeZone': 'Time zone',
  'people.column.parts': 'Plays by default',
  'people.column.today': 'Today',
  'people.column.console': 'Console',
  'people.maySignIn': 'may sign in',
  'people.group': '{count, plural, one {group of # person} other {group of # people}}',
  'people.away': 'away until {until}',
  'people.awayFor': 'away until {until}; {delegate} stands in',
  'people.save': 'Save',
  'people.saved': 'Saved',
  'people.saved.text': 'If this moves deadlines or changes who answers, open tasks follow within moments.',
  'people.overtaken': 'Nothing was saved',
  'people.overtaken.text':
    'The directory has another entry by now: it was changed after this form was opened, or it was there before. What you typed is still here.',
  'people.overtaken.now': 'See the entry as it is now',
  'people.otherAddress': 'Another address makes another person.',
  'people.today': 'Who answers today',
  'people.today.self': '{name} answers what comes today.',
  'people.today.away': '{name} is away until {until}; {delegate} answers what comes today.',
  'people.today.nobody':
    '{name} is away until {until}, and nobody stands in: what comes today waits, and is escalated.',
  'people.today.standing': '{delegate} answers for {name} what comes today.',
  'people.today.some': 'Some of it goes to {delegates}, by a standing delegation.',
  'people.today.group': 'What this group is asked may be claimed by {members}.',
  'organisations.title': 'Organisations',
  'organisations.add': 'Add an organisation',
  'organisations.lead':
    'Their people work by these hours and holidays where they say nothing themselves. Days off of both add up.',
  'organisations.none': 'No organisation is in the directory yet.',
  'organisations.column.organisation': 'Organisation',
  'organisations.column.country': 'Country',
  'organisations.column.daysOff': 'Days off',
  'organisations.field.domain': 'Domain',
  'organisations.hint.domain': 'What follows the @ in the addresses of its people, such as “client.example”.',
  'organisations.otherDomain': 'Another domain makes another organisation.',
  'organisations.missing': 'There is no such organisation',
  'organisations.missing.text': 'No organisation in the directory has this domain.',
  ...peopleFields,
  ...peopleWrong,
};
