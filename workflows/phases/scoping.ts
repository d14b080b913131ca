import { applyChange, draftScope, openQuestions, settleQuestions } from '../../domain/engagement/scope.js';
import type { ScopeChange } from '../../domain/engagement/scope.js';
import { subtract } from '../../domain/kernel/amounts.js';
import type { PublicBrief, RoleNeed } from '../../domain/engagement/brief.js';
import type { MakeOrBuy, PlannedDeliverable } from '../../domain/engagement/statement-of-work.js';
import type { Money } from '../../domain/kernel/money.js';
import type { Message } from '../../domain/kernel/message.js';
import { reasonFor } from '../../domain/kernel/reasons.js';
import type { Answer } from '../../domain/tasks/task.js';
import { callOff } from './ending.js';
import { textOf } from '../desk/desk.js';
import { message } from '../runtime/message.js';
import type { Engagement, Scope } from './types.js';
import { setAttributes } from '../search-attributes.js';
import { actorOf, reasonOf } from '../runtime/outcome.js';
import type { Reason } from '../../domain/kernel/reason.js';

/**
 * Drafts the statement of work and has the sponsor approve it; each change they ask for makes a new version.
 * With `change`, the scope comes back because no vendor could be found for the last one.
 */
export async function agreeScope(run: Engagement, brief: PublicBrief, change: Reason | null = null): Promise<Scope> {
  const { desk } = run;
  if (run.scopeVersion > 0) setAttributes({ phase: 'scoping', holder: 'sponsor' });
  desk.record('phase.entered', { phase: 'scoping' });
  if (run.scopeVersion === 0) brief = await answerQuestions(run, brief);

  for (let wanted = change; ; ) {
    run.scopeVersion += 1;
    const decided = await askApproval(run, brief, wanted);
    if (decided.decision === 'approve') {
      desk.record('scope.approved', { version: run.scopeVersion, by: actorOf(decided) });
      informTeam(run, brief);
      return { version: run.scopeVersion, brief };
    }
    if (decided.decision !== 'change')
      throw callOff(reasonOf(decided, reasonFor('reasons.sponsorSilent')), actorOf(decided));
    const changed = applyChange(brief, changeOf(decided.answer));
    if ('brief' in changed) brief = changed.brief;
    wanted = { words: textOf(decided, 'changes') ?? '', by: actorOf(decided) };
  }
}

/** What the brief leaves open is asked once; answers about acceptance become criteria. */
async function answerQuestions(run: Engagement, brief: PublicBrief): Promise<PublicBrief> {
  const questions = openQuestions(brief);
  if (questions.length === 0) return brief;
  run.desk.record('scope.questioned', { questions });
  const answered = await run.desk.ask({
    kind: 'scope.answer',
    to: { ...run.people.sponsor, role: 'sponsor' },
    subject: message('notices.questions.subject'),
    lines: [message('notices.questions.why'), ...questions],
    context: { questions },
  });
  if (answered.decision === 'cancel')
    throw callOff(reasonOf(answered, reasonFor('reasons.sponsorSilent')), actorOf(answered));
  const answers = questions.map((_, index) => textOf(answered, `answer-${index + 1}`) ?? '');
  return settleQuestions(brief, answers);
}

function askApproval(
  run: Engagement,
  brief: PublicBrief,
  change: Reason | null,
): ReturnType<Engagement['desk']['ask']> {
  const draft = draftScope(brief, run.practice, run.scopeVersion, change);
  run.desk.record('scope.drafted', draft);
  return run.desk.ask({
    kind: 'scope.approve',
    amount: draft.makeOrBuy.bought,
    to: { ...run.people.sponsor, role: 'sponsor' },
    subject: message('notices.scope.subject', { version: run.scopeVersion }),
    lines: [
      brief.public.summary,
      message('notices.scope.comparison', figures(draft.makeOrBuy)),
      ...(change ? [message('notices.scope.answers', { change })] : []),
    ],
    context: {
      version: run.scopeVersion,
      summary: brief.public.summary,
      ...figures(draft.makeOrBuy),
      ...(change && { change }),
      roles: brief.roles.map(roleLine),
      deliverables: draft.deliverables.map(deliverableLine),
    },
    check: (answer) => {
      if (answer.decision !== 'change') return [];
      const changed = applyChange(brief, changeOf(answer));
      return 'problems' in changed ? changed.problems : [];
    },
  });
}

/** The internal team learns early and honestly what stays in-house and who their counterpart is. */
function informTeam({ desk }: Engagement, { affectedTeam: team, title: engagement }: PublicBrief): void {
  if (!team) return;
  desk.note(
    'team.note',
    { ...team.counterpart, role: 'counterpart' },
    message('notices.team.subject', { engagement, team: team.name }),
    [
      message('notices.team.part', { engagement, team: team.name }),
      message('notices.team.stays', { part: team.staysInHouse }),
      message('notices.team.tell'),
    ],
  );
  desk.record('team.informed', {
    team: team.name,
    counterpart: team.counterpart.email,
    staysInHouse: team.staysInHouse,
  });
}

const changeOf = (answer: Answer): ScopeChange => ({
  deliverables: answer.deliverables as ScopeChange['deliverables'],
  drop: answer.drop as ScopeChange['drop'],
  headcount: answer.headcount as ScopeChange['headcount'],
});

const figures = ({ bought, inHouse }: MakeOrBuy): { bought: Message; inHouse: Message; difference: Message } => ({
  bought: amountOf(bought),
  inHouse: inHouse ? amountOf(inHouse) : message('notices.scope.notGiven'),
  difference: inHouse ? amountOf(subtract(inHouse, bought)) : message('notices.scope.notKnown'),
});

const amountOf = (amount: Money): Message => message('notices.amount', { amount });

export const roleLine = ({ headcount, title, days }: RoleNeed): Message =>
  message('notices.scope.role', { count: headcount, title, days });

const deliverableLine = ({ id, title, from, due }: PlannedDeliverable): Message =>
  due.startsWith('P')
    ? message('notices.scope.dueAfter', { id, title, from, due: { duration: due } })
    : message('notices.scope.dueOn', { id, title, from, due: { at: due } });
