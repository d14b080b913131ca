import { openStore } from '../../../store/open.js';
import { aTurn } from '../samples/turns.js';

/** A process of its own that commits turns of one stream: `commit-turns <database url> <stream> <turns>`. */
const [url = '', stream = '', turns = '0'] = process.argv.slice(2);
const store = await openStore(url);
for (let turn = 1; turn <= Number(turns); turn++) await store.commit(aTurn({ stream, turn }), {});
await store.close();
