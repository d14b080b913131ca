import type { Logger } from 'pino';
import type { SentLetter, Store, UntakenLetter } from '../../store/index.js';
import type { Envelopes } from './bounces/envelopes.js';
import { type Mailer, type MailMessage, refusalIn, refusedForGood } from './mailer.js';

/** What became of a mail: handed over (now or before), refused for good, no longer so and never sent, or still waiting. */
export type Fate = 'sent' | 'refused' | 'dropped' | 'waiting';

export interface Sending {
  mailer: Pick<Mailer, 'send'>;
  store: Pick<Store, 'noteUntaken'>;
  envelopes: Pick<Envelopes, 'senderOf'>;
  log: Logger;
}

/** Bad destination mailbox address syntax (RFC 3463). */
const NO_ADDRESS = { status: '5.1.3', words: 'It is not one plain address.' };

/**
 * Hands a letter over once, under an envelope of its own by which a bounce is known; never throws. What the server refuses is noted
 * of each mail in it. Without a message, its recipient is no address that may stand in a header.
 */
export async function send(
  deps: Sending,
  letter: string,
  message: MailMessage | undefined,
  mails: readonly [SentLetter, ...SentLetter[]],
): Promise<Fate> {
  const { mailer, envelopes, log } = deps;
  if (!message) {
    log.warn({ mail: letter }, 'a mail was refused: its recipient is not one plain address');
    return note(deps, mails, { forGood: true, ...NO_ADDRESS });
  }
  try {
    const from = await envelopes.senderOf(letter, mails[0]);
    await mailer.send({ ...message, ...(from && { envelope: { from, to: message.to.address } }) });
    return 'sent';
  } catch (error) {
    // The server's words quote the recipient's address: only its codes are logged.
    const { code, responseCode } = error as { code?: string; responseCode?: number };
    const forGood = refusedForGood(error);
    log.warn(
      { mail: letter, code, responseCode },
      forGood ? 'the mail server refused a mail' : 'the mail server is away',
    );
    return note(deps, mails, { forGood, ...refusalIn(error) });
  }
}

/** What could not be noted is tried again, so that nobody is left unreached unknown to anybody. */
async function note(
  { store, log }: Sending,
  mails: readonly SentLetter[],
  how: Pick<UntakenLetter, 'forGood' | 'status' | 'words'>,
): Promise<Fate> {
  const at = new Date().toISOString();
  try {
    await store.noteUntaken(mails.map((mail) => ({ ...mail, ...how, at })));
  } catch (error) {
    log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'a refused mail could not be noted');
    return 'waiting';
  }
  return how.forGood ? 'refused' : 'waiting';
}
