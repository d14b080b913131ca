import { demandsThatExcluded } from '../../domain/directory/index.js';
import { applyChange, isChanged, optionsOf, type PublicBrief } from '../../domain/engagement/index.js';
import { addDuration, type Problem, problem, type Reason } from '../../domain/kernel/index.js';
import type { TaskOutcome } from '../../domain/tasks/index.js';
import { textOf } from '../desk/desk.js';
import { message } from '../runtime/message.js';
import { reasonOf } from '../runtime/outcome.js';
import { callOff } from '../runtime/calling-off.js';
import { changeOf } from './scoping.js';
import type { Engagement, Rescoped, Scope } from './types.js';

/** As many vendors as a mail and a page name one by one; the journal has them all. */
const NAMED = 30;

/**
 * No vendor could be chosen: the sponsor hears why, vendor by vendor, and changes the scope or calls the engagement off. Once the
 * policy allows no more rounds the owner decides whether to ask again later; null where the same scope is tried again then.
 */
export const rescopeOrCancel = (run: Engagement, scope: Scope, why: Reason): Promise<Rescoped | null> =>
  run.desk.inputs.part(() => askHowToGoOn(run, scope, why));

async function askHowToGoOn(run: Engagement, scope: Scope, why: Reason): Promise<Rescoped | null> {
  run.failures += 1;
  run.desk.record('selection.failed', { why, vendors: run.turnedAway });
  const isLast = run.failures >= run.policy.rounds.selection;
  const { brief } = scope;
  const excluded = 'code' in why && why.code === 'reasons.nobodyFits' ? demandsThatExcluded(run.turnedAway) : [];
  const answered = await run.desk.ask({
    kind: 'award.approve',
    to: isLast ? { ...run.people.owner, role: 'owner' } : { ...run.people.sponsor, role: 'sponsor' },
    subject: message('notices.noVendor.subject'),
    lines: [
      message('notices.noVendor.why', { reason: why }),
      ...run.turnedAway
        .slice(0, NAMED)
        .map((each) => message('notices.noVendor.each', { name: each.name, why: each.why })),
    ],
    context: {
      ranking: [],
      failed: why,
      excluded: run.turnedAway.slice(0, NAMED).map((each) => ({ name: each.name, why: each.why })),
      ...(run.turnedAway.length > NAMED && { moreExcluded: run.turnedAway.length - NAMED }),
      ...(isLast ? { roundsUsed: run.failures } : { options: optionsOf(brief, run.scopeVersion, excluded) }),
    },
    check: ({ decision, ...changes }) => {
      if (decision !== 'rescope') return [];
      const changed = applyChange(brief, changeOf(changes));
      if ('problems' in changed) return changed.problems;
      // What nobody offered for is asked for anew only where something of it is different.
      return isChanged(brief, changed.brief, excluded) ? [] : [problem('/decision', 'problems.sameScope')];
    },
  });
  if (answered.decision === 'rescope') return rescoped(brief, answered);
  if (answered.decision !== 'extend') throw callOff(reasonOf(answered, why), answered.by);
  const later = textOf(answered, 'by') ?? run.policy.periods.bidExtension;
  await run.desk.inputs.firstBy(addDuration(run.desk.now(), later), []);
  return null;
}

/** The brief with what was asked to be different, as far as fields say it; what only words say is still to be written in. */
export function rescoped(brief: PublicBrief, answered: TaskOutcome): Rescoped {
  const changed = applyChange(brief, changeOf(answered.answer));
  const after = 'brief' in changed ? changed.brief : brief;
  return { brief: after, request: { reason: reasonOf(answered, 'reasons.notSaid'), isIn: isChanged(brief, after) } };
}

/** What is wrong with the change that an answer asks for. */
export function changeProblems(brief: PublicBrief, changes: Readonly<Record<string, unknown>>): Problem[] {
  const changed = applyChange(brief, changeOf(changes));
  return 'problems' in changed ? changed.problems : [];
}
