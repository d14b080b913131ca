import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { TaskRow } from '../../store/contract.js';
import { Alert, List, Table } from '../pages/components.js';
import { render } from '../pages/layout.js';
import { type Engagements, MOST_AT_ONCE, noneTaken, type Refusal } from '../services.js';
import type { ConsoleDeps, ConsoleEnv, Surroundings } from './deps.js';
import { refusalPage, whyRefused } from './refusal-page.js';
import { textsOf } from './session.js';
import { FormToken, Shell } from './shell.js';
import { typedMove } from './typed-move.js';

/** The id of the form that the check boxes of the inbox belong to. */
export const HAND_ON_FORM = 'hand-on';

type Outcome = Awaited<ReturnType<Engagements['reassignAll']>>[number] & { row: TaskRow | undefined };

/** Handing many tasks on at once; each moves, or stays and says why. */
export function handOnRoutes({ engagements, store }: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();
  routes.post('/inbox/hand-on', async (c) => {
    const around = c.get('around');
    const texts = textsOf(c.get('form'));
    const [tasks, from] = [texts.getAll('task'), texts.get('from')];
    const typed = typedMove(c.get('form'), around.reader, { to: true });
    if (!typed.ok) return refusalPage(c, typed);
    if (tasks.length === 0 && !from) return refusalPage(c, nothingChosen(around));
    const outcomes = await engagements.reassignAll(
      from ? { from } : { tasks },
      typed.to,
      typed.reason,
      around.visitor.email,
    );
    const notNow = noneTaken(outcomes);
    if (notNow) return refusalPage(c, notNow);
    const rows = await Promise.all(outcomes.map(async (each) => ({ ...each, row: await store.task(each.task) })));
    return c.html(render(<HandedOn around={around} to={typed.to} outcomes={rows} />));
  });
  return routes;
}

const nothingChosen = ({ reader }: Surroundings): Refusal => {
  const problems = [{ pointer: '/task', message: reader.say('console.inbox.handOn.nothing') }];
  return { ok: false, why: 'invalid', problems };
};

/** Below the inbox: to whom the chosen tasks go, and why. */
export const HandOnChosen = ({ around, holder }: { around: Surroundings; holder?: string }) => {
  const { reader } = around;
  return (
    <details class="card">
      <summary>{reader.say('console.inbox.handOn')}</summary>
      <form class="task-form" id={HAND_ON_FORM} method="post" action="/inbox/hand-on">
        <FormToken around={around} />
        <p class="hint">{reader.say('console.inbox.handOn.hint')}</p>
        {holder && (
          <div class="field tick">
            <input id="hand-on-all" name="from" type="checkbox" value={holder} />
            <label for="hand-on-all">
              {reader.say('console.inbox.handOn.all', { email: holder, most: MOST_AT_ONCE })}
            </label>
          </div>
        )}
        <div class="field">
          <label for="hand-on-to">{reader.say('console.email')}</label>
          <input id="hand-on-to" name="to" type="email" autocomplete="off" required />
        </div>
        <div class="field">
          <label for="hand-on-reason">{reader.say('console.reason')}</label>
          <textarea id="hand-on-reason" name="reason" rows={2} maxlength={2000} required></textarea>
        </div>
        <button class="button" type="submit">
          {reader.say('console.inbox.handOn.button')}
        </button>
      </form>
    </details>
  );
};

/** What moved, and what stayed. */
function HandedOn({ around, to, outcomes }: { around: Surroundings; to: string; outcomes: readonly Outcome[] }) {
  const { reader } = around;
  const moved = outcomes.filter(({ outcome }) => outcome.ok);
  const kept = outcomes.filter(({ outcome }) => !outcome.ok);
  return (
    <Shell title={reader.say('console.inbox.moved')} around={around} at="/inbox">
      <header class="page-head">
        <p class="eyebrow">
          <a href="/inbox">{reader.say('console.inbox.back')}</a>
        </p>
        <h1>{reader.say('console.inbox.moved')}</h1>
      </header>
      <Alert
        tone={moved.length > 0 ? 'good' : 'neutral'}
        title={reader.say('console.inbox.moved.count', { count: moved.length, to })}
      >
        <List items={moved.map((each) => nameOf(around, each))} />
      </Alert>
      {kept.length > 0 && (
        <>
          <Alert tone="warn" title={reader.say('console.inbox.kept.count', { count: kept.length })} />
          <section class="card flush">
            <Table
              caption={reader.say('console.inbox.kept.count', { count: kept.length })}
              rows={kept}
              empty=""
              columns={[
                { title: reader.say('console.inbox.kept.task'), cell: (each) => nameOf(around, each) },
                {
                  title: reader.say('console.inbox.kept.why'),
                  cell: ({ outcome }) => (outcome.ok ? '' : whyRefused(reader, outcome).join(' ')),
                },
              ]}
            />
          </section>
        </>
      )}
    </Shell>
  );
}

const nameOf = ({ reader }: Surroundings, { task, row }: Outcome): Child => (
  <a href={`/tasks/${encodeURIComponent(task)}`}>
    {row ? `${reader.text(row.phrase ?? row.subject)} · ${row.engagementTitle}` : task}
  </a>
);
