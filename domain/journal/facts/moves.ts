import { z } from 'zod';
import { person, reasonFor } from '../../kernel/index.js';
import { fact } from './define.js';
import { Code, Id, Instant, PersonRef, said, Span, task, Who, Why } from './fields.js';
import { actorCalled, NONE, taskCalled, when } from './told.js';

const THEN = '2026-03-10T12:00:00.000Z';
const LATER = '2026-03-12T12:00:00.000Z';
const approval = { task: 'e1.main.1', kind: 'scope.approve' } as const;

/** How a task passes from one to another, and how its clock stands still, goes on and falls elsewhere. */
export const MOVES = {
  'task.reassigned': fact({
    about: z.strictObject({ ...task, from: PersonRef, to: PersonRef, by: Who, reason: Why }),
    example: {
      ...approval,
      from: 'sara@client.example',
      to: 'dan@client.example',
      by: person('olu@client.example'),
      reason: said('Holiday.'),
    },
    sentence: ({ kind, from, to, by, reason }) => ({ from, to, by: actorCalled(by), reason, task: taskCalled(kind) }),
    step: null,
  }),
  'task.delegated': fact({
    /** `chain` leads from the one who was asked to the one who answers. */
    about: z.strictObject({
      ...task,
      from: PersonRef,
      to: PersonRef,
      why: z.enum(['absence', 'standing']),
      until: Instant.nullable(),
      chain: z.array(PersonRef),
    }),
    example: {
      ...approval,
      from: 'sara@client.example',
      to: 'dan@client.example',
      why: 'absence',
      until: null,
      chain: ['sara@client.example', 'dan@client.example'],
    },
    sentence: ({ kind, why, chain }) => ({
      from: chain[0] ?? '',
      to: chain.at(-1) ?? '',
      why,
      task: taskCalled(kind),
    }),
    step: null,
  }),
  'delegation.refused': fact({
    about: z.strictObject({ ...task, from: PersonRef, to: PersonRef, why: Code }),
    example: {
      ...approval,
      from: 'sara@client.example',
      to: 'olu@client.example',
      why: reasonFor('reasons.rule.owns', { who: 'olu@client.example' }),
    },
    sentence: ({ kind, from, to, why }) => ({ from, to, why, task: taskCalled(kind) }),
    step: null,
  }),
  'task.claimed': fact({
    /** `by` where somebody else asked for it, over the API. */
    about: z.strictObject({ ...task, from: PersonRef, to: PersonRef, by: Who.optional() }),
    example: { ...approval, from: 'sponsors@client.example', to: 'dan@client.example' },
    sentence: ({ kind, to, by }) => ({ to, by: by ? actorCalled(by) : NONE, task: taskCalled(kind) }),
    step: null,
  }),
  'task.paused': fact({
    about: z.strictObject({
      ...task,
      holder: z.enum(['pause', 'access', 'system']),
      why: Why,
      by: Who,
      /** The part, or the address, of whoever can end it. */
      endedBy: PersonRef,
      until: Instant,
      for: Span.optional(),
      /** From when it stood still, where that was found out only later. */
      since: Instant.optional(),
    }),
    example: {
      ...approval,
      holder: 'pause',
      why: said('The board meets on Monday.'),
      by: person('olu@client.example'),
      endedBy: 'owner',
      until: LATER,
    },
    sentence: ({ kind, until, why }) => ({ until: when(until), why, task: taskCalled(kind) }),
    step: null,
  }),
  'task.resumed': fact({
    about: z.strictObject({ ...task, by: Who, why: Why }),
    example: { ...approval, by: person('olu@client.example'), why: said('The board has met.') },
    sentence: ({ kind, by, why }) => ({ by: actorCalled(by), why, task: taskCalled(kind) }),
    step: null,
  }),
  /** The due instant (`from`, `to`) and the rungs still to climb fall elsewhere now. */
  'task.moved': fact({
    about: z.strictObject({
      ...task,
      why: Why,
      holder: z.enum(['calendar', 'pause', 'access', 'system']),
      from: Instant,
      to: Instant,
      rungs: z.array(z.strictObject({ do: Id, from: Instant, to: Instant })),
    }),
    example: {
      ...approval,
      why: reasonFor('reasons.calendarSent', { source: 'hr' }),
      holder: 'calendar',
      from: THEN,
      to: LATER,
      rungs: [],
    },
    sentence: ({ kind, from, to, why }) => ({ from: when(from), to: when(to), why, task: taskCalled(kind) }),
    step: null,
  }),
  /** Answers could not be taken; what was lost of these tasks' time is given back. */
  'clock.given-back': fact({
    about: z.strictObject({ from: Instant, to: Instant, why: Why, tasks: z.array(Id).min(1) }),
    example: { from: THEN, to: LATER, why: reasonFor('reasons.systemAway'), tasks: ['e1.main.1'] },
    sentence: ({ from, to, why, tasks }) => ({ from: when(from), to: when(to), why, count: tasks.length }),
    step: null,
  }),
};
