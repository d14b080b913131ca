import type { Child } from 'hono/jsx';
import type { Reader } from '../../domain/language/reader.js';
import { worded } from '../../domain/phrase.js';
import type { ContextOf } from '../../domain/task-forms.js';
import type { TaskContext, TaskKind } from '../../domain/task.js';
import { Facts, List } from './components.js';
import { Acceptance, Figure, Gates, Part, Quote, Ranking, spelled } from './subject-parts.js';

/** What a task is about, above its form: the facts of its context, laid out for its kind. Nothing when the form says it all. */
export function Subject({
  reader,
  kind,
  context,
  names,
}: {
  reader: Reader;
  kind: TaskKind;
  context: TaskContext;
  names: Names;
}) {
  return (SUBJECTS[kind] as (context: TaskContext, reader: Reader, nameOf: NameOf) => Child)(
    worded(context, reader.text),
    reader,
    (id) => names.get(id) ?? id,
  );
}

/** Deliverables by id, as people call them. */
type Names = ReadonlyMap<string, string>;
type NameOf = (deliverable: string) => string;

const SUBJECTS: { [K in TaskKind]: (context: ContextOf[K], reader: Reader, nameOf: NameOf) => Child } = {
  'scope.answer': () => null,
  'scope.approve': ({ version, change, bought, inHouse, difference, deliverables, roles }, reader) => (
    <>
      {change && <Quote title="This version answers your request">{change}</Quote>}
      <div class="figures">
        <Figure title="Bought" value={bought} note="with transition and oversight" />
        <Figure title="In-house" value={inHouse} note="total cost" />
        <Figure title="Difference" value={difference} note="in-house less bought" />
      </div>
      <Part title={`Deliverables, version ${version}`}>
        <List items={deliverables.map((line) => spelled(reader, line))} />
      </Part>
      <Part title="Roles">
        <List items={roles} />
      </Part>
    </>
  ),
  'bid.submit': ({ vendorName, deliverables, roles, gates }, reader) => (
    <>
      <Facts facts={[['Invited', vendorName]]} />
      <Part title="Deliverables">
        <List items={deliverables.map((line) => spelled(reader, line))} />
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
  'award.approve': ({ ranking, failed }, reader) => (
    <>
      {failed && <Quote title="No vendor could be ranked">{failed}</Quote>}
      {ranking.length > 0 && <Ranking reader={reader} ranking={ranking} />}
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
  'input.provide': ({ deliverable, acceptance }, reader, nameOf) => (
    <>
      <Facts facts={[['Input', nameOf(deliverable)]]} />
      <Acceptance reader={reader} criteria={acceptance} />
    </>
  ),
  'deliverable.submit': ({ deliverable, acceptance, round, feedback }, reader, nameOf) => (
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
      <Acceptance reader={reader} criteria={acceptance} />
    </>
  ),
  'extension.decide': ({ deliverable, requested, reason }, reader, nameOf) => (
    <>
      <Facts
        facts={[
          ['Deliverable', nameOf(deliverable)],
          ['Time asked for', reader.duration(requested)],
        ]}
      />
      <Quote title="Their reason">{reason}</Quote>
    </>
  ),
  'review.score': ({ deliverable, acceptance, round, third, passMark }, reader, nameOf) => (
    <>
      <Facts
        facts={[
          ['Deliverable', nameOf(deliverable)],
          ['Round', String(round)],
          ['Pass mark', String(passMark)],
        ]}
      />
      {third && <p class="hint">Two reviewers disagreed; your verdict decides.</p>}
      <Acceptance reader={reader} criteria={acceptance} />
    </>
  ),
  'overdue.decide': ({ deliverable, reason, from }, reader, nameOf) => (
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
  'scaling.approve': ({ direction, changes, costBefore, costAfter, budget, notice }, reader) => (
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
        <p class="hint">{`Those who leave get ${spelled(reader, notice)} of notice and hand their work over.`}</p>
      )}
    </>
  ),
  'handover.complete': ({ position, title, expertName, until }, reader) => (
    <Facts
      facts={[
        ['Leaving', expertName],
        ['Role', title],
        ['Position', position],
        ['Notice ends', spelled(reader, until)],
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
