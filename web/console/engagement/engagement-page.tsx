import { isSamePerson } from '../../../domain/kernel/index.js';
import {
  isEnd,
  type ImportedNotice,
  type Phase,
  type Scorecard,
  WAY_THROUGH,
} from '../../../domain/engagement/index.js';
import type { Localizer } from '../../../i18n/index.js';
import type { DocumentMeta, EngagementRow, JournalEntry, TaskRow, Incident } from '../../../store/index.js';
import { Alert, Badge, Card, Facts, List } from '../../components/components.js';
import { practiceName } from '../../components/practice-name.js';
import { documentTitle } from '../../components/words.js';
import { CloseOut } from './close-out.js';
import type { Surroundings } from '../deps.js';
import { IncidentAlert } from '../incidents/alerts.js';
import { Commercials, Selection } from './engagement-contract.js';
import { Deliverables, OpenTasks, Payments, Plan, Team } from './engagement-work.js';
import { EngagementResponsibility } from '../responsibility/engagement-responsibility.js';
import { JournalList } from './journal-list.js';
import { phaseTone } from '../portfolio/portfolio-rows.js';
import { may } from '../rights/page-rules.js';
import { FormToken, Shell } from '../shell.js';

export interface EngagementPageProps {
  around: Surroundings;
  view: EngagementRow;
  /** What keeps a workflow of it from going on. */
  incident: Incident | undefined;
  tasks: readonly TaskRow[];
  journal: readonly JournalEntry[];
  documents: readonly DocumentMeta[];
  /** The vendor's in this engagement, once it is closed out. */
  scorecard: Scorecard | null;
}

/** Everything about one engagement on one page; the parts that change carry the name by which they are refreshed. */
export const EngagementPage = ({
  around,
  view,
  incident,
  tasks,
  journal,
  documents,
  scorecard,
}: EngagementPageProps) => {
  const { localizer } = around;
  const path = `/engagements/${view.id}`;
  const last = journal[0]?.sequence ?? 0;
  return (
    <Shell title={view.title} around={around} live>
      <div data-live-source={isEnd(view.phase) ? undefined : `${path}/live?after=${last}`}></div>
      <header class="page-head" data-live="head">
        <p class="eyebrow">{practiceName(localizer, view.practice, view.practiceTitle)}</p>
        <h1>{view.title}</h1>
        <PhaseStrip localizer={localizer} phase={view.phase} />
      </header>
      <div data-live="outcome">
        <IncidentAlert localizer={localizer} incident={incident} />
        {view.sandbox && (
          <Alert tone="warn" title={localizer.message('console.engagement.sandbox')}>
            <p>{localizer.message('console.engagement.sandbox.text')}</p>
          </Alert>
        )}
        {view.outcome && (
          <Alert tone="warn" title={localizer.message(`words.phase.${view.phase}`)}>
            <p>{localizer.text(view.outcome)}</p>
          </Alert>
        )}
      </div>
      <div class="columns">
        <div class="column-main">
          <Card
            title={localizer.message('console.engagement.waiting')}
            id="tasks"
            live="tasks"
            aside={<span class="hint">{localizer.message('console.engagement.open', { count: tasks.length })}</span>}
          >
            <OpenTasks tasks={tasks} around={around} />
          </Card>
          <Card title={localizer.message('console.engagement.deliverables')} id="deliverables" live="deliverables">
            <Deliverables view={view} around={around} />
          </Card>
          <EngagementResponsibility around={around} view={view} />
          <Card title={localizer.message('console.engagement.team')} id="team" live="team">
            <Team localizer={localizer} view={view} />
            <Plan localizer={localizer} view={view} />
          </Card>
          <Card
            title={localizer.message('console.engagement.journal')}
            id="journal"
            live="journal"
            aside={
              <>
                <a href={`${path}/journal`}>{localizer.message('console.engagement.journal.all')}</a>{' '}
                <a href={`${path}/verify`}>{localizer.message('console.engagement.verify')}</a>
              </>
            }
          >
            <JournalList localizer={localizer} entries={journal} />
          </Card>
        </div>
        <div class="column-side">
          <Card title={localizer.message('console.engagement.glance')} id="glance" live="glance">
            <Facts
              facts={[
                [
                  localizer.message('console.engagement.phase'),
                  <Badge tone={phaseTone(view.phase)}>{localizer.message(`words.phase.${view.phase}`)}</Badge>,
                ],
                [localizer.message('console.engagement.owner'), view.ownerName],
                [localizer.message('console.engagement.sponsor'), view.sponsor],
                [localizer.message('console.engagement.budget'), <BudgetText localizer={localizer} view={view} />],
                [localizer.message('console.engagement.costCentre'), view.costCentre],
                [localizer.message('console.engagement.started'), localizer.day(view.startedAt)],
                [localizer.message('console.engagement.ended'), view.endedAt && localizer.day(view.endedAt)],
              ]}
            />
            <p class="prose">{view.summary}</p>
          </Card>
          {view.notice && <FromNotice localizer={localizer} notice={view.notice} />}
          <Commercials localizer={localizer} view={view} />
          <Selection localizer={localizer} view={view} />
          <Card title={localizer.message('console.payments')} id="payments" live="payments">
            <Payments localizer={localizer} view={view} />
          </Card>
          <CloseOut
            localizer={localizer}
            certificates={view.certificates}
            bidders={view.bidders}
            scorecard={scorecard}
          />
          <Card title={localizer.message('console.documents')} id="documents" live="documents">
            <Documents localizer={localizer} documents={documents} path={path} />
          </Card>
          {!isEnd(view.phase) && (may(around, 'runEngagements') || isSamePerson(view.owner, around.visitor.email)) && (
            <Cancel path={path} around={around} />
          )}
        </div>
      </div>
    </Shell>
  );
};

const BudgetText = ({
  localizer,
  view: { budget, budgetVersion, frozen },
}: {
  localizer: Localizer;
  view: EngagementRow;
}) => (
  <span>
    {localizer.money(budget)}{' '}
    {frozen ? (
      <Badge tone="warn">{localizer.message('console.engagement.budget.frozen')}</Badge>
    ) : (
      <span class="hint">{localizer.message('console.engagement.budget.version', { version: budgetVersion })}</span>
    )}
  </span>
);

/** The notice that it was started from, and what was assumed where that leaves something open. */
const FromNotice = ({ localizer, notice: { ocid, assumptions } }: { localizer: Localizer; notice: ImportedNotice }) => (
  <Card title={localizer.message('console.engagement.notice')} id="notice">
    <p class="prose">
      <code>{ocid}</code>
    </p>
    <p class="hint">{localizer.message('pages.about.assumptions')}</p>
    <List items={assumptions.map((each) => localizer.text(each))} />
  </Card>
);

/** How far the engagement has come. */
const PhaseStrip = ({ localizer, phase }: { localizer: Localizer; phase: Phase }) => {
  const current = WAY_THROUGH.indexOf(phase);
  return (
    <ol class="phases" aria-label={localizer.message('console.engagement.phases')}>
      {WAY_THROUGH.map((step, index) => (
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
          {localizer.message(`words.phase.${step}`)}
        </li>
      ))}
      {current < 0 && (
        <li class="current" aria-current="step">
          {localizer.message(`words.phase.${phase}`)}
        </li>
      )}
    </ol>
  );
};

const Documents = ({
  localizer,
  documents,
  path,
}: {
  localizer: Localizer;
  documents: readonly DocumentMeta[];
  path: string;
}) =>
  documents.length === 0 ? (
    <p class="empty">{localizer.message('console.documents.none')}</p>
  ) : (
    <ul class="plain">
      {documents.map(({ id, kind, createdAt }) => (
        <li>
          <a href={`${path}/documents/${encodeURIComponent(id)}`}>{documentTitle(localizer, kind)}</a>
          <span class="hint">{localizer.shortTime(createdAt)}</span>
        </li>
      ))}
    </ul>
  );

function Cancel({ path, around }: { path: string; around: Surroundings }) {
  const { localizer } = around;
  return (
    <details class="card danger">
      <summary>{localizer.message('console.cancel')}</summary>
      <form class="task-form" method="post" action={`${path}/cancel`}>
        <FormToken around={around} />
        <p class="hint">{localizer.message('console.cancel.hint')}</p>
        <div class="field">
          <label for="cancel-reason">{localizer.message('console.reason')}</label>
          <textarea id="cancel-reason" name="reason" rows={3} maxlength={2000} required></textarea>
        </div>
        <button class="button destructive" type="submit">
          {localizer.message('console.cancel.button')}
        </button>
      </form>
    </details>
  );
}
