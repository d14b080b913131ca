import { z } from 'zod';

/**
 * All of one type of event but what it does to an engagement, which workflows know without its schema (`effects/`). Amounts are
 * absolute and versioned: order and repetition cannot matter.
 */
export interface EventKind<Data, Reaches extends 'engagement' | 'directory'> {
  data: z.ZodType<Data>;
  /** Whether the workflow of one engagement hears it, or the directory, and so all of them. */
  reaches: Reaches;
  /** Whether the data say whom it is for, so that neither an engagement nor a cost centre has to. */
  namesWhom: (data: Data) => boolean;
  /** What it does: a line of the reference. */
  does: string;
  example: Data;
}

/** Counts up in the system that sends. */
export const Version = z.int().min(0).max(2_147_483_647);

/** The event is for the engagement, or the cost centre, that it names beside its data. */
export const nobody = (): boolean => false;
