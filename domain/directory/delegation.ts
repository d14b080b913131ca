import { z } from 'zod';
import { dateOf as dateOfDay, DAY } from '../calendar/index.js';
import {
  Email,
  isAmong,
  type Message,
  Money,
  type Person,
  reasonFor,
  type Role,
  ROLES,
  unlisted,
  UNTOLD,
  wrong,
} from '../kernel/index.js';
import { type Delegate, TASK_KINDS, type TaskKind } from '../tasks/index.js';

const Day = z.iso.date(wrong('problems.date'));

/** Somebody answers for somebody else: for some parts or kinds of task, up to an amount, for a while; all where nothing is said. */
export const Delegation = z
  .strictObject({
    delegate: Email,
    roles: z
      .array(z.enum(ROLES))
      .min(1)
      .max(9)
      .optional()
      .describe('Only tasks asked of somebody in one of these parts.'),
    kinds: z.array(z.enum(TASK_KINDS)).min(1).max(TASK_KINDS.length).optional().describe('Only these kinds of task.'),
    upTo: Money.optional().describe('Only what commits the client to at most this amount.'),
    from: Day.optional().describe('The first day it holds; at once without.'),
    to: Day.optional().describe('The last day it holds; until further notice without.'),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { ...wrong('problems.order'), path: ['to'] });
export type Delegation = z.infer<typeof Delegation>;

/** Days away, both included, by the calendar of the person; the delegate answers meanwhile. */
export const Absence = z
  .strictObject({ from: Day, to: Day, delegate: Email.optional() })
  .refine(({ from, to }) => from <= to, { ...wrong('problems.order'), path: ['to'] });
export type Absence = z.infer<typeof Absence>;

/** What the directory knows of somebody, as far as delegation asks. */
export interface Standing {
  person: Person;
  /** Where their days begin and end. */
  timeZone: string;
  absences: readonly Absence[];
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
  whyNot(email: string): Promise<Message | undefined>;
}

/** Which date a zone's calendars show at an instant, such as `2026-12-24`. */
export type DateOf = (at: string, timeZone: string) => string;
/** The instant at which a date begins in a zone. */
export type StartOf = (date: string, timeZone: string) => string;

/** Somebody who was passed over as a delegate, by whom they were named, and why. */
export interface PassedOver {
  from: string;
  to: string;
  why: Message;
}

/** Who answers, or that the one who was asked does. */
export interface WhoAnswers {
  delegate?: Delegate;
  refused: PassedOver[];
}

/** Delegates of delegates are followed this far; further, and in a circle, the task stays with its ladder. */
export const LONGEST_CHAIN = 5;

type Link = Delegate['path'][number];

/**
 * Who answers what somebody is asked at an instant. Absences go before standing delegations, and these in their order; a
 * delegate who is away or has delegated this hands it on. Whoever may not have it is passed over for the next delegate, and
 * after those for their own delegates. When nobody is left, the one who was asked answers.
 */
export async function whoAnswers(
  asked: Person,
  task: Delegable,
  at: string,
  dateOf: DateOf,
  lookUps: DelegationLookUps,
): Promise<WhoAnswers> {
  const refused = new Map<string, PassedOver>();
  const passOver = ({ from, to }: Link, why: Message): void =>
    void refused.set([from, to, JSON.stringify(why)].join('\n'), { from, to, why });
  const today = ({ timeZone }: Standing): string => dateOf(at, timeZone);
  /** How long the shortest chain was through which somebody was looked at; a longer one finds nobody new. */
  const reached = new Map<string, number>();

  async function handOn(from: Standing, path: readonly Link[]): Promise<Delegate | undefined> {
    const theirs: [Standing, Link[]][] = [];
    for (const { link, upTo } of linksOf(from, task, today(from))) {
      const chain = [...path, link];
      const broken = whyBroken(asked.email, chain) ?? whyOver(task, upTo);
      if (broken) passOver(link, broken);
      if (broken || (reached.get(link.to) ?? Infinity) <= chain.length) continue;
      reached.set(link.to, chain.length);
      const to = (await lookUps.standing(link.to)) ?? onlyAnAddress(link.to);
      const why = await lookUps.whyNot(link.to);
      if (why) {
        passOver(link, why);
        theirs.push([to, chain]);
        continue;
      }
      const found = (await handOn(to, chain)) ?? (isAway(to, today(to)) ? undefined : { to: to.person, path: chain });
      if (found) return found;
      passOver(link, reasonFor('reasons.rule.awayToo', { who: link.to }));
    }
    for (const [standing, chain] of theirs) {
      const found = await handOn(standing, chain);
      if (found) return found;
    }
    return undefined;
  }

  const standing = await lookUps.standing(asked.email);
  const delegate = standing && (await handOn(standing, []));
  // Somebody passed over on one way may be the answer on another.
  const others = [...refused.values()].filter(({ to }) => to !== delegate?.to.email);
  return { ...(delegate && { delegate }), refused: others };
}

/** The delegates whom somebody names for a task on a day, with the limit of each. */
function linksOf(
  { person, absences, delegations }: Standing,
  task: Delegable,
  today: string,
): { link: Link; upTo?: Money }[] {
  const away = absences.flatMap((absence) =>
    absence.delegate && covers(absence, today)
      ? [{ link: { from: person.email, to: absence.delegate, why: 'absence' as const, until: absence.to } }]
      : [],
  );
  const standing = delegations
    .filter((delegation) => isFor(delegation, task) && covers(delegation, today))
    .map(({ delegate, to, upTo }) => ({
      link: { from: person.email, to: delegate, why: 'standing' as const, until: to ?? null },
      upTo,
    }));
  return [...away, ...standing];
}

export const covers = ({ from, to }: { from?: string; to?: string }, day: string): boolean =>
  (!from || from <= day) && (!to || day <= to);

export const isAway = ({ absences }: Pick<Standing, 'absences'>, today: string): boolean =>
  absences.some((absence) => covers(absence, today));

const isFor = ({ roles, kinds }: Delegation, { role, kind }: Delegable): boolean =>
  (!roles || roles.includes(role)) && (!kinds || kinds.includes(kind));

function whyBroken(asked: string, chain: readonly Link[]): Message | undefined {
  const last = chain.at(-1);
  const passed = [asked, ...chain.slice(0, -1).map(({ to }) => to)];
  if (last && isAmong(passed, last.to)) return reasonFor('reasons.rule.circle', { who: last.to });
  return chain.length > LONGEST_CHAIN ? reasonFor('reasons.rule.longChain', { most: LONGEST_CHAIN }) : undefined;
}

function whyOver({ amount }: Delegable, upTo?: Money): Message | undefined {
  if (!amount || !upTo || (amount.currency === upTo.currency && amount.minor <= upTo.minor)) return undefined;
  return reasonFor('reasons.rule.overAmount', { amount, limit: upTo });
}

/** A delegate whom the directory does not know is reached by mail all the same. */
const onlyAnAddress = (email: string): Standing => ({
  person: unlisted(email),
  timeZone: UNTOLD.timeZone,
  absences: [],
  delegations: [],
});

/** When, after an instant, somebody's next absence with a delegate begins, or their next standing delegation of such a task. */
export function nextDelegation(
  { timeZone, absences, delegations }: Standing,
  task: Delegable,
  after: string,
  startOf: StartOf,
): string | undefined {
  const days = [
    ...absences.filter(({ delegate }) => delegate).map(({ from }) => from),
    ...delegations.filter((delegation) => isFor(delegation, task)).flatMap(({ from }) => from ?? []),
  ];
  return firstOf(days, timeZone, after, startOf);
}

/** The absences on whose days nobody answers for somebody whom nobody stands in for today: those without a delegate, and that of today. */
export const unattended = ({ absences }: Pick<Standing, 'absences'>, today: string): Absence[] =>
  absences.filter((absence) => !absence.delegate || covers(absence, today)).sort((a, b) => (a.from < b.from ? -1 : 1));

/** When, after an instant, somebody goes on leave or is back from it next. */
export const nextPresence = (
  { timeZone, absences }: Pick<Standing, 'timeZone' | 'absences'>,
  after: string,
  startOf: StartOf,
): string | undefined =>
  firstOf(
    absences.flatMap(({ from, to }) => [from, dayAfter(to)]),
    timeZone,
    after,
    startOf,
  );

export const dayAfter = (date: string): string => dateOfDay(Date.parse(date) / DAY + 1);

/** When the first of some days begins, of those that begin after an instant. */
const firstOf = (days: readonly string[], timeZone: string, after: string, startOf: StartOf): string | undefined =>
  days
    .map((day) => startOf(day, timeZone))
    .filter((at) => at > after)
    .sort()[0];
