import type { mail } from './en/mail.js';
import type { problems } from './en/problems.js';
import type { tasks } from './en/tasks.js';

/*
 * The keys that the domain and workflows name: they say what is to be told, and put nothing into words. Apart from the
 * room's other door, since what puts the domain into words imports the domain.
 */

/** Labels, hints, choices and consequences of a form. */
export type FormKey = Extract<keyof typeof tasks, `forms.${string}`>;
/** What a task is about, as pages lay it out. */
export type AboutKey = Extract<keyof typeof tasks, `pages.about.${string}`>;
/** What follows when nobody answers. */
export type SilenceKey = Extract<keyof typeof tasks, `silence.${string}`>;
/** What workflows tell people. */
export type NoticeKey = Extract<keyof typeof mail, `notices.${string}` | `waiting.${string}`>;
/** What a vendor that was not chosen is told. */
export type DebriefKey = Extract<NoticeKey, `notices.debrief.${string}`>;
/** What is wrong with something that was typed or sent. */
export type ProblemCode = Extract<keyof typeof problems, `problems.${string}`>;
/** What was assumed of a notice that leaves something open. */
export type AssumptionCode = Extract<keyof typeof mail, `assumed.${string}`>;
