import {
  OnSilence,
  type PlacedRung,
  kindOf,
  moneyProblems,
  silenceLeadsTo,
  TASK_KINDS,
  type TaskKind,
} from '../../domain/tasks/index.js';
import { PLAIN } from '../../i18n/index.js';
import { quoted, table } from './markdown.js';

/** How a ladder may end: without acting, or with a rung that deems an answer given. */
const ENDS = ['lapse', 'accept', 'reject'] as const satisfies readonly PlacedRung['do'][];

/** What silence leads to, by kind of task, by what the policy says of it, and by how the ladder ends: as it is told beforehand. */
export const silenceTable = (): string =>
  `\n${table(['task', '`onSilence`, or the rung that acts', 'what follows, word for word'], TASK_KINDS.flatMap(rowsOf))}\n\n`;

/** Kinds of which every policy says the same take one row. */
function rowsOf(kind: TaskKind): string[][] {
  const said = new Map<string, string[]>();
  const allowed = OnSilence.options.filter((act) => moneyProblems(kind, { ladder: [], onSilence: act }).length === 0);
  for (const onSilence of allowed)
    for (const end of ENDS) {
      // A rung that acts acts whatever the policy says, so it is the same as the policy that says so.
      const act = end === 'lapse' ? onSilence : end;
      if (!allowed.includes(act)) continue;
      const text = sentenceOf(kind, onSilence, end);
      said.set(text, [...new Set([...(said.get(text) ?? []), act])]);
    }
  return [...said].map(([text, acts]) => [
    quoted(kind),
    acts.length === allowed.length ? 'any' : acts.map(quoted).join(', '),
    text,
  ]);
}

function sentenceOf(kind: TaskKind, onSilence: OnSilence, end: PlacedRung['do']): string {
  const { example: context, policy } = kindOf(kind);
  return PLAIN.text(
    silenceLeadsTo({ kind, context, policy: { ...policy, onSilence }, rungs: [{ at: '', do: end }] }).told,
  );
}
