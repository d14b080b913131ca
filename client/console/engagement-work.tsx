import type { DeliverableState, DeliverableView, PositionView } from '../../domain/view.js';
import type { Reader } from '../../domain/language/reader.js';
import type { EngagementRow, TaskRow } from '../../store/contract.js';
import { Badge, Facts, List, Table, When } from '../pages/components.js';
import type { Tone } from '../pages/components.js';
import { rungSentence } from '../pages/silence.js';
import type { Surroundings } from './deps.js';

/** Who holds what now, until when, and what happens then. */
export const OpenTasks = ({ tasks, around }: { tasks: readonly TaskRow[]; around: Surroundings }) => (
  <Table
    caption="Open tasks"
    rows={tasks}
    empty="Nobody is being waited for."
    columns={[
      {
        title: 'Question',
        cell: ({ id, phrase, subject, kind }) => (
          <div class="cell-main">
            <a class="strong" href={`/tasks/${encodeURIComponent(id)}`}>
              {around.reader.text(phrase ?? subject)}
            </a>
            <span class="hint">{around.reader.say(`words.task.${kind}`)}</span>
          </div>
        ),
      },
      {
        title: 'With',
        cell: ({ assignee }) => (
          <div class="cell-main">
            {assignee.name}
            <span class="hint">{around.reader.say(`words.role.${assignee.role}`)}</span>
          </div>
        ),
      },
      { title: 'Due', cell: ({ due }) => <DueText due={due} around={around} /> },
      { title: 'Then', cell: (task) => <NextRung task={task} around={around} /> },
    ]}
  />
);

export const DueText = ({ due, around: { now, reader } }: { due: string; around: Surroundings }) => (
  <span class={due < now ? 'late' : undefined}>
    <When reader={reader} at={due} now={now} />
  </span>
);

const NextRung = ({ task, around: { now, reader } }: { task: TaskRow; around: Surroundings }) => {
  const rung = task.rungs.find(({ at }) => at > now);
  return rung ? (
    <span class="hint">{`${rungSentence(reader, task, rung)} (${reader.relative(rung.at, now)})`}</span>
  ) : (
    '–'
  );
};

const STATE_TONES: Readonly<Record<DeliverableState, Tone>> = {
  planned: 'neutral',
  open: 'accent',
  overdue: 'bad',
  'in review': 'accent',
  rework: 'warn',
  accepted: 'good',
  provided: 'good',
  dropped: 'neutral',
};

export const Deliverables = ({ view, around }: { view: EngagementRow; around: Surroundings }) => (
  <Table<DeliverableView>
    caption="Deliverables"
    rows={view.deliverables}
    empty="The scope names no deliverables yet."
    columns={[
      {
        title: 'Deliverable',
        cell: ({ id, title, from, dependsOn }) => (
          <div class="cell-main">
            <span class="strong">{`${id} · ${title}`}</span>
            <span class="hint">
              {[from === 'client' ? 'from the client' : '', dependsOn.length ? `after ${dependsOn.join(', ')}` : '']
                .filter(Boolean)
                .join(', ')}
            </span>
          </div>
        ),
      },
      {
        title: 'State',
        cell: ({ state, late, round }) => (
          <>
            <Badge tone={STATE_TONES[state]}>{state}</Badge>
            {late && state !== 'overdue' && <Badge tone="warn">late</Badge>}
            {round > 1 && <span class="hint">{` round ${round}`}</span>}
          </>
        ),
      },
      { title: 'Holder', cell: ({ holder }) => (holder === 'none' ? '–' : holder) },
      { title: 'Due', cell: ({ dueAt, due, acceptedAt }) => dueCell(dueAt, due, acceptedAt, around) },
      { title: 'Score', number: true, cell: ({ score }) => (score === null ? '–' : Math.round(score)) },
      { title: 'Payment', number: true, cell: ({ payment }) => (payment ? around.reader.money(payment) : '–') },
    ]}
  />
);

function dueCell(dueAt: string | null, planned: string, acceptedAt: string | null, around: Surroundings) {
  const { reader } = around;
  if (dueAt && !acceptedAt) return <DueText due={dueAt} around={around} />;
  if (dueAt) return reader.day(dueAt);
  return (
    <span class="hint">
      {planned.startsWith('P') ? `${reader.duration(planned)} after the start` : reader.day(planned)}
    </span>
  );
}

const POSITION_TONES: Readonly<Record<PositionView['state'], Tone>> = {
  proposed: 'neutral',
  verified: 'accent',
  acknowledged: 'accent',
  active: 'good',
  notice: 'warn',
  suspended: 'bad',
  left: 'neutral',
};

export const Team = ({ view }: { view: EngagementRow }) => (
  <Table<PositionView>
    caption="Team"
    rows={view.team}
    empty="No expert has been named yet."
    columns={[
      {
        title: 'Expert',
        cell: ({ name, email }) => (
          <div class="cell-main">
            <span class="strong">{name}</span>
            <span class="hint">{email}</span>
          </div>
        ),
      },
      { title: 'Role', cell: ({ role }) => view.scope?.roles.find(({ id }) => id === role)?.title ?? role },
      { title: 'Position', cell: ({ position }) => position },
      { title: 'State', cell: ({ state }) => <Badge tone={POSITION_TONES[state]}>{state}</Badge> },
    ]}
  />
);

/** The latest staffing plan, with what it changes and costs. */
export const Plan = ({ reader, view: { plan } }: { reader: Reader; view: EngagementRow }) =>
  plan ? (
    <div class="part">
      <h3>
        {plan.direction === 'grow' ? 'Plan to grow' : 'Plan to shrink'}{' '}
        <Badge tone={plan.state === 'completed' ? 'good' : 'accent'}>{plan.state}</Badge>
      </h3>
      <List items={plan.changes.map(({ role, from, to }) => `${role}: from ${from} to ${to}`)} />
      <Facts
        facts={[
          ['Cost now', reader.money(plan.costBefore)],
          ['Cost after', reader.money(plan.costAfter)],
          ['Budget', reader.money(plan.budget)],
        ]}
      />
    </div>
  ) : null;

export const Payments = ({ reader, view: { payments, deliverables } }: { reader: Reader; view: EngagementRow }) =>
  payments.length === 0 ? (
    <p class="empty">
      {deliverables.some(({ payment }) => payment) ? 'Nothing released yet.' : 'No payment milestones.'}
    </p>
  ) : (
    <ul class="plain">
      {payments.map(({ deliverable, amount, at }) => (
        <li>
          <span>
            <strong>{reader.money(amount)}</strong> {`for ${deliverable}`}
          </span>
          <span class="hint">{reader.day(at)}</span>
        </li>
      ))}
    </ul>
  );
