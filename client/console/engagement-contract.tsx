import type { Reader } from '../../domain/language/reader.js';
import type { EngagementRow } from '../../store/contract.js';
import { Badge, Card, Facts } from '../pages/components.js';
import type { Tone } from '../pages/components.js';
import { Ranking } from '../pages/subject-parts.js';

/** What it costs, bought against in-house, and whom it was awarded to. */
export const Commercials = ({ reader, view: { scope, vendor, nda } }: { reader: Reader; view: EngagementRow }) => (
  <Card title="Scope and contract" id="contract" live="contract">
    {!scope && <p class="empty">The scope is being drafted.</p>}
    <Facts
      facts={[
        [
          'Scope',
          scope && (
            <span>
              {`Version ${scope.version} `}
              {scope.approved ? <Badge tone="good">approved</Badge> : <Badge tone="warn">draft</Badge>}
            </span>
          ),
        ],
        ['Bought', scope && reader.money(scope.makeOrBuy.bought)],
        ['of which oversight', scope && reader.money(scope.makeOrBuy.oversight)],
        ['of which transition', scope && reader.money(scope.makeOrBuy.transition)],
        ['In-house', scope?.makeOrBuy.inHouse && reader.money(scope.makeOrBuy.inHouse)],
        ['Vendor', vendor && <a href={`/vendors/${vendor.id}`}>{vendor.name}</a>],
        ['Price', vendor && reader.money(vendor.price)],
        ['NDA', nda && <Badge tone={NDA_TONES[nda.state]}>{nda.state}</Badge>],
        ['Signed by', nda?.signedBy.join(' and ')],
      ]}
    />
  </Card>
);

const NDA_TONES = { drafted: 'warn', 'part-signed': 'warn', 'in force': 'good' } as const satisfies Record<
  string,
  Tone
>;

const BIDDER_TONES: Readonly<Record<EngagementRow['bidders'][number]['state'], Tone>> = {
  invited: 'neutral',
  bid: 'accent',
  declined: 'neutral',
  excluded: 'warn',
  awarded: 'good',
  lost: 'neutral',
};

/** Who bid, and how the bids were ranked. */
export const Selection = ({ reader, view: { bidders, ranking } }: { reader: Reader; view: EngagementRow }) =>
  bidders.length === 0 ? null : (
    <Card title="Selection" id="selection" live="selection">
      <ul class="plain">
        {bidders.map(({ id, name, state }) => (
          <li>
            <a href={`/vendors/${id}`}>{name}</a> <Badge tone={BIDDER_TONES[state]}>{state}</Badge>
          </li>
        ))}
      </ul>
      {ranking.length > 0 && (
        <>
          <h3>Ranking</h3>
          <Ranking reader={reader} ranking={ranking} />
        </>
      )}
    </Card>
  );
