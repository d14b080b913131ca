import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import { upsertSearchAttributes } from '@temporalio/workflow';
import type { Phase } from '../../domain/journal/facts.js';

export const KpoPhase = defineSearchAttributeKey('KpoPhase', SearchAttributeType.KEYWORD);
export const KpoVendor = defineSearchAttributeKey('KpoVendor', SearchAttributeType.KEYWORD);
export const KpoHolder = defineSearchAttributeKey('KpoHolder', SearchAttributeType.KEYWORD);
export const KpoOverdue = defineSearchAttributeKey('KpoOverdue', SearchAttributeType.BOOL);
export const KpoNextDeadline = defineSearchAttributeKey('KpoNextDeadline', SearchAttributeType.DATETIME);

/** What the Temporal Web UI can be searched by; one upsert for each change of phase or lateness. */
export interface Attributes {
  set(change: { phase?: Phase; vendor?: string; holder?: string; overdue?: boolean; nextDeadline?: string }): void;
}

export function openAttributes(): Attributes {
  return {
    set({ phase, vendor, holder, overdue, nextDeadline }) {
      upsertSearchAttributes([
        ...(phase === undefined ? [] : [{ key: KpoPhase, value: phase }]),
        ...(vendor === undefined ? [] : [{ key: KpoVendor, value: vendor }]),
        ...(holder === undefined ? [] : [{ key: KpoHolder, value: holder }]),
        ...(overdue === undefined ? [] : [{ key: KpoOverdue, value: overdue }]),
        ...(nextDeadline === undefined ? [] : [{ key: KpoNextDeadline, value: new Date(nextDeadline) }]),
      ]);
    },
  };
}
