import type { DirectoryPerson, Vendor } from '../../domain/directory/index.js';
import type { Store } from '../contract.js';
import { SAMPLE_VENDORS } from './sample-vendors.js';

const pounds = (amount: number) => ({ currency: 'GBP', minor: amount * 100 });

/** Invented people of an invented client (sample): who plays which part when a brief names nobody. */
const SAMPLE_PEOPLE: readonly DirectoryPerson[] = [
  { ...londoner('Olu Operations', 'olu'), console: true, roles: ['admin'], defaultFor: ['owner'] },
  {
    ...londoner('Sara Sponsor', 'sara'),
    console: false,
    defaultFor: ['sponsor'],
    authority: { upTo: pounds(1_000_000), signs: false },
  },
  {
    ...londoner('Finn Finance', 'finn'),
    console: false,
    defaultFor: ['finance'],
    authority: { upTo: null, signs: false },
  },
  {
    ...londoner('Lee Legal', 'lee'),
    console: false,
    defaultFor: ['signatory'],
    authority: { upTo: pounds(0), signs: true },
  },
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

/** The sample directory: invented firms for all eight practices, and an invented client's people. */
export const sampleDirectory = (): { vendors: Vendor[]; people: DirectoryPerson[] } => ({
  vendors: structuredClone([...SAMPLE_VENDORS]),
  people: structuredClone([...SAMPLE_PEOPLE]),
});

/** Fills a directory without vendors, and one without people, with the sample; whatever is there already stays as it is. */
export async function seedIfEmpty(store: Store): Promise<void> {
  const { vendors, people } = sampleDirectory();
  if ((await store.vendors({ limit: 1 })).items.length === 0) await store.putVendors(vendors);
  if ((await store.people({ limit: 1 })).items.length === 0) for (const person of people) await store.putPerson(person);
}
