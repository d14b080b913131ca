import type { Child } from 'hono/jsx';
import type { ContextOf, Gate, RankingLine } from '../../domain/task-forms.js';
import type { TaskContext, TaskKind } from '../../domain/task.js';
import { Badge, Facts, List } from './components.js';
import { durationWords } from './time.js';

/** What a task is about, above its form: the facts of its context, laid out for its kind. Nothing when the form says it all. */
export function Subject({ kind, context, names }: { kind: TaskKind; context: TaskContext; names: Names }) {
  return (SUBJECTS[kind] as (context: TaskContext, nameOf: NameOf) => Child)(context, (id) => names.get(id) ?? id);
}

/** Deliverables by id, as people call them. */
type Names = ReadonlyMap<string, string>;
type NameOf = (deliverable: string) => string;

const SUBJECTS: { [K in TaskKind]: (context: ContextOf[K], nameOf: NameOf) => Child } = {
  'scope.answer': () => null,
  'scope.approve': ({ version, change, bought, inHouse, difference, deliverables, roles }) => (
    <>
      {change && <Quote title="This version answers your request">{change}</Quote>}
      <div class="figures">
        <Figure title="Bought" value={bought} note="with transition and oversight" />
        <Figure title="In-house" value={inHouse} note="total cost" />
        <Figure title="Difference" value={difference} note="in-house less bought" />
      </div>
      <Part title={`Deliverables, version ${version}`}>
        <List items={deliverables.map(spelled)} />
      </Part>
      <Part title="Roles">
        <List items={roles} />
      </Part>
    </>
  ),
  'bid.submit': ({ vendorName, deliverables, roles, gates }) => (
    <>
      <Facts facts={[['Invited', vendorName]]} />
      <Part title="Deliverables">
        <List items={deliverables.map(spelled)} />
      </Part>
      <Part title="Roles">
        <List items={roles} />
      </Part>
      {gates.length > 0 && (
        <Part title="What you will have to attest">
          <Gates gates={gates} />
        </Part>
      )}
    </>
  ),
  'bid.evaluate': ({ vendorName }) => (
    <>
      <Facts facts={[['Bid of', vendorName]]} />
      <p class="hint">You see the technical part only. Prices stay sealed until every bid is scored.</p>
    </>
  ),
  'award.approve': ({ ranking, failed }) => (
    <>
      {failed && <Quote title="No vendor could be ranked">{failed}</Quote>}
      {ranking.length > 0 && <Ranking ranking={ranking} />}
    </>
  ),
  'nda.sign': ({ vendorName, side }) => (
    <Facts
      facts={[
        ['Vendor', vendorName],
        ['You sign for', side === 'client' ? 'the client' : vendorName],
      ]}
    />
  ),
  'expert.propose': ({ position, title, credentials, attempt }) => (
    <>
      {attempt > 1 && <p class="hint">{`This is proposal number ${attempt} for this position.`}</p>}
      <Facts
        facts={[
          ['Role', title],
          ['Position', position],
          ['Credentials needed', credentials.join(', ') || 'none'],
        ]}
      />
    </>
  ),
  'expert.verify': ({ position, title, credentials, expertName }) => (
    <Facts
      facts={[
        ['Expert', expertName],
        ['Role', title],
        ['Position', position],
        ['Credentials needed', credentials.join(', ') || 'none'],
      ]}
    />
  ),
  'expert.acknowledge': ({ position, title, vendorName, gates }) => (
    <>
      <Facts
        facts={[
          ['Your role', title],
          ['Position', position],
          ['Your firm', vendorName],
        ]}
      />
      {gates.length > 0 && (
        <Part title="What applies to this work">
          <Gates gates={gates} />
        </Part>
      )}
    </>
  ),
  'input.provide': ({ deliverable, acceptance }, nameOf) => (
    <>
      <Facts facts={[['Input', nameOf(deliverable)]]} />
      <Acceptance criteria={acceptance} />
    </>
  ),
  'deliverable.submit': ({ deliverable, acceptance, round, feedback }, nameOf) => (
    <>
      <Facts
        facts={[
          ['Deliverable', nameOf(deliverable)],
          ['Round', String(round)],
        ]}
      />
      {feedback.length > 0 && (
        <Part title="What the reviewers asked for">
          <List items={feedback} />
        </Part>
      )}
      <Acceptance criteria={acceptance} />
    </>
  ),
  'extension.decide': ({ deliverable, requested, reason }, nameOf) => (
    <>
      <Facts
        facts={[
          ['Deliverable', nameOf(deliverable)],
          ['Time asked for', durationWords(requested)],
        ]}
      />
      <Quote title="Their reason">{reason}</Quote>
    </>
  ),
  'review.score': ({ deliverable, acceptance, round, third, passMark }, nameOf) => (
    <>
      <Facts
        facts={[
          ['Deliverable', nameOf(deliverable)],
          ['Round', String(round)],
          ['Pass mark', String(passMark)],
        ]}
      />
      {third && <p class="hint">Two reviewers disagreed; your verdict decides.</p>}
      <Acceptance criteria={acceptance} />
    </>
  ),
  'overdue.decide': ({ deliverable, reason, from }, nameOf) => (
    <>
      <Facts
        facts={[
          ['Deliverable', nameOf(deliverable)],
          ['Due from', from === 'vendor' ? 'the vendor' : 'the client'],
        ]}
      />
      <Quote title="Why a decision is needed">{reason}</Quote>
    </>
  ),
  'scaling.approve': ({ direction, changes, costBefore, costAfter, budget, notice }) => (
    <>
      <div class="figures">
        <Figure title="Cost now" value={costBefore} />
        <Figure title="Cost after" value={costAfter} />
        <Figure title="Budget" value={budget} />
      </div>
      <Part title={direction === 'grow' ? 'The team grows' : 'The team shrinks'}>
        <List items={changes} />
      </Part>
      {direction === 'shrink' && (
        <p class="hint">{`Those who leave get ${spelled(notice)} of notice and hand their work over.`}</p>
      )}
    </>
  ),
  'handover.complete': ({ position, title, expertName, until }) => (
    <Facts
      facts={[
        ['Leaving', expertName],
        ['Role', title],
        ['Position', position],
        ['Notice ends', spelled(until)],
      ]}
    />
  ),
  'closeout.certify': ({ vendorName, documents }) => (
    <>
      <Facts facts={[['Firm', vendorName]]} />
      {documents.length > 0 && (
        <Part title="Material to return or destroy">
          <List items={documents} />
        </Part>
      )}
    </>
  ),
};

/** Deliverables by id, as pages call them. */
export const namesOf = (deliverables: readonly { id: string; title: string }[] = []): ReadonlyMap<string, string> =>
  new Map(deliverables.map(({ id, title }) => [id, `${id} · ${title}`]));

/** Durations that a workflow wrote into a line, in words. */
const spelled = (text: string): string =>
  text.replace(/\bP(?=\d|T\d)[\dWYMDTHS.]*[WYMDHS]\b/g, (duration) => durationWords(duration));

export const Figure = ({ title, value, note }: { title: string; value: Child; note?: Child }) => (
  <div class="figure">
    <span class="figure-title">{title}</span>
    <span class="figure-value">{value}</span>
    {note && <span class="figure-note">{note}</span>}
  </div>
);

const Part = ({ title, children }: { title: string; children?: Child }) => (
  <div class="part">
    <h3>{title}</h3>
    {children}
  </div>
);

const Quote = ({ title, children }: { title: string; children?: Child }) => (
  <div class="part">
    <h3>{title}</h3>
    <blockquote class="prose">{children}</blockquote>
  </div>
);

const Acceptance = ({ criteria }: { criteria: readonly string[] }) =>
  criteria.length === 0 ? null : (
    <Part title="It is accepted when">
      <List items={criteria} />
    </Part>
  );

const Gates = ({ gates }: { gates: readonly Gate[] }) => (
  <dl class="stack">
    {gates.map(({ title, attestation }) => (
      <div>
        <dt>{title}</dt>
        <dd>{attestation}</dd>
      </div>
    ))}
  </dl>
);

/** An explained ranking, best first. */
export const Ranking = ({ ranking }: { ranking: readonly RankingLine[] }) => (
  <ol class="ranking">
    {ranking.map(({ vendorName, score, explanation }, index) => (
      <li>
        <div class="ranking-head">
          <strong>{vendorName}</strong>
          <Badge tone={index === 0 ? 'accent' : 'neutral'}>{`${score} points`}</Badge>
        </div>
        <meter min={0} max={100} value={score} aria-label={`Score of ${vendorName}`}></meter>
        <p class="hint">{explanation}</p>
      </li>
    ))}
  </ol>
);
