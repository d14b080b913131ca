import type { z } from 'zod';
import type { MessageParam } from '../../kernel/index.js';
import type { EngagementView } from '../view.js';

/** What is put into the sentence of a fact. */
export type Told = Readonly<Record<string, MessageParam>>;

/** A type of fact: what it is about, how it is told, and how the read model moves with it. */
export interface FactKind<About> {
  about: z.ZodType<About>;
  example: About;
  /** The values of the message `console.journal.<type>`. */
  sentence: (about: About) => Told;
  /** Null where the read model does not move. */
  step: ((view: EngagementView, about: About, at: string) => EngagementView) | null;
}

/** Lets what a fact is about be said once, by its schema. */
export const fact = <About>(kind: { about: z.ZodType<About> } & FactKind<NoInfer<About>>): FactKind<About> => kind;
