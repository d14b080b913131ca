import type { Localizer } from '../../../i18n/index.js';
import { Alert } from '../../components/components.js';
import { type Filled, ProblemSummary } from '../../components/field-parts.js';
import { forSecondLook } from '../../components/second-look.js';
import { wordedProblems } from '../../components/problems.js';
import type { Refusal } from '../../../client/index.js';
import { whyRefused } from '../refusal-page.js';

/** What can be done with a task, or with several, besides answering, by the names of the forms. */
export type MoveName =
  | 'acknowledge'
  | 'snooze'
  | 'pause'
  | 'resume'
  | 'reassign'
  | 'take-back'
  | 'send-again'
  | 'hand-on';

/** A move that was not done: what was typed, and why not. */
export interface RefusedMove {
  name: MoveName;
  typed: URLSearchParams;
  refusal: Refusal;
}

/** The id of an input of a move's form. */
export const moveInputId = (name: MoveName, field: string): string => `${name}-${field}`;

/** The input that a complaint is about; the reason, which every move has, when it is about none. */
const idAt = (name: MoveName, pointer: string): string => moveInputId(name, pointer.slice(1) || 'reason');

/** A move's form as it is shown: blank, or with what was typed and what is wrong with it. */
export function filledMove(localizer: Localizer, name: MoveName, refused: RefusedMove | undefined): Filled {
  if (refused?.name !== name) return { localizer, typed: new URLSearchParams(), problems: new Map() };
  const { refusal } = refused;
  const typed = forSecondLook(refused.typed, refusal.why === 'invalid' ? refusal.problems : []);
  const problems = refusal.why === 'invalid' ? wordedProblems(localizer, refusal.problems) : [];
  return {
    localizer,
    typed,
    problems: new Map(problems.map(({ pointer, message }) => [idAt(name, pointer), message])),
  };
}

/** Why a move was not done, at the top of its page. */
export const MoveRefused = ({
  localizer,
  refused: { name, refusal },
}: {
  localizer: Localizer;
  refused: RefusedMove;
}) =>
  refusal.why === 'invalid' ? (
    <ProblemSummary
      localizer={localizer}
      problems={wordedProblems(localizer, refusal.problems)}
      idOf={(pointer) => idAt(name, pointer)}
    />
  ) : (
    <Alert tone="bad" title={localizer.message(`console.refused.${refusal.why}`)}>
      {whyRefused(localizer, refusal).map((reason) => (
        <p>{reason}</p>
      ))}
    </Alert>
  );
