import { isSamePerson, type Message, reasonFor } from '../kernel/index.js';
import { kindOf, type TaskKind } from './kinds/index.js';

/** What a key of the API may answer: in the place of one person, some kinds of task. */
export interface KeyGrant {
  /** The address of the person; null for nobody, and in a sandbox for anybody. */
  answersFor: string | null;
  /** In a sandbox none is all of them. */
  kinds: readonly TaskKind[];
}

/** A key that was issued for nobody. */
export const NO_GRANT: KeyGrant = { answersFor: null, kinds: [] };

/** Whether a key may ever answer it in somebody's place. */
export const isForKeys = (kind: TaskKind): boolean => kindOf(kind).byKey;

/** Why a key must not answer what somebody is asked; undefined where it may. In a sandbox it may what it was not issued for, too. */
export function whyNotByKey(
  kind: TaskKind,
  asked: string,
  { answersFor, kinds }: KeyGrant,
  sandbox: boolean,
): Message | undefined {
  if (!sandbox && !isForKeys(kind))
    return reasonFor('reasons.denied.keyPersonal', { task: { code: `words.task.${kind}` } });
  if (answersFor === null ? !sandbox : !isSamePerson(answersFor, asked))
    return answersFor === null
      ? reasonFor('reasons.denied.keyOfNobody')
      : reasonFor('reasons.denied.keyOfAnother', { who: answersFor });
  return kinds.includes(kind) || (sandbox && kinds.length === 0)
    ? undefined
    : reasonFor('reasons.denied.keyKind', { task: { code: `words.task.${kind}` } });
}
