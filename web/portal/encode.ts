import { decimalText, type Money } from '../../domain/kernel/index.js';
import { type Answer, type Field, fieldsFor, type Form } from '../../domain/tasks/index.js';
import { cellName, DURATION_UNITS, inputName } from '../components/field-names.js';

/** An answer as a browser would send it from the task's form; what `parseAnswer` reads back. */
export function encodeAnswer(form: Form, answer: Answer): URLSearchParams {
  const typed = new URLSearchParams({ decision: answer.decision });
  for (const field of fieldsFor(form, answer.decision)) {
    const value = answer[field.name];
    if (value !== undefined && value !== null) encodeField(field, inputName(field, answer.decision), value, typed);
  }
  return typed;
}

function encodeField(field: Field, name: string, value: unknown, typed: URLSearchParams): void {
  switch (field.type) {
    case 'attest':
    case 'flag':
      if (value === true) typed.set(name, 'yes');
      return;
    case 'money':
      return typed.set(name, decimalText(value as Money));
    case 'duration':
      return encodeDuration(name, String(value), typed);
    case 'lines':
      return typed.set(name, (value as string[]).join('\r\n'));
    case 'scores':
      for (const [id, score] of Object.entries(value as Record<string, number>))
        typed.set(`${name}.${id}`, String(score));
      return;
    case 'table':
      (value as Record<string, unknown>[]).forEach((row, index) => {
        for (const column of field.columns) {
          const cell = cellName(name, index, column.name);
          if (column.type === 'duration') encodeDuration(cell, String(row[column.name]), typed);
          else typed.set(cell, String(row[column.name]));
        }
      });
      return;
    default:
      typed.set(name, String(value));
  }
}

function encodeDuration(name: string, duration: string, typed: URLSearchParams): void {
  const count = /^PT?(\d{1,6})[DWHMS]$/.exec(duration)?.[1];
  const unit = count && DURATION_UNITS.find(({ iso }) => iso(Number(count)) === duration)?.unit;
  typed.set(name, unit ? count : duration);
  if (unit) typed.set(`${name}.unit`, unit);
}
