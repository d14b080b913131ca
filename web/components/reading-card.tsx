import type { Child } from 'hono/jsx';
import { Money } from '../../domain/kernel/index.js';
import type { Localizer } from '../../i18n/index.js';
import type { Reading } from './reading.js';
import { documentTitle, fieldTitle } from './words.js';

/** A document on a page; a closed one says why. */
export const ReadingCard = ({
  localizer,
  reading: { id, kind, content },
}: {
  localizer: Localizer;
  reading: Reading;
}) => {
  const title = documentTitle(localizer, kind);
  return (
    <section class={'closed' in content ? 'card reading closed' : 'card reading'} aria-labelledby={`document-${id}`}>
      <div class="card-head">
        <h2 id={`document-${id}`}>{title}</h2>
      </div>
      {'closed' in content && <p>{localizer.message('pages.document.closed', { why: content.closed })}</p>}
      {'text' in content && (
        <div
          class="prose document"
          tabindex={0}
          role="group"
          aria-label={localizer.message('pages.document.text', { title })}
        >
          {content.text}
        </div>
      )}
      {'fields' in content && <Fields localizer={localizer} fields={content.fields} />}
    </section>
  );
};

const Fields = ({ localizer, fields }: { localizer: Localizer; fields: Record<string, unknown> }) => (
  <dl class="stack">
    {Object.entries(fields).map(([key, value]) => (
      <div>
        <dt>{fieldTitle(localizer, key)}</dt>
        <dd>{shown(localizer, value)}</dd>
      </div>
    ))}
  </dl>
);

/** Any JSON value, readable; the confidential part of a brief may have any shape. */
function shown(localizer: Localizer, value: unknown): Child {
  if (Array.isArray(value))
    return (
      <ul class="list">
        {value.map((each) => (
          <li>{shown(localizer, each)}</li>
        ))}
      </ul>
    );
  const money = Money.safeParse(value);
  if (money.success) return localizer.money(money.data);
  if (typeof value === 'object' && value !== null)
    return <Fields localizer={localizer} fields={value as Record<string, unknown>} />;
  if (typeof value === 'boolean') return localizer.message(value ? 'pages.yes' : 'pages.no');
  return <div class="prose">{typeof value === 'string' || typeof value === 'number' ? value : '–'}</div>;
}
