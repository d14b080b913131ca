import type { Person } from '../../../domain/kernel/person.js';
import type { Store } from '../../../store/contract.js';
import { aContext } from '../samples/contexts.js';
import { aChange, anAssignee, anOpening, aTurn, placedAt } from '../samples/turns.js';
import { said, someone } from '../site/said.js';

const OLU: Person = { name: 'Olu Operations', email: 'olu@client.example', language: 'en', timeZone: 'Europe/London' };
const SARA: Person = { name: 'Sara Sponsor', email: 'sara@client.example', language: 'en', timeZone: 'Europe/London' };
const SOL: Person = { name: 'Sol South', email: 'sol@southwind.example', language: 'en', timeZone: 'Asia/Kolkata' };
const OWNER = { ...anAssignee(OLU.email), ...OLU, role: 'owner' as const };
const SPONSORS = { ...anAssignee('sponsors@client.example'), name: 'Sponsors' };

/** Tasks of `e1` that wait in every way: `GROUP` may be taken, `HELD` is answered for Sara and put off, `PAUSED` stands still. */
export const GROUP = 'e1.waits.1';
export const HELD = 'e1.waits.2';
export const PAUSED = 'e1.waits.3';

export async function seedWaits(store: Store): Promise<void> {
  const kind = 'extension.decide';
  const context = aContext(kind);
  const due = { on: '2026-03-18T17:00:00.000Z' };
  const opened = [
    anOpening({ id: GROUP, kind, subject: 'More time for D1?', assignee: SPONSORS, context, due }),
    anOpening({ id: HELD, kind, subject: 'More time for D2?', assignee: OWNER, counterparty: SOL, context, due }),
    anOpening({ id: PAUSED, kind, subject: 'More time for D3?', assignee: { ...OWNER, ...SARA }, context, due }),
  ];
  const turn = aTurn({ stream: 'waits', facts: [], opened });
  await store.commit(turn, placedAt(turn, due.on));
  await store.commit(
    aTurn({
      stream: 'waits',
      turn: 2,
      facts: [],
      changed: [
        { ...aChange({ id: GROUP, state: 'open', assignee: SPONSORS }), candidates: [SARA, OLU] },
        {
          ...aChange({ id: HELD, state: 'open', assignee: OWNER }),
          onBehalfOf: SARA,
          deferrals: [
            {
              kind: 'acknowledged',
              at: '2026-03-15T09:00:00.000Z',
              by: someone(OLU.email),
              reason: said('Asking the vendor.'),
              until: '2026-03-16T12:00:00.000Z',
              for: 'P1D',
            },
          ],
        },
        {
          ...aChange({ id: PAUSED, state: 'open', assignee: { ...OWNER, ...SARA } }),
          pause: {
            from: '2026-03-14T09:00:00.000Z',
            holder: 'pause',
            why: said('The board meets on Tuesday.'),
            by: someone(OLU.email),
            endedBy: 'owner',
            until: '2026-03-20T09:00:00.000Z',
          },
        },
      ],
    }),
    {},
  );
}
