import { patched } from '@temporalio/workflow';

/** How often a place was passed without the change that was made there later, by the change's name; none where it was never passed. */
export type PassedWithout = Record<string, number>;

/** Which changes of its code a process takes part in. */
export interface Changes {
  /** Whether it does, at the place where it is; what it has passed without a change it goes through without it again. */
  has(name: string, is: { past: boolean; inPart: boolean }): boolean;
  /** A part is done, and is not gone through again. */
  forgetPart(): void;
  passed(): PassedWithout;
}

/** Between parts the code is gone through in every run, so what was passed there is not forgotten with a part. */
const IN_PART = 'part ';

/** Temporal's own mark is within a run, whose history the next run has not; so it is carried on what was passed without it. */
export function openChanges(before: PassedWithout = {}, isNew: (name: string) => boolean = patched): Changes {
  const times = new Map<string, number>();
  let without: PassedWithout = {};
  return {
    has(name, { past, inPart }) {
      const key = `${inPart ? IN_PART : ''}${name}`;
      const nth = (times.get(key) ?? 0) + 1;
      times.set(key, nth);
      const isMade = past ? nth > (before[key] ?? Number.POSITIVE_INFINITY) : isNew(name);
      without = { ...without, [key]: (without[key] ?? 0) + (isMade ? 0 : 1) };
      return isMade;
    },
    forgetPart() {
      without = Object.fromEntries(Object.entries(without).filter(([key]) => !key.startsWith(IN_PART)));
    },
    passed: () => without,
  };
}
