import type { OutboxMail } from '../../store/contract.js';
import { Card } from './card.js';
import { type Asked, type Letter, letterOf, oneLine } from './letter.js';
import { MESSAGES } from './messages.js';
import type { MailMessage } from './mailer.js';

/** Who mails come from. */
export interface Sender {
  /** `kpo <kpo@client.example>` */
  from: string;
  /** The organisation that kpo works for, as the footer names it. */
  organisation?: string;
}

/** One plain address: nothing in it can end a header or add a recipient. */
const ADDRESS = /^[^\s@<>"(),:;\\[\]\u0000-\u001f\u007f]{1,64}@[^\s@<>"(),:;\\[\]\u0000-\u001f\u007f]{1,253}$/;
/** Used where the sender's address has no domain that others know. */
const NO_DOMAIN = 'kpo.invalid';

/** A mail ready for the mail server, or undefined when its recipient is no address that may stand in a header. */
export function renderMail(mail: OutboxMail, asked: Asked | undefined, sender: Sender): MailMessage | undefined {
  const { id, engagement, notice } = mail;
  if (!ADDRESS.test(notice.to.email)) return undefined;
  const letter = letterOf(mail, asked, sender.organisation);
  const domain = domainOf(sender.from);
  const thread = `<engagement-${engagement}@${domain}>`;
  return {
    from: sender.from,
    to: { name: oneLine(notice.to.name), address: notice.to.email },
    subject: letter.subject,
    text: textOf(letter),
    html: page(<Card letter={letter} />),
    // Made from the outbox's id, so that a mail tried twice is recognised as one.
    messageId: `<${id}@${domain}>`,
    inReplyTo: thread,
    references: thread,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'X-Kpo-Engagement': engagement,
      ...(notice.task && { 'X-Kpo-Task': notice.task }),
      'X-Kpo-Kind': notice.kind,
    },
  };
}

/** No component here is asynchronous, so an element is its text as soon as it is asked for it. */
const page = (card: unknown): string => `<!doctype html>${card as string}`;

/** Mail programs fold away what follows it. */
const SIGNATURE = '-- ';

function textOf({ occasion, heading, engagement, greeting, paragraphs, due, choices, link, footer }: Letter): string {
  return [
    `${occasion}: ${heading}`,
    `${MESSAGES.engagement}: ${engagement}`,
    greeting,
    ...paragraphs,
    ...(due ? [`${due.label}: ${due.date}`] : []),
    ...(link ? [`${link.label}: ${link.url}`, link.hint] : []),
    ...(choices.length > 0
      ? [`${MESSAGES.choices}:\n${choices.map(({ label, consequence }) => `- ${label}: ${consequence}`).join('\n')}`]
      : []),
    [SIGNATURE, ...footer].join('\n'),
  ].join('\n\n');
}

function domainOf(from: string): string {
  const domain = /@([A-Za-z0-9.-]+)>?\s*$/.exec(from)?.[1] ?? '';
  return domain.includes('.') ? domain : NO_DOMAIN;
}
