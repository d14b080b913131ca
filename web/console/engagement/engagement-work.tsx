import type { DeliverableState, DeliverableView, PositionView } from '../../../domain/journal/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { isOverdue, type Pause } from '../../../domain/tasks/index.js';
import type { EngagementRow, TaskRow } from '../../../store/index.js';
import { Badge, Facts, List, Table, When } from '../../components/components.js';
import type { Tone } from '../../components/components.js';
import { rungSentence } from '../../components/silence.js';
import type { Surroundings } from '../deps.js';
import { StandsFor, WaitBadges } from '../task/task-waits.js';

/** Who holds what now, until when, and what happens then. */
export function OpenTasks({ tasks, around }: { tasks: readonly TaskRow[]; around: Surroundings }) {
  const { localizer } = around;
  return (
    <Table
      caption={localizer.message('console.inbox.open')}
      rows={tasks}
      empty={localizer.message('console.inbox.nobody')}
      columns={[
        {
          title: localizer.message('console.inbox.question'),
          cell: (task) => (
            <div class="cell-main">
              <a class="strong" href={`/tasks/${encodeURIComponent(task.id)}`}>
                {localizer.text(task.phrase ?? task.title)}
              </a>
              <span class="hint">{localizer.message(`words.task.${task.kind}`)}</span>
              <WaitBadges localizer={localizer} task={task} now={around.now} />
            </div>
          ),
        },
        {
          title: localizer.message('console.inbox.with'),
          cell: (task) => (
            <div class="cell-main">
              {task.assignee.name}
              <span class="hint">{localizer.message(`words.part.${task.assignee.role}`)}</span>
              <StandsFor around={around} task={task} />
            </div>
          ),
        },
        {
          title: localizer.message('console.inbox.due'),
          cell: ({ due, pause }) => <DueText due={due} pause={pause} around={around} />,
        },
        { title: localizer.message('console.inbox.then'), cell: (task) => <NextRung task={task} around={around} /> },
      ]}
    />
  );
}

interface DueTextProps {
  due: string;
  pause?: Pause | null;
  around: Surroundings;
}

export const DueText = ({ due, pause, around: { now, localizer } }: DueTextProps) => (
  <span class={isOverdue({ due, pause: pause ?? null }, now) ? 'late' : undefined}>
    <When localizer={localizer} at={due} now={now} />
  </span>
);

const NextRung = ({ task, around: { now, localizer } }: { task: TaskRow; around: Surroundings }) => {
  const rung = task.rungs.find(({ at }) => at > now);
  return rung ? (
    <span class="hint">{`${rungSentence(localizer, task, rung)} (${localizer.relative(rung.at, now)})`}</span>
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

export function Deliverables({ view, around }: { view: EngagementRow; around: Surroundings }) {
  const { localizer } = around;
  return (
    <Table<DeliverableView>
      caption={localizer.message('console.engagement.deliverables')}
      rows={view.deliverables}
      empty={localizer.message('console.deliverable.nothing')}
      columns={[
        {
          title: localizer.message('console.deliverable'),
          cell: ({ id, title, from, dependsOn }) => (
            <div class="cell-main">
              <span class="strong">{`${id} · ${title}`}</span>
              <span class="hint">
                {[
                  from === 'client' ? localizer.message('console.deliverable.fromClient') : '',
                  dependsOn.length ? localizer.message('console.deliverable.after', { ids: dependsOn.join(', ') }) : '',
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </div>
          ),
        },
        {
          title: localizer.message('console.deliverable.state'),
          cell: ({ state, late, round }) => (
            <>
              <Badge tone={STATE_TONES[state]}>{localizer.message(`console.deliverable.${state}`)}</Badge>
              {late && state !== 'overdue' && (
                <Badge tone="warn">{localizer.message('console.deliverable.late')}</Badge>
              )}
              {round > 1 && <span class="hint">{` ${localizer.message('console.deliverable.round', { round })}`}</span>}
            </>
          ),
        },
        {
          title: localizer.message('console.deliverable.holder'),
          cell: ({ holder }) => (holder === 'none' ? '–' : localizer.message(`words.role.${holder}`)),
        },
        {
          title: localizer.message('console.deliverable.due'),
          cell: ({ dueAt, due, acceptedAt }) => dueCell(dueAt, due, acceptedAt, around),
        },
        {
          title: localizer.message('console.deliverable.score'),
          number: true,
          cell: ({ score }) => (score === null ? '–' : Math.round(score)),
        },
        {
          title: localizer.message('console.deliverable.payment'),
          number: true,
          cell: ({ payment }) => (payment ? localizer.money(payment) : '–'),
        },
      ]}
    />
  );
}

function dueCell(dueAt: string | null, planned: string, acceptedAt: string | null, around: Surroundings) {
  const { localizer } = around;
  if (dueAt && !acceptedAt) return <DueText due={dueAt} around={around} />;
  if (dueAt) return localizer.day(dueAt);
  return (
    <span class="hint">
      {planned.startsWith('P')
        ? localizer.message('console.afterStart', { duration: localizer.duration(planned) })
        : localizer.day(planned)}
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

export const Team = ({ localizer, view }: { localizer: Localizer; view: EngagementRow }) => (
  <Table<PositionView>
    caption={localizer.message('console.engagement.team')}
    rows={view.team}
    empty={localizer.message('console.team.nobody')}
    columns={[
      {
        title: localizer.message('console.team.expert'),
        cell: ({ name, email }) => (
          <div class="cell-main">
            <span class="strong">{name}</span>
            <span class="hint">{email}</span>
          </div>
        ),
      },
      {
        title: localizer.message('console.team.role'),
        cell: ({ role }) => view.scope?.roles.find(({ id }) => id === role)?.title ?? role,
      },
      { title: localizer.message('console.team.position'), cell: ({ position }) => position },
      {
        title: localizer.message('console.team.state'),
        cell: ({ state }) => <Badge tone={POSITION_TONES[state]}>{localizer.message(`console.team.${state}`)}</Badge>,
      },
    ]}
  />
);

/** The latest staffing plan, with what it changes and costs. */
export const Plan = ({ localizer, view: { plan } }: { localizer: Localizer; view: EngagementRow }) =>
  plan ? (
    <div class="part">
      <h3>
        {localizer.message(`console.plan.${plan.direction}`)}{' '}
        <Badge tone={plan.state === 'completed' ? 'good' : 'accent'}>
          {localizer.message(`console.plan.${plan.state}`)}
        </Badge>
      </h3>
      <List items={plan.changes.map((change) => localizer.message('console.plan.change', { ...change }))} />
      <Facts
        facts={[
          [localizer.message('console.plan.costBefore'), localizer.money(plan.costBefore)],
          [localizer.message('console.plan.costAfter'), localizer.money(plan.costAfter)],
          [localizer.message('console.plan.budget'), localizer.money(plan.budget)],
        ]}
      />
    </div>
  ) : null;

export const Payments = ({
  localizer,
  view: { payments, deliverables },
}: {
  localizer: Localizer;
  view: EngagementRow;
}) =>
  payments.length === 0 ? (
    <p class="empty">
      {localizer.message(
        deliverables.some(({ payment }) => payment) ? 'console.payments.nothing' : 'console.payments.none',
      )}
    </p>
  ) : (
    <ul class="plain">
      {payments.map(({ deliverable, amount, at }) => (
        <li>
          <span>
            <strong>{localizer.money(amount)}</strong> {localizer.message('console.payments.for', { deliverable })}
          </span>
          <span class="hint">{localizer.day(at)}</span>
        </li>
      ))}
    </ul>
  );
