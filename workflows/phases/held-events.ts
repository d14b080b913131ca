import type { CancellationScope } from '@temporalio/workflow';
import type { InboundEvent, InboundType, Leap } from '../../domain/engagement/index.js';
import { type Message, type Person, reasonFor } from '../../domain/kernel/index.js';
import type { TaskDesk, Withdrawable } from '../desk/desk.js';
import { chosen } from '../desk/desk.js';
import type { TaskOutcome } from '../../domain/tasks/index.js';
import { message } from '../runtime/message.js';
import { wordsOf } from '../runtime/outcome.js';
import { ignoreCancellation } from '../runtime/waiting.js';

/** What is done about an event that somebody has decided about, and about a later one that came meanwhile. */
interface Decided {
  take(event: InboundEvent): void;
  again(event: InboundEvent): void;
}

/** Events that wait for a person's word, one of each type; of those that come meanwhile the newest is looked at next. */
export interface HeldEvents {
  ask(leap: Leap, decided: Decided): void;
  askWithin(scope: CancellationScope): void;
  askNoMore(): void;
}

interface HeldEvent {
  newest?: Leap;
  task?: Withdrawable<TaskOutcome>;
}

/** Beside whatever else the process does; the owner is asked. */
export function openHeldEvents(desk: TaskDesk, owner: Person): HeldEvents {
  const waiting = new Map<InboundType, HeldEvent>();
  let within: CancellationScope | undefined;

  function ask(leap: Leap, decided: Decided): void {
    const { type, key } = leap.event;
    const before = waiting.get(type);
    if (before) {
      if (!before.newest || leap.version >= before.newest.version) before.newest = leap;
      return;
    }
    if (!within || within.consideredCancelled)
      return desk.record('event.ignored', { event: key, type, why: reasonFor('reasons.workEnded') });
    const held: HeldEvent = {};
    waiting.set(type, held);
    void desk.inputs.beside(ignoreCancellation(within.run(() => decide(leap, held, decided))));
  }

  async function decide(leap: Leap, held: HeldEvent, decided: Decided): Promise<void> {
    const { event } = leap;
    const { key, type } = event;
    try {
      held.task = desk.open(questionAbout(leap, owner));
      const answered = await held.task.result;
      const decision = chosen(answered, 'take') ? 'take' : 'discard';
      desk.record('event.decided', { event: key, type, decision, by: answered.by, why: wordsOf(answered) });
      if (decision === 'take') decided.take(event);
    } finally {
      waiting.delete(type);
    }
    if (held.newest) decided.again(held.newest.event);
  }

  return {
    ask,
    askWithin: (scope) => void (within = scope),
    askNoMore() {
      within = undefined;
      for (const held of waiting.values()) {
        delete held.newest;
        held.task?.withdraw(reasonFor('reasons.workEnded'));
      }
    },
  };
}

function questionAbout({ event, version, known }: Leap, owner: Person) {
  const says = saidIn(event);
  return {
    kind: 'event.decide' as const,
    to: { ...owner, role: 'owner' as const },
    subject: message('notices.event.subject', { source: event.source }),
    lines: [
      message('notices.event.why', { source: event.source, version: String(version), known: String(known) }),
      says,
    ],
    context: { says, source: event.source, event: event.key.slice(event.source.length + 1), version, known },
  };
}

/** What an event would change. */
function saidIn(event: InboundEvent): Message {
  switch (event.type) {
    case 'kpo.budget.changed.v1':
      return message('notices.event.budget', { amount: event.data.amount });
    case 'kpo.demand.changed.v1':
      return message('notices.event.demand', {
        roles: { series: event.data.roles.map(({ role, headcount }) => `${headcount} × ${role}`) },
      });
    default:
      return message('notices.event.frozen');
  }
}
