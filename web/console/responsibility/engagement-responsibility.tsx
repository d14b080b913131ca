import { isEnd } from '../../../domain/engagement/index.js';
import { latenessAt } from '../../../domain/journal/index.js';
import type { EngagementRow } from '../../../store/index.js';
import { Card } from '../../components/components.js';
import type { Surroundings } from '../deps.js';
import { ResponsibilityTable } from './responsibility-table.js';
import { ResponsibilityChart } from './picture.js';
import { rowOfDeliverable } from './rows.js';
import { Shares } from './shares.js';

/** Who has held each deliverable of an engagement, and whose lateness it is. */
export const EngagementResponsibility = ({ around, view }: { around: Surroundings; view: EngagementRow }) => {
  const { localizer } = around;
  const now = view.endedAt ?? around.now;
  const title = localizer.message('console.held.engagement');
  const rows = view.deliverables
    .map((deliverable) => rowOfDeliverable(localizer, deliverable, view, now))
    .filter(({ lanes }) => lanes.length > 0);
  return (
    <Card
      title={title}
      id="held"
      live="held"
      aside={<a href={`/engagements/${view.id}/ledger`}>{localizer.message('console.held.ledger')}</a>}
    >
      {rows.length === 0 ? (
        <p class="empty">{localizer.message('console.held.nothing')}</p>
      ) : (
        <>
          <ResponsibilityChart localizer={localizer} title={title} rows={rows} now={now} over={isEnd(view.phase)} />
          <ResponsibilityTable localizer={localizer} title={title} rows={rows} now={now} />
        </>
      )}
      <div class="part">
        <h3>{localizer.message('console.held.lateness')}</h3>
        <Shares localizer={localizer} lateness={latenessAt(view, now)} />
      </div>
    </Card>
  );
};
