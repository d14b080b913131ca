import { z } from 'zod';
import type { ProblemCode } from '../../i18n/keys.js';
import { type Problem, problem, problemsOf } from '../kernel/index.js';

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
    return refuse('', 'problems.ocds.notRelease');
  if ('records' in given) return refuse('/records', 'problems.ocds.records');
  if (!('releases' in given)) return parse(given, '');
  const { releases } = given;
  if (!Array.isArray(releases)) return refuse('/releases', 'problems.ocds.releases');
  if (releases.length !== 1) return refuse('/releases', 'problems.ocds.oneRelease', { count: releases.length });
  return parse(releases[0], '/releases/0');
}

function parse(given: unknown, at: string): ReturnType<typeof parseRelease> {
  const parsed = Release.safeParse(given);
  return parsed.success ? { release: parsed.data, at } : { problems: problemsOf(parsed.error, given, at) };
}

const refuse = (pointer: string, code: ProblemCode, params?: Problem['params']): { problems: Problem[] } => ({
  problems: [problem(pointer, code, params)],
});
