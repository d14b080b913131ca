import { mailAgain } from '../../../client/mail/send-again.js';
import type { TaskRow } from '../../../store/contract.js';
import { mailRefused } from '../../../workflows/messages.js';
import { someone } from '../site/said.js';
import type { Steps } from './steps.js';

/** What the mail servers of the world say to an address that nobody has. */
const NOBODY = '550 5.1.1 No such user here';

/** A mail server refuses for good the mail that asks this. */
export async function refuseMail({ env }: Steps, task: TaskRow): Promise<void> {
  const { id, assignee, title, openedAt } = task;
  await env.client.workflow.getHandle(task.workflowId).signal(mailRefused, {
    ...{ mail: `${id} to ${assignee.email}`, about: 'task.asked', subject: title, task: id, to: assignee },
    ...{ sentAt: openedAt, status: '5.1.1', words: NOBODY },
  });
  await env.sleep('1s');
}

/** The address is put right, and the mail goes out again. */
export async function mendAddress({ env, store }: Steps, task: TaskRow, to: string): Promise<void> {
  const outcome = await mailAgain(
    // No document has a part in this.
    { store, client: env.client, documents: undefined as never },
    // The directory does not know the right address either, so the owner looks twice.
    { task: task.id, to, reason: 'It was mistyped in the brief', by: someone('olu@client.example'), confirm: true },
  );
  expect(outcome).toMatchObject({ ok: true });
  await env.sleep('1s');
}
