import { ApplicationFailure } from '@temporalio/activity';
import { FAILURES } from '../../domain/kernel/index.js';
import type { Store } from '../../store/index.js';
import type { Capabilities } from '../capabilities.js';
import { afterwards } from './afterwards.js';
import type { Hours } from './hours.js';
import { createPost, type PostDeps } from './post.js';
import type { Fate } from './send.js';

/** Mails as one turn sees them. */
export interface Mail extends Pick<Capabilities, 'deliverMail'> {
  /** Tries each mail once within the limit, and returns the ids of those that still wait; never throws. */
  tryOnce(ids: readonly string[]): Promise<string[]>;
}

const HAND_OVER_MS = 2_000;

export interface MailDeps extends PostDeps {
  store: PostDeps['store'] & Pick<Store, 'deferMail'>;
  hours: Pick<Hours, 'quietUntil'>;
  /** All the mails of one turn together may take this long; the turn's local activity waits for them. */
  handOverMs?: number;
}

export function createMail(deps: MailDeps): Mail {
  const post = createPost(deps);
  const isPutOff = async (id: string): Promise<boolean> => !post.isUnderWay(id) && (await isQuiet(deps, id));
  return {
    async tryOnce(ids) {
      if (ids.length === 0) return [];
      const late = afterwards<Fate>('waiting', deps.handOverMs ?? HAND_OVER_MS);
      const fates = await Promise.all(post.send(ids).map((fate) => Promise.race([fate, late.value])));
      late.cancel();
      return ids.filter((_, index) => fates[index] === 'waiting');
    },
    async deliverMail(ids) {
      const putOff = await Promise.all(ids.map(isPutOff));
      const fates = await Promise.all(post.send(ids.filter((_, index) => !putOff[index])));
      const waiting = fates.filter((fate) => fate === 'waiting').length;
      if (waiting > 0)
        throw ApplicationFailure.retryable(
          `${waiting} of ${ids.length} mails wait for the mail server`,
          FAILURES.mailUnavailable,
        );
    },
  };
}

/** Puts a mail off that would now come in its recipient's quiet hours, because the mail server was away until then. */
async function isQuiet({ store, hours }: MailDeps, id: string): Promise<boolean> {
  const mail = await store.mail(id);
  const until = mail && (await hours.quietUntil(mail.notice.to, new Date().toISOString()));
  if (!until) return false;
  await store.deferMail(id, until);
  return true;
}
