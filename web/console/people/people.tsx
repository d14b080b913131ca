import { domainOf, type Problem, problemsOf, UNTOLD } from '../../../domain/kernel/index.js';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { DirectoryPerson, rolesOf } from '../../../domain/directory/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { Badge, Pager, Table } from '../../components/components.js';
import type { TableColumn } from '../../components/components.js';
import { render } from '../../components/layout.js';
import { type AnswersToday, answersToday, todayIn } from '../inbox/answers-today.js';
import { originOf } from '../../record/on-record.js';
import { visitorOf } from '../on-record.js';
import type { ConsoleDeps, ConsoleEnv } from '../deps.js';
import { shownProblems } from '../entry-problems.js';
import { MADE_FROM, openedWith } from './entry-page.js';
import { fillPerson, readPerson } from './person-form.js';
import { PersonPage, type PersonPageProps } from './person-page.js';
import { may } from '../rights/page-rules.js';
import { refused } from '../rights/permit.js';
import { missing } from '../refusal-page.js';
import { textsOf } from '../session.js';
import { Shell } from '../shell.js';

const ROWS = 50;
/** Addresses that a form proposes; any other may be typed. */
const MOST_PROPOSED = 200;

/** The people of the client: when they work, who answers for them, and who plays which part when a brief names nobody. */
export function peopleRoutes({ store, directory }: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();

  routes.get('/people', async (c) => {
    const query = new URL(c.req.url).searchParams;
    const { localizer, now } = c.get('around');
    const page = await store.people({ cursor: query.get('cursor') ?? undefined, limit: ROWS });
    const changes = may(c.get('around'), 'grantRights') ? await store.rightsChanges() : [];
    const waits = new Set(changes.map(({ email }) => email));
    const rows = await Promise.all(
      page.items.map(async (person) => ({ person, today: await answersToday(store, person, now) })),
    );
    const title = localizer.message('people.title');
    return c.html(
      render(
        <Shell title={title} around={c.get('around')} at="/people">
          <header class="page-head with-action">
            <h1>{title}</h1>
            {may(c.get('around'), 'changeDirectory') && (
              <a class="button" href="/people/new">
                {localizer.message('people.add')}
              </a>
            )}
          </header>
          <section class="card flush" aria-label={title}>
            <Table
              caption={title}
              columns={columnsFor(localizer, waits)}
              rows={rows}
              empty={localizer.message('people.none')}
            />
          </section>
          <Pager localizer={localizer} next={page.next} query={query} path="/people" />
        </Shell>,
      ),
    );
  });

  type Shown = Pick<PersonPageProps, 'typed' | 'known'> & Partial<PersonPageProps>;
  const show = async (c: Context<ConsoleEnv>, shown: Shown): Promise<Response> => {
    const around = c.get('around');
    const email = shown.typed.get('email')?.trim().toLowerCase() ?? '';
    const [organisation, entry, changes] = await Promise.all([
      store.organisation(domainOf(email)),
      shown.known ? store.person(email) : undefined,
      may(around, 'grantRights') ? store.rightsChanges() : [],
    ]);
    const waiting = changes.find((change) => change.email === email);
    const { items: people } = await store.people({ limit: MOST_PROPOSED });
    const page = (
      <PersonPage {...{ around, people, entry, waiting }} inherited={organisation?.calendar?.weekly} {...shown} />
    );
    return c.html(render(page), shown.overtaken ? 409 : shown.summary ? 422 : 200);
  };

  routes.get('/people/new', (c) =>
    show(c, {
      typed: fillPerson({ language: UNTOLD.language, timeZone: c.get('around').localizer.timeZone }),
      known: false,
    }),
  );

  routes.get('/people/:email', async (c) => {
    const person = await store.person(c.req.param('email'));
    if (!person) return missing(c, 'person');
    const { localizer, now } = c.get('around');
    const today = todayIn(localizer, person.name, await answersToday(store, person, now));
    return show(c, {
      typed: openedWith(fillPerson(person), person),
      known: true,
      today,
      saved: c.req.query('saved') !== undefined,
    });
  });

  routes.post('/people', async (c) => {
    const typed = textsOf(c.get('form'));
    const before = await store.person(typed.get('email')?.trim() ?? '');
    const { entry, unread, inputAt } = readPerson(c.get('around').localizer, typed, before);
    const parsed = DirectoryPerson.safeParse(entry);
    const problems: Problem[] = [...unread];
    if (!parsed.success) problems.push(...problemsOf(parsed.error, entry));
    else if (problems.length === 0) {
      const put = await directory.putPerson({
        person: parsed.data,
        madeFrom: typed.get(MADE_FROM) ?? '',
        grants: may(c.get('around'), 'grantRights'),
        by: visitorOf(c),
        from: originOf(c),
      });
      const at = `/people/${encodeURIComponent(parsed.data.email)}`;
      if (put.ok) return c.redirect(put.waits ? '/rights' : `${at}?saved`, 303);
      if (put.why === 'overtaken') return show(c, { typed, known: true, overtaken: at });
      if (put.why === 'forbidden') return refused(c, 'grantRights');
      problems.push(...put.problems);
    }
    const shown = shownProblems(c.get('around').localizer, problems, { typed, inputAt });
    return show(c, { typed, known: before !== undefined, ...shown });
  });
  return routes;
}

/** With the addresses whose rights are about to change. */
const columnsFor = (
  localizer: Localizer,
  waits: ReadonlySet<string>,
): TableColumn<{ person: DirectoryPerson; today: AnswersToday }>[] => [
  {
    title: localizer.message('people.column.person'),
    cell: ({ person: { name, email } }) => (
      <div class="cell-main">
        <a class="strong" href={`/people/${encodeURIComponent(email)}`}>
          {name}
        </a>
        <span class="hint">{email}</span>
      </div>
    ),
  },
  { title: localizer.message('people.column.timeZone'), cell: ({ person }) => person.timeZone ?? '–' },
  {
    title: localizer.message('people.column.parts'),
    cell: ({ person }) => person.defaultFor.map((part) => localizer.message(`words.part.${part}`)).join(', ') || '–',
  },
  {
    title: localizer.message('people.column.today'),
    cell: ({ today }) => <Today localizer={localizer} today={today} />,
  },
  {
    title: localizer.message('people.column.console'),
    cell: ({ person }) => (
      <>
        {rolesOf(person).map((role) => (
          <Badge>{localizer.message(`words.consoleRole.${role}`)}</Badge>
        ))}
        {waits.has(person.email) && <Badge tone="warn">{localizer.message('access.rights.waits')}</Badge>}
      </>
    ),
  },
];

const Today = ({
  localizer,
  today: { awayUntil, delegate, members },
}: {
  localizer: Localizer;
  today: AnswersToday;
}) => {
  if (members.length > 0) return <Badge>{localizer.message('people.group', { count: members.length })}</Badge>;
  if (!awayUntil) return <>–</>;
  const until = localizer.date(awayUntil);
  return (
    <Badge tone={delegate ? 'neutral' : 'warn'}>
      {delegate
        ? localizer.message('people.awayFor', { until, delegate })
        : localizer.message('people.away', { until })}
    </Badge>
  );
};
