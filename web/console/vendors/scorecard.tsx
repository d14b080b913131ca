import type { Child } from 'hono/jsx';
import type { Scorecard } from '../../../domain/engagement/index.js';
import type { Localizer } from '../../../i18n/index.js';
import type { Vendor } from '../../../domain/directory/index.js';
import { type Evidence, SCORECARD_FIGURES, type VendorScorecard } from '../../../domain/journal/index.js';
import type { Page } from '../../../store/index.js';
import { Card, Facts, Pager, Table } from '../../components/components.js';
import type { Surroundings } from '../deps.js';
import { Shell } from '../shell.js';

/** What the card shows of where a figure comes from; the rest has pages of its own. */
export const EXPLAINED = 20;

/** A vendor's record as the journals give it, with where each figure comes from. */
export const ScorecardCard = ({ localizer, found }: { localizer: Localizer; found: VendorScorecard }) => (
  <Card
    title={localizer.message('console.scorecard')}
    id="scorecard"
    aside={<span class="hint">{localizer.message('console.scorecard.engagements', { count: found.engagements })}</span>}
  >
    <Facts
      facts={[
        ...SCORECARD_FIGURES.map((figure): [string, Child] => [
          localizer.message(`console.scorecard.${figure}`),
          figureText(localizer, figure, found.scorecard),
        ]),
        [localizer.message('console.scorecard.late'), lateText(localizer, found.late)],
      ]}
    />
    <p class="hint">{localizer.message('console.scorecard.own')}</p>
    {SCORECARD_FIGURES.filter((figure) => found.because[figure].length > 0).map((figure) => (
      <details class="more">
        <summary>
          {localizer.message('console.scorecard.because', { figure: localizer.message(`console.scorecard.${figure}`) })}
        </summary>
        <Because localizer={localizer} figure={figure} evidence={found.because[figure].slice(0, EXPLAINED)} />
        {found.because[figure].length > EXPLAINED && (
          <nav class="pager" aria-label={localizer.message('pages.pages')}>
            <a class="button" href={`/vendors/${found.vendor}/scorecard/${figure}`}>
              {localizer.message('pages.more')}
            </a>
          </nav>
        )}
      </details>
    ))}
  </Card>
);

interface EvidencePageProps {
  around: Surroundings;
  vendor: Pick<Vendor, 'id' | 'name'>;
  figure: keyof Scorecard;
  page: Page<Evidence>;
  query: URLSearchParams;
}

/** All that a figure of a vendor's scorecard comes from, page by page. */
export const EvidencePage = ({ around, vendor: { id, name }, figure, page, query }: EvidencePageProps) => {
  const { localizer } = around;
  const title = localizer.message('console.scorecard.because', {
    figure: localizer.message(`console.scorecard.${figure}`),
  });
  return (
    <Shell title={title} around={around} at="/vendors">
      <header class="page-head">
        <p class="eyebrow">
          <a href={`/vendors/${id}`}>{name}</a>
        </p>
        <h1>{title}</h1>
      </header>
      <section class="card flush" aria-label={title}>
        <Because localizer={localizer} figure={figure} evidence={page.items} />
      </section>
      <Pager localizer={localizer} next={page.next} query={query} path={`/vendors/${id}/scorecard/${figure}`} />
    </Shell>
  );
};

/** A figure of a scorecard in words; what nothing tells is no data, never a full mark. */
export function figureText(localizer: Localizer, figure: keyof Scorecard, scorecard: Scorecard): string {
  const value = scorecard[figure];
  if (value === null) return localizer.message('console.noData');
  if (figure === 'quality') return localizer.message('console.of100', { score: Math.round(value) });
  if (figure === 'delivered' || figure === 'dropped') return String(value);
  return new Intl.NumberFormat(localizer.locale, { style: 'percent' }).format(value);
}

const lateText = (localizer: Localizer, late: number | null): string =>
  late === null
    ? localizer.message('console.noData')
    : late === 0
      ? localizer.message('console.scorecard.never')
      : localizer.span(late);

interface BecauseProps {
  localizer: Localizer;
  figure: keyof Scorecard;
  evidence: readonly Evidence[];
}

const Because = ({ localizer, figure, evidence }: BecauseProps) => (
  <Table<Evidence>
    caption={localizer.message('console.scorecard.because', {
      figure: localizer.message(`console.scorecard.${figure}`),
    })}
    rows={evidence}
    empty={localizer.message('console.noData')}
    columns={[
      {
        title: localizer.message('console.scorecard.deliverable'),
        cell: ({ engagement, engagementTitle, deliverable }) => (
          <div class="cell-main">
            <a class="strong" href={`/engagements/${engagement}`}>
              {engagementTitle}
            </a>
            <span class="hint">{deliverable}</span>
          </div>
        ),
      },
      {
        title: localizer.message('console.scorecard.outcome'),
        cell: ({ outcome }) => localizer.message('console.scorecard.outcome.is', { outcome }),
      },
      ...(figure === 'delivered' || figure === 'dropped'
        ? []
        : [
            {
              title: localizer.message(`console.scorecard.value.${figure}`),
              cell: ({ value }: Evidence) => valueText(localizer, figure, value),
            },
          ]),
      {
        title: localizer.message('console.scorecard.entries'),
        cell: ({ engagement, sequences }) =>
          sequences.map((sequence) => (
            <>
              <a href={`/engagements/${engagement}/journal?before=${sequence + 1}`}>{sequence}</a>{' '}
            </>
          )),
      },
    ]}
  />
);

function valueText(localizer: Localizer, figure: 'onTime' | 'quality' | 'firstTime', value: number | null): string {
  if (figure === 'onTime') return lateText(localizer, value);
  if (value === null) return localizer.message('console.noData');
  return figure === 'quality'
    ? String(Math.round(value))
    : localizer.message('console.scorecard.times', { count: value });
}
