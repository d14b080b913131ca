import { createHmac } from 'node:crypto';
import { stemOf, type Subject, subjectOf } from '../../../domain/kernel/index.js';
import type { OutboxMail, SentLetter, Store } from '../../../store/index.js';

/** By what envelopes are addressed, so that a bounce tells which letter came back. */
export interface Envelopes {
  /** The envelope's sender: an address of its own for each letter, which nobody can guess and which names nobody. */
  senderOf(letter: string, about: SentLetter): Promise<string | undefined>;
  /** Whether an address is one that bounces come to. */
  isOurs(address: string): boolean;
  /** The mails that were in the letter of an address; none where it is no letter of ours. */
  mailsBehind(address: string): Promise<SentLetter[]>;
}

export interface EnvelopeDeps {
  store: Pick<Store, 'putEnvelope' | 'envelope' | 'lettersOf' | 'mail'>;
  secret: string;
  /** Where bounces come to, such as `kpo@client.example`; without it envelopes carry the sender's address. */
  bounceAddress?: string | undefined;
}

const MARK_CHARACTERS = 24;
/** Instead of an engagement, of letters that are in no outbox. */
const APART = 'x';

export function createEnvelopes({ store, secret, bounceAddress }: EnvelopeDeps): Envelopes {
  const [local = '', domain = ''] = bounceAddress?.split('@') ?? [];
  const markOf = (letter: string): string =>
    createHmac('sha256', secret).update(`envelope\n${letter}`).digest('hex').slice(0, MARK_CHARACTERS);

  /** Mail systems may write an address in other cases. */
  function tokenIn(address: string): { stem: string; mark: string } | undefined {
    if (!bounceAddress) return undefined;
    const [, before, stem, mark, host] =
      /^([^+@]+)\+([a-z0-9-]+)\.([0-9a-f]{24})@(.+)$/.exec(address.toLowerCase()) ?? [];
    if (before !== local.toLowerCase() || host !== domain.toLowerCase()) return undefined;
    return stem && mark ? { stem, mark } : undefined;
  }

  async function mailsOf(subject: Subject, mark: string): Promise<SentLetter[]> {
    const letters = (await store.lettersOf(subject)).filter(({ id, bundle }) => markOf(bundle ?? id) === mark);
    const mails = await Promise.all(letters.map(({ id }) => store.mail(id)));
    return mails.flatMap((mail) => (mail ? [sentLetter(mail)] : []));
  }

  return {
    async senderOf(letter, about) {
      if (!bounceAddress) return undefined;
      const { subject } = about;
      const mark = markOf(letter);
      const isApart = subject === null || about.about === 'event.refused';
      if (isApart) await store.putEnvelope(mark, about);
      return `${local}+${isApart ? APART : stemOf(subject)}.${mark}@${domain}`;
    },
    isOurs: (address) => tokenIn(address) !== undefined,
    async mailsBehind(address) {
      const token = tokenIn(address);
      if (!token) return [];
      if (token.stem !== APART) return mailsOf(subjectOf('engagement', token.stem), token.mark);
      const letter = await store.envelope(token.mark);
      return letter ? [letter] : [];
    },
  };
}

/** A queued mail, as whoever has it back knows it. */
export const sentLetter = ({ id, subject, notice, at }: OutboxMail): SentLetter => {
  const { to, task = null, kind: about, subject: title } = notice;
  return { id, subject, task, to: { name: to.name, email: to.email }, about, title, sentAt: at };
};
