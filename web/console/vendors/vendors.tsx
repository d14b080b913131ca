import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Vendor } from '../../../domain/directory/index.js';
import { SCORECARD_FIGURES, type VendorScorecard } from '../../../domain/journal/index.js';
import { exportedVendors, VENDOR_FILES, type VendorFile, vendorScorecard } from '../../../client/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { Card, Facts, Pager, Table } from '../../components/components.js';
import type { TableColumn } from '../../components/components.js';
import { render } from '../../components/layout.js';
import { practiceName } from '../../components/practice-name.js';
import { vendorsFile } from '../../record/vendors-file.js';
import type { ConsoleDeps, ConsoleEnv, Surroundings } from '../deps.js';
import { type KnownPractice, PracticeFilter } from '../portfolio/filters.js';
import { missing } from '../refusal-page.js';
import { EvidencePage, EXPLAINED, ScorecardCard } from './scorecard.js';
import { may } from '../rights/page-rules.js';
import { Shell } from '../shell.js';
import { ImportForm } from './import-form.js';

const ROWS = 50;

/** The vendors of the directory. */
export function vendorRoutes({ store }: Pick<ConsoleDeps, 'store'>): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();

  async function list(c: Context<ConsoleEnv>): Promise<Response> {
    const query = new URL(c.req.url).searchParams;
    const [page, known] = await Promise.all([
      store.vendors({
        practice: query.get('practice') || undefined,
        cursor: query.get('cursor') ?? undefined,
        limit: ROWS,
      }),
      store.practices(),
    ]);
    return c.html(
      render(
        <VendorsPage around={c.get('around')} vendors={page.items} next={page.next} query={query} practices={known} />,
      ),
    );
  }

  routes.get('/vendors', (c) => list(c));

  routes.get('/vendors/export/:format', (c) => {
    const format = (Object.keys(VENDOR_FILES) as VendorFile[]).find((known) => known === c.req.param('format'));
    if (!format) return c.notFound();
    return vendorsFile(format, exportedVendors(store, format, c.req.query('practice') || undefined));
  });

  routes.get('/vendors/:id', async (c) => {
    const vendor = await store.vendor(c.req.param('id'));
    if (!vendor) return missing(c, 'vendor');
    const [scorecard, practices] = await Promise.all([
      vendorScorecard(store, vendor.id, EXPLAINED + 1),
      store.practices(),
    ]);
    return c.html(
      render(<VendorPage around={c.get('around')} vendor={vendor} scorecard={scorecard} practices={practices} />),
    );
  });

  routes.get('/vendors/:id/scorecard/:figure', async (c) => {
    const vendor = await store.vendor(c.req.param('id'));
    const figure = SCORECARD_FIGURES.find((known) => known === c.req.param('figure'));
    if (!vendor || !figure) return missing(c, 'vendor');
    const query = new URL(c.req.url).searchParams;
    const cursor = query.get('cursor') ?? undefined;
    const page = await store.vendorEvidence({ vendor: vendor.id, figure, cursor, limit: ROWS });
    return c.html(render(<EvidencePage around={c.get('around')} {...{ vendor, figure, page, query }} />));
  });
  return routes;
}

interface VendorsPageProps {
  around: Surroundings;
  vendors: readonly Vendor[];
  next: string | null;
  query: URLSearchParams;
  practices: readonly KnownPractice[];
}

function VendorsPage({ around, vendors, next, query, practices }: VendorsPageProps) {
  const { localizer } = around;
  return (
    <Shell title={localizer.message('console.nav.vendors')} around={around} at="/vendors">
      <header class="page-head">
        <h1>{localizer.message('console.nav.vendors')}</h1>
      </header>
      <form class="filters" method="get" action="/vendors" role="search">
        <PracticeFilter localizer={localizer} query={query} practices={practices} />
        <button class="button" type="submit">
          {localizer.message('console.filter')}
        </button>
      </form>
      <section class="card flush" aria-label={localizer.message('console.nav.vendors')}>
        <Table
          caption={localizer.message('console.nav.vendors')}
          columns={columns(localizer, practices)}
          rows={vendors}
          empty={localizer.message('console.vendors.nobody')}
        />
      </section>
      <Pager localizer={localizer} next={next} query={query} path="/vendors" />
      <p class="hint">
        {(Object.keys(VENDOR_FILES) as VendorFile[]).map((format) => (
          <a
            class="button"
            href={`/vendors/export/${format}?practice=${encodeURIComponent(query.get('practice') ?? '')}`}
          >
            {localizer.message('console.vendors.export', { format: format.toUpperCase() })}
          </a>
        ))}
      </p>
      {may(around, 'changeDirectory') && (
        <details class="card">
          <summary>{localizer.message('console.vendors.import')}</summary>
          <ImportForm around={around} />
        </details>
      )}
    </Shell>
  );
}

const columns = (localizer: Localizer, practices: readonly KnownPractice[]): TableColumn<Vendor>[] => [
  {
    title: localizer.message('console.vendors.vendor'),
    cell: ({ id, name, contact }) => (
      <div class="cell-main">
        <a class="strong" href={`/vendors/${id}`}>
          {name}
        </a>
        <span class="hint">{contact.name}</span>
      </div>
    ),
  },
  {
    title: localizer.message('console.vendors.practices'),
    cell: (vendor) => practicesOf(vendor, localizer, practices),
  },
  { title: localizer.message('console.vendors.worksIn'), cell: ({ jurisdictions }) => jurisdictions.join(', ') || '–' },
  { title: localizer.message('console.vendors.people'), number: true, cell: ({ capacity }) => capacity },
  { title: localizer.message('console.vendors.pastScore'), number: true, cell: ({ pastScore }) => pastScore ?? '–' },
];

/** A practice that has been taken out since is called by its id. */
const practicesOf = (vendor: Vendor, localizer: Localizer, practices: readonly KnownPractice[]): string =>
  vendor.practices
    .map((id) => practiceName(localizer, id, practices.find((practice) => practice.id === id)?.title ?? id))
    .join(', ');

interface VendorPageProps {
  around: Surroundings;
  practices: readonly KnownPractice[];
  vendor: Vendor;
  scorecard: VendorScorecard;
}

function VendorPage({ around, vendor, scorecard, practices }: VendorPageProps) {
  const { localizer } = around;
  return (
    <Shell title={vendor.name} around={around} at="/vendors">
      <header class="page-head">
        <p class="eyebrow">
          <a href="/vendors">{localizer.message('console.nav.vendors')}</a>
        </p>
        <h1>{vendor.name}</h1>
      </header>
      <Card title={localizer.message('console.vendors.inDirectory')} id="vendor">
        <Facts
          facts={[
            [localizer.message('console.vendors.contact'), `${vendor.contact.name}, ${vendor.contact.email}`],
            [localizer.message('console.vendors.practices'), practicesOf(vendor, localizer, practices)],
            [
              localizer.message('console.vendors.credentials'),
              vendor.credentials.join(', ') || localizer.message('console.none'),
            ],
            [
              localizer.message('console.vendors.worksIn'),
              vendor.jurisdictions.join(', ') || localizer.message('console.notGiven'),
            ],
            [
              localizer.message('console.vendors.dataResidency'),
              vendor.dataResidency.join(', ') || localizer.message('console.notGiven'),
            ],
            [localizer.message('console.vendors.languages'), vendor.languages.join(', ')],
            [localizer.message('console.vendors.timeZone'), vendor.timeZone],
            [localizer.message('console.vendors.capacity'), String(vendor.capacity)],
            [
              localizer.message('console.vendors.pastScore'),
              vendor.pastScore === null
                ? localizer.message('console.vendors.unknownScore')
                : localizer.message('console.of100', { score: vendor.pastScore }),
            ],
          ]}
        />
      </Card>
      <ScorecardCard localizer={localizer} found={scorecard} />
    </Shell>
  );
}
