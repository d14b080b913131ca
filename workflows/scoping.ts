import { applyChange, draftScope, openQuestions, settleQuestions } from '../domain/scope.js';
import type { ScopeChange } from '../domain/scope.js';
import { plainMoney, subtract } from '../domain/amounts.js';
import type { PublicBrief } from '../domain/brief.js';
import type { MakeOrBuy } from '../domain/facts.js';
import type { Answer } from '../domain/task.js';
import { callOff } from './ending.js';
import { reasonOf, textOf } from './desk.js';
import type { Engagement, Scope } from './types.js';

/**
 * Drafts the statement of work and has the sponsor approve it; each change they ask for makes a new version.
 * With `change`, the scope comes back because no vendor could be found for the last one.
 */
export async function agreeScope(run: Engagement, brief: PublicBrief, change: string | null = null): Promise<Scope> {
  const { desk } = run;
  if (run.scopeVersion > 0) run.attributes.set({ phase: 'scoping', holder: 'sponsor' });
  desk.record('phase.entered', { phase: 'scoping' });
  if (run.scopeVersion === 0) brief = await answerQuestions(run, brief);

  for (let wanted = change; ; ) {
    run.scopeVersion += 1;
    const decided = await askApproval(run, brief, wanted);
    if (decided.decision === 'approve') {
      desk.record('scope.approved', { version: run.scopeVersion, by: decided.by });
      informTeam(run, brief);
      return { version: run.scopeVersion, brief };
    }
    if (decided.decision !== 'change') throw callOff(reasonOf(decided, 'the sponsor did not answer'), decided.by);
    const changed = applyChange(brief, changeOf(decided.answer));
    if ('brief' in changed) brief = changed.brief;
    wanted = textOf(decided, 'changes') ?? '';
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
    subject: 'Open questions about the scope',
    lines: ['Before the statement of work is drafted, please answer:', ...questions],
    context: { questions },
  });
  if (answered.decision === 'cancel') throw callOff(reasonOf(answered, 'the sponsor did not answer'), answered.by);
  const answers = questions.map((_, index) => textOf(answered, `answer-${index + 1}`) ?? '');
  return settleQuestions(brief, answers);
}

function askApproval(
  run: Engagement,
  brief: PublicBrief,
  change: string | null,
): ReturnType<Engagement['desk']['ask']> {
  const draft = draftScope(brief, run.practice, run.scopeVersion, change);
  run.desk.record('scope.drafted', draft);
  return run.desk.ask({
    kind: 'scope.approve',
    amount: draft.makeOrBuy.bought,
    to: { ...run.people.sponsor, role: 'sponsor' },
    subject: `Approve the scope, version ${run.scopeVersion}`,
    lines: [
      brief.public.summary,
      ...comparison(draft.makeOrBuy),
      ...(change ? [`This version answers: ${change}`] : []),
    ],
    context: {
      version: run.scopeVersion,
      summary: brief.public.summary,
      ...figures(draft.makeOrBuy),
      ...(change && { change }),
      roles: brief.roles.map((role) => `${role.headcount} × ${role.title}, ${role.days} days each`),
      deliverables: draft.deliverables.map(
        ({ id, title, from, due }) =>
          `${id}: ${title} (from the ${from}, due ${due.startsWith('P') ? `${due} after the start` : due})`,
      ),
    },
    check: (answer) => {
      if (answer.decision !== 'change') return [];
      const changed = applyChange(brief, changeOf(answer));
      return 'problems' in changed ? changed.problems : [];
    },
  });
}

/** The internal team learns early and honestly what stays in-house and who their counterpart is. */
function informTeam({ desk }: Engagement, { affectedTeam: team, title }: PublicBrief): void {
  if (!team) return;
  desk.note('team.note', { ...team.counterpart, role: 'counterpart' }, `What "${title}" means for ${team.name}`, [
    `Part of the work around "${title}" will be done by an outside firm. You are the counterpart for ${team.name}.`,
    `What stays in-house: ${team.staysInHouse}.`,
    'Please tell the team before they hear it elsewhere, and bring their questions back to the owner.',
  ]);
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

const figures = ({ bought, inHouse }: MakeOrBuy): { bought: string; inHouse: string; difference: string } => ({
  bought: plainMoney(bought),
  inHouse: inHouse ? plainMoney(inHouse) : 'not given',
  difference: inHouse ? plainMoney(subtract(inHouse, bought)) : 'not known',
});

const comparison = (makeOrBuy: MakeOrBuy): string[] => {
  const { bought, inHouse, difference } = figures(makeOrBuy);
  return [`Bought, with transition and oversight: ${bought}. In-house: ${inHouse}. Difference: ${difference}.`];
};
