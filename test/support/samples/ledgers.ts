import type { Fact, FactOf, FactType } from '../../../domain/journal/facts.js';
import { aFact } from './turns.js';
import { said, someone } from '../site/said.js';

/** An instant by its day and hour in March 2026. */
export const onDay = (day: number, hour = 0): string => new Date(Date.UTC(2026, 2, day, hour)).toISOString();

export const HOURS = 3_600_000;
export const DAYS = 24 * HOURS;
export const daysAfter = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * DAYS).toISOString();

const NOTHING = { currency: 'GBP', minor: 0 };

/** A scope of deliverables that ask for little, at no price. */
export const aDraft = (deliverables: Record<string, 'client' | 'vendor'>): FactOf['scope.drafted'] => ({
  version: 1,
  deliverables: Object.entries(deliverables).map(([id, from]) => ({
    id,
    title: id,
    from,
    due: 'P9D',
    dependsOn: [],
    acceptance: [],
    payment: null,
  })),
  roles: [],
  constraints: { jurisdictions: ['GB'], languages: ['en'], dataResidency: [], sensitivity: 'medium' },
  makeOrBuy: { inHouse: null, price: NOTHING, oversight: NOTHING, transition: NOTHING, bought: NOTHING },
  change: null,
});

type Task = 'e1.D1.1' | (string & {});

/** Facts about one task, written as they would be said. */
export function aTask(task: Task = 'e1.D1.1', kind: FactOf['task.opened']['kind'] = 'deliverable.submit') {
  const about = { task, kind };
  return {
    opened: (at: string, due: string | undefined, to = 'nora@northwind.example', role = 'vendor'): Fact =>
      aFact('task.opened', { ...about, to, role, ...(due !== undefined && { due }) }, at),
    answered: (at: string, decision = 'submit', by = 'nora@northwind.example'): Fact =>
      aFact('task.answered', { ...about, decision, by: someone(by), via: 'link' }, at),
    lapsed: (at: string): Fact => aFact('task.lapsed', { ...about, outcome: 'silence' }, at),
    withdrawn: (at: string): Fact => aFact('task.withdrawn', { ...about, reason: said('moot') }, at),
    unattended: (at: string, who: string): Fact =>
      aFact('task.unattended', { ...about, who, until: at.slice(0, 10) }, at),
    attended: (at: string, who: string): Fact => aFact('task.attended', { ...about, who }, at),
    transferred: (at: string, to: string, role: string): Fact =>
      aFact('task.transferred', { ...about, from: '', to, role }, at),
    reassigned: (at: string, to: string): Fact =>
      aFact(
        'task.reassigned',
        { ...about, from: '', to, by: someone('olu@client.example'), reason: said('on leave') },
        at,
      ),
    delegated: (at: string, to: string): Fact =>
      aFact('task.delegated', { ...about, from: '', to, why: 'absence', until: null, chain: [] }, at),
    claimed: (at: string, to: string): Fact => aFact('task.claimed', { ...about, from: '', to }, at),
    snoozed: (at: string, until: string): Fact =>
      aFact(
        'task.snoozed',
        { ...about, until, for: 'P2D', by: someone('nora@northwind.example'), reason: said('soon') },
        at,
      ),
    paused: (at: string, holder: 'pause' | 'access' = 'pause', endedBy = 'olu@client.example'): Fact =>
      aFact(
        'task.paused',
        { ...about, holder, why: said('a question is open'), by: someone(endedBy), endedBy, until: onDay(28) },
        at,
      ),
    resumed: (at: string): Fact =>
      aFact('task.resumed', { ...about, by: someone('olu@client.example'), why: said('settled') }, at),
    moved: (at: string, from: string, to: string, holder: FactOf['task.moved']['holder'] = 'calendar'): Fact =>
      aFact('task.moved', { ...about, why: said('a holiday was added'), holder, from, to, rungs: [] }, at),
  };
}

/** Facts as entries of a journal, numbered from 1. */
export const asEntries = (facts: readonly Fact[]): { sequence: number; fact: Fact }[] =>
  facts.map((fact, index) => ({ sequence: index + 1, fact }));

/** A fact of a deliverable's. */
export const aStep = <T extends FactType>(type: T, at: string, about: FactOf[T]): Fact => aFact(type, about, at);
