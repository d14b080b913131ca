import type { Phase, Scorecard } from '../../../domain/journal/facts.js';
import { isEnd, PHASES } from '../../../domain/journal/facts.js';
import type { Reader } from '../../../i18n/localizer.js';
import type { DocumentMeta, EngagementRow, JournalEntry, TaskRow } from '../../../store/contract.js';
import { Alert, Badge, Card, Facts } from '../../components/components.js';
import { practiceName } from '../../components/practice-name.js';
import { reasonIn } from '../../components/recorded.js';
import { documentTitle } from '../../components/words.js';
import { CloseOut } from './close-out.js';
import type { Surroundings } from '../deps.js';
import { Commercials, Selection } from './engagement-contract.js';
import { Deliverables, OpenTasks, Payments, Plan, Team } from './engagement-work.js';
import { EngagementHeld } from '../responsibility/engagement-held.js';
import { JournalList } from './journal-list.js';
import { phaseTone } from '../portfolio/portfolio-rows.js';
import { FormToken, Shell } from '../shell.js';

export interface EngagementPageProps {
  around: Surroundings;
  view: EngagementRow;
  tasks: readonly TaskRow[];
  journal: readonly JournalEntry[];
  documents: readonly DocumentMeta[];
  /** The vendor's in this engagement, once it is closed out. */
  scorecard: Scorecard | null;
}

/** Everything about one engagement on one page; the parts that change carry the name by which they are refreshed. */
export const EngagementPage = ({ around, view, tasks, journal, documents, scorecard }: EngagementPageProps) => {
  const { reader } = around;
  const path = `/engagements/${view.id}`;
  const last = journal[0]?.sequence ?? 0;
  return (
    <Shell title={view.title} around={around} live>
      <div data-live-source={isEnd(view.phase) ? undefined : `${path}/live?after=${last}`}></div>
      <header class="page-head" data-live="head">
        <p class="eyebrow">{practiceName(reader, view.practice, view.practiceTitle)}</p>
        <h1>{view.title}</h1>
        <PhaseStrip reader={reader} phase={view.phase} />
      </header>
      <div data-live="outcome">
        {view.outcome && view.outcome !== 'closed' && (
          <Alert tone="warn" title={reader.say(`words.phase.${view.phase}`)}>
            <p>{reasonIn(reader, view.outcome)}</p>
          </Alert>
        )}
      </div>
      <div class="columns">
        <div class="column-main">
          <Card
            title={reader.say('console.engagement.waiting')}
            id="tasks"
            live="tasks"
            aside={<span class="hint">{reader.say('console.engagement.open', { count: tasks.length })}</span>}
          >
            <OpenTasks tasks={tasks} around={around} />
          </Card>
          <Card title={reader.say('console.engagement.deliverables')} id="deliverables" live="deliverables">
            <Deliverables view={view} around={around} />
          </Card>
          <EngagementHeld around={around} view={view} />
          <Card title={reader.say('console.engagement.team')} id="team" live="team">
            <Team reader={reader} view={view} />
            <Plan reader={reader} view={view} />
          </Card>
          <Card
            title={reader.say('console.engagement.journal')}
            id="journal"
            live="journal"
            aside={
              <>
                <a href={`${path}/journal`}>{reader.say('console.engagement.journal.all')}</a>{' '}
                <a href={`${path}/verify`}>{reader.say('console.engagement.verify')}</a>
              </>
            }
          >
            <JournalList reader={reader} entries={journal} />
          </Card>
        </div>
        <div class="column-side">
          <Card title={reader.say('console.engagement.glance')} id="glance" live="glance">
            <Facts
              facts={[
                [
                  reader.say('console.engagement.phase'),
                  <Badge tone={phaseTone(view.phase)}>{reader.say(`words.phase.${view.phase}`)}</Badge>,
                ],
                [reader.say('console.engagement.owner'), view.ownerName],
                [reader.say('console.engagement.sponsor'), view.sponsor],
                [reader.say('console.engagement.budget'), <BudgetText reader={reader} view={view} />],
                [reader.say('console.engagement.costCentre'), view.costCentre],
                [reader.say('console.engagement.started'), reader.day(view.startedAt)],
                [reader.say('console.engagement.ended'), view.endedAt && reader.day(view.endedAt)],
              ]}
            />
            <p class="prose">{view.summary}</p>
          </Card>
          <Commercials reader={reader} view={view} />
          <Selection reader={reader} view={view} />
          <Card title={reader.say('console.payments')} id="payments" live="payments">
            <Payments reader={reader} view={view} />
          </Card>
          <CloseOut reader={reader} certificate={view.certificate} scorecard={scorecard} />
          <Card title={reader.say('console.documents')} id="documents" live="documents">
            <Documents reader={reader} documents={documents} path={path} />
          </Card>
          {!isEnd(view.phase) && <Cancel path={path} around={around} />}
        </div>
      </div>
    </Shell>
  );
};

const BudgetText = ({ reader, view: { budget, budgetVersion, frozen } }: { reader: Reader; view: EngagementRow }) => (
  <span>
    {reader.money(budget)}{' '}
    {frozen ? (
      <Badge tone="warn">{reader.say('console.engagement.budget.frozen')}</Badge>
    ) : (
      <span class="hint">{reader.say('console.engagement.budget.version', { version: budgetVersion })}</span>
    )}
  </span>
);

const STEPS = PHASES.filter((phase) => !isEnd(phase) || phase === 'closed');

/** How far the engagement has come. */
const PhaseStrip = ({ reader, phase }: { reader: Reader; phase: Phase }) => {
  const current = STEPS.indexOf(phase);
  return (
    <ol class="phases" aria-label={reader.say('console.engagement.phases')}>
      {STEPS.map((step, index) => (
        <li
          class={
            current < 0
              ? 'stopped'
              : index < current || (step === phase && phase === 'closed')
                ? 'done'
                : index === current
                  ? 'current'
                  : 'ahead'
          }
          aria-current={index === current ? 'step' : undefined}
        >
          {reader.say(`words.phase.${step}`)}
        </li>
      ))}
      {current < 0 && (
        <li class="current" aria-current="step">
          {reader.say(`words.phase.${phase}`)}
        </li>
      )}
    </ol>
  );
};

const Documents = ({
  reader,
  documents,
  path,
}: {
  reader: Reader;
  documents: readonly DocumentMeta[];
  path: string;
}) =>
  documents.length === 0 ? (
    <p class="empty">{reader.say('console.documents.none')}</p>
  ) : (
    <ul class="plain">
      {documents.map(({ id, kind, createdAt }) => (
        <li>
          <a href={`${path}/documents/${encodeURIComponent(id)}`}>{documentTitle(reader, kind)}</a>
          <span class="hint">{reader.shortTime(createdAt)}</span>
        </li>
      ))}
    </ul>
  );

function Cancel({ path, around }: { path: string; around: Surroundings }) {
  const { reader } = around;
  return (
    <details class="card danger">
      <summary>{reader.say('console.cancel')}</summary>
      <form class="task-form" method="post" action={`${path}/cancel`}>
        <FormToken around={around} />
        <p class="hint">{reader.say('console.cancel.hint')}</p>
        <div class="field">
          <label for="cancel-reason">{reader.say('console.reason')}</label>
          <textarea id="cancel-reason" name="reason" rows={3} maxlength={2000} required></textarea>
        </div>
        <button class="button destructive" type="submit">
          {reader.say('console.cancel.button')}
        </button>
      </form>
    </details>
  );
}
