import type { Logger } from 'pino';
import { type Mailer, type MailMessage, refusedForGood } from './mailer.js';

/** What became of a mail: handed over (now or before), refused for good, no longer so and never sent, or still waiting. */
export type Fate = 'sent' | 'refused' | 'dropped' | 'waiting';

/** Hands a message over once; never throws. Without one, its recipient is no address that may stand in a header. */
export async function send(
  { mailer, log }: { mailer: Pick<Mailer, 'send'>; log: Logger },
  mail: string,
  message: MailMessage | undefined,
): Promise<Fate> {
  if (!message) {
    log.warn({ mail }, 'a mail was refused: its recipient is not one plain address');
    return 'refused';
  }
  try {
    await mailer.send(message);
    return 'sent';
  } catch (error) {
    // The server's words quote the recipient's address: only its codes are logged.
    const { code, responseCode } = error as { code?: string; responseCode?: number };
    const refused = refusedForGood(error);
    log.warn({ mail, code, responseCode }, refused ? 'the mail server refused a mail' : 'the mail server is away');
    return refused ? 'refused' : 'waiting';
  }
}
