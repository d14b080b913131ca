import { Hono } from 'hono';
import type { Context } from 'hono';
import { domainOf } from '../../domain/organisation.js';
import type { Reader } from '../../domain/language/reader.js';
import { Rehearsal } from '../../domain/rehearsal.js';
import type { Rehearsed } from '../../domain/rehearsed.js';
import { readYaml } from '../../domain/yaml.js';
import { problemsOf } from '../issues.js';
import { render } from '../pages/layout.js';
import { complaintIn } from '../pages/recorded.js';
import type { ConsoleDeps, ConsoleEnv } from './deps.js';
import { RehearsePage } from './rehearse-page.js';
import { textsOf } from './session.js';

const DAY = 86_400_000;

/** Trying a change of the policy, of calendars or of delegations on what is open. */
export function rehearseRoutes({ store, rehearse }: ConsoleDeps): Hono<ConsoleEnv> {
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
    const { visitor, reader, now } = c.get('around');
    const { items } = await store.people({ limit: 5 });
    const delegate = items.find(({ email, members }) => email !== visitor.email && !members)?.email;
    return show(c, new URLSearchParams({ rehearsal: example(reader, visitor.email, delegate, now) }));
  });

  routes.post('/rehearse', async (c) => {
    const { reader } = c.get('around');
    const typed = textsOf(c.get('form'));
    const read = readRehearsal(reader, typed.get('rehearsal') ?? '');
    if ('complaints' in read) return show(c, typed, read);
    const found = await rehearse(read.rehearsal);
    if (found.ok) return show(c, typed, { found });
    return show(c, typed, {
      complaints: found.problems.map(({ pointer, message }) =>
        at(pointer, typeof message === 'string' ? complaintIn(reader, message) : reader.text(message)),
      ),
    });
  });
  return routes;
}

const at = (pointer: string, message: string): string => (pointer ? `${pointer}: ${message}` : message);

function readRehearsal(reader: Reader, text: string): { rehearsal: Rehearsal } | { complaints: string[] } {
  let value: unknown;
  try {
    value = readYaml(text) ?? {};
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { complaints: [reader.say('console.start.unreadable', { why })] };
  }
  const parsed = Rehearsal.safeParse(value);
  if (parsed.success) return { rehearsal: parsed.data };
  const problems = problemsOf(parsed.error, value);
  return { complaints: problems.map(({ pointer, message }) => at(pointer, complaintIn(reader, message))) };
}

/** A change of each kind that could be tried here and now. */
function example(reader: Reader, email: string, delegate: string | undefined, now: string): string {
  const day = (n: number): string => new Date(Date.parse(now) + n * DAY).toISOString().slice(0, 10);
  const absence = `from: ${day(1)}, to: ${day(14)}${delegate ? `, delegate: ${delegate}` : ''}`;
  return `# ${reader.say('rehearse.example.tasks')}
tasks:
  nda.sign:
    due: P3D
    working: true
    ladder:
      - { before: P1D, do: remind }
      - { after: P1D, working: true, do: escalate, to: owner }
      - { after: P2D, working: true, do: reject }

# ${reader.say('rehearse.example.people')}
people:
  ${email}:
    absences:
      - { ${absence} }

# ${reader.say('rehearse.example.organisations')}
organisations:
  ${domainOf(email)}:
    calendar:
      holidays: [${day(2)}]
`;
}
