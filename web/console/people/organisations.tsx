import { problemsOf } from '../../../domain/kernel/index.js';
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { ToldProblem } from '../../components/problems.js';
import type { Localizer } from '../../../i18n/index.js';
import { Organisation } from '../../../domain/directory/index.js';
import { Pager, Table } from '../../components/components.js';
import type { TableColumn } from '../../components/components.js';
import { render } from '../../components/layout.js';
import { CalendarFields, calendarInput, CountryInput, fillCalendar, typedCalendar } from './calendar-fields.js';
import { originOf } from '../../record/on-record.js';
import { visitorOf } from '../on-record.js';
import type { ConsoleDeps, ConsoleEnv, Surroundings } from '../deps.js';
import { EntryForm, EntryPage, MADE_FROM, openedWith } from './entry-page.js';
import { shownProblems } from '../entry-problems.js';
import { TextInput } from '../inputs.js';
import { told } from '../refusal-page.js';
import { textsOf } from '../session.js';
import { may } from '../rights/page-rules.js';
import { Shell } from '../shell.js';

const ROWS = 50;

/** The organisations whose hours, holidays and days off their people keep. */
export function organisationRoutes({ store, directory }: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();

  routes.get('/organisations', async (c) => {
    const query = new URL(c.req.url).searchParams;
    const { localizer } = c.get('around');
    const page = await store.organisations({ cursor: query.get('cursor') ?? undefined, limit: ROWS });
    const title = localizer.message('organisations.title');
    return c.html(
      render(
        <Shell title={title} around={c.get('around')} at="/organisations">
          <header class="page-head with-action">
            <h1>{title}</h1>
            {may(c.get('around'), 'changeDirectory') && (
              <a class="button" href="/organisations/new">
                {localizer.message('organisations.add')}
              </a>
            )}
          </header>
          <p class="lead">{localizer.message('organisations.lead')}</p>
          <section class="card flush" aria-label={title}>
            <Table
              caption={title}
              columns={columnsFor(localizer)}
              rows={page.items}
              empty={localizer.message('organisations.none')}
            />
          </section>
          <Pager localizer={localizer} next={page.next} query={query} path="/organisations" />
        </Shell>,
      ),
    );
  });

  const show = (c: Context<ConsoleEnv>, shown: Omit<OrganisationPageProps, 'around'>): Response | Promise<Response> =>
    c.html(
      render(<OrganisationPage around={c.get('around')} {...shown} />),
      shown.overtaken ? 409 : shown.summary ? 422 : 200,
    );

  routes.get('/organisations/new', (c) => show(c, { typed: fillOrganisation({}), known: false }));

  routes.get('/organisations/:domain', async (c) => {
    const organisation = await store.organisation(c.req.param('domain'));
    if (organisation)
      return show(c, {
        typed: openedWith(fillOrganisation(organisation), organisation),
        known: true,
        saved: c.req.query('saved') !== undefined,
      });
    const { localizer } = c.get('around');
    return told(
      c,
      404,
      localizer.message('organisations.missing'),
      <p>{localizer.message('organisations.missing.text')}</p>,
    );
  });

  routes.post('/organisations', async (c) => {
    const typed = textsOf(c.get('form'));
    const before = await store.organisation(typed.get('domain')?.trim() ?? '');
    const text = (name: string): string | undefined => typed.get(name)?.trim() || undefined;
    const entry = {
      domain: text('domain'),
      name: text('name'),
      timeZone: text('timeZone'),
      country: text('country')?.toUpperCase(),
      calendar: typedCalendar(typed, before?.calendar),
    };
    const parsed = Organisation.safeParse(entry);
    if (parsed.success) {
      const put = await directory.putOrganisation({
        organisation: parsed.data,
        madeFrom: typed.get(MADE_FROM) ?? '',
        by: visitorOf(c),
        from: originOf(c),
      });
      const at = `/organisations/${encodeURIComponent(parsed.data.domain)}`;
      return put.ok ? c.redirect(`${at}?saved`, 303) : show(c, { typed, known: true, overtaken: at });
    }
    const inputAt = ([part = '', ...within]: readonly string[]): string =>
      part === 'calendar' ? calendarInput(within) : part;
    const shown = shownProblems(c.get('around').localizer, problemsOf(parsed.error, entry), { typed, inputAt });
    return show(c, { typed, known: before !== undefined, ...shown });
  });
  return routes;
}

function fillOrganisation({ domain = '', name = '', timeZone = '', country = '', calendar }: Partial<Organisation>) {
  const typed = new URLSearchParams({ domain, name, timeZone, country });
  fillCalendar(typed, calendar);
  return typed;
}

const columnsFor = (localizer: Localizer): TableColumn<Organisation>[] => [
  {
    title: localizer.message('organisations.column.organisation'),
    cell: ({ domain, name }) => (
      <div class="cell-main">
        <a class="strong" href={`/organisations/${encodeURIComponent(domain)}`}>
          {name}
        </a>
        <span class="hint">{domain}</span>
      </div>
    ),
  },
  { title: localizer.message('people.column.timeZone'), cell: ({ timeZone = '–' }) => timeZone },
  { title: localizer.message('organisations.column.country'), cell: ({ country = '–' }) => country },
  {
    title: localizer.message('organisations.column.daysOff'),
    cell: ({ calendar }) => calendar?.daysOff.length ?? 0,
    number: true,
  },
];

interface OrganisationPageProps {
  around: Surroundings;
  typed: URLSearchParams;
  /** One that is in the directory already. */
  known: boolean;
  saved?: boolean;
  overtaken?: string;
  problems?: ReadonlyMap<string, string>;
  summary?: readonly ToldProblem[];
}

const OrganisationPage = ({
  around,
  typed,
  known,
  saved,
  overtaken,
  problems = new Map(),
  summary = [],
}: OrganisationPageProps) => {
  const { localizer } = around;
  const filled = { localizer, typed, problems };
  const title = known ? (typed.get('name') ?? '') : localizer.message('organisations.add');
  return (
    <EntryPage
      around={around}
      list={{ path: '/organisations', title: localizer.message('organisations.title') }}
      title={title}
      saved={saved}
      overtaken={overtaken}
      summary={summary}
    >
      <EntryForm around={around} action="/organisations" typed={typed}>
        <TextInput name="name" label={localizer.message('people.field.name')} filled={filled} />
        <TextInput
          name="domain"
          label={localizer.message('organisations.field.domain')}
          hint={localizer.message(known ? 'organisations.otherDomain' : 'organisations.hint.domain')}
          filled={filled}
        />
        <div class="grid">
          <TextInput
            name="timeZone"
            label={localizer.message('people.field.timeZone')}
            hint={localizer.message('people.hint.timeZone')}
            filled={filled}
          />
          <CountryInput filled={filled} />
        </div>
        <CalendarFields filled={filled} />
      </EntryForm>
    </EntryPage>
  );
};
