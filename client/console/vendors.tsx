import { Hono } from 'hono';
import type { Context } from 'hono';
import { parseVendorsCsv } from '../../domain/vendors-csv.js';
import type { Vendor } from '../../domain/vendor.js';
import { Alert, Card, Facts, List, Pager, Table } from '../pages/components.js';
import type { Column } from '../pages/components.js';
import { render } from '../pages/layout.js';
import { count } from '../pages/words.js';
import { knownPractices } from '../resolve-brief.js';
import type { ConsoleDeps, ConsoleEnv, Surroundings } from './deps.js';
import { pastedOrUploaded, PasteOrUpload } from './inputs.js';
import { missing } from './refusal-page.js';
import { FormToken, Shell } from './shell.js';

const ROWS = 50;
const SHOWN_PROBLEMS = 20;

/** The vendors of the directory, and their import from CSV. */
export function vendorRoutes({ store }: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();

  async function list(c: Context<ConsoleEnv>, imported: Imported = {}): Promise<Response> {
    const query = new URL(c.req.url).searchParams;
    const [page, known] = await Promise.all([
      store.vendors({
        practice: query.get('practice') || undefined,
        cursor: query.get('cursor') ?? undefined,
        limit: ROWS,
      }),
      knownPractices(store),
    ]);
    return c.html(
      render(
        <VendorsPage
          around={c.get('around')}
          vendors={page.items}
          next={page.next}
          query={query}
          practices={known}
          imported={imported}
        />,
      ),
      imported.problems ? 422 : 200,
    );
  }

  routes.get('/vendors', (c) => list(c));

  routes.post('/vendors/import', async (c) => {
    const text = await pastedOrUploaded(c.get('form'), 'csv');
    const read = parseVendorsCsv(text);
    if ('problems' in read)
      return list(c, {
        text,
        problems: read.problems.map(
          ({ line, column, message }) => `Line ${line}${column && `, ${column}`}: ${message}`,
        ),
      });
    await store.putVendors(read.vendors);
    return list(c, { taken: read.vendors.length });
  });

  routes.get('/vendors/:id', async (c) => {
    const vendor = await store.vendor(c.req.param('id'));
    if (!vendor) return missing(c, 'vendor');
    return c.html(render(<VendorPage around={c.get('around')} vendor={vendor} />));
  });
  return routes;
}

interface Imported {
  taken?: number;
  text?: string;
  problems?: readonly string[];
}

interface VendorsPageProps {
  around: Surroundings;
  vendors: readonly Vendor[];
  next: string | null;
  query: URLSearchParams;
  practices: readonly { id: string; title: string }[];
  imported: Imported;
}

const VendorsPage = ({ around, vendors, next, query, practices, imported }: VendorsPageProps) => (
  <Shell title="Vendors" around={around} at="/vendors">
    <header class="page-head">
      <h1>Vendors</h1>
    </header>
    {imported.taken !== undefined && (
      <Alert tone="good" title={`${count(imported.taken, 'vendor')} taken into the directory`} />
    )}
    {imported.problems && (
      <Alert tone="bad" title="Nothing was imported">
        <List items={imported.problems.slice(0, SHOWN_PROBLEMS)} />
      </Alert>
    )}
    <form class="filters" method="get" action="/vendors" role="search">
      <label>
        Practice
        <select name="practice">
          <option value="">All</option>
          {practices.map(({ id, title }) => (
            <option value={id} selected={query.get('practice') === id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <button class="button" type="submit">
        Filter
      </button>
    </form>
    <section class="card flush" aria-label="Vendors">
      <Table caption="Vendors" columns={COLUMNS} rows={vendors} empty="No vendor yet: import some below." />
    </section>
    <Pager reader={around.reader} next={next} query={query} path="/vendors" />
    <details class="card" open={Boolean(imported.problems)}>
      <summary>Import vendors from CSV</summary>
      <form class="task-form" method="post" action="/vendors/import" enctype="multipart/form-data">
        <FormToken around={around} />
        <PasteOrUpload
          name="csv"
          label="CSV"
          accept=".csv,text/csv"
          filled={{
            reader: around.reader,
            typed: new URLSearchParams({ csv: imported.text ?? '' }),
            problems: new Map(),
          }}
          hint="With a heading line. A vendor whose id is known already is replaced."
        />
        <button class="button primary" type="submit">
          Import
        </button>
      </form>
    </details>
  </Shell>
);

const COLUMNS: Column<Vendor>[] = [
  {
    title: 'Vendor',
    cell: ({ id, name, contact }) => (
      <div class="cell-main">
        <a class="strong" href={`/vendors/${id}`}>
          {name}
        </a>
        <span class="hint">{contact.name}</span>
      </div>
    ),
  },
  { title: 'Practices', cell: ({ practices }) => practices.join(', ') },
  { title: 'Works in', cell: ({ jurisdictions }) => jurisdictions.join(', ') || '–' },
  { title: 'People', number: true, cell: ({ capacity }) => capacity },
  { title: 'Past score', number: true, cell: ({ pastScore }) => pastScore ?? '–' },
];

const VendorPage = ({ around, vendor }: { around: Surroundings; vendor: Vendor }) => (
  <Shell title={vendor.name} around={around} at="/vendors">
    <header class="page-head">
      <p class="eyebrow">
        <a href="/vendors">Vendors</a>
      </p>
      <h1>{vendor.name}</h1>
    </header>
    <Card title="In the directory" id="vendor">
      <Facts
        facts={[
          ['Contact', `${vendor.contact.name}, ${vendor.contact.email}`],
          ['Practices', vendor.practices.join(', ')],
          ['Credentials', vendor.credentials.join(', ') || 'none'],
          ['Works in', vendor.jurisdictions.join(', ') || 'not given'],
          ['Keeps data in', vendor.dataResidency.join(', ') || 'not given'],
          ['Languages', vendor.languages.join(', ')],
          ['Time zone', vendor.timeZone],
          ['People it can place', String(vendor.capacity)],
          ['Past score', vendor.pastScore === null ? 'nothing known' : `${vendor.pastScore} of 100`],
        ]}
      />
    </Card>
  </Shell>
);
