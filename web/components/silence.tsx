import type { TaskRow } from '../../store/contract.js';
import { formFor, type Localizer } from '../../i18n/index.js';
import { deemedChoice } from '../../domain/tasks/task-forms.js';
import type { PlacedRung } from '../../domain/tasks/task.js';
import { capital } from './words.js';

/** What a rung of the ladder does, told to the assignee. */
export function rungSentence(localizer: Localizer, task: Pick<TaskRow, 'kind' | 'context'>, rung: PlacedRung): string {
  switch (rung.do) {
    case 'escalate':
    case 'decide':
      return capital(localizer.message(`pages.silence.${rung.do}`, { who: spokenOf(localizer, rung) }));
    case 'transfer':
      return localizer.message('pages.silence.transfer', { to: goneTo(localizer, rung) });
    case 'accept':
    case 'reject': {
      const deemed = deemedChoice(task.kind, task.context, rung.do);
      if (deemed === undefined) return localizer.message('pages.silence.lapse');
      const { choices } = formFor(localizer, task.kind, task.context);
      const choice = choices.find(({ value }) => value === deemed)?.label ?? deemed;
      return localizer.message('pages.silence.deemed', { choice });
    }
    case 'suspend':
      return rung.for
        ? localizer.message('pages.silence.suspendAtMost', { most: { duration: rung.for } })
        : localizer.message('pages.silence.suspend');
    default:
      return localizer.message(`pages.silence.${rung.do}`);
  }
}

const spokenOf = (localizer: Localizer, { who, to }: PlacedRung): string =>
  who?.name ?? localizer.message(to ? `words.role.${to}` : 'pages.silence.somebody');

function goneTo(localizer: Localizer, { who, to }: PlacedRung): string {
  if (who) return localizer.message('pages.silence.toPerson', { name: who.name });
  return localizer.message(to ? `words.to.${to}` : 'pages.silence.toSomebody');
}

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
