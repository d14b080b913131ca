import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import type { Mailer } from '../../activities/mail/mailer.js';
import type { Settings } from '../../worker/environment.js';

/** Mails somebody the link they asked for on the sign-in page. */
export const createSignInMail =
  (mailer: Mailer, { mailFrom, organisation }: Pick<Settings, 'mailFrom' | 'organisation'>) =>
  async (email: string, url: string): Promise<void> => {
    const domain = /@([^\s>@]+)>?$/.exec(mailFrom)?.[1] ?? 'localhost';
    const thread = `<sign-in@${domain}>`;
    const once = 'The link works once, and for a quarter of an hour. If you did not ask for it, ignore this mail.';
    await mailer.send({
      from: mailFrom,
      to: { name: '', address: email },
      subject: `Sign in to kpo of ${organisation}`,
      text: `Sign in here:\n\n${url}\n\n${once}\n`,
      html: String(await html`<p><a href="${url}">Sign in to kpo of ${organisation}</a></p><p>${once}</p>`),
      messageId: `<sign-in-${randomUUID()}@${domain}>`,
      inReplyTo: thread,
      references: thread,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  };
