import type { EventSource } from '../../../store/index.js';
import { Badge, Table, type TableColumn } from '../../components/components.js';
import type { Surroundings } from '../deps.js';
import { LastUsed } from '../settings/last-used.js';
import { SettingsPart } from '../settings/settings-page.js';
import { isOverlapping } from './source-page.js';

interface SourcesPageProps {
  around: Surroundings;
  sources: readonly EventSource[];
  /** Whether one is built in besides them. */
  builtIn: boolean;
}

/** Which systems may send events, and what. */
export const SourcesPage = ({ around, sources, builtIn }: SourcesPageProps) => {
  const { localizer } = around;
  const title = localizer.message('settings.sources');
  return (
    <SettingsPart
      around={around}
      title={title}
      lead={localizer.message('settings.sources.lead')}
      action={
        <a class="button" href="/event-sources/new">
          {localizer.message('settings.sources.add')}
        </a>
      }
    >
      <section class="card flush" aria-label={title}>
        <Table
          caption={title}
          columns={columnsFor(around)}
          rows={sources}
          empty={localizer.message('settings.sources.none')}
        />
      </section>
      {builtIn && <p class="hint">{localizer.message('settings.sources.builtIn')}</p>}
    </SettingsPart>
  );
};

const columnsFor = (around: Surroundings): TableColumn<EventSource>[] => {
  const { localizer } = around;
  return [
    {
      title: localizer.message('settings.sources.name'),
      cell: ({ id, name, source }) => (
        <div class="cell-main">
          <a class="strong" href={`/event-sources/${id}`}>
            {name}
          </a>
          {source && <span class="hint">{source}</span>}
        </div>
      ),
    },
    {
      title: localizer.message('settings.sources.types'),
      cell: ({ types }) => <span>{types.join(', ') || localizer.message('settings.sources.all')}</span>,
    },
    {
      title: localizer.message('settings.sources.about'),
      cell: ({ costCentres, engagements }) => (
        <span>{[...costCentres, ...engagements].join(', ') || localizer.message('settings.sources.everything')}</span>
      ),
    },
    { title: localizer.message('settings.owner'), cell: ({ owner }) => owner ?? '–' },
    {
      title: localizer.message('settings.sources.secrets'),
      cell: (source) =>
        isOverlapping(source) ? (
          <Badge tone="warn">
            {localizer.message('settings.sources.both', { until: { at: source.previousUntil ?? '' } })}
          </Badge>
        ) : (
          localizer.message('settings.sources.one')
        ),
    },
    {
      title: localizer.message('settings.lastUsed'),
      cell: ({ lastUsedAt }) => <LastUsed around={around} at={lastUsedAt} />,
    },
  ];
};
