import type { Child } from 'hono/jsx';
import { firmIn, type NdaView } from '../../../domain/journal/index.js';
import type { Localizer } from '../../../i18n/index.js';
import type { EngagementRow } from '../../../store/index.js';
import { Badge, Card, Facts } from '../../components/components.js';
import type { Tone } from '../../components/components.js';
import { Ranking } from '../../components/about-parts.js';

/** What it costs, bought against in-house, and whom it was awarded to. */
export const Commercials = ({
  localizer,
  view: { scope, vendor, nda, formerNdas, bidders },
}: {
  localizer: Localizer;
  view: EngagementRow;
}) => (
  <Card title={localizer.message('console.engagement.contract')} id="contract" live="contract">
    {!scope && <p class="empty">{localizer.message('console.engagement.contract.drafting')}</p>}
    <Facts
      facts={[
        [
          localizer.message('console.engagement.scope'),
          scope && (
            <span>
              {localizer.message('console.engagement.scope.version', { version: scope.version })}{' '}
              {scope.approved ? (
                <Badge tone="good">{localizer.message('console.engagement.scope.approved')}</Badge>
              ) : (
                <Badge tone="warn">{localizer.message('console.engagement.scope.draft')}</Badge>
              )}
            </span>
          ),
        ],
        [localizer.message('console.engagement.bought'), scope && localizer.money(scope.makeOrBuy.bought)],
        [localizer.message('console.engagement.oversight'), scope && localizer.money(scope.makeOrBuy.oversight)],
        [localizer.message('console.engagement.transition'), scope && localizer.money(scope.makeOrBuy.transition)],
        [
          localizer.message('console.engagement.inHouse'),
          scope?.makeOrBuy.inHouse && localizer.money(scope.makeOrBuy.inHouse),
        ],
        [localizer.message('console.engagement.vendor'), vendor && <a href={`/vendors/${vendor.id}`}>{vendor.name}</a>],
        [localizer.message('console.engagement.price'), vendor && localizer.money(vendor.price)],
        [localizer.message('console.engagement.nda'), nda && <NdaState localizer={localizer} nda={nda} />],
        [
          localizer.message('console.engagement.signedBy'),
          nda && localizer.list(nda.signedBy.map((side) => sideName(localizer, side))),
        ],
        ...formerNdas.map((former): [string, Child] => [
          localizer.message('console.engagement.nda.former', {
            vendor: firmIn({ bidders }, former.vendor),
          }),
          <NdaState localizer={localizer} nda={former} />,
        ]),
      ]}
    />
  </Card>
);

/** The client, the vendor; anybody else by the name on record. */
const sideName = (localizer: Localizer, side: string): string =>
  side === 'client' || side === 'vendor' ? localizer.message(`console.side.${side}`) : side;

const NdaState = ({ localizer, nda: { state, until } }: { localizer: Localizer; nda: NdaView }) => (
  <span>
    <Badge tone={NDA_TONES[state]}>{localizer.message(`console.engagement.nda.${state}`)}</Badge>
    {until && (
      <span class="hint"> {localizer.message('console.engagement.nda.until', { until: { date: until } })}</span>
    )}
  </span>
);

const NDA_TONES: Readonly<Record<NdaView['state'], Tone>> = {
  drafted: 'warn',
  'part-signed': 'warn',
  'in force': 'good',
  'never signed': 'neutral',
  survives: 'good',
  ended: 'neutral',
};

const BIDDER_TONES: Readonly<Record<EngagementRow['bidders'][number]['state'], Tone>> = {
  invited: 'neutral',
  bid: 'accent',
  declined: 'neutral',
  excluded: 'warn',
  awarded: 'good',
  lost: 'neutral',
};

/** Who bid, and how the bids were ranked. */
export const Selection = ({ localizer, view: { bidders, ranking } }: { localizer: Localizer; view: EngagementRow }) =>
  bidders.length === 0 ? null : (
    <Card title={localizer.message('console.engagement.selection')} id="selection" live="selection">
      <ul class="plain">
        {bidders.map(({ id, name, state }) => (
          <li>
            <a href={`/vendors/${id}`}>{name}</a>{' '}
            <Badge tone={BIDDER_TONES[state]}>{localizer.message(`console.bidder.${state}`)}</Badge>
          </li>
        ))}
      </ul>
      {ranking.length > 0 && (
        <>
          <h3>{localizer.message('console.engagement.ranking')}</h3>
          <Ranking localizer={localizer} ranking={ranking} />
        </>
      )}
    </Card>
  );
