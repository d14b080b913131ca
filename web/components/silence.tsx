import type { TaskRow } from '../../store/contract.js';
import type { Localizer } from '../../i18n/index.js';
import type { PlacedRung } from '../../domain/tasks/task.js';
import { capital } from './words.js';
import { silenceLeadsTo } from '../../domain/tasks/silence.js';

/** What a rung of the ladder does, told to the assignee. */
export const rungSentence = (localizer: Localizer, task: Pick<TaskRow, 'kind' | 'context'>, rung: PlacedRung): string =>
  capital(localizer.text(silenceLeadsTo(task, rung)));

/** What happens while nobody answers, rung by rung. */
export const Silence = ({ localizer, task, now }: { localizer: Localizer; task: TaskRow; now: string }) => {
  const coming = task.rungs.filter(({ at }) => at > now);
  if (coming.length === 0) return null;
  return (
    <section class="card" aria-labelledby="silence">
      <div class="card-head">
        <h2 id="silence">{localizer.message('pages.silence')}</h2>
      </div>
      <ol class="rungs">
        {coming.map((rung) => (
          <li>
            <time datetime={rung.at}>
              {capital(localizer.relative(rung.at, now))}
              <span class="hint">{localizer.longTime(rung.at)}</span>
            </time>
            <span>{rungSentence(localizer, task, rung)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};
