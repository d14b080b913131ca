import {
  addDuration,
  DURATION_PATTERN,
  isSamePerson,
  type Person,
  type Problem,
  problem,
  shown,
} from '../../kernel/index.js';
import { checkAnswer } from '../forms/check.js';
import { fieldsFor, type Form } from '../forms/form.js';
import { missing } from '../forms/check-field.js';
import { boundsOf } from '../bounds.js';
import { type Answer, type Answerer, LONGEST_PAUSE } from '../task.js';
import type { Lookups } from './lookups.js';
import { addressees, type OpenTask } from './open-task.js';

/** What somebody wants to do to a task; with an assignment, to that one alone. */
export type Asked =
  | { do: 'answer'; assignment?: number | undefined; answer: Answer; by: Answerer }
  | { do: 'reassign'; to: string }
  | { do: 'claim'; by: string }
  | { do: 'acknowledge' | 'snooze'; for: string; assignment?: number | undefined }
  | { do: 'pause'; for: string }
  | { do: 'resume' }
  | { do: 'send-again'; correction?: { from: string; to: Person } | undefined };

/** Why a task does not take what somebody wants to do to it. */
export type MachineRefusal = { task: string } & (
  | { code: 'not-open' }
  /** It has another assignment by now. */
  | { code: 'handed-on' }
  | { code: 'not-yours' }
  | { code: 'not-of-group'; who: string }
  | { code: 'nothing-to-claim'; holder: string }
  /** What is asked does not fit the task; pointers lead into what was sent. */
  | { code: 'unfit'; problems: Problem[] }
);

type Why<R = MachineRefusal> = R extends MachineRefusal ? Omit<R, 'task'> : never;

/** Why a task, of which there is none once it has ended, does not take something; undefined where it does. */
export function refusalOf(
  id: string,
  task: OpenTask | undefined,
  asked: Asked,
  at: string,
  lookups: Pick<Lookups, 'policyOf' | 'formOf'>,
): MachineRefusal | undefined {
  const why: Why | undefined = task?.state === 'open' ? whyNot(task, asked, at, lookups) : { code: 'not-open' };
  return why && { task: id, ...why };
}

function whyNot(
  task: OpenTask,
  asked: Asked,
  at: string,
  { policyOf, formOf }: Pick<Lookups, 'policyOf' | 'formOf'>,
): Why | undefined {
  if ('assignment' in asked && asked.assignment !== undefined && asked.assignment !== task.assignment)
    return { code: 'handed-on' };
  const { kind, course, pause } = task;
  switch (asked.do) {
    case 'answer':
      return whyNotAnswer(task, asked, formOf(kind, task.context));
    case 'reassign':
      return asked.to === task.assignee.email ? unfit('/to', 'problems.holds', { value: asked.to }) : undefined;
    case 'claim':
      return whyNotClaim(task, asked.by);
    case 'snooze':
      return whyTooLong(asked.for, boundsOf(policyOf(kind)).snooze, at, course.snoozed);
    case 'acknowledge': {
      const { acknowledge, acknowledgeInTotal } = boundsOf(policyOf(kind));
      const tooLong = whyTooLong(asked.for, acknowledge, at);
      if (tooLong) return tooLong;
      const { heldUntil: until = '', acknowledged } = course;
      if (until > at) return unfit('', 'problems.acknowledged', { task: task.id, until: { at: until } });
      return whyTooLong(asked.for, acknowledgeInTotal, at, acknowledged);
    }
    case 'pause':
      return (
        whyTooLong(asked.for, LONGEST_PAUSE, at) ??
        (pause && unfit('', 'problems.paused', { task: task.id, until: { at: pause.until } }))
      );
    case 'resume':
      if (pause?.holder === 'system') return unfit('', 'problems.notReached', { task: task.id });
      return pause ? undefined : unfit('', 'problems.running', { task: task.id });
    case 'send-again':
      return whyNotSendAgain(task, asked);
  }
}

function whyNotAnswer(task: OpenTask, { answer, by }: Extract<Asked, { do: 'answer' }>, form: Form): Why | undefined {
  if (
    by.kind === 'person' &&
    by.via === 'link' &&
    !addressees(task).some(({ email }) => isSamePerson(email, by.person))
  )
    return { code: 'not-yours' };
  const problems = [...checkAnswer(form, answer, { sealed: true }), ...missingVaults(form, answer)];
  return problems.length > 0 ? { code: 'unfit', problems } : undefined;
}

const missingVaults = (form: Form, { decision, documents }: Answer): Problem[] =>
  fieldsFor(form, decision)
    .filter((field) => field.required && field.vault && !documents?.[field.vault])
    .map(missing);

function whyNotSendAgain(
  { id, refusals }: OpenTask,
  { correction }: Extract<Asked, { do: 'send-again' }>,
): Why | undefined {
  if (refusals.length === 0) return unfit('', 'problems.reached', { task: id });
  if (!correction) return undefined;
  const { from, to } = correction;
  if (from === to.email) return unfit('/to', 'problems.holds', { value: to.email });
  return refusals.some((each) => each.to === from) ? undefined : unfit('', 'problems.reached', { task: id });
}

function whyNotClaim({ candidates, assignee }: OpenTask, by: string): Why | undefined {
  if (candidates.some(({ email }) => isSamePerson(email, by))) return undefined;
  return candidates.length > 0
    ? { code: 'not-of-group', who: by }
    : { code: 'nothing-to-claim', holder: assignee.email };
}

function whyTooLong(duration: string, longest: string, at: string, before: readonly string[] = []): Why | undefined {
  if (!DURATION_PATTERN.test(duration)) return unfit('/for', 'problems.duration', { value: shown(duration) });
  const total = [...before, duration].reduce((until, each) => addDuration(until, each), at);
  if (total <= addDuration(at, longest)) return undefined;
  const params = { value: { duration }, limit: { duration: longest } };
  return before.length > 0
    ? unfit('/for', 'problems.longerAfter', { ...params, before: before.map((each) => ({ duration: each })) })
    : unfit('/for', 'problems.longer', params);
}

const unfit = (...about: Parameters<typeof problem>): Why => ({ code: 'unfit', problems: [problem(...about)] });
