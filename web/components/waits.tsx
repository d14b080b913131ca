import type { Localizer } from '../../i18n/index.js';
import { type Actor, ROLES } from '../../domain/kernel/index.js';
import type { Pause } from '../../domain/tasks/index.js';
import type { TaskRow } from '../../store/index.js';
import { Alert, Card, List } from './components.js';
import { capital } from './words.js';
import { actorCalled } from '../../domain/journal/index.js';

/** Why the clock stands still, who can end it, and when the task would be due (`resumed`) if it went on now. */
export const Paused = ({ localizer, task, resumed }: { localizer: Localizer; task: TaskRow; resumed: string }) => {
  const { pause } = task;
  if (!pause) return null;
  const why = localizer.text(pause.why);
  return (
    <Alert tone="warn" title={localizer.message('pages.waits.paused')}>
      <p>
        {pause.holder === 'pause'
          ? localizer.message('pages.waits.paused.why', { by: actorIn(localizer, task, pause.by), why })
          : localizer.message(`pages.waits.paused.${pause.holder}`, {
              why: pause.holder === 'system' ? capital(why) : why,
            })}
      </p>
      {pause.holder !== 'system' && <p>{endOf(localizer, task, pause)}</p>}
      <p>{localizer.message('pages.waits.paused.due', { due: { at: resumed } })}</p>
    </Alert>
  );
};

function endOf(localizer: Localizer, task: TaskRow, { endedBy, until }: Pause): string {
  const sentence = localizer.message('pages.waits.paused.ends', {
    who: nameOf(localizer, task, endedBy),
    until: { at: until },
  });
  // An address stays as it is written, also where it begins the sentence.
  return sentence.startsWith(endedBy) && endedBy.includes('@') ? sentence : capital(sentence);
}

/** Who has said that they are on it, or has put the ladder off, the newest first; then those of the work that it decides about. */
export function Deferrals({ localizer, task, work }: { localizer: Localizer; task: TaskRow; work?: TaskRow }) {
  const items = [task, ...(work ? [work] : [])].flatMap((each) =>
    each.deferrals.toReversed().map(({ kind, by, until, reason }) =>
      localizer.message('pages.waits.deferral', {
        kind,
        by: actorIn(localizer, each, by),
        until: { at: until },
        reason,
      }),
    ),
  );
  return items.length === 0 ? null : (
    <Card title={localizer.message('pages.waits.deferrals')} id="deferrals">
      <List items={items} />
    </Card>
  );
}

/** Whoever acted, by the name that the task knows. */
const actorIn = (localizer: Localizer, task: TaskRow, actor: Actor): string =>
  actor.kind === 'person' ? nameOf(localizer, task, actor.person) : localizer.text(actorCalled(actor));

/** Somebody by the name that the task knows, a part by its own, anybody else by their address. */
function nameOf(localizer: Localizer, task: TaskRow, who: string): string {
  const role = ROLES.find((each) => each === who);
  if (role) return localizer.message(`words.role.${role}`);
  const known = [task.assignee, task.onBehalfOf, task.counterparty, ...task.candidates];
  return known.find((person) => person?.email === who)?.name ?? who;
}
