import { ledgerOf } from '../../../domain/journal/ledger.js';
import { type Holding, holdingsOf } from '../../../domain/journal/deadline.js';
import type { Answer } from '../../../domain/tasks/task.js';
import type { TaskKind } from '../../../domain/tasks/kinds/index.js';
import { subjectOf } from '../../../domain/kernel/subject.js';
import type { TaskRow } from '../../../store/contract.js';
import { everyItem } from '../../../store/page.js';
import { eventually } from '../eventually.js';
import type { Steps } from './steps.js';

/** Weeks from when an engagement began, a weekday and a time of day in London's summer, such as `3 Tue 09:00`. */
export type When = `${number} ${(typeof DAYS_OF_WEEK)[number]} ${number}:${number}`;

/** An engagement whose time is told in weeks. */
export interface Diary {
  instant(when: When): string;
  /** Lets time pass until then. */
  until(when: When): Promise<void>;
  /** Answers the open task of a kind, in place of whoever has it; of several, that of this person. */
  answer(kind: TaskKind, reaction: Answer | string, whose?: string): Promise<TaskRow>;
  /** The open task of a kind, once it is open. */
  open(kind: TaskKind, whose?: string): Promise<TaskRow>;
  /** Every notice: when, which, to whom, and its subject. */
  notices(): string[];
  /** Who held each deadline from when to when, to the minute; those are left out that one person had in time from end to end. */
  holdings(): Promise<string[]>;
}

const DAYS_OF_WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** London's summer time is an hour before UTC. */
const SUMMER = HOUR;

/** Begins with the first day, a Monday. */
export function keepDiary(steps: Steps, firstDay: number): Diary {
  const { env, store, id } = steps;
  const midnight = Math.floor((firstDay + SUMMER) / DAY) * DAY - SUMMER;

  const instant: Diary['instant'] = (when) => {
    const [week, day, time = ''] = when.split(' ');
    const [hours, minutes] = time.split(':');
    const days = (Number(week) - 1) * 7 + DAYS_OF_WEEK.findIndex((each) => each === day);
    return new Date(midnight + days * DAY + Number(hours) * HOUR + Number(minutes) * MINUTE).toISOString();
  };
  const told = (at: string): string => {
    const since = Date.parse(at) - midnight;
    const day = DAYS_OF_WEEK[Math.floor(since / DAY) % 7];
    const time = new Date(Date.parse(at) + SUMMER).toISOString().slice(11, 16);
    return `${Math.floor(since / DAY / 7) + 1} ${day} ${time}`;
  };
  const open: Diary['open'] = (kind, whose) =>
    eventually(async () => {
      const found = (await steps.open()).filter(
        (task) => task.kind === kind && (whose === undefined || task.assignee.email === whose),
      );
      if (!found[0] || found.length > 1) throw new Error(`${found.length} tasks ${kind} of ${whose} are open`);
      return found[0];
    });

  return {
    instant,
    until: (when) => steps.passUntil(instant(when)),
    open,
    async answer(kind, reaction, whose) {
      const task = await open(kind, whose);
      await steps.answer(task, reaction);
      await env.sleep('1s');
      return task;
    },
    notices: () =>
      steps.edge.mails.map(({ at, kind, to, subject }) => `${told(at)} ${kind} ${shortly(to.email)} ${subject}`),
    async holdings() {
      const now = new Date(await env.currentTimeMs()).toISOString();
      const line = ({ kind, task, holder, who, from, to, late }: Holding): string[] => {
        const [since, until] = [told(from), told(to ?? now)];
        // Timers go off a moment late.
        if (since === until) return [];
        const whose = `${task.split('.')[1]} ${kind} ${holder} ${who === null ? '-' : shortly(who)}`;
        return [`${whose} ${since} - ${until}${late > 0 ? ' late' : ''}`];
      };
      const deadlines = ledgerOf(await everyItem((page) => store.journal(subjectOf('engagement', id), page)), id);
      return deadlines
        .map((deadline) => holdingsOf(deadline, now).flatMap(line))
        .filter((lines) => lines.length > 1)
        .flat();
    },
  };
}

const shortly = (email: string): string => email.replace(/\.example$/, '');

/** The lines of a table, without its empty lines and its headings; columns may be set apart by any number of blanks. */
export const linesOf = (table: string): string[] =>
  table
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '' && !line.startsWith('#'));

/** Sorted, since workflows that run side by side write in any order within a moment. */
export const inAnyOrder = (lines: readonly string[]): string[] => lines.toSorted();
