import { engagementOf, workflowIdOf } from '../../domain/engagement/index.js';
import { addDuration } from '../../domain/kernel/index.js';
import type { NoticeKind } from '../../domain/journal/index.js';
import type { Store, UntakenLetter } from '../../store/index.js';
import { mailDelayed, mailRefused, type UntakenMail } from '../../workflows/messages.js';
import { bySignal, tellNow } from './tell-workflow.js';
import type { ReachDeps } from '../temporal-call.js';

/** Tells a workflow of a mail, unless it has ended; throws when Temporal takes nothing now. */
export type TellOfMail = (workflowId: string, mail: UntakenMail, forGood: boolean) => Promise<'told' | 'ended'>;

export interface UntakenNewsDeps {
  store: Pick<Store, 'untold' | 'markUntaken' | 'task'>;
  tell: TellOfMail;
  now?: () => string;
}

const AT_ONCE = 50;
/** What is refused for a while is nothing to be told of before. */
const DELAYED_AFTER = 'P1D';

/** Tells workflows whom their mail did not reach, at least once; a workflow takes the same mail once. */
export function createUntakenNews({ store, tell, now = () => new Date().toISOString() }: UntakenNewsDeps) {
  /** Whoever has a task hears of it; else the engagement, and once that has ended its owner alone. */
  async function tellOf(letter: UntakenLetter): Promise<boolean> {
    const task = letter.task === null ? undefined : await store.task(letter.task);
    const main = mainOf(letter);
    const mail = untakenMail(letter);
    const workflows = [...new Set([...(task ? [task.workflowId] : []), main])];
    for (const workflow of workflows) if ((await tell(workflow, mail, letter.forGood)) === 'told') return true;
    return false;
  }

  return {
    /** Returns how many mails were told of. */
    async drain(): Promise<number> {
      const at = now();
      const delayedSince = addDuration(at, DELAYED_AFTER, -1);
      const letters = await store.untold({ tell: 'workflow', delayedSince, limit: AT_ONCE });
      for (const letter of letters) {
        const told = await tellOf(letter);
        await store.markUntaken([letter.id], told ? { toldAt: at } : { tell: 'owner' });
      }
      return letters.length;
    },
  };
}

/** Tells workflows of their mail by signals. */
export function mailBySignal(deps: ReachDeps): TellOfMail {
  const [ofRefused, ofDelayed] = [bySignal(deps, mailRefused), bySignal(deps, mailDelayed)];
  return async (workflowId, mail, forGood) => {
    const told = await (forGood
      ? tellNow(ofRefused, workflowId, mail)
      : tellNow(ofDelayed, workflowId, { mails: [mail] }));
    return told === 'told' ? 'told' : 'ended';
  };
}

const mainOf = ({ subject }: UntakenLetter): string => (subject === null ? '' : workflowIdOf(engagementOf(subject)));

const untakenMail = ({ id, about, title, task, to, sentAt, status, words }: UntakenLetter): UntakenMail => ({
  mail: id,
  about: about as NoticeKind,
  subject: title,
  ...(task !== null && { task }),
  ...{ to, sentAt, status, words },
});
