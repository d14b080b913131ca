import { pino } from 'pino';
import { createCalendars } from '../../../activities/calendars/calendars.js';
import { createHours } from '../../../activities/mail/hours.js';
import type { Mailer, MailMessage } from '../../../activities/mail/mailer.js';
import { createPostRound, type PostRound } from '../../../activities/mail/round.js';
import { dueIfResumed } from '../../../domain/tasks/resumed-due.js';
import type { Store } from '../../../store/contract.js';
import { createLinks } from '../../../store/access/links.js';

export const LINKS = createLinks({
  secret: 'a-secret-of-the-tests-that-is-long-enough',
  publicUrl: 'https://kpo.example',
});

/** A mail server in memory; `trouble` is thrown instead of taking a message. */
export function aMailer(): Pick<Mailer, 'send'> & { sent: MailMessage[]; trouble?: Error } {
  const mailer = {
    sent: [] as MailMessage[],
    trouble: undefined as Error | undefined,
    async send(message: MailMessage) {
      if (mailer.trouble) throw mailer.trouble;
      mailer.sent.push(message);
    },
  };
  return mailer;
}

/** A process that hands deferred mails over, by a clock that the test sets. */
export function aPostRound(store: Store, mailer: Pick<Mailer, 'send'>, now: () => string, window = 'PT5S'): PostRound {
  const calendars = createCalendars({ store });
  return createPostRound({
    resumedDue: (task, at) => dueIfResumed(task, at, calendars),
    store,
    links: LINKS,
    envelopes: { senderOf: async () => undefined },
    mailer,
    window,
    now,
    hours: createHours({ store, window, now }),
    sender: { from: 'kpo <kpo@client.example>', organisation: 'Client & Sons', host: 'kpo.example' },
    log: pino({ level: 'silent' }),
  });
}
