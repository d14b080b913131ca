import type { Phase } from '../../domain/facts.js';
import { isEnd, PHASES } from '../../domain/facts.js';
import type { Reader } from '../../domain/language/reader.js';
import type { DocumentMeta, EngagementRow, JournalEntry, TaskRow } from '../../store/contract.js';
import { Alert, Badge, Card, Facts } from '../pages/components.js';
import { documentTitle } from '../pages/words.js';
import type { Surroundings } from './deps.js';
import { Commercials, Selection } from './engagement-contract.js';
import { Deliverables, OpenTasks, Payments, Plan, Team } from './engagement-work.js';
import { JournalList } from './journal-list.js';
import { phaseTone } from './portfolio.js';
import { FormToken, Shell } from './shell.js';

export interface EngagementPageProps {
  around: Surroundings;
  view: EngagementRow;
  tasks: readonly TaskRow[];
  journal: readonly JournalEntry[];
  documents: readonly DocumentMeta[];
}

/** Everything about one engagement on one page; the parts that change carry the name by which they are refreshed. */
export const EngagementPage = ({ around, view, tasks, journal, documents }: EngagementPageProps) => {
  const { reader } = around;
  const path = `/engagements/${view.id}`;
  const last = journal[0]?.sequence ?? 0;
  return (
    <Shell title={view.title} around={around} live>
      <div data-live-source={isEnd(view.phase) ? undefined : `${path}/live?after=${last}`}></div>
      <header class="page-head" data-live="head">
        <p class="eyebrow">{view.practiceTitle}</p>
        <h1>{view.title}</h1>
        <PhaseStrip reader={reader} phase={view.phase} />
      </header>
      <div data-live="outcome">
        {view.outcome && view.outcome !== 'closed' && (
          <Alert tone="warn" title={reader.say(`words.phase.${view.phase}`)}>
            <p>{view.outcome}</p>
          </Alert>
        )}
      </div>
      <div class="columns">
        <div class="column-main">
          <Card
            title="Waiting on people"
            id="tasks"
            live="tasks"
            aside={<span class="hint">{`${tasks.length} open`}</span>}
          >
            <OpenTasks tasks={tasks} around={around} />
          </Card>
          <Card title="Deliverables" id="deliverables" live="deliverables">
            <Deliverables view={view} around={around} />
          </Card>
          <Card title="Team" id="team" live="team">
            <Team view={view} />
            <Plan reader={reader} view={view} />
          </Card>
          <Card
            title="Journal"
            id="journal"
            live="journal"
            aside={
              <>
                <a href={`${path}/journal`}>All of it</a> <a href={`${path}/verify`}>Verify</a>
              </>
            }
          >
            <JournalList reader={reader} entries={journal} />
          </Card>
        </div>
        <div class="column-side">
          <Card title="At a glance" id="glance" live="glance">
            <Facts
              facts={[
                ['Phase', <Badge tone={phaseTone(view.phase)}>{reader.say(`words.phase.${view.phase}`)}</Badge>],
                ['Owner', view.ownerName],
                ['Sponsor', view.sponsor],
                ['Budget', <BudgetText reader={reader} view={view} />],
                ['Cost centre', view.costCentre],
                ['Started', reader.day(view.startedAt)],
                ['Ended', view.endedAt && reader.day(view.endedAt)],
              ]}
            />
            <p class="prose">{view.summary}</p>
          </Card>
          <Commercials reader={reader} view={view} />
          <Selection reader={reader} view={view} />
          <Card title="Payments" id="payments" live="payments">
            <Payments reader={reader} view={view} />
          </Card>
          <Scorecard view={view} />
          <Card title="Documents" id="documents" live="documents">
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
    {frozen ? <Badge tone="warn">frozen</Badge> : <span class="hint">{`version ${budgetVersion}`}</span>}
  </span>
);

const STEPS = PHASES.filter((phase) => !isEnd(phase) || phase === 'closed');

/** How far the engagement has come. */
const PhaseStrip = ({ reader, phase }: { reader: Reader; phase: Phase }) => {
  const current = STEPS.indexOf(phase);
  return (
    <ol class="phases" aria-label="Phases">
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

const percent = (share: number | null): string => (share === null ? 'not measured' : `${Math.round(share * 100)}%`);

const Scorecard = ({ view: { scorecard, certificate } }: { view: EngagementRow }) =>
  scorecard || certificate ? (
    <Card title="Close-out" id="closeout">
      <Facts
        facts={[
          ['On time', scorecard && percent(scorecard.onTime)],
          [
            'Quality',
            scorecard && (scorecard.quality === null ? 'not measured' : `${Math.round(scorecard.quality)} of 100`),
          ],
          ['First time right', scorecard && percent(scorecard.firstTime)],
          [
            'Material',
            certificate &&
              ('by' in certificate
                ? `${certificate.method.replaceAll('-', ' ')}, certified by ${certificate.by}`
                : `not certified: ${certificate.why}`),
          ],
        ]}
      />
    </Card>
  ) : null;

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
    <p class="empty">No documents yet.</p>
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

const Cancel = ({ path, around }: { path: string; around: Surroundings }) => (
  <details class="card danger">
    <summary>Cancel this engagement</summary>
    <form class="task-form" method="post" action={`${path}/cancel`}>
      <FormToken around={around} />
      <p class="hint">Open tasks are withdrawn, access is removed and everybody concerned is told.</p>
      <div class="field">
        <label for="cancel-reason">Reason</label>
        <textarea id="cancel-reason" name="reason" rows={3} maxlength={2000} required></textarea>
      </div>
      <button class="button destructive" type="submit">
        Cancel the engagement
      </button>
    </form>
  </details>
);
