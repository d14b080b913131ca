import { z } from 'zod';
import { person, reasonFor } from '../../kernel/index.js';
import { fact } from './define.js';
import { Id, Instant, PersonRef, said, Span, task, Who, Why } from './fields.js';
import { actorCalled, decided, orNone, partCalled, taskCalled, when } from './told.js';

const LATER = '2026-03-12T12:00:00.000Z';
const approval = { task: 'e1.main.1', kind: 'scope.approve' } as const;

/** How a task is asked, pressed and ended. */
export const TASKS = {
  'task.opened': fact({
    /** `due` is filled in by the commit that places the task. */
    about: z.strictObject({ ...task, to: PersonRef, role: Id, due: Instant.optional() }),
    example: { ...approval, to: 'sara@client.example', role: 'sponsor', due: LATER },
    sentence: ({ kind, to, role }) => ({ to, part: partCalled(role), task: taskCalled(kind) }),
    // The first who is asked to sign for the vendor is its contact; whoever is pointed to comes later.
    step: (view, { kind, role, to }) =>
      kind === 'nda.sign' && role === 'vendor' && view.vendor?.contact === null
        ? { ...view, vendor: { ...view.vendor, contact: to } }
        : view,
  }),
  'task.reminded': fact({
    about: z.strictObject({ ...task, to: PersonRef }),
    example: { ...approval, to: 'sara@client.example' },
    sentence: ({ kind, to }) => ({ to, task: taskCalled(kind) }),
    step: null,
  }),
  'task.escalated': fact({
    about: z.strictObject({ ...task, to: PersonRef, role: Id, onBehalfOf: PersonRef.optional() }),
    example: { ...approval, to: 'olu@client.example', role: 'owner' },
    sentence: ({ kind, to, role }) => ({ to, part: partCalled(role), task: taskCalled(kind) }),
    step: null,
  }),
  'task.transferred': fact({
    about: z.strictObject({ ...task, from: PersonRef, to: PersonRef, role: Id }),
    example: { ...approval, from: 'sara@client.example', to: 'olu@client.example', role: 'owner' },
    sentence: ({ kind, from, to, role }) => ({ from, to, part: partCalled(role), task: taskCalled(kind) }),
    step: null,
  }),
  'task.answered': fact({
    about: z.strictObject({
      ...task,
      decision: Id,
      by: Who,
      via: Id,
      onBehalfOf: PersonRef.optional(),
    }),
    example: {
      ...approval,
      decision: 'approve',
      by: person('dan@client.example'),
      via: 'link',
      onBehalfOf: 'sara@client.example',
    },
    sentence: ({ kind, decision, by, via, onBehalfOf }) => ({
      by: actorCalled(by),
      via,
      onBehalfOf: orNone(onBehalfOf),
      decision: decided(decision),
      task: taskCalled(kind),
    }),
    step: (view, { via }) => (via === 'sandbox' ? { ...view, sandbox: true } : view),
  }),
  'task.lapsed': fact({
    about: z.strictObject({ ...task, outcome: Id }),
    example: { ...approval, outcome: 'cancel' },
    sentence: ({ kind, outcome }) => ({ outcome: decided(outcome), task: taskCalled(kind) }),
    step: null,
  }),
  'task.standing': fact({
    about: z.strictObject({ ...task, to: PersonRef }),
    example: { ...approval, to: 'sara@client.example' },
    sentence: ({ kind, to }) => ({ to, task: taskCalled(kind) }),
    step: null,
  }),
  /** Whoever has it is away and nobody stands in; `until` is the last day of it. */
  'task.unattended': fact({
    about: z.strictObject({ ...task, who: PersonRef, until: z.string() }),
    example: { ...approval, who: 'sara@client.example', until: '2026-03-13' },
    sentence: ({ kind, who, until }) => ({ who, until: { date: until }, task: taskCalled(kind) }),
    step: null,
  }),
  'task.attended': fact({
    about: z.strictObject({ ...task, who: PersonRef }),
    example: { ...approval, who: 'sara@client.example' },
    sentence: ({ kind, who }) => ({ who, task: taskCalled(kind) }),
    step: null,
  }),
  'task.withdrawn': fact({
    about: z.strictObject({ ...task, reason: Why }),
    example: { ...approval, reason: reasonFor('reasons.workEnded') },
    sentence: ({ kind, reason }) => ({ reason, task: taskCalled(kind) }),
    step: null,
  }),
  'task.snoozed': fact({
    /** `for` is the duration that somebody chose. */
    about: z.strictObject({ ...task, until: Instant, for: Span, by: Who, reason: Why }),
    example: {
      ...approval,
      until: LATER,
      for: 'P2D',
      by: person('sara@client.example'),
      reason: said('Waiting for the board.'),
    },
    sentence: ({ kind, until, by, reason }) => ({
      until: when(until),
      by: actorCalled(by),
      reason,
      task: taskCalled(kind),
    }),
    step: null,
  }),
  'task.acknowledged': fact({
    about: z.strictObject({ ...task, until: Instant, for: Span, by: Who, reason: Why }),
    example: { ...approval, until: LATER, for: 'P1D', by: person('sara@client.example'), reason: said('Reading it.') },
    sentence: ({ kind, until, by, reason }) => ({
      until: when(until),
      by: actorCalled(by),
      reason,
      task: taskCalled(kind),
    }),
    step: null,
  }),
};
