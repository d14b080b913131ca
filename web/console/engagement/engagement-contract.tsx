import type { Reader } from '../../../i18n/localizer.js';
import type { EngagementRow } from '../../../store/contract.js';
import { Badge, Card, Facts } from '../../components/components.js';
import type { Tone } from '../../components/components.js';
import { Ranking } from '../../components/subject-parts.js';

/** What it costs, bought against in-house, and whom it was awarded to. */
export const Commercials = ({ reader, view: { scope, vendor, nda } }: { reader: Reader; view: EngagementRow }) => (
  <Card title={reader.say('console.engagement.contract')} id="contract" live="contract">
    {!scope && <p class="empty">{reader.say('console.engagement.contract.drafting')}</p>}
    <Facts
      facts={[
        [
          reader.say('console.engagement.scope'),
          scope && (
            <span>
              {reader.say('console.engagement.scope.version', { version: scope.version })}{' '}
              {scope.approved ? (
                <Badge tone="good">{reader.say('console.engagement.scope.approved')}</Badge>
              ) : (
                <Badge tone="warn">{reader.say('console.engagement.scope.draft')}</Badge>
              )}
            </span>
          ),
        ],
        [reader.say('console.engagement.bought'), scope && reader.money(scope.makeOrBuy.bought)],
        [reader.say('console.engagement.oversight'), scope && reader.money(scope.makeOrBuy.oversight)],
        [reader.say('console.engagement.transition'), scope && reader.money(scope.makeOrBuy.transition)],
        [reader.say('console.engagement.inHouse'), scope?.makeOrBuy.inHouse && reader.money(scope.makeOrBuy.inHouse)],
        [reader.say('console.engagement.vendor'), vendor && <a href={`/vendors/${vendor.id}`}>{vendor.name}</a>],
        [reader.say('console.engagement.price'), vendor && reader.money(vendor.price)],
        [
          reader.say('console.engagement.nda'),
          nda && <Badge tone={NDA_TONES[nda.state]}>{reader.say(`console.engagement.nda.${nda.state}`)}</Badge>,
        ],
        [
          reader.say('console.engagement.signedBy'),
          nda && reader.list(nda.signedBy.map((side) => sideName(reader, side))),
        ],
      ]}
    />
  </Card>
);

/** The client, the vendor; anybody else by the name on record. */
const sideName = (reader: Reader, side: string): string =>
  side === 'client' || side === 'vendor' ? reader.say(`console.side.${side}`) : side;

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
    <Card title={reader.say('console.engagement.selection')} id="selection" live="selection">
      <ul class="plain">
        {bidders.map(({ id, name, state }) => (
          <li>
            <a href={`/vendors/${id}`}>{name}</a>{' '}
            <Badge tone={BIDDER_TONES[state]}>{reader.say(`console.bidder.${state}`)}</Badge>
          </li>
        ))}
      </ul>
      {ranking.length > 0 && (
        <>
          <h3>{reader.say('console.engagement.ranking')}</h3>
          <Ranking reader={reader} ranking={ranking} />
        </>
      )}
    </Card>
  );
