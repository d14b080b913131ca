import { type Actor, person, type Via } from '../../../domain/kernel/actor.js';
import type { Words } from '../../../domain/kernel/words.js';
import type { Answerer } from '../../../domain/tasks/task.js';

/** Whoever goes by a name: `key:` and a key's, or an address. */
export const someone = (name: string, via?: Via): Actor =>
  name.startsWith('key:') ? { kind: 'key', key: name.slice(4) } : { kind: 'person', person: name, ...(via && { via }) };

/** Somebody who answers. */
export const answering = (email: string, via: Via = 'link'): Answerer => ({ kind: 'person', person: email, via });

/** What somebody has typed. */
export const said = (words: string, by = 'sara@client.example'): Words => ({ words, by: person(by) });
