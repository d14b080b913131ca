import { z } from 'zod';
import { Line, Prose, wrong } from '../kernel/index.js';

/** Something that must hold for a person or a vendor, such as a regulator's registration or a conflict check. */
export const ComplianceGate = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/, wrong('problems.lowerCaseId')),
  title: Line,
  /** The rule or body it comes from, such as "SRA Standards and Regulations 2019". */
  source: Line,
  appliesTo: z.enum(['vendor', 'expert']),
  /** The attestation the person ticks. */
  attestation: Prose,
});
export type ComplianceGate = z.infer<typeof ComplianceGate>;

/** A compliance gate as a form shows it. */
export type Gate = Pick<ComplianceGate, 'id' | 'title' | 'attestation'>;
