import { Facts, List } from '../components.js';
import { Acceptance, Part, Quote } from '../subject-parts.js';
import type { SubjectsOf } from './about.js';

/** What is asked while deliverables are made and reviewed. */
export const DELIVERY: SubjectsOf<
  'input.provide' | 'deliverable.submit' | 'extension.decide' | 'review.score' | 'overdue.decide'
> = {
  'input.provide': ({ deliverable, acceptance }, { localizer, nameOf }) => (
    <>
      <Facts facts={[[localizer.message('pages.subject.input'), nameOf(deliverable)]]} />
      <Acceptance localizer={localizer} criteria={acceptance} />
    </>
  ),
  'deliverable.submit': ({ deliverable, acceptance, round, feedback }, { localizer, nameOf }) => (
    <>
      <Facts
        facts={[
          [localizer.message('pages.subject.deliverable'), nameOf(deliverable)],
          [localizer.message('pages.subject.round'), String(round)],
        ]}
      />
      {feedback.length > 0 && (
        <Part title={localizer.message('pages.subject.feedback')}>
          <List items={feedback} />
        </Part>
      )}
      <Acceptance localizer={localizer} criteria={acceptance} />
    </>
  ),
  'extension.decide': ({ deliverable, requested, reason }, { localizer, nameOf }) => (
    <>
      <Facts
        facts={[
          [localizer.message('pages.subject.deliverable'), nameOf(deliverable)],
          [localizer.message('pages.subject.requested'), localizer.duration(requested)],
        ]}
      />
      <Quote title={localizer.message('pages.subject.theirReason')}>{reason}</Quote>
    </>
  ),
  'review.score': ({ deliverable, acceptance, round, third, passMark }, { localizer, nameOf }) => (
    <>
      <Facts
        facts={[
          [localizer.message('pages.subject.deliverable'), nameOf(deliverable)],
          [localizer.message('pages.subject.round'), String(round)],
          [localizer.message('pages.subject.passMark'), String(passMark)],
        ]}
      />
      {third && <p class="hint">{localizer.message('pages.subject.third')}</p>}
      <Acceptance localizer={localizer} criteria={acceptance} />
    </>
  ),
  'overdue.decide': ({ deliverable, reason, from }, { localizer, nameOf }) => (
    <>
      <Facts
        facts={[
          [localizer.message('pages.subject.deliverable'), nameOf(deliverable)],
          [localizer.message('pages.subject.dueFrom'), localizer.message('pages.subject.dueFrom.side', { from })],
        ]}
      />
      <Quote title={localizer.message('pages.subject.whyDecide')}>{reason}</Quote>
    </>
  ),
};
