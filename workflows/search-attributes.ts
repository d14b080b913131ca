import { defineSearchAttributeKey, type SearchAttributePair } from '@temporalio/common';
import { upsertSearchAttributes } from '@temporalio/workflow';
import type { Phase } from '../domain/engagement/index.js';

/** What workflows can be searched by in Temporal's own Web UI; set when an engagement starts, and by the workflows as they go. */
export const SEARCH_ATTRIBUTES = {
  KpoPhase: 'KEYWORD',
  KpoPractice: 'KEYWORD',
  KpoOwner: 'KEYWORD',
  KpoVendor: 'KEYWORD',
  KpoHolder: 'KEYWORD',
  KpoOverdue: 'BOOL',
  KpoNextDeadline: 'DATETIME',
} as const;

const key = <N extends keyof typeof SEARCH_ATTRIBUTES>(name: N) =>
  defineSearchAttributeKey(name, SEARCH_ATTRIBUTES[name]);

export const KpoHolder = key('KpoHolder');
export const KpoOverdue = key('KpoOverdue');

/** Values of search attributes; what is left out stays as it is. */
export interface Attributes {
  phase?: Phase;
  practice?: string;
  owner?: string;
  vendor?: string;
  holder?: string;
  overdue?: boolean;
  nextDeadline?: string;
}

/** The values as Temporal takes them. */
export function attributePairs({ nextDeadline, ...values }: Attributes): SearchAttributePair[] {
  const { phase, practice, owner, vendor, holder, overdue } = values;
  return [
    ...(phase === undefined ? [] : [{ key: key('KpoPhase'), value: phase }]),
    ...(practice === undefined ? [] : [{ key: key('KpoPractice'), value: practice }]),
    ...(owner === undefined ? [] : [{ key: key('KpoOwner'), value: owner }]),
    ...(vendor === undefined ? [] : [{ key: key('KpoVendor'), value: vendor }]),
    ...(holder === undefined ? [] : [{ key: KpoHolder, value: holder }]),
    ...(overdue === undefined ? [] : [{ key: KpoOverdue, value: overdue }]),
    ...(nextDeadline === undefined ? [] : [{ key: key('KpoNextDeadline'), value: new Date(nextDeadline) }]),
  ];
}

/** Sets them from within a workflow, with one command. */
export const setAttributes = (values: Attributes): void => upsertSearchAttributes(attributePairs(values));
