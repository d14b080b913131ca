import { z } from 'zod';
import type { Problem } from '../tasks/forms.js';
import { issuePhrase } from '../kernel/issue-phrase.js';

const Text = z.string().max(200_000).nullish();
const Value = z.looseObject({ amount: z.number().nullish(), currency: z.string().max(10).nullish() }).nullish();
const Period = z
  .looseObject({ startDate: z.string().nullish(), endDate: z.string().nullish(), durationInDays: z.int().nullish() })
  .nullish();
const Classification = z.looseObject({ scheme: Text, id: z.union([z.string(), z.number()]).nullish() });
const Address = z.looseObject({ countryName: Text, country: Text });
const Item = z.looseObject({
  classification: Classification.nullish(),
  additionalClassifications: z.array(Classification).nullish(),
  deliveryAddresses: z.array(Address).nullish(),
  deliveryAddress: Address.nullish(),
});

const Tender = z.looseObject({
  title: Text,
  description: Text,
  value: Value,
  contractPeriod: Period,
  classification: Classification.nullish(),
  additionalClassifications: z.array(Classification).nullish(),
  items: z.array(Item).nullish(),
  deliveryAddresses: z.array(Address).nullish(),
});

/** What an import reads of an OCDS 1.1 release; everything else is let through unread. */
const Release = z.looseObject({
  ocid: z.string().min(1).max(500),
  language: Text,
  tender: Tender,
  buyer: z.looseObject({ id: z.union([z.string(), z.number()]).nullish(), name: Text }).nullish(),
  parties: z
    .array(z.looseObject({ name: Text, roles: z.array(z.string()).nullish(), address: Address.nullish() }))
    .nullish(),
  awards: z.array(z.looseObject({ value: Value, contractPeriod: Period })).nullish(),
});
export type Release = z.infer<typeof Release>;
export type PublishedValue = z.infer<typeof Value>;
export type PublishedPeriod = z.infer<typeof Period>;

/** A release, or the only one of a release package; `at` is the pointer to it. */
export function parseRelease(given: unknown): { release: Release; at: string } | { problems: Problem[] } {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return refuse('', 'this is not an OCDS release: a release is an object with an "ocid" and a "tender"');
  if ('records' in given) return refuse('/records', 'this is a record package; an import takes one release');
  if (!('releases' in given)) return parse(given, '');
  const { releases } = given;
  if (!Array.isArray(releases)) return refuse('/releases', 'the releases of a package are a list');
  if (releases.length !== 1)
    return refuse('/releases', `a package of one release is taken, this one has ${releases.length}`);
  return parse(releases[0], '/releases/0');
}

function parse(given: unknown, at: string): ReturnType<typeof parseRelease> {
  const parsed = Release.safeParse(given);
  if (parsed.success) return { release: parsed.data, at };
  const problems = parsed.error.issues.map((issue) => ({
    pointer: at + pointerOf(issue.path),
    message: issue.message,
    text: issuePhrase(issue, given),
  }));
  return { problems };
}

const refuse = (pointer: string, message: string): { problems: Problem[] } => ({ problems: [{ pointer, message }] });

/** A path as a JSON pointer (RFC 6901). */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
