import type { Child } from 'hono/jsx';
import { Money } from '../../domain/money.js';
import type { Reading } from './reading.js';
import { labelOf, moneyText } from './words.js';

/** A document on a page; a closed one says why. */
export const ReadingCard = ({ reading: { id, title, content } }: { reading: Reading }) => (
  <section class={'closed' in content ? 'card reading closed' : 'card reading'} aria-labelledby={`document-${id}`}>
    <div class="card-head">
      <h2 id={`document-${id}`}>{title}</h2>
    </div>
    {'closed' in content && <p>{`This document cannot be opened now: ${content.closed}.`}</p>}
    {'text' in content && (
      <div class="prose document" tabindex={0} role="group" aria-label={`Text: ${title}`}>
        {content.text}
      </div>
    )}
    {'fields' in content && <Fields fields={content.fields} />}
  </section>
);

const Fields = ({ fields }: { fields: Record<string, unknown> }) => (
  <dl class="stack">
    {Object.entries(fields).map(([key, value]) => (
      <div>
        <dt>{labelOf(key)}</dt>
        <dd>{shown(value)}</dd>
      </div>
    ))}
  </dl>
);

/** Any JSON value, readable; the confidential part of a brief may have any shape. */
function shown(value: unknown): Child {
  if (Array.isArray(value))
    return (
      <ul class="list">
        {value.map((each) => (
          <li>{shown(each)}</li>
        ))}
      </ul>
    );
  const money = Money.safeParse(value);
  if (money.success) return moneyText(money.data);
  if (typeof value === 'object' && value !== null) return <Fields fields={value as Record<string, unknown>} />;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return <div class="prose">{typeof value === 'string' || typeof value === 'number' ? value : '–'}</div>;
}
