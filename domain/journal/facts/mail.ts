import { z } from 'zod';
import { person, system } from '../../kernel/index.js';
import { TASK_KINDS } from '../../tasks/index.js';
import { fact } from './define.js';
import { Id, Instant, PersonRef, said, task, Who, Why } from './fields.js';
import { actorCalled, taskCalled, when } from './told.js';

const approval = { task: 'e1.main.1', kind: 'scope.approve' } as const;
const MISTYPED = 'sara@cleint.example';

/** The task that a mail is about, where it is about one. */
const about = { task: Id.optional(), kind: z.enum(TASK_KINDS).optional() };

/** What became of mails that did not reach their readers. */
export const MAIL = {
  'mail.refused': fact({
    /** `about` is what the mail said; `status` is as RFC 3463 numbers it, or the server's reply code. */
    about: z.strictObject({ ...about, mail: Id, about: Id, to: PersonRef, status: Id, words: Why }),
    example: {
      ...approval,
      mail: 'e1.main.1.0',
      about: 'task.asked',
      to: MISTYPED,
      status: '5.1.1',
      words: { words: 'No such user here', by: system('mail') },
    },
    sentence: ({ to, status, words }) => ({ to, status, words }),
    step: null,
  }),
  /** A mail server has not taken a mail for a day; it is tried again. */
  'mail.delayed': fact({
    about: z.strictObject({ ...about, mail: Id, about: Id, to: PersonRef, since: Instant, words: Why }),
    example: {
      ...approval,
      mail: 'e1.main.1.0',
      about: 'task.asked',
      to: 'sara@client.example',
      since: '2026-03-09T12:00:00.000Z',
      words: { words: 'Try again later', by: system('mail') },
    },
    sentence: ({ to, since, words }) => ({ to, since: when(since), words }),
    step: null,
  }),
  'mail.sent-again': fact({
    about: z.strictObject({ ...task, to: PersonRef, by: Who, reason: Why }),
    example: { ...approval, to: 'sara@client.example', by: person('olu@client.example'), reason: said('Mistyped.') },
    sentence: ({ kind, to, by, reason }) => ({ to, by: actorCalled(by), reason, task: taskCalled(kind) }),
    step: null,
  }),
  /** Somebody has another address; what they are asked and told from now on goes there. */
  'address.corrected': fact({
    about: z.strictObject({ from: PersonRef, to: PersonRef, by: Who, reason: Why }),
    example: {
      from: MISTYPED,
      to: 'sara@client.example',
      by: person('olu@client.example'),
      reason: said('Mistyped.'),
    },
    sentence: ({ from, to, by, reason }) => ({ from, to, by: actorCalled(by), reason }),
    step: null,
  }),
};
