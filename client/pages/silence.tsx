import type { TaskRow } from '../../store/contract.js';
import { formFor } from '../../domain/language/form.js';
import { deemedChoice } from '../../domain/task-forms.js';
import type { PlacedRung } from '../../domain/task.js';
import type { Reader } from '../../domain/language/reader.js';
import { capital } from './words.js';

/** What a rung of the ladder does, told to the assignee. */
export function rungSentence(reader: Reader, task: Pick<TaskRow, 'kind' | 'context'>, rung: PlacedRung): string {
  const role = rung.to ? reader.say(`words.role.${rung.to}`) : 'somebody else';
  switch (rung.do) {
    case 'remind':
      return 'A reminder is sent.';
    case 'escalate':
      return `${capital(role)} is told that the answer is missing.`;
    case 'transfer':
      return `The question passes to ${role}.`;
    case 'decide':
      return `${capital(role)} decides how to go on.`;
    case 'accept':
    case 'reject': {
      const deemed = deemedChoice(task.kind, task.context, rung.do);
      const label =
        formFor(reader, task.kind, task.context).choices.find(({ value }) => value === deemed)?.label ?? deemed;
      return `It counts as “${label}”.`;
    }
    case 'suspend':
      return 'The clock stops until somebody starts it again.';
    case 'resume':
      return 'The clock starts again.';
    case 'delegate':
      return 'Whoever stands in takes over.';
    case 'lapse':
      return 'The time to answer is over and the matter goes on without an answer.';
  }
}

/** What happens while nobody answers, rung by rung. */
export const Silence = ({ reader, task, now }: { reader: Reader; task: TaskRow; now: string }) => {
  const coming = task.rungs.filter(({ at }) => at > now);
  if (coming.length === 0) return null;
  return (
    <section class="card" aria-labelledby="silence">
      <div class="card-head">
        <h2 id="silence">If there is no answer</h2>
      </div>
      <ol class="rungs">
        {coming.map((rung) => (
          <li>
            <time datetime={rung.at}>
              {capital(reader.relative(rung.at, now))}
              <span class="hint">{reader.longTime(rung.at)}</span>
            </time>
            <span>{rungSentence(reader, task, rung)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};
