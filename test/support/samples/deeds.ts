import type { Deed } from '../../../domain/audit/index.js';
import { person } from '../../../domain/kernel/actor.js';
import { START } from './turns.js';

export const OLU = 'olu@client.example';

/** Somebody opened a document, or what is described. */
export const aDeed = (given: Partial<Deed> = {}): Deed =>
  ({
    type: 'document.opened',
    at: START,
    actor: person(OLU),
    about: { engagement: 'e1', document: 'confidential', kind: 'confidential' },
    from: { address: '192.0.2.7', agent: 'Firefox/140' },
    ...given,
  }) as Deed;

/** A request with a wrong key. */
export const aRefusal = (address: string, at = START): Deed =>
  aDeed({
    type: 'request.refused',
    at,
    actor: null,
    about: { method: 'GET', route: '/v1/engagements', status: 401 },
    from: { address, agent: 'curl/8' },
  });
