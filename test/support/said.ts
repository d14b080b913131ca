import { actorNamed, person } from '../../domain/kernel/actor.js';
import type { Words } from '../../domain/kernel/words.js';

/** Whoever goes by a name: a key's or an address. */
export const someone = actorNamed;

/** What somebody has typed. */
export const said = (words: string, by = 'sara@client.example'): Words => ({ words, by: person(by) });
