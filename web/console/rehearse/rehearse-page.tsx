import type { Reader } from '../../../i18n/localizer.js';
import type {
  Rehearsed,
  RehearsedTask,
  Someone,
  Step,
  StepPair,
  Totals,
} from '../../../domain/simulation/rehearsed.js';
import { Alert, Badge, Card, type Column, Facts, List, Table } from '../../components/components.js';
import { inputId } from '../../components/field-names.js';
import { type Filled, ProblemSummary } from '../../components/field-parts.js';
import { reasonIn } from '../../components/recorded.js';
import type { Surroundings } from '../deps.js';
import { decisionName } from '../fact-fields.js';
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
  const { reader } = around;
  const title = reader.say('rehearse.title');
  const problems = complaints.map((message) => ({ pointer: NAME, message }));
  const filled: Filled = { reader, typed, problems: new Map(complaints.map((message) => [inputId(NAME), message])) };
  return (
    <Shell title={title} around={around} at="/rehearse">
      <header class="page-head">
        <h1>{title}</h1>
        <p class="lead">{reader.say('rehearse.lead')}</p>
      </header>
      {problems.length > 0 && <ProblemSummary reader={reader} problems={problems} idOf={inputId} />}
      {found && <Result reader={reader} found={found} all={typed.has('all')} />}
      <form class="task-form card" method="post" action="/rehearse" novalidate>
        <FormToken around={around} />
        <TextInput
          name={NAME}
          label={reader.say('rehearse.text')}
          hint={reader.say('rehearse.text.hint')}
          rows={24}
          filled={filled}
        />
        <CheckInput name="all" label={reader.say('rehearse.all')} filled={filled} />
        <button class="button primary" type="submit">
          {reader.say('rehearse.button')}
        </button>
      </form>
    </Shell>
  );
}

function Result({ reader, found, all }: { reader: Reader; found: Rehearsed; all: boolean }) {
  const { totals, notListed } = found;
  const tasks = found.tasks.filter(({ changed }) => changed || all);
  const loads = totals.people.filter(({ before, after }) => before !== after || all);
  const remarks = [
    ...(notListed.length > 0
      ? [reader.say('rehearse.notListed', { count: notListed.length, addresses: notListed })]
      : []),
  ];
  return (
    <>
      <Alert tone="good" title={reader.say('rehearse.held', { at: { at: found.at } })}>
        {totals.changed === 0 && <p>{reader.say('rehearse.nothing')}</p>}
        {remarks.length > 0 && <List items={remarks} />}
      </Alert>
      <section class="card">
        <Facts facts={figures(reader, totals)} />
      </section>
      {loads.length > 0 && (
        <Card title={reader.say('rehearse.people')} id="people">
          <Table caption={reader.say('rehearse.people')} columns={loadColumns(reader)} rows={loads} empty="" />
        </Card>
      )}
      {tasks.slice(0, MOST_SHOWN).map((task) => (
        <TaskCard reader={reader} task={task} now={found.at} />
      ))}
      {tasks.length > MOST_SHOWN && <p>{reader.say('rehearse.more', { count: tasks.length - MOST_SHOWN })}</p>}
    </>
  );
}

const figures = (reader: Reader, { tasks, changed, moved, handedOn, atOnce, untouched }: Totals) =>
  (
    [
      ['rehearse.tasks', tasks],
      ['rehearse.changed', changed],
      ['rehearse.moved', moved],
      ['rehearse.handedOn', handedOn],
      ['rehearse.atOnce', atOnce],
      ['rehearse.untouched', untouched],
    ] as const
  ).map(([key, count]) => [reader.say(key), String(count)] as const);

const loadColumns = (reader: Reader): Column<Totals['people'][number]>[] => [
  { title: reader.say('rehearse.person'), cell: (person) => <Person {...person} /> },
  { title: reader.say('rehearse.today'), cell: ({ before }) => before, number: true },
  { title: reader.say('rehearse.rehearsed'), cell: ({ after }) => after, number: true },
  {
    title: reader.say('rehearse.difference'),
    cell: ({ before, after }) =>
      new Intl.NumberFormat(reader.locale, { signDisplay: 'exceptZero' }).format(after - before),
    number: true,
  },
];

const Person = ({ name, email }: Someone) => (
  <div class="cell-main">
    {name}
    {name !== email && <span class="hint">{email}</span>}
  </div>
);

function TaskCard({ reader, task, now }: { reader: Reader; task: RehearsedTask; now: string }) {
  const subject = reader.text(task.subject);
  return (
    <Card
      id={`task-${task.task}`}
      title={<a href={`/tasks/${encodeURIComponent(task.task)}`}>{subject}</a>}
      aside={
        task.atOnce ? (
          <Badge tone="warn">{reader.say('rehearse.now')}</Badge>
        ) : (
          !task.changed && <Badge>{reader.say('rehearse.same')}</Badge>
        )
      }
    >
      <p class="hint">
        <a href={`/engagements/${task.engagement}`}>{task.engagementTitle}</a>
      </p>
      {task.after.refused.map(({ from, to, why }) => (
        <p>{reader.say('rehearse.refused', { from, to, why: reasonIn(reader, why) })}</p>
      ))}
      <div class="alike">
        <Table caption={subject} columns={sideBySide(reader, now)} rows={rowsOf(reader, task)} empty="" />
      </div>
    </Card>
  );
}

/** One line of a task: what it is about, and when and with whom, on each side. */
interface Row {
  what: string;
  before: Side | null;
  after: Side | null;
}
interface Side {
  at: string;
  who: string;
  more: string[];
}

function rowsOf(reader: Reader, { before, after, steps }: RehearsedTask): Row[] {
  const asked = ({ due, asked: people }: RehearsedTask['before']): Side => ({
    at: due,
    who: reader.list(people.map(({ name }) => name)),
    more: [],
  });
  const rows = steps.map((pair) => ({
    what: stepName(reader, pair),
    before: pair.before && sideOf(reader, pair.before),
    after: pair.after && sideOf(reader, pair.after),
  }));
  return [{ what: reader.say('rehearse.due'), before: asked(before), after: asked(after) }, ...rows];
}

const stepName = (reader: Reader, { before, after }: StepPair): string =>
  reader.say(`rehearse.what.${(after ?? before)?.what ?? 'asked'}`);

function sideOf(reader: Reader, { at, sent, who, what, outcome, until }: Step): Side {
  const more = [
    ...(sent ? [reader.say('rehearse.sent', { at: reader.shortTime(sent) })] : []),
    ...(outcome && outcome !== 'silence'
      ? [reader.say('rehearse.countsAs', { decision: decisionName(reader, outcome) })]
      : []),
    ...(until
      ? [reader.say(what === 'moved' ? 'rehearse.dueOn' : 'rehearse.until', { until: reader.shortTime(until) })]
      : []),
  ];
  return { at, who: who.name, more };
}

const sideBySide = (reader: Reader, now: string): Column<Row>[] => [
  { title: reader.say('rehearse.step'), cell: ({ what }) => what },
  { title: reader.say('rehearse.today'), cell: ({ before }) => <SideCell reader={reader} side={before} now={now} /> },
  {
    title: reader.say('rehearse.rehearsed'),
    cell: ({ before, after }) =>
      before && after && JSON.stringify(before) === JSON.stringify(after) ? (
        <span class="hint">{reader.say('rehearse.same')}</span>
      ) : (
        <SideCell reader={reader} side={after} now={now} />
      ),
  },
];

function SideCell({ reader, side, now }: { reader: Reader; side: Side | null; now: string }) {
  if (!side) return <span class="hint">{reader.say('rehearse.never')}</span>;
  const { at, who, more } = side;
  return (
    <div class="cell-main">
      <time datetime={at} title={reader.longTime(at)}>
        {at === now ? reader.say('rehearse.now') : reader.shortTime(at)}
      </time>
      <span class="hint">{[who, ...more].join(' · ')}</span>
    </div>
  );
}
