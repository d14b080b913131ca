import type { Child } from 'hono/jsx';
import { Money } from '../../domain/kernel/money.js';
import type { Reader } from '../../i18n/localizer.js';
import type { Reading } from './reading.js';
import { documentTitle, fieldTitle } from './words.js';

/** A document on a page; a closed one says why. */
export const ReadingCard = ({ reader, reading: { id, kind, content } }: { reader: Reader; reading: Reading }) => {
  const title = documentTitle(reader, kind);
  return (
    <section class={'closed' in content ? 'card reading closed' : 'card reading'} aria-labelledby={`document-${id}`}>
      <div class="card-head">
        <h2 id={`document-${id}`}>{title}</h2>
      </div>
      {'closed' in content && <p>{reader.say('pages.document.closed', { why: content.closed })}</p>}
      {'text' in content && (
        <div class="prose document" tabindex={0} role="group" aria-label={reader.say('pages.document.text', { title })}>
          {content.text}
        </div>
      )}
      {'fields' in content && <Fields reader={reader} fields={content.fields} />}
    </section>
  );
};

const Fields = ({ reader, fields }: { reader: Reader; fields: Record<string, unknown> }) => (
  <dl class="stack">
    {Object.entries(fields).map(([key, value]) => (
      <div>
        <dt>{fieldTitle(reader, key)}</dt>
        <dd>{shown(reader, value)}</dd>
      </div>
    ))}
  </dl>
);

/** Any JSON value, readable; the confidential part of a brief may have any shape. */
function shown(reader: Reader, value: unknown): Child {
  if (Array.isArray(value))
    return (
      <ul class="list">
        {value.map((each) => (
          <li>{shown(reader, each)}</li>
        ))}
      </ul>
    );
  const money = Money.safeParse(value);
  if (money.success) return reader.money(money.data);
  if (typeof value === 'object' && value !== null)
    return <Fields reader={reader} fields={value as Record<string, unknown>} />;
  if (typeof value === 'boolean') return reader.say(value ? 'pages.yes' : 'pages.no');
  return <div class="prose">{typeof value === 'string' || typeof value === 'number' ? value : '–'}</div>;
}
