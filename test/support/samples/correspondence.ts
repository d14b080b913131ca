import { setTimeout } from 'node:timers/promises';
import { encodeAnswer } from '../../../web/portal/encode.js';
import type { Stack } from '../../../platform/processes/stack.js';
import type { CaughtMail } from '../../../platform/mailbox/caught-mail.js';
import { exampleAnswer } from '../../../domain/tasks/forms/form.js';
import type { Answer } from '../../../domain/tasks/task.js';
import type { TaskRow } from '../../../store/contract.js';
import { eventually } from '../eventually.js';
import { formOf, type TaskKind } from '../../../domain/tasks/kinds/index.js';

/** A task as the API shows it, with the link that its assignee was mailed. */
export interface ReceivedLetter {
  task: Pick<TaskRow, 'id' | 'kind' | 'context'>;
  link: string;
}

const LOOK_EVERY_MS = 50;
const PATIENCE_MS = 60_000;

/** Calls the API of a stack as the administrator. */
export const call = (stack: Stack, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(stack.url + path, { ...init, headers: { authorization: `Bearer ${stack.adminKey}`, ...init.headers } });

export const get = async <T>(stack: Stack, path: string): Promise<T> => (await (await call(stack, path)).json()) as T;

/** The letters about the tasks of one kind that are open, once there are some. */
export const lettersAbout = (
  stack: Stack,
  engagement: string,
  kind: TaskKind,
): Promise<[ReceivedLetter, ...ReceivedLetter[]]> =>
  eventually(async () => {
    const [first, ...others] = (await openLetters(stack, engagement)).filter(({ task }) => task.kind === kind);
    if (!first) throw new Error(`nobody was mailed about ${kind}`);
    return [first, ...others];
  });

/** Sends the form behind a link, as a browser would; the way forward unless another answer is given. */
export function submit({ task, link }: ReceivedLetter, answer?: Answer): Promise<Response> {
  const form = formOf(task.kind, task.context);
  return fetch(link, {
    method: 'POST',
    body: encodeAnswer(form, answer ?? exampleAnswer(form, form.choices[0]?.value ?? '')),
    headers: { origin: new URL(link).origin },
    redirect: 'manual',
  });
}

/** Has everybody answer through their links, the way forward, but nobody a task of a kind in `silent`, until `done`. */
export async function correspond(
  stack: Stack,
  engagement: string,
  done: () => Promise<boolean>,
  silent: readonly TaskKind[] = [],
): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; !(await done()); await setTimeout(LOOK_EVERY_MS)) {
    if (Date.now() > deadline) throw new Error(`the people of ${engagement} wait in vain`);
    for (const letter of await openLetters(stack, engagement)) {
      if (silent.includes(letter.task.kind)) continue;
      const { status } = await submit(letter);
      // An answer may have withdrawn the tasks beside it.
      if (status !== 200 && status !== 410) throw new Error(`${letter.task.id} was answered with ${status}`);
    }
  }
}

async function openLetters(stack: Stack, engagement: string): Promise<ReceivedLetter[]> {
  const { items } = await get<{ items: Pick<TaskRow, 'id' | 'assignee'>[] }>(
    stack,
    `/v1/tasks?engagement=${engagement}&limit=200`,
  );
  const mails = ((await (await fetch(`${stack.mailboxUrl}/api/messages`)).json()) as { items: CaughtMail[] }).items;
  const letters = items.map(async ({ id, assignee }) => {
    const mail = mails.find(
      ({ headers, to }) =>
        headers['x-kpo-task'] === id && headers['x-kpo-kind'] === 'task.asked' && to.includes(assignee.email),
    );
    const link = mail?.links.find((address) => address.includes('/t/'));
    return link ? [{ task: await get<TaskRow>(stack, `/v1/tasks/${id}`), link }] : [];
  });
  return (await Promise.all(letters)).flat();
}
