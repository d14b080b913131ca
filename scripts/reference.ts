// npm run reference: writes the lists of docs/reference that follow from the code.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { factTable } from './reference/facts.js';

const page = fileURLToPath(new URL('../docs/reference/journal.md', import.meta.url));
const text = await readFile(page, 'utf8');
await writeFile(
  page,
  text.replace(/(<!-- facts -->\n)[\s\S]*(<!-- end -->)/, (_, begin: string, end: string) => begin + factTable() + end),
);
