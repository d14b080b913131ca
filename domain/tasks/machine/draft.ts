import type { NoticeKey } from '../../../i18n/keys.js';
import { type MessageMaker, messageOf, type Person, type Role, type Text } from '../../kernel/index.js';
import type { TaskChange, TaskNoticeKind } from '../course.js';
import type { Effect, TaskFactOf } from './effects.js';
import type { Lookups } from './lookups.js';
import type { OpenTask } from './open-task.js';
import type { Move, Placing } from './placing.js';

/** A step under way: what the task has become so far, and what is to be done about it. */
export interface Draft {
  task: OpenTask;
  readonly effects: Effect[];
  readonly at: string;
  readonly lookups: Lookups;
}

/** What people are told; it is put into words outside, for whoever reads it. */
export const message: MessageMaker<NoticeKey> = messageOf;

export function update(draft: Draft, different: Partial<OpenTask>): void {
  draft.task = { ...draft.task, ...different };
}

/** The same for what the task is placed by: placements that are being worked out do not fit it any more. */
export const displace = (draft: Draft, different: Partial<OpenTask>): void =>
  update(draft, { ...different, generation: draft.task.generation + 1 });

export const record = <T extends keyof TaskFactOf>({ effects }: Draft, type: T, about: TaskFactOf[T]): void =>
  void effects.push({ do: 'record', type, about } as Effect);

export function tell(
  { effects }: Draft,
  kind: TaskNoticeKind,
  people: readonly (Person & { role?: Role })[],
  lines: readonly Text[],
): void {
  for (const to of people) effects.push({ do: 'tell', kind, to, lines: [...lines] });
}

export function change(
  { task, effects }: Draft,
  what: Partial<Omit<TaskChange, 'id' | 'assignee' | 'assignment'>>,
): void {
  const { id, assignee, assignment } = task;
  effects.push({ do: 'change', change: { id, state: 'open', assignee, assignment, ...what } });
}

/** Asks for the placement of something with the next turn. */
function request(draft: Draft, placing: (request: number) => Placing): number {
  const { placements, placing: others } = draft.task;
  const number = placements + 1;
  update(draft, { placements: number, placing: [...others, placing(number)] });
  return number;
}

/** Has the task opened, written and placed. */
export const open = (draft: Draft): number => request(draft, (number) => ({ request: number, for: 'opening' }));

/** Has the task placed as it now is; nothing is climbed meanwhile. */
export function place(draft: Draft, move: Move): void {
  const { generation } = draft.task;
  const number = request(draft, (each) => ({ request: each, for: 'move', generation, ...move }));
  const { id, kind, assignee, counterparty, amount, openedAt, terms, course, away, due } = draft.task;
  const policy = draft.lookups.policyOf(kind);
  const above = draft.lookups.aboveOf({ kind, assignee, policy, course }, draft.task.context);
  const maybe = {
    ...(counterparty && { counterparty }),
    ...(amount && { amount }),
    ...(above && { above }),
    ...(move.asOf && { asOf: move.asOf }),
    ...(away && due && { stands: due }),
  };
  const replacing = { id, kind, assignee, ...maybe, openedAt, due: terms, policy, course };
  draft.effects.push({ do: 'place', request: number, replacing });
}

/** Asks the directory who answers for somebody that is to be told. */
export function lookUpStandIn(
  draft: Draft,
  escalation: Omit<Extract<Placing, { for: 'escalation' }>, 'request' | 'for'>,
) {
  const { at, task, lookups } = draft;
  const number = request(draft, (each) => ({ request: each, for: 'escalation', ...escalation }));
  draft.effects.push({
    do: 'place',
    request: number,
    replacing: {
      id: `${task.id}.told`,
      kind: task.kind,
      assignee: escalation.to,
      openedAt: at,
      due: { on: at },
      policy: { ...lookups.policyOf(task.kind), ladder: [] },
      course: { climbed: [], snoozed: [], pauses: [] },
    },
  });
}
