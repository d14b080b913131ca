import { isEnd } from '../../../domain/journal/facts.js';
import { latenessAt } from '../../../domain/journal/lateness.js';
import type { EngagementRow } from '../../../store/contract.js';
import { Card } from '../../components/components.js';
import type { Surroundings } from '../deps.js';
import { HeldTable } from './held-table.js';
import { Picture } from './picture.js';
import { rowOfDeliverable } from './rows.js';
import { Shares } from './shares.js';

/** Who has held each deliverable of an engagement, and whose lateness it is. */
export const EngagementHeld = ({ around, view }: { around: Surroundings; view: EngagementRow }) => {
  const { reader } = around;
  const now = view.endedAt ?? around.now;
  const title = reader.say('console.held.engagement');
  const rows = view.deliverables
    .map((deliverable) => rowOfDeliverable(reader, deliverable, view, now))
    .filter(({ lanes }) => lanes.length > 0);
  return (
    <Card
      title={title}
      id="held"
      live="held"
      aside={<a href={`/engagements/${view.id}/ledger`}>{reader.say('console.held.ledger')}</a>}
    >
      {rows.length === 0 ? (
        <p class="empty">{reader.say('console.held.nothing')}</p>
      ) : (
        <>
          <Picture reader={reader} title={title} rows={rows} now={now} over={isEnd(view.phase)} />
          <HeldTable reader={reader} title={title} rows={rows} now={now} />
        </>
      )}
      <div class="part">
        <h3>{reader.say('console.held.lateness')}</h3>
        <Shares reader={reader} lateness={latenessAt(view, now)} />
      </div>
    </Card>
  );
};
