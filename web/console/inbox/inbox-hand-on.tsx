import { person, problem } from '../../../domain/kernel/index.js';
import { type Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { Store, TaskRow } from '../../../store/index.js';
import { Alert, List, Table } from '../../components/components.js';
import { render } from '../../components/layout.js';
import { type Engagements, MOST_AT_ONCE, noneTaken, type Refusal } from '../../../client/index.js';
import type { ConsoleDeps, ConsoleEnv, Surroundings } from '../deps.js';
import { HAND_ON_FORM, InboxTable } from './inbox-table.js';
import { Address, Reason } from './move-fields.js';
import { filledMove, MoveRefused, type RefusedMove } from './move-refused.js';
import { STATUSES, whyRefused } from '../refusal-page.js';
import { textsOf } from '../session.js';
import { FormToken, Shell } from '../shell.js';
import { typedMove } from './typed-move.js';

type HandOnOutcome = Awaited<ReturnType<Engagements['reassignAll']>>[number] & { row: TaskRow | undefined };

/** Handing many tasks on at once; each moves, or stays and says why. */
export function handOnRoutes({ engagements, store }: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();
  routes.post('/inbox/hand-on', async (c) => {
    const around = c.get('around');
    const texts = textsOf(c.get('form'));
    const [tasks, from] = [texts.getAll('task'), texts.get('from')];
    const refuse = (refusal: Refusal) => again(c, store, { name: HAND_ON_FORM, typed: texts, refusal });
    const typed = typedMove(c.get('form'), { to: true });
    if (!typed.ok) return refuse(typed);
    if (tasks.length === 0 && !from) return refuse(NOTHING_CHOSEN);
    const outcomes = await engagements.reassignAll({
      ...(from ? { from } : { tasks }),
      to: typed.to,
      reason: typed.reason,
      by: person(around.visitor.email),
      ...(typed.confirm && { confirm: true }),
    });
    const notNow = noneTaken(outcomes) ?? allUnlisted(outcomes);
    if (notNow) return refuse(notNow);
    const rows = await Promise.all(outcomes.map(async (each) => ({ ...each, row: await store.task(each.task) })));
    return c.html(render(<HandedOn around={around} to={typed.to} outcomes={rows} />));
  });
  return routes;
}

/** Nobody knows the address: it is shown again before anything moves. */
function allUnlisted(outcomes: Awaited<ReturnType<Engagements['reassignAll']>>): Refusal | undefined {
  const refusals = outcomes.map(({ outcome }) => outcome).filter((outcome) => !outcome.ok);
  const [first] = refusals;
  const isUnlisted = (refusal: Refusal): boolean =>
    refusal.why === 'invalid' && refusal.problems.some(({ code }) => code === 'problems.unlisted');
  return refusals.length === outcomes.length && refusals.every(isUnlisted) ? first : undefined;
}

const NOTHING_CHOSEN: Refusal = { ok: false, why: 'invalid', problems: [problem('/task', 'problems.noTask')] };

/** Nothing was handed on: why, and everything as it was chosen and typed. */
async function again(c: Context<ConsoleEnv>, store: Store, refused: RefusedMove): Promise<Response> {
  const { typed, refusal } = refused;
  const around = c.get('around');
  const { localizer } = around;
  if (refusal.why === 'unavailable') c.header('Retry-After', String(refusal.retryAfterSeconds));
  const rows = await rowsFor(store, typed);
  const page = (
    <Shell title={localizer.message('console.inbox.handOn')} around={around} at="/inbox">
      <header class="page-head">
        <p class="eyebrow">
          <a href="/inbox">{localizer.message('console.inbox.back')}</a>
        </p>
        <h1>{localizer.message('console.inbox.handOn')}</h1>
      </header>
      <MoveRefused localizer={localizer} refused={refused} />
      {rows.length > 0 && (
        <InboxTable
          around={around}
          caption={localizer.message('console.inbox.open')}
          rows={rows}
          chosen={typed.has('task')}
        />
      )}
      <HandOnChosen around={around} holder={typed.get('from') ?? undefined} refused={refused} />
    </Shell>
  );
  return c.html(render(page), STATUSES[refusal.why]);
}

/** The tasks that were chosen, else those to choose from. */
async function rowsFor(store: Store, typed: URLSearchParams): Promise<TaskRow[]> {
  const [tasks, assignee] = [typed.getAll('task'), typed.get('from')];
  if (tasks.length === 0)
    return (await store.tasks({ state: 'open', ...(assignee && { assignee }), limit: MOST_AT_ONCE })).items;
  const rows = await Promise.all(tasks.slice(0, MOST_AT_ONCE).map((task) => store.task(task)));
  return rows.filter((row) => row !== undefined);
}

interface HandOnProps {
  around: Surroundings;
  /** Whose tasks are shown, where they are one person's. */
  holder?: string | undefined;
  /** What was not done, whose form is shown again as it was typed. */
  refused?: RefusedMove;
}

/** Below the inbox: to whom the chosen tasks go, and why. */
export const HandOnChosen = ({ around, holder, refused }: HandOnProps) => {
  const { localizer } = around;
  const filled = filledMove(localizer, HAND_ON_FORM, refused);
  return (
    <details class="card" open={refused !== undefined}>
      <summary>{localizer.message('console.inbox.handOn')}</summary>
      <form class="task-form" id={HAND_ON_FORM} method="post" action="/inbox/hand-on">
        <FormToken around={around} />
        <p class="hint">{localizer.message('console.inbox.handOn.hint')}</p>
        {holder && (
          <div class="field tick">
            <input id="hand-on-all" name="from" type="checkbox" value={holder} checked={filled.typed.has('from')} />
            <label for="hand-on-all">
              {localizer.message('console.inbox.handOn.all', { email: holder, most: MOST_AT_ONCE })}
            </label>
          </div>
        )}
        <Address name={HAND_ON_FORM} filled={filled} />
        <Reason name={HAND_ON_FORM} filled={filled} />
        <button class="button" type="submit">
          {localizer.message('console.inbox.handOn.button')}
        </button>
      </form>
    </details>
  );
};

/** What moved, and what stayed. */
function HandedOn({ around, to, outcomes }: { around: Surroundings; to: string; outcomes: readonly HandOnOutcome[] }) {
  const { localizer } = around;
  const moved = outcomes.filter(({ outcome }) => outcome.ok);
  const kept = outcomes.filter(({ outcome }) => !outcome.ok);
  return (
    <Shell title={localizer.message('console.inbox.moved')} around={around} at="/inbox">
      <header class="page-head">
        <p class="eyebrow">
          <a href="/inbox">{localizer.message('console.inbox.back')}</a>
        </p>
        <h1>{localizer.message('console.inbox.moved')}</h1>
      </header>
      <Alert
        tone={moved.length > 0 ? 'good' : 'neutral'}
        title={localizer.message('console.inbox.moved.count', { count: moved.length, to })}
      >
        <List items={moved.map((each) => nameOf(around, each))} />
      </Alert>
      {kept.length > 0 && (
        <>
          <Alert tone="warn" title={localizer.message('console.inbox.kept.count', { count: kept.length })} />
          <section class="card flush">
            <Table
              caption={localizer.message('console.inbox.kept.count', { count: kept.length })}
              rows={kept}
              empty=""
              columns={[
                { title: localizer.message('console.inbox.kept.task'), cell: (each) => nameOf(around, each) },
                {
                  title: localizer.message('console.inbox.kept.why'),
                  cell: ({ outcome }) => (outcome.ok ? '' : whyRefused(localizer, outcome).join(' ')),
                },
              ]}
            />
          </section>
        </>
      )}
    </Shell>
  );
}

const nameOf = ({ localizer }: Surroundings, { task, row }: HandOnOutcome): Child => (
  <a href={`/tasks/${encodeURIComponent(task)}`}>
    {row ? `${localizer.text(row.phrase ?? row.title)} · ${row.subjectTitle}` : task}
  </a>
);
