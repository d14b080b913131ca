import { isSamePerson, type Person, type Reason, reasonFor, type Words } from '../../domain/kernel/index.js';
import { reviewScore, verdictOf, weightedMean } from '../../domain/engagement/index.js';
import { message } from '../runtime/message.js';
import type { Work } from './work.js';
import type { Foretold } from '../../domain/tasks/index.js';
import { type Announcement, announcing } from './announce.js';

/** What the reviewers made of one submission. `undecided` when it was not settled and silence means neither yes nor no. */
export interface ReviewOutcome {
  verdict: 'accept' | 'rework' | 'undecided';
  score: number | null;
  /** Silence counted as acceptance, as was told before. */
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
type HeardReview = Opinion | { deemed: 'accept' | 'rework' } | undefined;

/**
 * Two reviewers, blind to each other; a third when they disagree, or where nothing may be deemed of a silent one. What silence
 * leads to is told before to both sides, and then happens.
 */
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
  const announced = announcing(work, 2);
  const heard = await Promise.all(
    [first, second].map((reviewer) => askReviewer(work, reviewer, { document, announced, late: late.pair })),
  );
  const opinions = heard.filter(isOpinion);
  if (deems(heard, 'rework')) return reviewOf(opinions, 'rework');
  const verdict = opinions.length > 0 ? verdictOf(opinions, work.practice) : deemedBy(heard);
  if (!heard.includes(undefined) && verdict !== undefined && verdict !== 'dispute')
    return reviewOf(opinions, verdict, opinions.length === 0);

  const third = thirdReviewer(work, [first, second]);
  work.desk.record('review.disputed', { deliverable: work.need.id, round: work.round, third: third.email });
  const asked = { document, announced: announcing(work, 1), late: late.third, third: true };
  const last = await askReviewer(work, third, asked);
  if (isOpinion(last)) {
    opinions.push(last);
    // A dispute that is left has two opinions only; work that one of them sent back is not accepted.
    const settled = verdictOf(opinions, work.practice);
    return reviewOf(opinions, settled === 'dispute' ? 'rework' : settled);
  }
  if (!last) return reviewOf(opinions, 'undecided');
  const sentBack = opinions.length > 1 && opinions.every((each) => each.verdict === 'rework');
  return reviewOf(opinions, sentBack ? 'rework' : last.deemed, true);
}

function reviewOf(
  opinions: readonly Opinion[],
  verdict: ReviewOutcome['verdict'],
  bySilence = false,
): Omit<ReviewOutcome, 'late'> {
  const findings = opinions.flatMap((opinion) => opinion.findings);
  return {
    verdict,
    score: opinions.length > 0 ? reviewScore(opinions) : null,
    deemed: bySilence && verdict === 'accept',
    findings: findings.length > 0 || verdict !== 'rework' ? findings : [reasonFor('reasons.noReview')],
  };
}

const isOpinion = (heard: HeardReview): heard is Opinion => heard !== undefined && 'score' in heard;

const deemedBy = (heard: readonly HeardReview[]): 'accept' | 'rework' | undefined =>
  heard.flatMap((each) => (each && 'deemed' in each ? each.deemed : []))[0];

const deems = (heard: readonly HeardReview[], verdict: 'accept' | 'rework'): boolean =>
  heard.some((each) => each && 'deemed' in each && each.deemed === verdict);

/** The next reviewer, else an evaluator, else the sponsor; never one of the two. */
function thirdReviewer({ people }: Work, asked: readonly Person[]): Person {
  const candidates = [...people.reviewers, ...people.evaluators, people.sponsor];
  return (
    candidates.find(({ email }) => asked.every((reviewer) => !isSamePerson(reviewer.email, email))) ?? people.sponsor
  );
}

/** How one reviewer is asked, among whom, and where their lateness is noted. */
interface AskedReview {
  document: string;
  announced: Announcement;
  late: number[];
  third?: boolean;
}

async function askReviewer(
  work: Work,
  reviewer: Person,
  { document, announced, late, third = false }: AskedReview,
): Promise<HeardReview> {
  const { desk, need, practice } = work;
  const answered = await desk.ask({
    kind: 'review.score',
    to: { ...reviewer, role: 'reviewer' },
    subject: message('notices.review.subject', { id: need.id, title: need.title }),
    lines: [message(third ? 'notices.review.third' : 'notices.review.blind')],
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
    onForetold: (foretold: Foretold) => announced.foretold(reviewer.email, foretold),
  });
  announced.answered(reviewer.email);
  late.push(answered.late);
  if (answered.decision !== 'accept' && answered.decision !== 'rework') return undefined;
  const verdict = answered.decision;
  if (answered.by.kind === 'silence') return { deemed: verdict };
  const score = weightedMean(answered.answer.scores as Record<string, number>, practice.rubric);
  desk.record('review.scored', {
    deliverable: need.id,
    round: work.round,
    reviewer: answered.by,
    verdict,
    score,
  });
  const findings = (answered.answer.findings as string[] | undefined) ?? [];
  return { verdict, score, findings: findings.map((words) => ({ words, by: answered.by })) };
}
