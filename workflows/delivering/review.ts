import type { Person } from '../../domain/kernel/person.js';
import type { Reason } from '../../domain/kernel/reason.js';
import type { Words } from '../../domain/kernel/words.js';
import { weightedMean } from '../../domain/engagement/ranking.js';
import { reasonFor } from '../../domain/kernel/reasons.js';
import { reviewScore, verdictOf } from '../../domain/engagement/review.js';
import { message } from '../runtime/message.js';
import { actorOf } from '../runtime/outcome.js';
import type { Work } from './work.js';
import { silenceTold } from '../../domain/tasks/silence.js';

/** What the reviewers made of one submission. `undecided` when it was not settled and silence means neither yes nor no. */
export interface ReviewOutcome {
  verdict: 'accept' | 'rework' | 'undecided';
  score: number | null;
  /** Silence counted as acceptance, as the policy says. */
  deemed: boolean;
  findings: Reason[];
  /** Milliseconds by which the reviewers were late. */
  late: number;
}

interface Opinion {
  verdict: 'accept' | 'rework';
  score: number;
  findings: Words[];
}

/** What came of asking one reviewer: an opinion, what silence is deemed to mean, or nothing at all. */
type Heard = Opinion | { deemed: 'accept' | 'rework' } | undefined;

/** Two reviewers, blind to each other; a third when they disagree or stay silent. */
export async function reviewSubmission(work: Work, document: string): Promise<ReviewOutcome> {
  const late: Record<'pair' | 'third', number[]> = { pair: [0], third: [0] };
  const judged = await judgedBy(work, document, late);
  // The two are asked at the same time, the third after them.
  return { ...judged, late: Math.max(...late.pair) + Math.max(...late.third) };
}

async function judgedBy(
  work: Work,
  document: string,
  late: Record<'pair' | 'third', number[]>,
): Promise<Omit<ReviewOutcome, 'late'>> {
  const [first, second] = work.people.reviewers as [Person, Person];
  const heard = await Promise.all(
    [first, second].map((reviewer) => askReviewer(work, reviewer, document, false, late.pair)),
  );
  const opinions = heard.filter(isOpinion);
  const verdict = opinions.length > 0 ? verdictOf(opinions, work.practice) : deemedBy(heard);
  if (!heard.includes(undefined) && verdict !== undefined && verdict !== 'dispute') return reviewOf(opinions, verdict);

  const third = thirdReviewer(work, [first, second]);
  work.desk.record('review.disputed', { deliverable: work.need.id, round: work.round, third: third.email });
  const last = await askReviewer(work, third, document, true, late.third);
  if (isOpinion(last)) {
    opinions.push(last);
    // A dispute that is left has two opinions only; work that one of them sent back is not accepted.
    const settled = verdictOf(opinions, work.practice);
    return reviewOf(opinions, settled === 'dispute' ? 'rework' : settled);
  }
  if (last) return reviewOf(opinions, majority([...opinions.map((each) => each.verdict), last.deemed]));
  const [only, other] = opinions;
  return reviewOf(opinions, only && !other ? only.verdict : 'undecided');
}

function reviewOf(opinions: readonly Opinion[], verdict: ReviewOutcome['verdict']): Omit<ReviewOutcome, 'late'> {
  const findings = opinions.flatMap((opinion) => opinion.findings);
  return {
    verdict,
    score: opinions.length > 0 ? reviewScore(opinions) : null,
    deemed: opinions.length === 0 && verdict === 'accept',
    findings: findings.length > 0 || verdict !== 'rework' ? findings : [reasonFor('reasons.noReview')],
  };
}

const isOpinion = (heard: Heard): heard is Opinion => heard !== undefined && 'score' in heard;

const deemedBy = (heard: readonly Heard[]): 'accept' | 'rework' | undefined =>
  heard.flatMap((each) => (each && 'deemed' in each ? each.deemed : []))[0];

const majority = (verdicts: readonly ('accept' | 'rework')[]): 'accept' | 'rework' =>
  verdicts.filter((verdict) => verdict === 'accept').length * 2 > verdicts.length ? 'accept' : 'rework';

/** The next reviewer, else an evaluator, else the sponsor; never one of the two. */
function thirdReviewer({ people }: Work, asked: readonly Person[]): Person {
  const candidates = [...people.reviewers, ...people.evaluators, people.sponsor];
  return candidates.find(({ email }) => asked.every((reviewer) => reviewer.email !== email)) ?? people.sponsor;
}

async function askReviewer(
  work: Work,
  reviewer: Person,
  document: string,
  third: boolean,
  late: number[],
): Promise<Heard> {
  const { desk, need, practice } = work;
  const answered = await desk.ask({
    kind: 'review.score',
    to: { ...reviewer, role: 'reviewer' },
    subject: message('notices.review.subject', { id: need.id, title: need.title }),
    lines: [
      message(third ? 'notices.review.third' : 'notices.review.blind'),
      ...silenceTold('review.score', desk.policy),
    ],
    context: {
      deliverable: `${need.id}: ${need.title}`,
      criteria: practice.rubric,
      acceptance: need.acceptance,
      document,
      round: work.round,
      third,
      passMark: practice.passMark,
    },
    documents: [document],
  });
  late.push(answered.late);
  if (answered.decision !== 'accept' && answered.decision !== 'rework') return undefined;
  const verdict = answered.decision;
  if (answered.by === 'silence') return { deemed: verdict };
  const score = weightedMean(answered.answer.scores as Record<string, number>, practice.rubric);
  desk.record('review.scored', { deliverable: need.id, round: work.round, reviewer: answered.by, verdict, score });
  const findings = (answered.answer.findings as string[] | undefined) ?? [];
  return { verdict, score, findings: findings.map((words) => ({ words, by: actorOf(answered) })) };
}
