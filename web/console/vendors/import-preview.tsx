import type { Cell, VendorChanges } from '../../../domain/directory/index.js';
import { printOf, vendorsAsCsv } from '../../../client/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { Alert, Card, List, Table } from '../../components/components.js';
import type { Surroundings } from '../deps.js';
import { FormToken } from '../shell.js';
import { ImportShell, NAMES } from './import-form.js';

const SHOWN_VENDORS = 100;

interface PreviewProps {
  around: Surroundings;
  changes: VendorChanges;
  overtaken: boolean;
}

/** What an import would change, to be confirmed; the form sends back what was shown. */
export function PreviewPage({ around, changes, overtaken }: PreviewProps) {
  const { localizer } = around;
  const { added, changed, left } = changes;
  const counts = { added: added.length, changed: changed.length, left: left.length };
  const nothing = added.length + changed.length === 0;
  return (
    <ImportShell around={around} title={localizer.message('console.vendors.preview')}>
      {overtaken && <Alert tone="bad" title={localizer.message('console.vendors.preview.overtaken')} />}
      <Card>
        <p>
          {nothing
            ? localizer.message('console.vendors.preview.none')
            : localizer.message('console.vendors.preview.counts', counts)}
        </p>
        {!nothing && (
          <form method="post" action="/vendors/import" enctype="multipart/form-data">
            <FormToken around={around} />
            <input type="hidden" name={NAMES.plan} value={printOf(changes)} />
            <textarea hidden name={NAMES.text}>
              {vendorsAsCsv([...added, ...changed.map(({ vendor }) => vendor), ...left])}
            </textarea>
            <button class="button primary" type="submit">
              {localizer.message('console.vendors.preview.confirm')}
            </button>
          </form>
        )}
        <p>
          <a href="/vendors">{localizer.message('console.vendors.preview.back')}</a>
        </p>
      </Card>
      <PreviewTable localizer={localizer} of="added" rows={added.map((vendor) => ({ vendor, columns: [] }))} />
      <PreviewTable localizer={localizer} of="changed" rows={changed} />
      <PreviewTable localizer={localizer} of="left" rows={left.map((vendor) => ({ vendor, columns: [] }))} />
    </ImportShell>
  );
}

function PreviewTable({
  localizer,
  of,
  rows,
}: {
  localizer: Localizer;
  of: keyof VendorChanges;
  rows: VendorChanges['changed'];
}) {
  if (rows.length === 0) return null;
  const title = localizer.message(`console.vendors.preview.${of}`);
  const shown = (cell: Cell): Cell => (cell === '' ? localizer.message('console.vendors.preview.empty') : cell);
  return (
    <section class="card flush" aria-label={title}>
      <div class="card-head">
        <h2>{title}</h2>
      </div>
      <Table
        caption={title}
        columns={[
          { title: 'id', cell: ({ vendor }) => vendor.id },
          { title: localizer.message('console.vendors.vendor'), cell: ({ vendor }) => vendor.name },
          ...(of === 'changed'
            ? [
                {
                  title: localizer.message('console.vendors.preview.change'),
                  cell: ({ columns }: VendorChanges['changed'][number]) => (
                    <List items={columns.map(({ column, from, to }) => `${column}: ${shown(from)} → ${shown(to)}`)} />
                  ),
                },
              ]
            : []),
        ]}
        rows={rows.slice(0, SHOWN_VENDORS)}
        empty=""
      />
      {rows.length > SHOWN_VENDORS && (
        <p class="hint">{localizer.message('console.vendors.preview.more', { count: rows.length - SHOWN_VENDORS })}</p>
      )}
    </section>
  );
}
