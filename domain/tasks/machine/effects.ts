import type { Actor, Message, Person, Reason, Role, Text } from '../../kernel/index.js';
import type { Delegate, Replacing, TaskChange, TaskNoticeKind, TaskOpening } from '../course.js';
import type { MovedBy } from './placing.js';
import type { TaskOutcome } from './open-task.js';
import type { Foretold } from '../silence.js';

/** What is to be done about a task that has taken a step; whoever drives the machine carries it out, or collects it. */
export type Effect =
  | Recorded
  | { do: 'tell'; kind: TaskNoticeKind; to: Person & { role?: Role }; lines: Text[] }
  /** How the task now stands in the inbox. */
  | { do: 'change'; change: TaskChange }
  /** The task is written and placed; `placed` comes back with the number of the request. */
  | { do: 'open'; request: number; opening: TaskOpening }
  /** The same for a task, or a question to the directory, that is placed with the next turn. */
  | { do: 'place'; request: number; replacing: Replacing }
  /** Somebody is to decide what becomes of it; `decided` comes back. */
  | { do: 'have-decided'; by: Role }
  | { do: 'withdraw-decision'; why: Reason }
  /** The one timer is set to an instant, or to none. */
  | { do: 'arm'; at: string | undefined }
  | { do: 'due-passed'; due: string }
  | { do: 'due-moved'; from: string; due: string; holder: MovedBy }
  /** What silence leads to, and when, for whoever is to hear of it besides the one who is asked. */
  | { do: 'foretold'; foretold: Foretold }
  | { do: 'end'; outcome: TaskOutcome };

/** An effect, by its name. */
export type EffectOf<Do extends Effect['do']> = Extract<Effect, { do: Do }>;

type Recorded = { [T in keyof TaskFactOf]: { do: 'record'; type: T; about: TaskFactOf[T] } }[keyof TaskFactOf];

/** What is put on record of a task, besides which task it is and of what kind. */
export interface TaskFactOf {
  'task.opened': { to: string; role: Role };
  'task.reminded': { to: string };
  'task.escalated': { to: string; role: string; onBehalfOf?: string };
  'task.transferred': { from: string; to: string; role: Role };
  'task.answered': { decision: string; by: Actor; via: string; onBehalfOf?: string };
  'task.lapsed': { outcome: string };
  'task.standing': { to: string };
  'task.unattended': { who: string; until: string };
  'task.attended': { who: string };
  'task.withdrawn': { reason: Reason };
  'task.reassigned': { from: string; to: string; by: Actor; reason: Reason };
  'task.claimed': { from: string; to: string; by?: Actor };
  'task.snoozed': { until: string; for: string; by: Actor; reason: Reason };
  'task.acknowledged': { until: string; for: string; by: Actor; reason: Reason };
  'task.delegated': {
    from: string;
    to: string;
    why: Delegate['path'][number]['why'];
    until: string | null;
    chain: string[];
  };
  'delegation.refused': { from: string; to: string; why: Message };
  'task.paused': {
    holder: 'pause' | 'access' | 'system';
    why: Reason;
    by: Actor;
    endedBy: string;
    until: string;
    for?: string;
    since?: string;
  };
  'mail.sent-again': { to: string; by: Actor; reason: Reason };
  'task.resumed': { by: Actor; why: Reason };
  'task.moved': {
    why: Reason;
    holder: MovedBy;
    from: string;
    to: string;
    rungs: { do: string; from: string; to: string }[];
  };
}
