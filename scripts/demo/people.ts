import { encodeAnswer } from '../../web/index.js';
import { type Answer, exampleAnswer, formOf, type TaskContext, type TaskKind } from '../../domain/tasks/index.js';
import type { CaughtLetter } from './post.js';

/** A task as the API shows it, as far as the people look at it. */
export interface ShownTask {
  id: string;
  kind: TaskKind;
  state: string;
  subject: string;
  context: TaskContext;
}

/** What the people know of the story so far. */
export interface Story {
  /** How often each deliverable was asked for. */
  asked: Map<string, number>;
  /** Whether the second change of the team is complete. */
  teamSettled: () => boolean;
}

/** What a person answers; `silence` leaves the letter lying, `later` takes it up again. */
export function reaction(
  { kind, context }: ShownTask,
  letter: CaughtLetter,
  story: Story,
): Answer | 'silence' | 'later' {
  const form = formOf(kind, context);
  const example = (decision: string, more: Partial<Answer> = {}): Answer => ({
    ...exampleAnswer(form, decision),
    ...more,
  });
  const forward = form.choices[0]?.value ?? '';
  switch (kind) {
    case 'bid.submit':
      return context.vendor === firstDecliner
        ? example('decline', { reason: 'We are fully booked this quarter.' })
        : bid(example('bid'), letter);
    case 'deliverable.submit': {
      const deliverable = deliverableOf(context);
      if (deliverable === 'D1' && story.asked.get('D1') === 1) return 'silence';
      if (deliverable === 'D2' && !story.teamSettled()) return 'later';
      return example('submit');
    }
    case 'overdue.decide':
      return example('extend', { by: 'PT30S' });
    case 'review.score':
      return deliverableOf(context) === 'D2' && context.round === 1
        ? example('rework', { findings: ['State the range, and not only its middle.'] })
        : example('accept');
    default:
      return example(forward);
  }
}

/** The id of the deliverable that a task is about, such as `D1`. */
export const deliverableOf = ({ deliverable }: TaskContext): string =>
  typeof deliverable === 'string' ? (deliverable.split(':')[0] ?? '') : '';

let firstDecliner: unknown;

/** The first vendor whose invitation is read declines. */
export function casts(task: ShownTask): void {
  if (task.kind === 'bid.submit') firstDecliner ??= task.context.vendor;
}

/** Offers differ, so that there is something to rank. */
function bid(answer: Answer, { to }: CaughtLetter): Answer {
  const price = answer.price as { currency: string; minor: number };
  const discount = [...to].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 7;
  return { ...answer, price: { ...price, minor: Math.round(price.minor * (1 - discount / 100)) } };
}

/** Opens the link, as a person would, and sends the form back. */
export async function answerByLink(link: string, task: ShownTask, answer: Answer): Promise<void> {
  const page = await fetch(link);
  if (page.status !== 200) throw new Error(`the link of ${task.id} (${task.kind}) showed ${page.status}`);
  const form = encodeAnswer(formOf(task.kind, task.context), answer);
  const sent = await fetch(link, {
    method: 'POST',
    body: form,
    headers: { origin: new URL(link).origin },
    redirect: 'manual',
  });
  if (sent.status >= 400)
    throw new Error(
      `the answer to ${task.id} (${task.kind}) was refused with ${sent.status}: ${textOf(await sent.text())}`,
    );
}

const textOf = (html: string): string =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 600);
