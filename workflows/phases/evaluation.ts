import { type Message, type Person, reasonFor, subjectOf } from '../../domain/kernel/index.js';
import {
  explained,
  rankBids,
  type RankedBid,
  type ScoredBid,
  shareMet,
  technicalMean,
} from '../../domain/engagement/index.js';
import { type Bid, turnAway } from './bidding.js';
import { message } from '../runtime/message.js';
import type { Engagement, Scope } from './types.js';

/** A ranked bid with its price in minor units, opened with the round, and why it has its place. */
export interface PricedLine {
  line: RankedBid & { price: number };
  why: Message;
}

interface EvaluatedBid {
  bid: Bid;
  technical: number;
}

/** Every evaluator scores every bid without seeing a price; where nobody does, the sponsor is asked. */
export async function evaluateBids(run: Engagement, bids: readonly Bid[]): Promise<EvaluatedBid[]> {
  run.desk.setAttributes({ holder: 'evaluator' });
  const scored = await Promise.all(
    bids.map(async (bid) => {
      const given = await Promise.all(
        run.people.evaluators.map((evaluator) => scoreBid(run, bid, evaluator, 'evaluator')),
      );
      let scores = given.filter((score) => score !== undefined);
      if (scores.length === 0)
        scores = [await scoreBid(run, bid, run.people.sponsor, 'sponsor')].filter((score) => score !== undefined);
      if (scores.length === 0) {
        const why = reasonFor('reasons.notEvaluated');
        run.desk.record('bid.excluded', { vendor: bid.vendor.id, why });
        turnAway(run, bid.vendor, why);
      }
      return { bid, scores };
    }),
  );
  return scored
    .filter(({ scores }) => scores.length > 0)
    .map(({ bid, scores }) => ({ bid, technical: technicalMean(scores, run.practice.evaluation) }));
}

async function scoreBid(
  run: Engagement,
  bid: Bid,
  evaluator: Person,
  role: 'evaluator' | 'sponsor',
): Promise<Record<string, number> | undefined> {
  const { vendor } = bid;
  const answered = await run.desk.ask({
    kind: 'bid.evaluate',
    to: { ...evaluator, role },
    subject: message('notices.evaluation.subject', { vendor: vendor.name }),
    lines: [message('notices.evaluation.why')],
    context: {
      vendor: vendor.id,
      vendorName: vendor.name,
      criteria: run.practice.evaluation,
      document: bid.technical,
      ...(role === 'sponsor' && { last: true }),
    },
    documents: [bid.technical],
  });
  if (answered.decision !== 'score' || !answered.answer.scores) return undefined;
  const scores = answered.answer.scores as Record<string, number>;
  run.desk.record('bid.scored', {
    vendor: vendor.id,
    evaluator: answered.by,
    score: technicalMean([scores], run.practice.evaluation),
  });
  return scores;
}

/** Opens the prices of the closed round and ranks the bids by rule. */
export async function rankByRule(
  run: Engagement,
  { brief }: Scope,
  evaluated: readonly EvaluatedBid[],
): Promise<PricedLine[]> {
  const opened = await run.desk.outside('openBids', {
    subject: subjectOf('engagement', run.id),
    bids: evaluated.map(({ bid }) => ({ vendor: bid.vendor.id, commercial: bid.commercial })),
  });
  const prices = new Map(opened.map(({ vendor, price }) => [vendor, price]));
  const wanted = brief.constraints.languages;
  const scored = evaluated.flatMap(({ bid, technical }): ScoredBid[] => {
    const price = prices.get(bid.vendor.id);
    if (!price) return [];
    return [
      {
        vendor: bid.vendor.id,
        vendorName: bid.vendor.name,
        technical,
        price,
        overlapHours: bid.overlapHours,
        languagesMet: shareMet(wanted, bid.vendor.languages),
        pastScore: bid.vendor.pastScore,
      },
    ];
  });
  const ranking = rankBids(scored, run.practice).map(
    (bid): PricedLine => ({
      line: { ...bid, price: prices.get(bid.vendor)?.minor ?? 0 },
      // Before the price stands where its points stood.
      why: explained(bid, run.practice),
    }),
  );
  run.desk.record('bids.ranked', { ranking: ranking.map(({ line }) => line) });
  return ranking;
}
