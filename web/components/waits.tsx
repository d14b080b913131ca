import type { Reader } from '../../i18n/localizer.js';
import { ROLES } from '../../domain/kernel/person.js';
import type { Pause } from '../../domain/tasks/task.js';
import type { TaskRow } from '../../store/contract.js';
import { Alert, Card, List } from './components.js';
import { reasonIn } from './recorded.js';
import { capital } from './words.js';

/** Why the clock stands still, who can end it, and when the task would be due (`resumed`) if it went on now. */
export const Paused = ({ reader, task, resumed }: { reader: Reader; task: TaskRow; resumed: string }) => {
  const { pause } = task;
  if (!pause) return null;
  const why = reasonIn(reader, pause.why);
  return (
    <Alert tone="warn" title={reader.say('pages.waits.paused')}>
      <p>
        {pause.holder === 'access'
          ? reader.say('pages.waits.paused.access', { why })
          : reader.say('pages.waits.paused.why', { by: nameOf(reader, task, pause.by), why })}
      </p>
      <p>{endOf(reader, task, pause)}</p>
      <p>{reader.say('pages.waits.paused.due', { due: { at: resumed } })}</p>
    </Alert>
  );
};

function endOf(reader: Reader, task: TaskRow, { endedBy, until }: Pause): string {
  const sentence = reader.say('pages.waits.paused.ends', {
    who: nameOf(reader, task, endedBy),
    until: { at: until },
  });
  // An address stays as it is written, also where it begins the sentence.
  return sentence.startsWith(endedBy) && endedBy.includes('@') ? sentence : capital(sentence);
}

/** Who has said that they are on it, or has put the ladder off, the newest first; then those of the work that it decides about. */
export function Deferrals({ reader, task, work }: { reader: Reader; task: TaskRow; work?: TaskRow }) {
  const items = [task, ...(work ? [work] : [])].flatMap((each) =>
    each.deferrals
      .toReversed()
      .map(({ kind, by, until, reason }) =>
        reader.say('pages.waits.deferral', { kind, by: nameOf(reader, each, by), until: { at: until }, reason }),
      ),
  );
  return items.length === 0 ? null : (
    <Card title={reader.say('pages.waits.deferrals')} id="deferrals">
      <List items={items} />
    </Card>
  );
}

/** Somebody by the name that the task knows, a part by its own, anybody else by their address. */
function nameOf(reader: Reader, task: TaskRow, who: string): string {
  const role = ROLES.find((each) => each === who);
  if (role) return reader.say(`words.role.${role}`);
  const known = [task.assignee, task.onBehalfOf, task.counterparty, ...task.candidates];
  return known.find((person) => person?.email === who)?.name ?? who;
}
