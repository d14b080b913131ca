import type { Child } from 'hono/jsx';
import type { Localizer } from '../../i18n/index.js';
import { Badge } from './components.js';
import type { Gate, RankingLine } from '../../domain/tasks/index.js';

/** Deliverables by id, as pages call them. */
export const namesOf = (deliverables: readonly { id: string; title: string }[] = []): ReadonlyMap<string, string> =>
  new Map(deliverables.map(({ id, title }) => [id, `${id} · ${title}`]));

export const Figure = ({ title, value, note }: { title: string; value: Child; note?: Child }) => (
  <div class="figure">
    <span class="figure-title">{title}</span>
    <span class="figure-value">{value}</span>
    {note && <span class="figure-note">{note}</span>}
  </div>
);

export const Part = ({ title, children }: { title: string; children?: Child }) => (
  <div class="part">
    <h3>{title}</h3>
    {children}
  </div>
);

export const Quote = ({ title, children }: { title: string; children?: Child }) => (
  <div class="part">
    <h3>{title}</h3>
    <blockquote class="prose">{children}</blockquote>
  </div>
);

export const Gates = ({ gates }: { gates: readonly Gate[] }) => (
  <dl class="stack">
    {gates.map(({ title, attestation }) => (
      <div>
        <dt>{title}</dt>
        <dd>{attestation}</dd>
      </div>
    ))}
  </dl>
);

/** An explained ranking, best first. */
export const Ranking = ({ localizer, ranking }: { localizer: Localizer; ranking: readonly RankingLine[] }) => (
  <ol class="ranking">
    {ranking.map(({ vendorName, score, explanation }, index) => (
      <li>
        <div class="ranking-head">
          <strong>{vendorName}</strong>
          <Badge tone={index === 0 ? 'accent' : 'neutral'}>
            {localizer.message('pages.points', { points: score })}
          </Badge>
        </div>
        <meter
          min={0}
          max={100}
          value={score}
          aria-label={localizer.message('pages.scoreOf', { vendor: vendorName })}
        ></meter>
        <p class="hint">{localizer.text(explanation)}</p>
      </li>
    ))}
  </ol>
);
