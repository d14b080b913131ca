import { Webhook } from 'standardwebhooks';
import { type DirectoryEvent, type InboundEvent, isForDirectory, namesWhom } from '../../domain/engagement/index.js';
import { type Problem, problem } from '../../domain/kernel/index.js';
import { type Addressee, ownerOfSecret } from '../../client/index.js';
import type { EventSource } from '../../store/index.js';
import type { ApiDeps } from './deps.js';
import { isUseNews } from './auth.js';

/** Who may send what. */
export type EventSender = Pick<
  EventSource,
  'id' | 'name' | 'source' | 'owner' | 'types' | 'costCentres' | 'engagements'
>;

/** May send anything that no other source may send alone. */
export const builtIn: EventSender = {
  ...{ id: 'built-in', name: 'built-in', source: null, owner: null },
  ...{ types: [], costCentres: [], engagements: [] },
};

/** Tells by the signature who sends, and whether they may say what they do. */
export function createSenders({
  store,
  secretBox,
  eventSecrets,
}: Pick<ApiDeps, 'store' | 'secretBox' | 'eventSecrets'>) {
  const builtInVerifiers = eventSecrets.map((secret) => new Webhook(secret));

  const secretsOf = ({ id, secret, previousSecret, previousUntil }: EventSource, now: string): string[] =>
    [secret, ...(previousSecret && previousUntil && previousUntil > now ? [previousSecret] : [])].map((sealed) =>
      secretBox.open(sealed, ownerOfSecret(id)),
    );

  async function signedBy(raw: Uint8Array, headers: Headers): Promise<EventSender | undefined> {
    const signature = Object.fromEntries(headers);
    const body = Buffer.from(raw);
    if (!headers.has('webhook-signature')) return undefined;
    if (builtInVerifiers.some((verifier) => verifies(verifier, body, signature))) return builtIn;
    const now = new Date().toISOString();
    const source = (await store.eventSources()).find((each) =>
      secretsOf(each, now).some((secret) => verifies(new Webhook(secret), body, signature)),
    );
    if (source && isUseNews(source.lastUsedAt, now)) await store.noteEventSourceUsed(source.id, now);
    return source;
  }

  /** Whether a `source` is one of those that only one sender may use. */
  const isOthers = async (source: string): Promise<boolean> =>
    (await store.eventSources()).some((each) => each.source === source);

  /** Why a sender may not say it, or undefined. */
  async function whyNot(
    sender: EventSender,
    event: InboundEvent | DirectoryEvent,
    to: Addressee | undefined,
  ): Promise<Problem | undefined> {
    const { name } = sender;
    if (sender.source === null ? await isOthers(event.source) : sender.source !== event.source)
      return problem('/source', 'problems.event.mayNot.source', { name, value: event.source });
    if (sender.types.length > 0 && !sender.types.includes(event.type))
      return problem('/type', 'problems.event.mayNot.type', { name, value: event.type });
    if (isLimited(sender) && isForDirectory(event) && namesWhom(event))
      return problem('/type', 'problems.event.mayNot.everybody', { name });
    if (!to || (await maySpeakOf(sender, to))) return undefined;
    return 'engagement' in to
      ? problem('/engagement', 'problems.event.mayNot.about', { name, value: to.engagement })
      : problem('/costcentre', 'problems.event.mayNot.about', { name, value: to.costCentre });
  }

  const isLimited = ({ costCentres, engagements }: EventSender): boolean => costCentres.length + engagements.length > 0;

  async function maySpeakOf(sender: EventSender, to: Addressee): Promise<boolean> {
    if (!isLimited(sender)) return true;
    if (!('engagement' in to)) return sender.costCentres.includes(to.costCentre);
    if (sender.engagements.includes(to.engagement)) return true;
    const engagement = await store.engagement(to.engagement);
    return engagement !== undefined && sender.costCentres.includes(engagement.costCentre);
  }

  return { signedBy, whyNot, maySpeakOf };
}

function verifies(verifier: Webhook, body: Buffer, signature: Record<string, string>): boolean {
  try {
    verifier.verify(body, signature, { jsonParse: false });
    return true;
  } catch {
    return false;
  }
}
