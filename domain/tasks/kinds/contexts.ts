import type { WithMessages } from '../../kernel/message.js';
import type { ComplianceGate, Criterion } from '../../practices/practice.js';
import type { TaskKind } from '../task.js';

/**
 * What each kind of task knows about its subject. A context is flat JSON, small, and never confidential: it travels
 * through workflow histories, mails and pages. Workflows put phrases where they word something themselves.
 */
export interface ContextOf {
  'scope.answer': { questions: string[] };
  'scope.approve': {
    version: number;
    summary: string;
    bought: string;
    inHouse: string;
    difference: string;
    change?: string;
    /** A change of work under way: it is approved or refused as it stands. */
    amendment?: boolean;
    roles: string[];
    deliverables: string[];
  };
  'bid.submit': {
    vendor: string;
    vendorName: string;
    currency: string;
    /** What the work is expected to cost, in minor units: the example's price. */
    expected?: number;
    budget: number;
    overlapHours: number;
    gates: Gate[];
    deliverables: string[];
    roles: string[];
  };
  'bid.evaluate': { vendor: string; vendorName: string; criteria: Criterion[]; document: string };
  'award.approve': { ranking: RankingLine[]; failed?: string };
  'nda.sign': { vendor: string; vendorName: string; side: 'client' | 'vendor'; document: string };
  'expert.propose': {
    position: string;
    role: string;
    title: string;
    credentials: string[];
    domain: string;
    attempt: number;
  };
  'expert.verify': {
    position: string;
    role: string;
    title: string;
    credentials: string[];
    expertName: string;
    document: string;
  };
  'expert.acknowledge': { position: string; title: string; gates: Gate[]; vendorName: string };
  'input.provide': { deliverable: string; acceptance: string[] };
  'deliverable.submit': {
    deliverable: string;
    acceptance: string[];
    round: number;
    feedback: string[];
    mayExtend: boolean;
  };
  'extension.decide': { deliverable: string; requested: string; reason: string };
  'review.score': {
    deliverable: string;
    criteria: Criterion[];
    acceptance: string[];
    document: string;
    round: number;
    third: boolean;
    passMark: number;
  };
  'overdue.decide': { deliverable: string; reason: string; from: 'client' | 'vendor'; mayReplace: boolean };
  'scaling.approve': {
    direction: 'grow' | 'shrink';
    changes: string[];
    costBefore: string;
    costAfter: string;
    budget: string;
    notice: string;
  };
  'handover.complete': { position: string; title: string; expertName: string; until: string };
  'closeout.certify': { vendorName: string; documents: string[] };
}

/** The contexts as workflows give them. */
export type AskedOf = { [K in TaskKind]: WithMessages<ContextOf[K]> };

/** A compliance gate as a form shows it. */
export type Gate = Pick<ComplianceGate, 'id' | 'title' | 'attestation'>;

/** One line of an explained ranking. */
export interface RankingLine {
  [key: string]: string | number;
  vendor: string;
  vendorName: string;
  /** 0 to 100, two decimals. */
  score: number;
  explanation: string;
}
