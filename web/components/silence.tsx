import type { TaskRow } from '../../store/index.js';
import type { Localizer } from '../../i18n/index.js';
import { type PlacedRung, rungTold, silenceFrom } from '../../domain/tasks/index.js';
import { capital } from './words.js';

/** What a rung of the ladder does, told to the assignee. */
export const rungSentence = (
  localizer: Localizer,
  task: Pick<TaskRow, 'kind' | 'context' | 'terms'>,
  rung: PlacedRung,
): string => capital(localizer.text(rungTold({ ...task, policy: task.terms.policy }, rung)));

/** What happens while nobody answers, rung by rung. */
export const Silence = ({ localizer, task, now }: { localizer: Localizer; task: TaskRow; now: string }) => {
  const coming = task.rungs.filter(({ at }) => at > now);
  const silent = silenceFrom(task, now);
  if (coming.length === 0 && task.standing === null) return null;
  return (
    <section class="card" aria-labelledby="silence">
      <div class="card-head">
        <h2 id="silence">{localizer.message('pages.silence')}</h2>
      </div>
      {silent.at === undefined && <p>{localizer.text(silent.told)}</p>}
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
