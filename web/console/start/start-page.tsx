import type { Child } from 'hono/jsx';
import type { Localizer } from '../../../i18n/index.js';
import { inputId } from '../../components/field-names.js';
import { ProblemSummary } from '../../components/field-parts.js';
import type { Filled } from '../../components/field-parts.js';
import type { ToldProblem } from '../../components/problems.js';
import type { Surroundings } from '../deps.js';
import { practiceName } from '../../components/practice-name.js';
import { CheckInput, PasteOrUpload, SelectInput, TextInput } from '../inputs.js';
import { FormToken, Shell } from '../shell.js';
import { BriefFields } from './start-fields.js';

export type StartMode = 'form' | 'brief' | 'ocds';

export interface StartPageProps {
  around: Surroundings;
  practices: readonly { id: string; title: string }[];
  /** Makes a form sent twice start one engagement. */
  requestKey: string;
  mode?: StartMode;
  typed?: URLSearchParams;
  problems?: readonly ToldProblem[];
  /** What the notice has started already; it is asked whether another is meant. */
  startedAlready?: readonly string[];
}

/** Three ways to start: a form, a brief as text, a notice in OCDS. */
export function StartPage({
  around,
  practices,
  requestKey,
  mode = 'form',
  typed = new URLSearchParams(),
  problems = [],
  startedAlready = [],
}: StartPageProps) {
  const { localizer } = around;
  const blank: Filled = { localizer, typed: new URLSearchParams(), problems: new Map() };
  const filledFor = (part: StartMode): Filled => (part === mode ? filledWith(localizer, typed, problems) : blank);
  const head = (
    <>
      <FormToken around={around} />
      <input type="hidden" name="requestKey" value={requestKey} />
    </>
  );
  return (
    <Shell title={localizer.message('console.nav.start')} around={around} at="/start">
      <div class="form-width">
        <header class="page-head">
          <h1>{localizer.message('console.nav.start')}</h1>
          <p class="lead">{localizer.message('console.start.lead')}</p>
        </header>
        {problems.length > 0 && (
          <ProblemSummary
            localizer={localizer}
            problems={problems.map(({ pointer: name, message }) => ({
              pointer: name,
              message: placed(localizer, name, message),
            }))}
            idOf={(name) => inputId(name)}
          />
        )}
        <Pasted action="/start/brief" title={localizer.message('console.start.brief')} open={mode === 'brief'}>
          {head}
          <PasteOrUpload
            name="brief"
            label={localizer.message('console.start.brief.label')}
            accept=".json,.yaml,.yml"
            filled={filledFor('brief')}
          />
          <Begin label={localizer.message('console.start.brief.button')} />
        </Pasted>
        <Pasted action="/start/ocds" title={localizer.message('console.start.ocds')} open={mode === 'ocds'}>
          {head}
          <PasteOrUpload
            name="release"
            label={localizer.message('console.start.ocds.label')}
            accept=".json"
            filled={filledFor('ocds')}
            hint={localizer.message('console.start.ocds.hint')}
          />
          <SelectInput
            name="ocdsPractice"
            label={localizer.message('console.start.practice')}
            filled={filledFor('ocds')}
            options={[
              ['', localizer.message('console.start.ocds.byCode')],
              ...practices.map(({ id, title }) => [id, practiceName(localizer, id, title)] as const),
            ]}
          />
          <TextInput
            name="ocdsBudget"
            label={localizer.message('console.start.ocds.budget')}
            hint={localizer.message('console.start.ocds.budget.hint')}
            filled={filledFor('ocds')}
          />
          {startedAlready.length > 0 && <Another ids={startedAlready} filled={filledFor('ocds')} />}
          <Begin label={localizer.message('console.start.ocds.button')} />
        </Pasted>
        <form class="task-form card start-form" method="post" action="/start" novalidate>
          {head}
          <BriefFields filled={filledFor('form')} practices={practices} />
          <Begin label={localizer.message('console.start.button')} />
        </form>
      </div>
    </Shell>
  );
}

/** The engagements of a notice, to look at before another one is started from it. */
const Another = ({ ids, filled }: { ids: readonly string[]; filled: Filled }) => (
  <>
    <p>{filled.localizer.message('console.start.ocds.known')}</p>
    <ul>
      {ids.map((id) => (
        <li>
          <a href={`/engagements/${encodeURIComponent(id)}`}>{id}</a>
        </li>
      ))}
    </ul>
    <CheckInput name="again" label={filled.localizer.message('console.start.ocds.again')} filled={filled} />
  </>
);

const Pasted = ({
  action,
  title,
  open,
  children,
}: {
  action: string;
  title: string;
  open: boolean;
  children?: Child;
}) => (
  <details class="card" open={open}>
    <summary>{title}</summary>
    <form class="task-form" method="post" action={action} enctype="multipart/form-data">
      {children}
    </form>
  </details>
);

const Begin = ({ label }: { label: string }) => (
  <button class="button primary" type="submit">
    {label}
  </button>
);

const filledWith = (localizer: Localizer, typed: URLSearchParams, problems: readonly ToldProblem[]): Filled => ({
  localizer,
  typed,
  problems: new Map(problems.map(({ pointer, message }) => [inputId(pointer), message])),
});

/** In the summary, away from its row of the form, a complaint names the row. */
function placed(localizer: Localizer, name: string, message: string): string {
  const [kind, row] = name.split('.');
  if (row === undefined) return message;
  const place = localizer.message(kind === 'role' ? 'console.start.role' : 'console.start.deliverable', {
    number: Number(row) + 1,
  });
  return localizer.message('console.start.at', { place, message });
}
