import { z } from 'zod';
import { Money } from './money.js';
import { Email, type Person, ROLES, type Role } from './person.js';
import type { Delegate } from './turn.js';
import { TASK_KINDS, type TaskKind } from './task.js';

const Day = z.iso.date('a date such as "2026-12-24"');

/** Somebody answers for somebody else: for some parts or kinds of task, up to an amount, for a while; all where nothing is said. */
export const Delegation = z.strictObject({
  delegate: Email,
  roles: z
    .array(z.enum(ROLES))
    .min(1)
    .max(9)
    .optional()
    .describe('Only tasks asked of somebody in one of these parts.'),
  kinds: z.array(z.enum(TASK_KINDS)).min(1).max(17).optional().describe('Only these kinds of task.'),
  upTo: Money.optional().describe('Only what commits the client to at most this amount.'),
  from: Day.optional().describe('The first day it holds; at once without.'),
  to: Day.optional().describe('The last day it holds; until further notice without.'),
});
export type Delegation = z.infer<typeof Delegation>;

/** What the directory knows of somebody, as far as delegation asks. */
export interface Standing {
  person: Person;
  absences: readonly { from: string; to: string; delegate?: string }[];
  delegations: readonly Delegation[];
}

/** What is asked, as far as delegation is concerned. */
export interface Delegable {
  kind: TaskKind;
  role: Role;
  amount?: Money;
}

/** What the rule looks things up with. */
export interface DelegationLookUps {
  /** The directory's entry of an address, if there is one. */
  standing(email: string): Promise<Standing | undefined>;
  /** Why somebody must not be handed this task (a conflict of interest, separation of duties); undefined when they may. */
  whyNot(email: string): Promise<string | undefined>;
}

/** Who answers, or that the one who was asked does; `refused` names who was passed over, and why. */
export interface WhoAnswers {
  delegate?: Delegate;
  refused: { from: string; to: string; why: string }[];
}

/** Delegates of delegates are followed this far; further, and in a circle, the task stays with its ladder. */
export const LONGEST_CHAIN = 5;
