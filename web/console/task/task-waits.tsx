import { isSamePerson } from '../../../domain/kernel/index.js';
import type { Localizer } from '../../../i18n/index.js';
import type { TaskRow } from '../../../store/index.js';
import { Alert, Badge } from '../../components/components.js';
import type { Surroundings } from '../deps.js';

/** Whom the holder stands in for, or that a group is asked, in a table. */
export const StandsFor = ({ around: { localizer, visitor }, task }: { around: Surroundings; task: TaskRow }) => (
  <>
    {task.onBehalfOf && (
      <span class="hint">{localizer.message('pages.waits.onBehalfOf.name', { name: task.onBehalfOf.name })}</span>
    )}
    {task.candidates.length > 0 && (
      <span class="hint">
        {localizer.message(mayTake(task, visitor.email) ? 'pages.waits.yourGroup' : 'pages.waits.group')}
      </span>
    )}
  </>
);

/** Whether somebody is of the group that a task is asked of. */
export const mayTake = ({ state, candidates }: TaskRow, email: string): boolean =>
  state === 'open' && candidates.some((candidate) => isSamePerson(candidate.email, email));

/** That a task's clock stands still, or its ladder is held, in a table. */
export const WaitBadges = ({ localizer, task, now }: { localizer: Localizer; task: TaskRow; now: string }) => {
  const last = task.deferrals.at(-1);
  const held = last && last.until > now ? last.kind : undefined;
  const unreached = task.state === 'open' && task.mailRefused.length > 0;
  return task.pause || held || unreached ? (
    <span>
      {unreached && <Badge tone="bad">{localizer.message('pages.waits.notReached.badge')}</Badge>}
      {task.pause && <Badge tone="warn">{localizer.message('pages.waits.paused.badge')}</Badge>}
      {held && (
        <Badge>{localizer.message(held === 'snoozed' ? 'pages.waits.putOff.badge' : 'pages.waits.onIt.badge')}</Badge>
      )}
    </span>
  ) : null;
};

/** Which mails about a task were refused for good, and what the mail server said. */
export const NotReached = ({ localizer, task: { mailRefused } }: { localizer: Localizer; task: TaskRow }) =>
  mailRefused.length === 0 ? null : (
    <Alert tone="bad" title={localizer.message('pages.waits.notReached')}>
      {mailRefused.map(({ to, at, words }) => (
        <p>{localizer.message('pages.waits.notReached.line', { address: to, at: { at }, words })}</p>
      ))}
    </Alert>
  );

/** The due instant where each of those concerned is; those in the same zone share a line. */
export function LocalTimes({ around: { localizer, visitor }, task }: { around: Surroundings; task: TaskRow }) {
  const byTime = new Map<string, string[]>();
  for (const { name, timeZone } of [
    { name: visitor.name, timeZone: localizer.timeZone },
    task.assignee,
    ...(task.counterparty ? [task.counterparty] : []),
  ]) {
    const time = localizer.longTime(task.due, timeZone);
    const names = byTime.get(time) ?? [];
    byTime.set(time, names.includes(name) ? names : [...names, name]);
  }
  return (
    <ul class="lines">
      {[...byTime].map(([time, names]) => (
        <li>{localizer.message('pages.waits.localTime', { name: localizer.list(names), time })}</li>
      ))}
    </ul>
  );
}
