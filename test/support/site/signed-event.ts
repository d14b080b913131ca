import { CloudEvent, HTTP } from 'cloudevents';
import { signatureOf } from '../../../cli/event.js';
import { EVENT_SECRETS, type TestApi } from './api.js';

/** A rise of the budget. */
export const rise = { version: 2, amount: { currency: 'GBP', minor: 9_000_000 } };

export const anEvent = (different: Record<string, unknown> = {}) =>
  new CloudEvent(
    {
      id: '42',
      source: '/erp',
      type: 'kpo.budget.changed.v1',
      datacontenttype: 'application/json',
      data: rise,
      engagement: 'e1',
      ...different,
    },
    false,
  );

/** How a request is signed. */
interface Signing {
  secret?: string;
  id?: string;
  at?: Date;
}

/** Sends a message of the CloudEvents library, signed; each under an id of its own unless one is given. */
export function deliver(
  api: TestApi,
  message: { headers: Record<string, unknown>; body: unknown },
  { secret = EVENT_SECRETS[0] ?? '', id, at = new Date() }: Signing = {},
) {
  const body = message.body as string;
  const signature = signatureOf(secret, id ?? `msg of ${body.length} ${body}`.slice(0, 200), body, at);
  return api.send('POST', '/v1/events', {
    body,
    key: null,
    headers: { ...(message.headers as Record<string, string>), ...signature },
  });
}

/** Sends an event in structured mode. */
export const deliverEvent = (api: TestApi, different: Record<string, unknown> = {}, signing: Signing = {}) =>
  deliver(api, HTTP.structured(anEvent(different)), signing);
