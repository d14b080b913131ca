import type { Localizer } from '../../../i18n/index.js';
import type { Rehearsed, RehearsedTask, Someone, Step, StepPair, Totals } from '../../../domain/simulation/index.js';
import { Alert, Badge, Card, type TableColumn, Facts, List, Table } from '../../components/components.js';
import { inputId } from '../../components/field-names.js';
import { type Filled, ProblemSummary } from '../../components/field-parts.js';
import type { Surroundings } from '../deps.js';
import { CheckInput, TextInput } from '../inputs.js';
import { FormToken, Shell } from '../shell.js';

/** A page with more tasks than these would be long to load and longer to read. */
const MOST_SHOWN = 50;
const NAME = 'rehearsal';

interface RehearsePageProps {
  around: Surroundings;
  typed: URLSearchParams;
  complaints: readonly string[];
  found: Rehearsed | undefined;
}

/** A change to be tried, and what would come of it. */
export function RehearsePage({ around, typed, complaints, found }: RehearsePageProps) {
  const { localizer } = around;
  const title = localizer.message('rehearse.title');
  const problems = complaints.map((message) => ({ pointer: NAME, message }));
  const filled: Filled = { localizer, typed, problems: new Map(complaints.map((message) => [inputId(NAME), message])) };
  return (
    <Shell title={title} around={around} at="/rehearse">
      <header class="page-head">
        <h1>{title}</h1>
        <p class="lead">{localizer.message('rehearse.lead')}</p>
      </header>
      {problems.length > 0 && <ProblemSummary localizer={localizer} problems={problems} idOf={inputId} />}
      {found && <Result localizer={localizer} found={found} all={typed.has('all')} />}
      <form class="task-form card" method="post" action="/rehearse" novalidate>
        <FormToken around={around} />
        <TextInput
          name={NAME}
          label={localizer.message('rehearse.text')}
          hint={localizer.message('rehearse.text.hint')}
          rows={24}
          filled={filled}
        />
        <CheckInput name="all" label={localizer.message('rehearse.all')} filled={filled} />
        <button class="button primary" type="submit">
          {localizer.message('rehearse.button')}
        </button>
      </form>
    </Shell>
  );
}

function Result({ localizer, found, all }: { localizer: Localizer; found: Rehearsed; all: boolean }) {
  const { totals, notListed } = found;
  const tasks = found.tasks.filter(({ changed }) => changed || all);
  const loads = totals.people.filter(({ before, after }) => before !== after || all);
  const remarks = [
    ...(notListed.length > 0
      ? [localizer.message('rehearse.notListed', { count: notListed.length, addresses: notListed })]
      : []),
  ];
  return (
    <>
      <Alert tone="good" title={localizer.message('rehearse.held', { at: { at: found.at } })}>
        {totals.changed === 0 && <p>{localizer.message('rehearse.nothing')}</p>}
        {remarks.length > 0 && <List items={remarks} />}
      </Alert>
      <section class="card">
        <Facts facts={figures(localizer, totals)} />
      </section>
      {loads.length > 0 && (
        <Card title={localizer.message('rehearse.people')} id="people">
          <Table
            caption={localizer.message('rehearse.people')}
            columns={loadColumns(localizer)}
            rows={loads}
            empty=""
          />
        </Card>
      )}
      {tasks.slice(0, MOST_SHOWN).map((task) => (
        <TaskCard localizer={localizer} task={task} now={found.at} />
      ))}
      {tasks.length > MOST_SHOWN && <p>{localizer.message('rehearse.more', { count: tasks.length - MOST_SHOWN })}</p>}
    </>
  );
}

const figures = (localizer: Localizer, { tasks, changed, moved, handedOn, atOnce, untouched }: Totals) =>
  (
    [
      ['rehearse.tasks', tasks],
      ['rehearse.changed', changed],
      ['rehearse.moved', moved],
      ['rehearse.handedOn', handedOn],
      ['rehearse.atOnce', atOnce],
      ['rehearse.untouched', untouched],
    ] as const
  ).map(([key, count]) => [localizer.message(key), String(count)] as const);

const loadColumns = (localizer: Localizer): TableColumn<Totals['people'][number]>[] => [
  { title: localizer.message('rehearse.person'), cell: (person) => <Person {...person} /> },
  { title: localizer.message('rehearse.today'), cell: ({ before }) => before, number: true },
  { title: localizer.message('rehearse.rehearsed'), cell: ({ after }) => after, number: true },
  {
    title: localizer.message('rehearse.difference'),
    cell: ({ before, after }) =>
      new Intl.NumberFormat(localizer.locale, { signDisplay: 'exceptZero' }).format(after - before),
    number: true,
  },
];

const Person = ({ name, email }: Someone) => (
  <div class="cell-main">
    {name}
    {name !== email && <span class="hint">{email}</span>}
  </div>
);

function TaskCard({ localizer, task, now }: { localizer: Localizer; task: RehearsedTask; now: string }) {
  const subject = localizer.text(task.subject);
  return (
    <Card
      id={`task-${task.task}`}
      title={<a href={`/tasks/${encodeURIComponent(task.task)}`}>{subject}</a>}
      aside={
        task.atOnce ? (
          <Badge tone="warn">{localizer.message('rehearse.now')}</Badge>
        ) : (
          !task.changed && <Badge>{localizer.message('rehearse.same')}</Badge>
        )
      }
    >
      <p class="hint">
        <a href={`/engagements/${task.engagement}`}>{task.engagementTitle}</a>
      </p>
      {task.after.refused.map(({ from, to, why }) => (
        <p>{localizer.message('rehearse.refused', { from, to, why })}</p>
      ))}
      <div class="alike">
        <Table caption={subject} columns={sideBySide(localizer, now)} rows={rowsOf(localizer, task)} empty="" />
      </div>
    </Card>
  );
}

/** One line of a task: what it is about, and when and with whom, on each side. */
interface RehearsedRow {
  what: string;
  before: StepSide | null;
  after: StepSide | null;
}
interface StepSide {
  at: string;
  who: string;
  more: string[];
}

function rowsOf(localizer: Localizer, { before, after, steps }: RehearsedTask): RehearsedRow[] {
  const asked = ({ due, asked: people }: RehearsedTask['before']): StepSide => ({
    at: due,
    who: localizer.list(people.map(({ name }) => name)),
    more: [],
  });
  const rows = steps.map((pair) => ({
    what: stepName(localizer, pair),
    before: pair.before && sideOf(localizer, pair.before),
    after: pair.after && sideOf(localizer, pair.after),
  }));
  return [{ what: localizer.message('rehearse.due'), before: asked(before), after: asked(after) }, ...rows];
}

const stepName = (localizer: Localizer, { before, after }: StepPair): string =>
  localizer.message(`rehearse.what.${(after ?? before)?.what ?? 'asked'}`);

function sideOf(localizer: Localizer, { at, sent, who, what, follows, until }: Step): StepSide {
  const more = [
    ...(sent ? [localizer.message('rehearse.sent', { at: localizer.shortTime(sent) })] : []),
    ...(follows ? [localizer.text(follows)] : []),
    ...(until
      ? [
          localizer.message(what === 'moved' ? 'rehearse.dueOn' : 'rehearse.until', {
            until: localizer.shortTime(until),
          }),
        ]
      : []),
  ];
  return { at, who: who.name, more };
}

const sideBySide = (localizer: Localizer, now: string): TableColumn<RehearsedRow>[] => [
  { title: localizer.message('rehearse.step'), cell: ({ what }) => what },
  {
    title: localizer.message('rehearse.today'),
    cell: ({ before }) => <SideCell localizer={localizer} side={before} now={now} />,
  },
  {
    title: localizer.message('rehearse.rehearsed'),
    cell: ({ before, after }) =>
      before && after && JSON.stringify(before) === JSON.stringify(after) ? (
        <span class="hint">{localizer.message('rehearse.same')}</span>
      ) : (
        <SideCell localizer={localizer} side={after} now={now} />
      ),
  },
];

function SideCell({ localizer, side, now }: { localizer: Localizer; side: StepSide | null; now: string }) {
  if (!side) return <span class="hint">{localizer.message('rehearse.never')}</span>;
  const { at, who, more } = side;
  return (
    <div class="cell-main">
      <time datetime={at} title={localizer.longTime(at)}>
        {at === now ? localizer.message('rehearse.now') : localizer.shortTime(at)}
      </time>
      <span class="hint">{[who, ...more].join(' · ')}</span>
    </div>
  );
}
