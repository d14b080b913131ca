import { adminsOf, type RightsChange, type Store } from '../../store/index.js';
import { FIRST_ADMIN, issueSignInLink, rightsIn } from '../../web/index.js';
import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import type { Mailer } from '../../activities/index.js';
import { localizerFor } from '../../i18n/index.js';
import type { Person } from '../../domain/kernel/index.js';
import { asPerson, type DirectoryPerson } from '../../domain/directory/index.js';
import { publicUrlOf, type Settings } from '../environment.js';

type MailSettings = Pick<Settings, 'mailFrom'>;

/** A mail to somebody of the console, outside of any engagement; those of one thread stand together. */
interface ConsoleMail {
  to: string;
  subject: string;
  text: string;
  html: string;
  thread: string;
  /** What of the thread it is, where there may be several. */
  of?: string;
}

async function mailTo(mailer: Mailer, { mailFrom }: MailSettings, { to, thread, of = thread, ...said }: ConsoleMail) {
  const domain = /@([^\s>@]+)>?$/.exec(mailFrom)?.[1] ?? 'localhost';
  await mailer.send({
    from: mailFrom,
    to: { name: '', address: to },
    ...said,
    messageId: `<${of}-${randomUUID()}@${domain}>`,
    inReplyTo: `<${thread}@${domain}>`,
    references: `<${thread}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
}

/** Mails somebody the link they asked for on the sign-in page, in their language. */
export const createSignInMail =
  (mailer: Mailer, settings: Pick<Settings, 'mailFrom' | 'organisation'>) =>
  async (person: Person, url: string): Promise<void> => {
    const localizer = localizerFor(person);
    const { organisation } = settings;
    const subject =
      organisation === undefined
        ? localizer.message('console.signIn.mail.plain')
        : localizer.message('console.signIn.mail.subject', { organisation });
    const once = localizer.message('console.signIn.mail.once');
    await mailTo(mailer, settings, {
      to: person.email,
      subject,
      text: `${localizer.message('console.signIn.mail.here')}\n\n${url}\n\n${once}\n`,
      html: String(
        await html`<div lang="${localizer.language}"><p><a href="${url}">${subject}</a></p><p>${once}</p></div>`,
      ),
      thread: 'sign-in',
    });
  };

/** Tells somebody of a change of rights: that it waits for them, or what became of it. */
export const createRightsMail =
  (mailer: Mailer, settings: Pick<Settings, 'mailFrom' | 'publicUrl' | 'host' | 'ports'>) =>
  async (to: DirectoryPerson, { id, email, before, after, askedBy, decidedBy, state }: RightsChange): Promise<void> => {
    if (state === 'replaced') return;
    const localizer = localizerFor(asPerson(to));
    const [was, is] = [rightsIn(localizer, before), rightsIn(localizer, after)];
    const said = [
      localizer.message('access.rights.mail.text', { asker: askedBy, email, before: was, after: is }),
      decidedBy === null ? '' : localizer.message('access.rights.mail.decided', { by: decidedBy }),
    ].filter(Boolean);
    const url = state === 'pending' ? new URL('/rights', publicUrlOf(settings)).href : undefined;
    await mailTo(mailer, settings, {
      to: to.email,
      subject: localizer.message(`access.rights.mail.${state}`, { email }),
      text: `${[...said, url].filter(Boolean).join('\n\n')}\n`,
      html: String(
        await html`<div lang="${localizer.language}">${said.map((line) => html`<p>${line}</p>`)}${url && html`<p><a href="${url}">${localizer.message('access.rights')}</a></p>`}</div>`,
      ),
      thread: `rights-${id}`,
      of: `rights-${id}-${state}`,
    });
  };

/** Long enough for the first start to be looked at after a coffee. */
const LIFE = 'PT1H';

/** A link that signs an admin in, once: the default owner if they are one. */
export async function makeSignInLink(store: Store, publicUrl: string): Promise<{ url: string; email: string }> {
  const admins = await adminsOf(store);
  const email = (admins.find(({ defaultFor }) => defaultFor.includes('owner')) ?? admins[0])?.email ?? FIRST_ADMIN;
  return { url: await issueSignInLink({ store, publicUrl }, email, new Date().toISOString(), { life: LIFE }), email };
}
