import type { Store } from '../../store/contract.js';
import { everyItem } from '../../store/page.js';
import { issueSignInLink } from '../../web/console/sign-in/sign-in-links.js';

/** Long enough for the first start to be looked at after a coffee. */
const LIFE = 'PT1H';

/** Who signs in where the directory names no owner. */
const ADMIN = 'admin@localhost';

/** A link that signs the default owner in, once. */
export async function makeSignInLink(store: Store, publicUrl: string): Promise<{ url: string; email: string }> {
  const people = await everyItem((page) => store.people(page));
  const email = people.find((person) => person.console && person.defaultFor.includes('owner'))?.email ?? ADMIN;
  return { url: await issueSignInLink({ store, publicUrl }, email, new Date().toISOString(), LIFE), email };
}
