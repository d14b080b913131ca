import { Hono } from 'hono';
import type { Context } from 'hono';
import { domainOf, type Problem, problemsOf } from '../../../domain/kernel/index.js';
import type { TextReader } from '../../../client/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { Rehearsal, type Rehearsed } from '../../../domain/simulation/index.js';
import { render } from '../../components/layout.js';
import { placedProblems } from '../../components/problems.js';
import type { ConsoleDeps, ConsoleEnv } from '../deps.js';
import { RehearsePage } from './rehearse-page.js';
import { textsOf } from '../session.js';

const DAY = 86_400_000;

/** Trying a change of the policy, of calendars or of delegations on what is open. */
export function rehearseRoutes({ store, rehearse, reader }: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();

  const show = (
    c: Context<ConsoleEnv>,
    typed: URLSearchParams,
    { complaints = [], found }: { complaints?: readonly string[]; found?: Rehearsed } = {},
  ): Response | Promise<Response> =>
    c.html(
      render(<RehearsePage around={c.get('around')} typed={typed} complaints={complaints} found={found} />),
      complaints.length > 0 ? 422 : 200,
    );

  routes.get('/rehearse', async (c) => {
    const { visitor, localizer, now } = c.get('around');
    const { items } = await store.people({ limit: 5 });
    const delegate = items.find(({ email, members }) => email !== visitor.email && !members)?.email;
    return show(c, new URLSearchParams({ rehearsal: example(localizer, visitor.email, delegate, now) }));
  });

  routes.post('/rehearse', async (c) => {
    const { localizer } = c.get('around');
    const typed = textsOf(c.get('form'));
    const wrong = (problems: readonly Problem[]): Response | Promise<Response> =>
      show(c, typed, { complaints: placedProblems(localizer, problems) });
    const read = await readRehearsal(reader, typed.get('rehearsal') ?? '');
    if ('problems' in read) return wrong(read.problems);
    const found = await rehearse(read.rehearsal);
    return found.ok ? show(c, typed, { found }) : wrong(found.problems);
  });
  return routes;
}

async function readRehearsal(
  reader: TextReader,
  text: string,
): Promise<{ rehearsal: Rehearsal } | { problems: Problem[] }> {
  const read = await reader.read('yaml', text);
  if ('problem' in read) return { problems: [read.problem] };
  const value = read.value ?? {};
  const parsed = Rehearsal.safeParse(value);
  return parsed.success ? { rehearsal: parsed.data } : { problems: problemsOf(parsed.error, value) };
}

/** A change of each kind that could be tried here and now. */
function example(localizer: Localizer, email: string, delegate: string | undefined, now: string): string {
  const day = (n: number): string => new Date(Date.parse(now) + n * DAY).toISOString().slice(0, 10);
  const absence = `from: ${day(1)}, to: ${day(14)}${delegate ? `, delegate: ${delegate}` : ''}`;
  return `# ${localizer.message('rehearse.example.tasks')}
tasks:
  nda.sign:
    due: P3D
    working: true
    ladder:
      - { before: P1D, do: remind }
      - { after: P1D, working: true, do: escalate, to: owner }
      - { after: P2D, working: true, do: reject }

# ${localizer.message('rehearse.example.people')}
people:
  ${email}:
    absences:
      - { ${absence} }

# ${localizer.message('rehearse.example.organisations')}
organisations:
  ${domainOf(email)}:
    calendar:
      holidays: [${day(2)}]
`;
}
