import { z } from 'zod';
import { type Problem, problemsOf } from '../kernel/index.js';

const Text = z.string().max(200_000).nullish();
const Id = z.union([z.string().max(500), z.number()]).nullish();
const Value = z.looseObject({ amount: z.number().nullish(), currency: z.string().max(10).nullish() }).nullish();
const Period = z
  .looseObject({
    startDate: z.string().nullish(),
    endDate: z.string().nullish(),
    maxExtentDate: z.string().nullish(),
    durationInDays: z.int().nullish(),
  })
  .nullish();
const Classification = z.looseObject({ scheme: Text, id: Id });
const Address = z.looseObject({ countryName: Text, country: Text });
const Item = z.looseObject({
  classification: Classification.nullish(),
  additionalClassifications: z.array(Classification).nullish(),
  deliveryAddresses: z.array(Address).nullish(),
  deliveryAddress: Address.nullish(),
  relatedLot: Id,
});
const Lot = z.looseObject({
  id: Id,
  title: Text,
  description: Text,
  status: Text,
  value: Value,
  contractPeriod: Period,
});

const Tender = z.looseObject({
  title: Text,
  description: Text,
  value: Value,
  contractPeriod: Period,
  classification: Classification.nullish(),
  additionalClassifications: z.array(Classification).nullish(),
  items: z.array(Item).nullish(),
  lots: z.array(Lot).nullish(),
  deliveryAddresses: z.array(Address).nullish(),
});

/** What an import reads of an OCDS 1.1 release; everything else is let through unread. */
const Release = z.looseObject({
  ocid: z.string().trim().min(1).max(500),
  date: Text,
  language: Text,
  tender: Tender,
  buyer: z.looseObject({ id: Id, name: Text, address: Address.nullish() }).nullish(),
  parties: z
    .array(z.looseObject({ name: Text, roles: z.array(z.string()).nullish(), address: Address.nullish() }))
    .nullish(),
  planning: z.looseObject({ budget: z.looseObject({ amount: Value }).nullish() }).nullish(),
  awards: z
    .array(z.looseObject({ status: Text, value: Value, contractPeriod: Period, relatedLots: z.array(Id).nullish() }))
    .nullish(),
  contracts: z.array(z.looseObject({ status: Text, value: Value, period: Period })).nullish(),
});
export type Release = z.infer<typeof Release>;
export type PublishedLot = z.infer<typeof Lot>;
export type PublishedValue = z.infer<typeof Value>;
export type PublishedPeriod = z.infer<typeof Period>;

/** One release, which stands at a pointer. */
export function parseRelease(given: unknown, at: string): { release: Release } | { problems: Problem[] } {
  const parsed = Release.safeParse(given);
  return parsed.success ? { release: parsed.data } : { problems: problemsOf(parsed.error, given, at) };
}
