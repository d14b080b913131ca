import type { DeliverableState, DeliverableView, PositionView } from '../../../domain/journal/view.js';
import type { Reader } from '../../../i18n/localizer.js';
import { isOverdue, type Pause } from '../../../domain/tasks/task.js';
import type { EngagementRow, TaskRow } from '../../../store/contract.js';
import { Badge, Facts, List, Table, When } from '../../components/components.js';
import type { Tone } from '../../components/components.js';
import { rungSentence } from '../../components/silence.js';
import type { Surroundings } from '../deps.js';
import { StandsFor, WaitBadges } from '../task/task-waits.js';

/** Who holds what now, until when, and what happens then. */
export function OpenTasks({ tasks, around }: { tasks: readonly TaskRow[]; around: Surroundings }) {
  const { reader } = around;
  return (
    <Table
      caption={reader.say('console.inbox.open')}
      rows={tasks}
      empty={reader.say('console.inbox.nobody')}
      columns={[
        {
          title: reader.say('console.inbox.question'),
          cell: (task) => (
            <div class="cell-main">
              <a class="strong" href={`/tasks/${encodeURIComponent(task.id)}`}>
                {reader.text(task.phrase ?? task.subject)}
              </a>
              <span class="hint">{reader.say(`words.task.${task.kind}`)}</span>
              <WaitBadges reader={reader} task={task} now={around.now} />
            </div>
          ),
        },
        {
          title: reader.say('console.inbox.with'),
          cell: (task) => (
            <div class="cell-main">
              {task.assignee.name}
              <span class="hint">{reader.say(`words.part.${task.assignee.role}`)}</span>
              <StandsFor around={around} task={task} />
            </div>
          ),
        },
        {
          title: reader.say('console.inbox.due'),
          cell: ({ due, pause }) => <DueText due={due} pause={pause} around={around} />,
        },
        { title: reader.say('console.inbox.then'), cell: (task) => <NextRung task={task} around={around} /> },
      ]}
    />
  );
}

interface DueTextProps {
  due: string;
  pause?: Pause | null;
  around: Surroundings;
}

export const DueText = ({ due, pause, around: { now, reader } }: DueTextProps) => (
  <span class={isOverdue({ due, pause: pause ?? null }, now) ? 'late' : undefined}>
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

export function Deliverables({ view, around }: { view: EngagementRow; around: Surroundings }) {
  const { reader } = around;
  return (
    <Table<DeliverableView>
      caption={reader.say('console.engagement.deliverables')}
      rows={view.deliverables}
      empty={reader.say('console.deliverable.nothing')}
      columns={[
        {
          title: reader.say('console.deliverable'),
          cell: ({ id, title, from, dependsOn }) => (
            <div class="cell-main">
              <span class="strong">{`${id} · ${title}`}</span>
              <span class="hint">
                {[
                  from === 'client' ? reader.say('console.deliverable.fromClient') : '',
                  dependsOn.length ? reader.say('console.deliverable.after', { ids: dependsOn.join(', ') }) : '',
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </div>
          ),
        },
        {
          title: reader.say('console.deliverable.state'),
          cell: ({ state, late, round }) => (
            <>
              <Badge tone={STATE_TONES[state]}>{reader.say(`console.deliverable.${state}`)}</Badge>
              {late && state !== 'overdue' && <Badge tone="warn">{reader.say('console.deliverable.late')}</Badge>}
              {round > 1 && <span class="hint">{` ${reader.say('console.deliverable.round', { round })}`}</span>}
            </>
          ),
        },
        {
          title: reader.say('console.deliverable.holder'),
          cell: ({ holder }) => (holder === 'none' ? '–' : reader.say(`words.role.${holder}`)),
        },
        {
          title: reader.say('console.deliverable.due'),
          cell: ({ dueAt, due, acceptedAt }) => dueCell(dueAt, due, acceptedAt, around),
        },
        {
          title: reader.say('console.deliverable.score'),
          number: true,
          cell: ({ score }) => (score === null ? '–' : Math.round(score)),
        },
        {
          title: reader.say('console.deliverable.payment'),
          number: true,
          cell: ({ payment }) => (payment ? reader.money(payment) : '–'),
        },
      ]}
    />
  );
}

function dueCell(dueAt: string | null, planned: string, acceptedAt: string | null, around: Surroundings) {
  const { reader } = around;
  if (dueAt && !acceptedAt) return <DueText due={dueAt} around={around} />;
  if (dueAt) return reader.day(dueAt);
  return (
    <span class="hint">
      {planned.startsWith('P')
        ? reader.say('console.afterStart', { duration: reader.duration(planned) })
        : reader.day(planned)}
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

export const Team = ({ reader, view }: { reader: Reader; view: EngagementRow }) => (
  <Table<PositionView>
    caption={reader.say('console.engagement.team')}
    rows={view.team}
    empty={reader.say('console.team.nobody')}
    columns={[
      {
        title: reader.say('console.team.expert'),
        cell: ({ name, email }) => (
          <div class="cell-main">
            <span class="strong">{name}</span>
            <span class="hint">{email}</span>
          </div>
        ),
      },
      {
        title: reader.say('console.team.role'),
        cell: ({ role }) => view.scope?.roles.find(({ id }) => id === role)?.title ?? role,
      },
      { title: reader.say('console.team.position'), cell: ({ position }) => position },
      {
        title: reader.say('console.team.state'),
        cell: ({ state }) => <Badge tone={POSITION_TONES[state]}>{reader.say(`console.team.${state}`)}</Badge>,
      },
    ]}
  />
);

/** The latest staffing plan, with what it changes and costs. */
export const Plan = ({ reader, view: { plan } }: { reader: Reader; view: EngagementRow }) =>
  plan ? (
    <div class="part">
      <h3>
        {reader.say(`console.plan.${plan.direction}`)}{' '}
        <Badge tone={plan.state === 'completed' ? 'good' : 'accent'}>{reader.say(`console.plan.${plan.state}`)}</Badge>
      </h3>
      <List items={plan.changes.map((change) => reader.say('console.plan.change', { ...change }))} />
      <Facts
        facts={[
          [reader.say('console.plan.costBefore'), reader.money(plan.costBefore)],
          [reader.say('console.plan.costAfter'), reader.money(plan.costAfter)],
          [reader.say('console.plan.budget'), reader.money(plan.budget)],
        ]}
      />
    </div>
  ) : null;

export const Payments = ({ reader, view: { payments, deliverables } }: { reader: Reader; view: EngagementRow }) =>
  payments.length === 0 ? (
    <p class="empty">
      {reader.say(deliverables.some(({ payment }) => payment) ? 'console.payments.nothing' : 'console.payments.none')}
    </p>
  ) : (
    <ul class="plain">
      {payments.map(({ deliverable, amount, at }) => (
        <li>
          <span>
            <strong>{reader.money(amount)}</strong> {reader.say('console.payments.for', { deliverable })}
          </span>
          <span class="hint">{reader.day(at)}</span>
        </li>
      ))}
    </ul>
  );
