import { createTransport } from 'nodemailer';

/** A mail as it is handed to the mail server. */
export interface MailMessage {
  from: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  messageId: string;
  inReplyTo?: string;
  references?: string;
  headers: Record<string, string>;
  /** Where a bounce comes to, and whom the letter is for. */
  envelope?: { from: string; to: string };
  /** An entry for the reader's calendar. */
  icalEvent?: { method: string; content: string; filename: string };
  attachments?: { filename: string; content: string; contentType: string }[];
}

/** The way to the mail server. */
export interface Mailer {
  /** Resolves once the server has taken the mail; see {@link refusedForGood} for what it throws. */
  send(message: MailMessage): Promise<void>;
  /** Throws when the server does not let us in. */
  verify(): Promise<void>;
  close(): void;
}

const CONNECT_MS = 3_000;
const SILENCE_MS = 8_000;

/** Hands mails to the server at `smtp://…` or `smtps://…` over a few connections that stay open. */
export function createMailer(smtpUrl: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 5,
    maxMessages: Infinity,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (message) => void (await transport.sendMail(message)),
    verify: async () => void (await transport.verify()),
    close: () => transport.close(),
  };
}

/** Why a mail was not taken, as the server said it. */
export function refusalIn(error: unknown): { status: string; words: string } {
  const {
    response,
    responseCode,
    message = '',
  } = error as { response?: string; responseCode?: number; message?: string };
  const words = plainWords(response ?? message);
  return { status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(words)?.[0] ?? String(responseCode ?? 'none'), words };
}

const LONGEST_WORDS = 500;

/** What a server said, on one line. */
export const plainWords = (text: string): string =>
  text
    .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
    .trim()
    .slice(0, LONGEST_WORDS);

/** Whether the server refused this recipient or this message for good (5xx), rather than us or for now. */
export function refusedForGood(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { command, responseCode } = error as { command?: string; responseCode?: number };
  return (command === 'RCPT TO' || command === 'DATA') && (responseCode ?? 0) >= 500;
}
