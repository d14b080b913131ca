import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';
import { Calendar } from '../../domain/calendar.js';
import { Country, Email, Language, Line, TimeZone } from '../../domain/person.js';
import type { DirectoryPerson } from '../../domain/directory-person.js';
import { Badge, Pager, Table } from '../pages/components.js';
import type { Column } from '../pages/components.js';
import { inputId } from '../pages/field-names.js';
import { ProblemSummary } from '../pages/field-parts.js';
import type { Filled } from '../pages/field-parts.js';
import { render } from '../pages/layout.js';
import { labelOf } from '../pages/words.js';
import { CalendarFields, calendarComplaint, fillCalendar, showsCalendar, typedCalendar } from './calendar-fields.js';
import type { ConsoleDeps, ConsoleEnv, Surroundings } from './deps.js';
import { CheckInput, Group, TextInput } from './inputs.js';
import { missing } from './refusal-page.js';
import { textsOf } from './session.js';
import { FormToken, Shell } from './shell.js';

const ROWS = 50;
const PARTS = ['owner', 'sponsor', 'finance', 'signatory', 'evaluator', 'reviewer'] as const;

const PersonForm = z.object({
  name: Line,
  email: Email,
  language: Language,
  timeZone: TimeZone,
  country: Country.optional(),
  calendar: Calendar.optional(),
  console: z.boolean(),
  defaultFor: z.array(z.enum(PARTS)),
});

/** The people of the client: who may sign in, and who plays which part when a brief names nobody. */
export function peopleRoutes({ store }: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();

  routes.get('/people', async (c) => {
    const query = new URL(c.req.url).searchParams;
    const page = await store.people({ cursor: query.get('cursor') ?? undefined, limit: ROWS });
    return c.html(
      render(
        <Shell title="People" around={c.get('around')} at="/people">
          <header class="page-head with-action">
            <h1>People</h1>
            <a class="button" href="/people/new">
              Add a person
            </a>
          </header>
          <section class="card flush" aria-label="People">
            <Table caption="People" columns={COLUMNS} rows={page.items} empty="Nobody is in the directory yet." />
          </section>
          <Pager reader={c.get('around').reader} next={page.next} query={query} path="/people" />
        </Shell>,
      ),
    );
  });

  const show = (
    c: Context<ConsoleEnv>,
    typed: URLSearchParams,
    known: boolean,
    problems: ReadonlyMap<string, string> = new Map(),
  ): Response | Promise<Response> =>
    c.html(
      render(<PersonPage around={c.get('around')} typed={typed} known={known} problems={problems} />),
      problems.size > 0 ? 422 : 200,
    );

  routes.get('/people/new', (c) => {
    const typed = new URLSearchParams({ language: 'en', timeZone: 'Europe/London' });
    fillCalendar(typed);
    return show(c, typed, false);
  });

  routes.get('/people/:email', async (c) => {
    const person = await store.person(c.req.param('email'));
    return person ? show(c, typedOf(person), true) : missing(c, 'person');
  });

  routes.post('/people', async (c) => {
    const typed = textsOf(c.get('form'));
    const text = (name: string): string | undefined => typed.get(name)?.trim() || undefined;
    const parsed = PersonForm.safeParse({
      ...Object.fromEntries(['name', 'email', 'language', 'timeZone', 'country'].map((name) => [name, text(name)])),
      ...(showsCalendar(typed) && { calendar: typedCalendar(typed) }),
      console: typed.has('console'),
      defaultFor: typed.getAll('defaultFor'),
    });
    if (!parsed.success) {
      const problems = parsed.error.issues.map(({ path: [name, ...within], message }) =>
        name === 'calendar'
          ? calendarComplaint(within, message)
          : ([inputId(String(name)), text(String(name)) ? message : 'This is needed.'] as const),
      );
      return show(c, typed, false, new Map(problems));
    }
    const before = await store.person(parsed.data.email);
    const { calendar, ...shown } = parsed.data;
    const { region } = calendar ?? {};
    await store.putPerson({
      ...before,
      ...shown,
      ...(calendar && { calendar: { ...before?.calendar, ...calendar, region } }),
    });
    return c.redirect('/people', 303);
  });
  return routes;
}

function typedOf(person: DirectoryPerson): URLSearchParams {
  const { name, email, language, timeZone, country = '' } = person;
  const typed = new URLSearchParams({ name, email, language, timeZone, country });
  if (person.console) typed.set('console', 'yes');
  for (const part of person.defaultFor) typed.append('defaultFor', part);
  fillCalendar(typed, person.calendar);
  return typed;
}

const COLUMNS: Column<DirectoryPerson>[] = [
  {
    title: 'Person',
    cell: ({ name, email }) => (
      <div class="cell-main">
        <a class="strong" href={`/people/${encodeURIComponent(email)}`}>
          {name}
        </a>
        <span class="hint">{email}</span>
      </div>
    ),
  },
  { title: 'Time zone', cell: ({ timeZone }) => timeZone },
  { title: 'Plays by default', cell: ({ defaultFor }) => defaultFor.join(', ') || '–' },
  { title: 'Console', cell: (person) => (person.console ? <Badge tone="good">may sign in</Badge> : '–') },
];

const PersonPage = ({
  around,
  typed,
  known,
  problems,
}: {
  around: Surroundings;
  typed: URLSearchParams;
  known: boolean;
  problems: ReadonlyMap<string, string>;
}) => {
  const filled: Filled = { reader: around.reader, typed, problems };
  return (
    <Shell title={known ? (typed.get('name') ?? '') : 'Add a person'} around={around} at="/people">
      <div class="reading-width">
        <header class="page-head">
          <p class="eyebrow">
            <a href="/people">People</a>
          </p>
          <h1>{known ? typed.get('name') : 'Add a person'}</h1>
        </header>
        {problems.size > 0 && (
          <ProblemSummary
            reader={around.reader}
            problems={[...problems].map(([pointer, message]) => ({
              pointer,
              message: `${labelOf(pointer.slice(2))}: ${message}`,
            }))}
            idOf={(id) => id}
          />
        )}
        <form class="task-form card" method="post" action="/people" novalidate>
          <FormToken around={around} />
          <TextInput name="name" label="Name" filled={filled} />
          <TextInput
            name="email"
            label="Email"
            type="email"
            filled={filled}
            hint={known ? 'Another address makes another person.' : undefined}
          />
          <div class="grid">
            <TextInput name="language" label="Language" hint="Such as “en”." filled={filled} />
            <TextInput name="timeZone" label="Time zone" hint="Such as “Europe/London”." filled={filled} />
            <TextInput name="country" label="Country" hint="Such as “GB”; optional." filled={filled} />
          </div>
          <CalendarFields filled={filled} />
          <CheckInput name="console" label="May sign in to this console" filled={filled} />
          <Group title="Plays by default" hint="When a brief names nobody for a part.">
            {PARTS.map((part) => (
              <CheckInput name="defaultFor" value={part} label={labelOf(part)} filled={filled} />
            ))}
          </Group>
          <button class="button primary" type="submit">
            Save
          </button>
        </form>
      </div>
    </Shell>
  );
};
