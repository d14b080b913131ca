// npm run reference: writes the lists of docs/reference that follow from the code.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { MADE, withMade } from './reference/made.js';

for (const made of MADE) {
  const page = fileURLToPath(new URL(`../${made.page}`, import.meta.url));
  await writeFile(page, withMade(await readFile(page, 'utf8'), made));
}
