import { z } from '@hono/zod-openapi';
import type { BriefInput, ImportedNotice } from '../../../domain/engagement/index.js';
import { PracticeId, problem, shown } from '../../../domain/kernel/index.js';
import { amountFrom, type NamedByCaller } from '../../../domain/ocds/index.js';
import { PLAIN } from '../../../i18n/index.js';
import { json, type TextFormat } from '../body.js';
import type { ApiDeps } from '../deps.js';
import { refuse, type Refused, refuseFields, worded } from '../problems.js';
import { Assumption, Flag } from '../schemas.js';

/** What an engagement is started from: a brief, or a notice of which one is to be made. */
export type Submitted = { brief: BriefInput } | { release: string };

/** What the caller says because a notice does not. */
export const StartQuery = z.strictObject({
  practice: PracticeId.optional().describe('Of an OCDS release, whatever its codes.'),
  budget: z.string().max(40).optional().openapi({ example: '90000 EUR' }),
  again: Flag.optional().describe('Start another one from a notice that has started one.'),
});

export const Started = z.object({ id: z.string(), assumptions: z.array(Assumption).optional() });

export const assumptionsOf = ({ assumptions }: ImportedNotice): z.infer<typeof Assumption>[] =>
  assumptions.map(({ pointer, code, params }) => ({
    pointer,
    detail: PLAIN.text({ code, params }),
    code,
    ...(params && { params }),
  }));

/** A brief in one of its formats. */
export const briefs = (format: TextFormat<BriefInput>): TextFormat<Submitted> => ({
  ...format,
  async read(text) {
    const read = await format.read(text);
    return 'value' in read ? { value: { brief: read.value } } : read;
  },
});

export const OcdsRelease = z.record(z.string(), z.unknown()).openapi('OcdsRelease', {
  description: 'A release of the Open Contracting Data Standard, or a package about one process.',
});

/** An OCDS release is read once it is known what the caller says besides. */
export const releases: TextFormat<Submitted> = {
  ...json(OcdsRelease as z.ZodType<unknown>, 'application/vnd.ocds.release+json'),
  read: (text) => ({ value: { release: text } }),
};

/** The brief that was sent, or that a notice makes; of which the rest is checked like any other. */
export async function briefOf(
  { reader, store }: Pick<ApiDeps, 'reader' | 'store'>,
  submitted: Submitted,
  query: z.infer<typeof StartQuery>,
): Promise<{ brief: BriefInput; notice?: ImportedNotice } | Refused> {
  if ('brief' in submitted) return ofBrief(submitted, query);
  const named = namedIn(query);
  if ('refused' in named) return named;
  const imported = await reader.read('release', submitted.release, await store.practices(), named);
  return 'problems' in imported ? refuseFields(422, imported.problems) : imported;
}

function ofBrief(submitted: { brief: BriefInput }, query: z.infer<typeof StartQuery>): { brief: BriefInput } | Refused {
  const errors = (['practice', 'budget'] as const)
    .filter((parameter) => query[parameter] !== undefined)
    .map((parameter) => ({ parameter, detail: 'is of an OCDS release alone; a brief says it itself' }));
  return errors.length > 0 ? refuse(422, 'a brief says itself what a notice leaves open', { errors }) : submitted;
}

function namedIn({ practice, budget }: z.infer<typeof StartQuery>): NamedByCaller | Refused {
  if (budget === undefined) return { practice };
  const amount = amountFrom(budget);
  if (amount) return { practice, budget: amount };
  const { detail, code, params } = worded(problem('', 'problems.ocds.budget', { value: shown(budget) }));
  return refuse(422, detail, { errors: [{ parameter: 'budget', detail, code, params }] });
}
