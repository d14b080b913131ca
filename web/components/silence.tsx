import type { TaskRow } from '../../store/contract.js';
import { formFor } from '../../i18n/form.js';
import type { Reader } from '../../i18n/localizer.js';
import { deemedChoice } from '../../domain/tasks/task-forms.js';
import type { PlacedRung } from '../../domain/tasks/task.js';
import { capital } from './words.js';

/** What a rung of the ladder does, told to the assignee. */
export function rungSentence(reader: Reader, task: Pick<TaskRow, 'kind' | 'context'>, rung: PlacedRung): string {
  switch (rung.do) {
    case 'escalate':
    case 'decide':
      return capital(reader.say(`pages.silence.${rung.do}`, { who: spokenOf(reader, rung) }));
    case 'transfer':
      return reader.say('pages.silence.transfer', { to: goneTo(reader, rung) });
    case 'accept':
    case 'reject': {
      const deemed = deemedChoice(task.kind, task.context, rung.do);
      if (deemed === undefined) return reader.say('pages.silence.lapse');
      const { choices } = formFor(reader, task.kind, task.context);
      const choice = choices.find(({ value }) => value === deemed)?.label ?? deemed;
      return reader.say('pages.silence.deemed', { choice });
    }
    case 'suspend':
      return rung.for
        ? reader.say('pages.silence.suspendAtMost', { most: { duration: rung.for } })
        : reader.say('pages.silence.suspend');
    default:
      return reader.say(`pages.silence.${rung.do}`);
  }
}

const spokenOf = (reader: Reader, { who, to }: PlacedRung): string =>
  who?.name ?? reader.say(to ? `words.role.${to}` : 'pages.silence.somebody');

function goneTo(reader: Reader, { who, to }: PlacedRung): string {
  if (who) return reader.say('pages.silence.toPerson', { name: who.name });
  return reader.say(to ? `words.to.${to}` : 'pages.silence.toSomebody');
}

/** What happens while nobody answers, rung by rung. */
export const Silence = ({ reader, task, now }: { reader: Reader; task: TaskRow; now: string }) => {
  const coming = task.rungs.filter(({ at }) => at > now);
  if (coming.length === 0) return null;
  return (
    <section class="card" aria-labelledby="silence">
      <div class="card-head">
        <h2 id="silence">{reader.say('pages.silence')}</h2>
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
