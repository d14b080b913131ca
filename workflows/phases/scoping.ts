import {
  applyChange,
  draftScope,
  isChanged,
  type MakeOrBuy,
  openQuestions,
  optionsOf,
  type PlannedDeliverable,
  type PublicBrief,
  type RoleNeed,
  type ScopeChange,
  settleQuestions,
} from '../../domain/engagement/index.js';
import { type Message, problem, type Reason, reasonFor, subtract } from '../../domain/kernel/index.js';
import { callOff } from '../runtime/calling-off.js';
import { askForMoney } from '../desk/approved.js';
import { chosen, type Question, textOf } from '../desk/desk.js';
import { amountOf, message } from '../runtime/message.js';
import type { Engagement, ScopeRequest, Scope } from './types.js';
import { reasonOf } from '../runtime/outcome.js';

/**
 * Drafts the statement of work and has the sponsor approve it; what they want changed makes a new version once it is in the brief.
 * With `request`, the scope comes back because no vendor could be found for the last one.
 */
export const agreeScope = (run: Engagement, brief: PublicBrief, request: ScopeRequest | null = null): Promise<Scope> =>
  run.desk.inputs.part(() => draftUntilApproved(run, brief, request));

async function draftUntilApproved(run: Engagement, brief: PublicBrief, request: ScopeRequest | null): Promise<Scope> {
  const { desk } = run;
  if (run.scopeVersion > 0) run.desk.setAttributes({ phase: 'scoping', holder: 'sponsor' });
  desk.record('phase.entered', { phase: 'scoping' });
  if (run.scopeVersion === 0) brief = await answerQuestions(run, brief);

  for (let wanted = request, sentBack = 0; ; sentBack += 1) {
    const isLast = sentBack > run.policy.rounds.scope;
    const { refused, ...written }: WrittenIn =
      wanted && (!wanted.isIn || isLast) ? await writeIn(run, brief, wanted.reason, isLast) : { brief };
    brief = written.brief;
    const answers = refused ? null : (wanted?.reason ?? null);
    if (!refused) draft(run, brief, answers);
    const decided = await askApproval(run, brief, {
      ...(answers && { answers }),
      ...(wanted && refused && { notTakenUp: { request: wanted.reason, reason: refused } }),
      isFinal: isLast,
    });
    if (decided.decision === 'approve') {
      desk.record('scope.approved', { version: run.scopeVersion, by: decided.by });
      informTeam(run, brief);
      return { version: run.scopeVersion, brief };
    }
    if (decided.decision !== 'change') throw callOff(reasonOf(decided, reasonFor('reasons.sponsorSilent')), decided.by);
    // What would come after the last round is put to the owner as it was said.
    const isOver = sentBack >= run.policy.rounds.scope;
    const changed = isOver ? { brief } : applyChange(brief, changeOf(decided.answer));
    const after = 'brief' in changed ? changed.brief : brief;
    wanted = { reason: { words: textOf(decided, 'changes') ?? '', by: decided.by }, isIn: isChanged(brief, after) };
    brief = after;
  }
}

/** The next version, which answers what was asked to be different, if anything was. */
function draft(run: Engagement, brief: PublicBrief, answers: Reason | null): void {
  run.scopeVersion += 1;
  run.desk.record('scope.drafted', draftScope(brief, run.practice, run.scopeVersion, answers));
}

/** The brief as the owner has left it, and why something was left out of it. */
interface WrittenIn {
  brief: PublicBrief;
  refused?: Reason;
}

/**
 * What was asked to be different in words is written into the brief by the owner, or left out with their reason; once the rounds
 * are used up it can only be left out, or the engagement called off.
 */
async function writeIn(run: Engagement, brief: PublicBrief, request: Reason, isLast: boolean): Promise<WrittenIn> {
  const answered = await run.desk.ask({
    kind: 'scope.answer',
    to: { ...run.people.owner, role: 'owner' },
    subject: message('notices.request.subject'),
    lines: [message('notices.request.why', { request })],
    context: { questions: [], request, options: optionsOf(brief, run.scopeVersion), ...(isLast && { last: true }) },
    check: ({ decision, ...changes }) => {
      if (decision !== 'answer') return [];
      const changed = applyChange(brief, changeOf(changes));
      if ('problems' in changed) return changed.problems;
      return isChanged(brief, changed.brief) ? [] : [problem('/decision', 'problems.notWrittenIn')];
    },
  });
  if (answered.decision === 'cancel')
    throw callOff(reasonOf(answered, reasonFor('reasons.sponsorSilent')), answered.by);
  const changed = chosen(answered, 'answer') ? applyChange(brief, changeOf(answered.answer)) : undefined;
  if (changed && 'brief' in changed) return changed;
  return { brief, refused: reasonOf(answered, 'reasons.keptAsItIs') };
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
    lines: [message('notices.questions.why'), ...questions, ...assumedIn(run)],
    context: { questions, ...(run.assumptions.length > 0 && { assumptions: run.assumptions.map(said) }) },
  });
  if (answered.decision === 'cancel')
    throw callOff(reasonOf(answered, reasonFor('reasons.sponsorSilent')), answered.by);
  const answers = questions.map((_, index) => textOf(answered, `answer-${index + 1}`) ?? '');
  return settleQuestions(brief, answers);
}

/** What a version has to do with what was asked to be different. */
interface Answering {
  answers?: Reason;
  notTakenUp?: { request: Reason; reason: Reason };
  isFinal: boolean;
}

function askApproval(
  run: Engagement,
  brief: PublicBrief,
  { answers, notTakenUp, isFinal }: Answering,
): ReturnType<Engagement['desk']['ask']> {
  const { deliverables, makeOrBuy } = draftScope(brief, run.practice, run.scopeVersion, answers ?? null);
  const comparison = message('notices.scope.comparison', figures(makeOrBuy));
  const version = run.scopeVersion;
  const question = (refused?: Reason): Question<'scope.approve'> => ({
    kind: 'scope.approve',
    amount: makeOrBuy.bought,
    to: { ...run.people.sponsor, role: 'sponsor' },
    subject: message('notices.scope.subject', { version }),
    lines: [
      brief.public.summary,
      comparison,
      ...assumedIn(run),
      ...(refused ? [message('notices.money.refused.again', { reason: refused })] : []),
      ...(answers ? [message('notices.scope.answers', { change: answers })] : []),
      ...(notTakenUp ? [message('notices.scope.notTakenUp', notTakenUp)] : []),
    ],
    context: {
      version,
      summary: brief.public.summary,
      ...figures(makeOrBuy),
      ...(answers && { change: answers }),
      ...(notTakenUp && { notTakenUp: message('notices.scope.notTakenUp', notTakenUp) }),
      ...(refused && { refused }),
      ...(isFinal && { final: true }),
      roles: brief.roles.map(roleLine),
      deliverables: deliverables.map(deliverableLine),
      ...(run.assumptions.length > 0 && { assumptions: run.assumptions.map(said) }),
    },
    check: (answer) => {
      if (answer.decision !== 'change') return [];
      const changed = applyChange(brief, changeOf(answer));
      return 'problems' in changed ? changed.problems : [];
    },
  });
  return askForMoney(run, question, ({ decision }) =>
    decision === 'approve'
      ? { what: message('notices.money.scope', { version }), amount: makeOrBuy.bought, numbers: [comparison] }
      : undefined,
  );
}

/** What the mail says of the notice that the engagement was started from. */
const assumedIn = ({ assumptions }: Engagement): Message[] =>
  assumptions.length === 0 ? [] : [message('notices.assumed'), ...assumptions.map(said)];

/** Without where in the notice it stands, which whoever approves does not see. */
const said = ({ code, params }: Message): Message => ({ code, ...(params && { params }) });

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

/** The change that an answer asks for by its fields. */
export const changeOf = (answer: Readonly<Record<string, unknown>>): ScopeChange =>
  Object.fromEntries(CHANGES.flatMap((field) => (answer[field] === undefined ? [] : [[field, answer[field]]])));

const CHANGES: readonly (keyof ScopeChange)[] = [
  'deliverables',
  'drop',
  'headcount',
  'acceptance',
  'summary',
  'minimum',
  'withoutCredentials',
  'jurisdictions',
  'dataResidency',
];

const figures = ({ bought, inHouse }: MakeOrBuy): { bought: Message; inHouse: Message; difference: Message } => ({
  bought: amountOf(bought),
  inHouse: inHouse ? amountOf(inHouse) : message('notices.scope.notGiven'),
  difference: inHouse ? amountOf(subtract(inHouse, bought)) : message('notices.scope.notKnown'),
});

export const roleLine = ({ headcount, title, days }: RoleNeed): Message =>
  message('notices.scope.role', { count: headcount, title, days });

const deliverableLine = ({ id, title, from, due }: PlannedDeliverable): Message =>
  due.startsWith('P')
    ? message('notices.scope.dueAfter', { id, title, from, due: { duration: due } })
    : message('notices.scope.dueOn', { id, title, from, due: { at: due } });
