import { addDuration, DURATION_PATTERN } from '../../kernel/duration.js';
import { checkAnswer, fieldsFor, missing } from '../forms.js';
import type { Form, Problem } from '../forms.js';
import type { Answer, Answerer } from '../task.js';
import { LONGEST_ACKNOWLEDGEMENT, LONGEST_PAUSE, LONGEST_SNOOZE } from '../task.js';
import type { Lookups } from './lookups.js';
import { addressees, type OpenTask } from './open-task.js';

/** What somebody wants to do to a task; with an assignment, to that one alone. */
export type Asked =
  | { do: 'answer'; assignment?: number | undefined; answer: Answer; by: Answerer }
  | { do: 'reassign'; to: string }
  | { do: 'claim'; by: string }
  | { do: 'acknowledge' | 'snooze'; for: string; assignment?: number | undefined }
  | { do: 'pause'; for: string }
  | { do: 'resume' };

/** Why a task does not take what somebody wants to do to it. */
export type Refusal = { task: string } & (
  | { code: 'not-open' }
  /** It has another assignment by now. */
  | { code: 'handed-on' }
  | { code: 'not-yours' }
  | { code: 'unfit'; problems: Problem[] }
  | { code: 'holds-already'; who: string }
  | { code: 'not-of-group'; who: string }
  | { code: 'nothing-to-claim'; holder: string }
  | { code: 'no-duration'; duration: string }
  /** With what the task was put off by before, longer than is allowed. */
  | { code: 'too-long'; duration: string; before: string[]; longest: string }
  | { code: 'acknowledged'; until: string }
  | { code: 'paused'; until: string }
  | { code: 'running' }
);

type Why<R = Refusal> = R extends Refusal ? Omit<R, 'task'> : never;

/** Why a task, of which there is none once it has ended, does not take something; undefined where it does. */
export function refusalOf(
  id: string,
  task: OpenTask | undefined,
  asked: Asked,
  at: string,
  lookups: Pick<Lookups, 'policyOf' | 'formOf'>,
): Refusal | undefined {
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
      return asked.to === task.assignee.email ? { code: 'holds-already', who: asked.to } : undefined;
    case 'claim':
      return whyNotClaim(task, asked.by);
    case 'snooze':
      return whyTooLong(asked.for, policyOf(kind).snooze ?? LONGEST_SNOOZE, at, course.snoozed);
    case 'acknowledge': {
      const { heldUntil: until } = course;
      const tooLong = whyTooLong(asked.for, policyOf(kind).acknowledge ?? LONGEST_ACKNOWLEDGEMENT, at);
      return tooLong ?? (until === undefined ? undefined : { code: 'acknowledged', until });
    }
    case 'pause':
      return whyTooLong(asked.for, LONGEST_PAUSE, at) ?? (pause && { code: 'paused', until: pause.until });
    case 'resume':
      return pause ? undefined : { code: 'running' };
  }
}

function whyNotAnswer(task: OpenTask, { answer, by }: Extract<Asked, { do: 'answer' }>, form: Form): Why | undefined {
  if (by.via === 'link' && addressees(task).every(({ email }) => email !== by.email)) return { code: 'not-yours' };
  const problems = [...checkAnswer(form, answer, { sealed: true }), ...missingVaults(form, answer)];
  return problems.length > 0 ? { code: 'unfit', problems } : undefined;
}

const missingVaults = (form: Form, { decision, documents }: Answer): Problem[] =>
  fieldsFor(form, decision)
    .filter((field) => field.required && field.vault && !documents?.[field.vault])
    .map(missing);

function whyNotClaim({ candidates, assignee }: OpenTask, by: string): Why | undefined {
  if (candidates.some(({ email }) => email === by)) return undefined;
  return candidates.length > 0
    ? { code: 'not-of-group', who: by }
    : { code: 'nothing-to-claim', holder: assignee.email };
}

function whyTooLong(duration: string, longest: string, at: string, before: readonly string[] = []): Why | undefined {
  if (!DURATION_PATTERN.test(duration)) return { code: 'no-duration', duration };
  const total = [...before, duration].reduce((until, each) => addDuration(until, each), at);
  return total > addDuration(at, longest) ? { code: 'too-long', duration, before: [...before], longest } : undefined;
}
