import type { DirectoryPerson } from '../../domain/directory/directory-person.js';

/** Invented people of an invented client (sample): who plays which part when a brief names nobody. */
export const SAMPLE_PEOPLE: readonly DirectoryPerson[] = [
  { ...londoner('Olu Operations', 'olu'), console: true, defaultFor: ['owner'] },
  { ...londoner('Sara Sponsor', 'sara'), console: false, defaultFor: ['sponsor'] },
  { ...londoner('Finn Finance', 'finn'), console: false, defaultFor: ['finance'] },
  { ...londoner('Lee Legal', 'lee'), console: false, defaultFor: ['signatory'] },
  { ...londoner('Eva Evaluator', 'eva'), console: false, defaultFor: ['evaluator'] },
  { ...londoner('Edwin Evaluator', 'edwin'), console: false, defaultFor: ['evaluator'] },
  { ...londoner('Rita Reviewer', 'rita'), console: false, defaultFor: ['reviewer'] },
  {
    name: 'Rolf Reviewer',
    email: 'rolf@client.example',
    language: 'de',
    timeZone: 'Europe/Berlin',
    country: 'DE',
    console: false,
    defaultFor: ['reviewer'],
  },
  { ...londoner('Ravi Reviewer', 'ravi'), console: false, defaultFor: ['reviewer'] },
];

function londoner(name: string, mailbox: string): Omit<DirectoryPerson, 'console' | 'defaultFor'> {
  return { name, email: `${mailbox}@client.example`, language: 'en', timeZone: 'Europe/London', country: 'GB' };
}
