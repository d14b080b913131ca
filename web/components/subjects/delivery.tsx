import { Facts, List } from '../components.js';
import { Acceptance, Part, Quote } from '../subject-parts.js';
import type { SubjectsOf } from './about.js';

/** What is asked while deliverables are made and reviewed. */
export const DELIVERY: SubjectsOf<
  'input.provide' | 'deliverable.submit' | 'extension.decide' | 'review.score' | 'overdue.decide'
> = {
  'input.provide': ({ deliverable, acceptance }, { reader, nameOf }) => (
    <>
      <Facts facts={[[reader.say('pages.subject.input'), nameOf(deliverable)]]} />
      <Acceptance reader={reader} criteria={acceptance} />
    </>
  ),
  'deliverable.submit': ({ deliverable, acceptance, round, feedback }, { reader, nameOf }) => (
    <>
      <Facts
        facts={[
          [reader.say('pages.subject.deliverable'), nameOf(deliverable)],
          [reader.say('pages.subject.round'), String(round)],
        ]}
      />
      {feedback.length > 0 && (
        <Part title={reader.say('pages.subject.feedback')}>
          <List items={feedback} />
        </Part>
      )}
      <Acceptance reader={reader} criteria={acceptance} />
    </>
  ),
  'extension.decide': ({ deliverable, requested, reason }, { reader, nameOf }) => (
    <>
      <Facts
        facts={[
          [reader.say('pages.subject.deliverable'), nameOf(deliverable)],
          [reader.say('pages.subject.requested'), reader.duration(requested)],
        ]}
      />
      <Quote title={reader.say('pages.subject.theirReason')}>{reason}</Quote>
    </>
  ),
  'review.score': ({ deliverable, acceptance, round, third, passMark }, { reader, nameOf }) => (
    <>
      <Facts
        facts={[
          [reader.say('pages.subject.deliverable'), nameOf(deliverable)],
          [reader.say('pages.subject.round'), String(round)],
          [reader.say('pages.subject.passMark'), String(passMark)],
        ]}
      />
      {third && <p class="hint">{reader.say('pages.subject.third')}</p>}
      <Acceptance reader={reader} criteria={acceptance} />
    </>
  ),
  'overdue.decide': ({ deliverable, reason, from }, { reader, nameOf }) => (
    <>
      <Facts
        facts={[
          [reader.say('pages.subject.deliverable'), nameOf(deliverable)],
          [reader.say('pages.subject.dueFrom'), reader.say('pages.subject.dueFrom.side', { from })],
        ]}
      />
      <Quote title={reader.say('pages.subject.whyDecide')}>{reason}</Quote>
    </>
  ),
};
