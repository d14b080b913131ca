import type { Gate } from '../../compliance-gate.js';
import type { Criterion } from '../../criterion.js';

/*
 * What the examples of several kinds share: a valuation that Northwind bids on.
 */

export const CRITERIA: Criterion[] = [
  { id: 'method', title: 'Method', guidance: 'Is the method sound?', weight: 60 },
  { id: 'team', title: 'Team', guidance: 'Can the team do it?', weight: 40 },
];

export const GATES: Gate[] = [
  { id: 'independence', title: 'Independence', attestation: 'We are independent of the target.' },
];
