import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import type { Mailer } from '../../activities/mail/mailer.js';
import { localizerFor } from '../../i18n/index.js';
import type { Person } from '../../domain/kernel/person.js';
import type { Settings } from '../environment.js';

/** Mails somebody the link they asked for on the sign-in page, in their language. */
export const createSignInMail =
  (mailer: Mailer, { mailFrom, organisation }: Pick<Settings, 'mailFrom' | 'organisation'>) =>
  async (person: Person, url: string): Promise<void> => {
    const localizer = localizerFor(person);
    const domain = /@([^\s>@]+)>?$/.exec(mailFrom)?.[1] ?? 'localhost';
    const thread = `<sign-in@${domain}>`;
    const subject =
      organisation === undefined
        ? localizer.message('console.signIn.mail.plain')
        : localizer.message('console.signIn.mail.subject', { organisation });
    const once = localizer.message('console.signIn.mail.once');
    await mailer.send({
      from: mailFrom,
      to: { name: '', address: person.email },
      subject,
      text: `${localizer.message('console.signIn.mail.here')}\n\n${url}\n\n${once}\n`,
      html: String(
        await html`<div lang="${localizer.language}"><p><a href="${url}">${subject}</a></p><p>${once}</p></div>`,
      ),
      messageId: `<sign-in-${randomUUID()}@${domain}>`,
      inReplyTo: thread,
      references: thread,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  };
