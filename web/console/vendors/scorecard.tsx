import type { Child } from 'hono/jsx';
import type { Scorecard } from '../../../domain/journal/facts.js';
import type { Reader } from '../../../i18n/localizer.js';
import type { Evidence, VendorScorecard } from '../../../domain/journal/vendor-scorecard.js';
import { Card, Facts, Table } from '../../components/components.js';

const FIGURES = ['onTime', 'quality', 'firstTime', 'delivered', 'dropped'] as const;

/** A vendor's record as the journals give it, with where each figure comes from. */
export const ScorecardCard = ({ reader, found }: { reader: Reader; found: VendorScorecard }) => (
  <Card
    title={reader.say('console.scorecard')}
    id="scorecard"
    aside={<span class="hint">{reader.say('console.scorecard.engagements', { count: found.engagements })}</span>}
  >
    <Facts
      facts={[
        ...FIGURES.map((figure): [string, Child] => [
          reader.say(`console.scorecard.${figure}`),
          figureText(reader, figure, found.scorecard),
        ]),
        [reader.say('console.scorecard.late'), lateText(reader, found.late)],
      ]}
    />
    <p class="hint">{reader.say('console.scorecard.own')}</p>
    {FIGURES.filter((figure) => found.because[figure].length > 0).map((figure) => (
      <details class="more">
        <summary>
          {reader.say('console.scorecard.because', { figure: reader.say(`console.scorecard.${figure}`) })}
        </summary>
        <Because reader={reader} figure={figure} evidence={found.because[figure]} />
      </details>
    ))}
  </Card>
);

/** A figure of a scorecard in words; what nothing tells is no data, never a full mark. */
export function figureText(reader: Reader, figure: keyof Scorecard, scorecard: Scorecard): string {
  const value = scorecard[figure];
  if (value === null) return reader.say('console.noData');
  if (figure === 'quality') return reader.say('console.of100', { score: Math.round(value) });
  if (figure === 'delivered' || figure === 'dropped') return String(value);
  return new Intl.NumberFormat(reader.locale, { style: 'percent' }).format(value);
}

const lateText = (reader: Reader, late: number | null): string =>
  late === null ? reader.say('console.noData') : late === 0 ? reader.say('console.scorecard.never') : reader.span(late);

interface BecauseProps {
  reader: Reader;
  figure: keyof Scorecard;
  evidence: readonly Evidence[];
}

const Because = ({ reader, figure, evidence }: BecauseProps) => (
  <Table<Evidence>
    caption={reader.say('console.scorecard.because', { figure: reader.say(`console.scorecard.${figure}`) })}
    rows={evidence}
    empty={reader.say('console.noData')}
    columns={[
      {
        title: reader.say('console.scorecard.deliverable'),
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
        title: reader.say('console.scorecard.outcome'),
        cell: ({ outcome }) => reader.say('console.scorecard.outcome.is', { outcome }),
      },
      ...(figure === 'delivered' || figure === 'dropped'
        ? []
        : [
            {
              title: reader.say(`console.scorecard.value.${figure}`),
              cell: ({ value }: Evidence) => valueText(reader, figure, value),
            },
          ]),
      {
        title: reader.say('console.scorecard.entries'),
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

function valueText(reader: Reader, figure: 'onTime' | 'quality' | 'firstTime', value: number | null): string {
  if (figure === 'onTime') return lateText(reader, value);
  if (value === null) return reader.say('console.noData');
  return figure === 'quality' ? String(Math.round(value)) : reader.say('console.scorecard.times', { count: value });
}
