import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import type { Mailer } from '../../activities/mail/mailer.js';
import { readerFor } from '../../i18n/localizer.js';
import type { Person } from '../../domain/kernel/person.js';
import type { Settings } from '../environment.js';

/** Mails somebody the link they asked for on the sign-in page, in their language. */
export const createSignInMail =
  (mailer: Mailer, { mailFrom, organisation }: Pick<Settings, 'mailFrom' | 'organisation'>) =>
  async (person: Person, url: string): Promise<void> => {
    const reader = readerFor(person);
    const domain = /@([^\s>@]+)>?$/.exec(mailFrom)?.[1] ?? 'localhost';
    const thread = `<sign-in@${domain}>`;
    const subject =
      organisation === undefined
        ? reader.say('console.signIn.mail.plain')
        : reader.say('console.signIn.mail.subject', { organisation });
    const once = reader.say('console.signIn.mail.once');
    await mailer.send({
      from: mailFrom,
      to: { name: '', address: person.email },
      subject,
      text: `${reader.say('console.signIn.mail.here')}\n\n${url}\n\n${once}\n`,
      html: String(
        await html`<div lang="${reader.language}"><p><a href="${url}">${subject}</a></p><p>${once}</p></div>`,
      ),
      messageId: `<sign-in-${randomUUID()}@${domain}>`,
      inReplyTo: thread,
      references: thread,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  };
