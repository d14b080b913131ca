import { readYaml } from '../domain/kernel/index.js';
import { PLAIN } from '../i18n/index.js';
import { cliFailure, EXIT } from './exit.js';

/** What a file holds. JSON is read as YAML, of which it is a part; a key given twice is an error in both. */
export function yamlOf(content: string, path: string): unknown {
  const read = readYaml(content);
  if ('value' in read) return read.value;
  throw cliFailure(EXIT.refused, `${path} is neither JSON nor YAML: ${PLAIN.text(read.problem)}`);
}
