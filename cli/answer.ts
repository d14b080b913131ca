import { cliFailure, EXIT } from './exit.js';
import { type Io, readInput } from './io.js';
import { yamlOf } from './yaml.js';

type ChoiceSchema = {
  type?: string;
  const?: unknown;
  title?: string;
  description?: string;
  properties?: Record<string, ChoiceSchema>;
};
/** What the command needs of a task's JSON Schema. */
export interface AnswerSchema {
  oneOf: ChoiceSchema[];
  examples: unknown[];
}
type AnswerFields = Record<string, unknown>;

/** The answer of the file, with the fields set and the decision laid over it. */
export async function readAnswer(
  io: Io,
  schema: AnswerSchema,
  { decision, file, set }: { decision?: string; file?: string; set: readonly string[] },
): Promise<AnswerFields> {
  const answer: AnswerFields = file === undefined ? {} : parseAnswer(await readInput(io, file), file);
  if (decision !== undefined) answer.decision = decision;
  const chosen = schema.oneOf.find(({ properties }) => properties?.decision?.const === answer.decision);
  for (const pair of set) setField(answer, pair, chosen);
  return answer;
}

function parseAnswer(text: string, path: string): AnswerFields {
  const answer = yamlOf(text, path);
  if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) return answer as AnswerFields;
  throw cliFailure(EXIT.refused, `${path} holds no answer: an answer is an object with a "decision".`);
}

/** Sets `price.minor=4200000`; the value is read as JSON, unless the schema wants a text there or it is no JSON. */
export function setField(answer: AnswerFields, pair: string, schema?: ChoiceSchema): void {
  const [, path, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
  if (path === undefined || value === undefined) {
    throw cliFailure(EXIT.usage, `--set ${JSON.stringify(pair)} is not name=value, such as --set reason="Agreed".`);
  }
  const names = path.split('.');
  if (names.some((name) => name === '' || name === '__proto__')) {
    throw cliFailure(EXIT.usage, `--set ${JSON.stringify(pair)} does not name a field.`);
  }
  const last = names.pop() ?? '';
  let place = answer;
  let expected = schema;
  for (const name of names) {
    const inner = Object.hasOwn(place, name) ? place[name] : undefined;
    place[name] = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? inner : {};
    place = place[name] as AnswerFields;
    expected = expected?.properties?.[name];
  }
  place[last] = expected?.properties?.[last]?.type === 'string' ? value : valueOf(value);
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
