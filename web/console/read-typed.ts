import type { Problem } from '../../domain/tasks/forms.js';
import type { Message } from '../../domain/kernel/message.js';
import { NotYaml, readYaml } from '../../domain/kernel/yaml.js';
import { shortened } from '../portal/shortened.js';

/** The value of a text in YAML, of which JSON is a part, or why it cannot be read. */
export function readTyped(text: string): { value: unknown } | { problem: Problem } {
  try {
    return { value: readYaml(text) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const phrase =
      error instanceof NotYaml ? stoppedAt(text, error) : { code: 'console.start.unreadable', params: { why } };
    return { problem: { pointer: '', message: why, text: phrase } };
  }
}

/** The line that the parser stopped in; behind the end of a text that is the last one with something in it. */
function stoppedAt(text: string, { code, at }: NotYaml): Message {
  const lines = text.split('\n');
  let index = text.slice(0, at).split('\n').length - 1;
  while (index > 0 && !lines[index]?.trim()) index -= 1;
  const value = shortened(lines[index]?.trim() ?? '');
  return { code: 'complaints.yaml', params: { line: index + 1, value, code } };
}
