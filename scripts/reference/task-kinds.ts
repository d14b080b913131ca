import { isMessage } from '../../domain/kernel/index.js';
import { type Field, kindOf, type Rung, silenceLeadsTo, TASK_KINDS, type TaskKind } from '../../domain/tasks/index.js';
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
    `Default: ${defaultOf(kind)}. Silence: ${silenceOf(kind)}`,
    table(['choice', 'what follows'], says),
    table(['field', 'with', 'value'], once),
  ].join('\n\n');
}

function defaultOf(kind: TaskKind): string {
  const { due, working, ladder } = kindOf(kind).policy;
  return `due after ${due}${working ? ' of working time' : ''}; ladder: ${ladder.map((rung) => rungOf(rung, working)).join('; ')}`;
}

const rungOf = (rung: Rung, working: boolean): string => {
  const counted = (rung.working ?? working) ? ' (working)' : '';
  const when = 'before' in rung ? `${rung.before}${counted} before` : `${rung.after}${counted} after`;
  return `${when}: ${rung.do}${rung.to ? ` to ${rung.to}` : ''}`;
};

/** What silence at the end of the ladder leads to by default, as it is told. */
function silenceOf(kind: TaskKind): string {
  const { policy, example: context } = kindOf(kind);
  const end = policy.ladder.find(({ do: act }) => act === 'decide') ?? { do: 'lapse' as const };
  return PLAIN.text(silenceLeadsTo({ kind, context, policy, rungs: [{ at: '', ...end }] }).told);
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
