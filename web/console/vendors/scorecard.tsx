import type { Child } from 'hono/jsx';
import type { Scorecard } from '../../../domain/engagement/scorecard.js';
import type { Localizer } from '../../../i18n/index.js';
import type { Evidence, VendorScorecard } from '../../../domain/journal/vendor-scorecard.js';
import { Card, Facts, Table } from '../../components/components.js';

const FIGURES = ['onTime', 'quality', 'firstTime', 'delivered', 'dropped'] as const;

/** A vendor's record as the journals give it, with where each figure comes from. */
export const ScorecardCard = ({ localizer, found }: { localizer: Localizer; found: VendorScorecard }) => (
  <Card
    title={localizer.message('console.scorecard')}
    id="scorecard"
    aside={<span class="hint">{localizer.message('console.scorecard.engagements', { count: found.engagements })}</span>}
  >
    <Facts
      facts={[
        ...FIGURES.map((figure): [string, Child] => [
          localizer.message(`console.scorecard.${figure}`),
          figureText(localizer, figure, found.scorecard),
        ]),
        [localizer.message('console.scorecard.late'), lateText(localizer, found.late)],
      ]}
    />
    <p class="hint">{localizer.message('console.scorecard.own')}</p>
    {FIGURES.filter((figure) => found.because[figure].length > 0).map((figure) => (
      <details class="more">
        <summary>
          {localizer.message('console.scorecard.because', { figure: localizer.message(`console.scorecard.${figure}`) })}
        </summary>
        <Because localizer={localizer} figure={figure} evidence={found.because[figure]} />
      </details>
    ))}
  </Card>
);

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
