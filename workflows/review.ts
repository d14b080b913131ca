import type { Person } from '../domain/person.js';
import { weightedMean } from '../domain/ranking.js';
import { reviewScore, verdictOf } from '../domain/review.js';
import type { Work } from './work.js';

/** What the reviewers made of one submission. `undecided` when nobody reviewed it and silence does not mean yes. */
export interface Review {
  verdict: 'accept' | 'rework' | 'undecided';
  score: number | null;
  /** Silence counted as acceptance, as the policy says. */
  deemed: boolean;
  findings: string[];
}

interface Opinion {
  verdict: 'accept' | 'rework';
  score: number;
  findings: string[];
}

/** Two reviewers, blind to each other; a third when they disagree or stay silent. */
export async function reviewSubmission(work: Work, document: string): Promise<Review> {
  const [first, second] = work.people.reviewers as [Person, Person];
  const answers = await Promise.all([first, second].map((reviewer) => askReviewer(work, reviewer, document, false)));
  const opinions = answers.filter((answer): answer is Opinion => typeof answer === 'object');
  if (opinions.length === 0 && answers.includes('deemed'))
    return { verdict: 'accept', score: null, deemed: true, findings: [] };

  const disputed =
    opinions.length < answers.filter((answer) => answer !== 'deemed').length ||
    (opinions.length > 0 && verdictOf(opinions, work.practice) === 'dispute');
  if (disputed) {
    const third = thirdReviewer(work, [first, second]);
    work.desk.record('review.disputed', { deliverable: work.need.id, round: work.round, third: third.email });
    const answer = await askReviewer(work, third, document, true);
    if (typeof answer === 'object') opinions.push(answer);
  }
  if (opinions.length === 0) return { verdict: 'undecided', score: null, deemed: false, findings: [] };
  const verdict = verdictOf(opinions, work.practice);
  return {
    verdict: verdict === 'accept' ? 'accept' : 'rework',
    score: reviewScore(opinions),
    deemed: false,
    findings: opinions.flatMap(({ findings }) => findings),
  };
}

/** What silence of the reviewers comes to; both sides are told beforehand. */
export function silenceMeans({ desk }: Work): string {
  const { due, onSilence } = desk.policy.tasks['review.score'];
  if (onSilence === 'accept')
    return `If no review comes in time (${due}, and the reminders after it), it counts as accepted.`;
  if (onSilence === 'reject')
    return `If no review comes in time (${due}, and the reminders after it), it counts as sent back.`;
  return 'If no review comes in time, another reviewer is asked, and then the owner decides.';
}

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
): Promise<Opinion | 'deemed' | 'silent'> {
  const { desk, need, practice } = work;
  const answered = await desk.ask({
    kind: 'review.score',
    to: { ...reviewer, role: 'reviewer' },
    subject: `Review ${need.id}: ${need.title}`,
    lines: [
      third
        ? 'The first two reviewers did not settle it; your review decides.'
        : 'Please review this submission on your own; the other reviewer does the same.',
      silenceMeans(work),
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
  if (answered.by === 'silence') return answered.decision === 'accept' ? 'deemed' : 'silent';
  const verdict = answered.decision === 'accept' ? 'accept' : 'rework';
  const score = weightedMean(answered.answer.scores as Record<string, number>, practice.rubric);
  desk.record('review.scored', { deliverable: need.id, round: work.round, reviewer: answered.by, verdict, score });
  return { verdict, score, findings: (answered.answer.findings as string[] | undefined) ?? [] };
}
