import type { Child } from 'hono/jsx';
import type { Localizer } from '../../i18n/index.js';

export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad';

export const Badge = ({ tone = 'neutral', children }: { tone?: Tone; children?: Child }) => (
  <span class={`badge badge-${tone}`}>{children}</span>
);

/** A titled block of a page. */
export const Card = ({
  title,
  id,
  aside,
  live,
  children,
}: {
  title?: Child;
  id?: string;
  aside?: Child;
  live?: string;
  children?: Child;
}) => (
  <section class="card" id={id} data-live={live} aria-labelledby={id && title ? `${id}-title` : undefined}>
    {title && (
      <div class="card-head">
        <h2 id={id && `${id}-title`}>{title}</h2>
        {aside && <div class="card-aside">{aside}</div>}
      </div>
    )}
    {children}
  </section>
);

/** Names and values; a fact without a value is left out. */
export const Facts = ({ facts }: { facts: readonly (readonly [string, Child])[] }) => (
  <dl class="facts">
    {facts
      .filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '')
      .map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);

export const List = ({ items }: { items: readonly Child[] }) => (
  <ul class="list">
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
);

/** An instant as distance, with the exact one on hover and for machines. */
export const When = ({ localizer, at, now }: { localizer: Localizer; at: string; now: string }) => (
  <time datetime={at} title={localizer.longTime(at)}>
    {localizer.relative(at, now)}
  </time>
);

/** Something to be noticed before anything else on the page. */
export const Alert = ({ tone, title, children }: { tone: Tone; title: string; children?: Child }) => (
  <div class={`alert alert-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
    <h2>{title}</h2>
    {children}
  </div>
);

export interface TableColumn<Row> {
  title: string;
  cell: (row: Row) => Child;
  /** Figures stand to the right. */
  number?: boolean;
  /** What is to be done about a row says so itself; its title is for those who do not see the table. */
  action?: boolean;
}

/** A table that becomes a list of cards on a phone; roles are written out because the cards' layout takes them away. */
export const Table = <Row,>({
  caption,
  columns,
  rows,
  empty,
}: {
  caption: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  empty: Child;
}) =>
  rows.length === 0 ? (
    <p class="empty">{empty}</p>
  ) : (
    <table role="table" class="table">
      <caption class="hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ title, number, action }) => (
            <th role="columnheader" scope="col" class={number ? 'number' : undefined}>
              {action ? <span class="hidden">{title}</span> : title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row">
            {columns.map(({ title, cell, number, action }) => (
              <td
                role="cell"
                data-label={action ? undefined : title}
                class={number ? 'number' : action ? 'action' : undefined}
              >
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );

/** The way to a list's next page. */
export const Pager = ({
  localizer,
  next,
  query,
  path,
}: {
  localizer: Localizer;
  next: string | null;
  query: URLSearchParams;
  path: string;
}) => {
  if (!next) return null;
  const further = new URLSearchParams(query);
  further.set('cursor', next);
  return (
    <nav class="pager" aria-label={localizer.message('pages.pages')}>
      <a class="button" href={`${path}?${further.toString()}`}>
        {localizer.message('pages.more')}
      </a>
    </nav>
  );
};
