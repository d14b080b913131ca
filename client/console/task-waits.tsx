import type { Reader } from '../../domain/language/reader.js';
import { ROLES } from '../../domain/person.js';
import type { Pause } from '../../domain/task.js';
import type { TaskRow } from '../../store/contract.js';
import { Alert, Badge, Card, List } from '../pages/components.js';
import { reasonIn } from '../pages/recorded.js';
import { dueIfResumedNow } from '../pages/resumed.js';
import { capital } from '../pages/words.js';
import type { Surroundings } from './deps.js';

/** Whom the holder stands in for, or that a group is asked, in a table. */
export const StandsFor = ({ around: { reader, visitor }, task }: { around: Surroundings; task: TaskRow }) => (
  <>
    {task.onBehalfOf && (
      <span class="hint">{reader.say('console.waits.onBehalfOf.name', { name: task.onBehalfOf.name })}</span>
    )}
    {task.candidates.length > 0 && (
      <span class="hint">
        {reader.say(mayTake(task, visitor.email) ? 'console.waits.yourGroup' : 'console.waits.group')}
      </span>
    )}
  </>
);

/** Whether somebody is of the group that a task is asked of. */
export const mayTake = ({ state, candidates }: TaskRow, email: string): boolean =>
  state === 'open' && candidates.some((candidate) => candidate.email === email);

/** That a task's clock stands still, or its ladder is held, in a table. */
export const WaitBadges = ({ reader, task, now }: { reader: Reader; task: TaskRow; now: string }) => {
  const last = task.deferrals.at(-1);
  const held = last && last.until > now ? last.kind : undefined;
  return task.pause || held ? (
    <span>
      {task.pause && <Badge tone="warn">{reader.say('console.waits.paused.badge')}</Badge>}
      {held && (
        <Badge>{reader.say(held === 'snoozed' ? 'console.waits.putOff.badge' : 'console.waits.onIt.badge')}</Badge>
      )}
    </span>
  ) : null;
};

/** The due instant where each of those concerned is; those in the same zone share a line. */
export function LocalTimes({ around: { reader, visitor }, task }: { around: Surroundings; task: TaskRow }) {
  const byTime = new Map<string, string[]>();
  for (const { name, timeZone } of [
    { name: visitor.name, timeZone: reader.timeZone },
    task.assignee,
    ...(task.counterparty ? [task.counterparty] : []),
  ]) {
    const time = reader.longTime(task.due, timeZone);
    const names = byTime.get(time) ?? [];
    byTime.set(time, names.includes(name) ? names : [...names, name]);
  }
  return (
    <ul class="lines">
      {[...byTime].map(([time, names]) => (
        <li>{reader.say('console.waits.localTime', { name: reader.list(names), time })}</li>
      ))}
    </ul>
  );
}

/** Why the clock stands still, who can end it, and when the task would be due if it went on now. */
export const Paused = ({ around: { reader, now }, task }: { around: Surroundings; task: TaskRow }) => {
  const { pause } = task;
  if (!pause) return null;
  const { holder, by, until } = pause;
  const why = reasonIn(reader, pause.why);
  return (
    <Alert tone="warn" title={reader.say('console.waits.paused')}>
      <p>
        {holder === 'access'
          ? reader.say('console.waits.paused.access', { why })
          : reader.say('console.waits.paused.why', { by, why })}
      </p>
      <p>{endOf(reader, pause, until)}</p>
      <p>{reader.say('console.waits.paused.due', { due: reader.longTime(dueIfResumedNow(task, now)) })}</p>
    </Alert>
  );
};

function endOf(reader: Reader, { endedBy }: Pause, until: string): string {
  const role = ROLES.find((each) => each === endedBy);
  const who = role ? reader.say(`words.role.${role}`) : endedBy;
  const sentence = reader.say('console.waits.paused.ends', { who, until: reader.longTime(until) });
  return role ? capital(sentence) : sentence;
}

/** Who has said that they are on it, or has put the ladder off, the newest first. */
export const Deferrals = ({ reader, task }: { reader: Reader; task: TaskRow }) =>
  task.deferrals.length === 0 ? null : (
    <Card title={reader.say('console.waits.deferrals')} id="deferrals">
      <List
        items={task.deferrals
          .toReversed()
          .map(({ kind, by, until, reason }) =>
            reader.say('console.waits.deferral', { kind, by, until: reader.longTime(until), reason }),
          )}
      />
    </Card>
  );
