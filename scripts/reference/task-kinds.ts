import { isMessage } from '../../domain/kernel/message.js';
import type { Field } from '../../domain/tasks/forms/form.js';
import { kindOf, TASK_KINDS, type TaskKind } from '../../domain/tasks/kinds/index.js';
import type { Rung } from '../../domain/tasks/rung.js';
import { deemedChoice } from '../../domain/tasks/silence.js';
import { PLAIN } from '../../i18n/index.js';
import { quoted, table } from './markdown.js';

/** Every kind of task: whom it is put to, how it waits, what silence leads to, and its form. */
export const kindSections = (): string => `\n${TASK_KINDS.map(kindSection).join('\n\n')}\n\n`;

function kindSection(kind: TaskKind): string {
  const { asked, form, example } = kindOf(kind);
  const { choices, fields } = form(example);
  const says = choices.map(({ value, label, consequence }) => [
    quoted(value),
    `${PLAIN.text(label)}. ${PLAIN.text(consequence)}`,
  ]);
  const all = choices.map(({ value }) => value);
  const rows = fields.map((field) => [
    quoted(field.name.replace(/^gate-.*/, 'gate-<id>').replace(/^answer-\d+$/, 'answer-<n>')),
    (field.on ?? all).map(quoted).join(', '),
    valueOf(field),
  ]);
  const once = rows.filter(
    ([name, on], index) => rows.findIndex((each) => each[0] === name && each[1] === on) === index,
  );
  return [
    `## ${quoted(kind)}`,
    asked,
    `Default: ${defaultOf(kind)}. Silence: ${silenceOf(kind)}.`,
    table(['choice', 'what follows'], says),
    table(['field', 'with', 'value'], once),
  ].join('\n\n');
}

function defaultOf(kind: TaskKind): string {
  const { due, working, ladder } = kindOf(kind).policy;
  return `due after ${due}${working ? ' of working time' : ''}; ladder: ${ladder.map(rungOf).join('; ')}`;
}

const rungOf = (rung: Rung): string => {
  const when = 'before' in rung ? `${rung.before}${counted(rung)} before` : `${rung.after}${counted(rung)} after`;
  return `${when}: ${rung.do}${rung.to ? ` to ${rung.to}` : ''}`;
};
const counted = ({ working }: Rung): string => (working ? ' (working)' : '');

function silenceOf(kind: TaskKind): string {
  const { policy, silence, example } = kindOf(kind);
  const deemed = policy.onSilence === 'escalate' ? undefined : deemedChoice(kind, example, policy.onSilence);
  return deemed
    ? `counts as ${quoted(deemed)}: ${silence.leadsTo}`
    : `nobody is deemed to have answered: ${silence.leadsTo}`;
}

function valueOf(field: Field): string {
  const type = field.type === 'option' ? optionsOf(field) : field.type === 'email' ? 'email' : field.type;
  return `${type}${field.required ? ', required' : ''}${field.vault ? `; sealed in ${quoted(field.vault)}` : ''}`;
}

/** Options that depend on the engagement are not named. */
function optionsOf({ options }: Extract<Field, { type: 'option' }>): string {
  const fixed = options.every(({ label }) => isMessage(label) && label.params === undefined);
  return `one of the options${fixed ? `: ${options.map(({ value }) => quoted(value)).join(', ')}` : ''}`;
}
