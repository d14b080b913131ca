import { inputId, DURATION_UNITS } from '../pages/field-names.js';
import { ProblemSummary } from '../pages/field-parts.js';
import type { Filled } from '../pages/field-parts.js';
import type { Reader } from '../../domain/language/reader.js';
import { DELIVERABLE_ROWS, ROLE_ROWS } from './brief-form.js';
import type { NamedProblem } from './brief-form.js';
import type { Surroundings } from './deps.js';
import type { Child } from 'hono/jsx';
import { Group, PasteOrUpload, SelectInput, TextInput } from './inputs.js';
import { FormToken, Shell } from './shell.js';

export type StartMode = 'form' | 'brief' | 'ocds';

export interface StartPageProps {
  around: Surroundings;
  practices: readonly { id: string; title: string }[];
  /** Makes a form sent twice start one engagement. */
  requestKey: string;
  mode?: StartMode;
  typed?: URLSearchParams;
  problems?: readonly NamedProblem[];
}

/** Three ways to start: a form, a brief as text, a notice in OCDS. */
export function StartPage({
  around,
  practices,
  requestKey,
  mode = 'form',
  typed = new URLSearchParams(),
  problems = [],
}: StartPageProps) {
  const { reader } = around;
  const blank: Filled = { reader, typed: new URLSearchParams(), problems: new Map() };
  const filledFor = (part: StartMode): Filled => (part === mode ? filledWith(reader, typed, problems) : blank);
  const head = (
    <>
      <FormToken around={around} />
      <input type="hidden" name="requestKey" value={requestKey} />
    </>
  );
  return (
    <Shell title="New engagement" around={around} at="/start">
      <div class="form-width">
        <header class="page-head">
          <h1>New engagement</h1>
          <p class="lead">The sponsor gets the scope to approve as soon as it starts.</p>
        </header>
        {problems.length > 0 && (
          <ProblemSummary
            reader={around.reader}
            problems={problems.map(({ name, message }) => ({ pointer: name, message: `${wordsFor(name)}${message}` }))}
            idOf={(name) => inputId(name)}
          />
        )}
        <details class="card" open={mode === 'brief'}>
          <summary>Paste or upload a whole brief, as JSON or YAML</summary>
          <form class="task-form" method="post" action="/start/brief" enctype="multipart/form-data">
            {head}
            <PasteOrUpload name="brief" label="Brief" accept=".json,.yaml,.yml" filled={filledFor('brief')} />
            <button class="button primary" type="submit">
              Start from this brief
            </button>
          </form>
        </details>
        <details class="card" open={mode === 'ocds'}>
          <summary>Import a procurement notice, as an OCDS release</summary>
          <form class="task-form" method="post" action="/start/ocds" enctype="multipart/form-data">
            {head}
            <PasteOrUpload
              name="release"
              label="Release"
              accept=".json"
              filled={filledFor('ocds')}
              hint="The practice is taken from the CPV code, missing people from the directory."
            />
            <button class="button primary" type="submit">
              Start from this notice
            </button>
          </form>
        </details>
        <form class="task-form card start-form" method="post" action="/start" novalidate>
          {head}
          <BriefFields filled={filledFor('form')} practices={practices} />
          <button class="button primary" type="submit">
            Start the engagement
          </button>
        </form>
      </div>
    </Shell>
  );
}

const filledWith = (reader: Reader, typed: URLSearchParams, problems: readonly NamedProblem[]): Filled => ({
  reader,
  typed,
  problems: new Map(problems.map(({ name, message }) => [inputId(name), message])),
});

/** Which row of the form a complaint in the summary is about. */
function wordsFor(name: string): string {
  const [kind, row] = name.split('.');
  return row === undefined ? '' : `${kind === 'role' ? 'Role' : 'Deliverable'} ${Number(row) + 1}: `;
}

const BriefFields = ({ filled, practices }: { filled: Filled; practices: StartPageProps['practices'] }) => (
  <>
    <Group title="What it is">
      <TextInput name="title" label="Title" filled={filled} />
      <SelectInput
        name="practice"
        label="Practice"
        filled={filled}
        options={practices.map(({ id, title }) => [id, title] as const)}
      />
      <TextInput
        name="summary"
        label="Public summary"
        hint="Everybody who is asked something reads this."
        rows={4}
        filled={filled}
      />
      <TextInput name="objectives" label="Objectives" hint="One a line." rows={3} filled={filled} />
      <TextInput
        name="confidential"
        label="Confidential part"
        hint="Stored encrypted; opens only when both sides have signed the NDA."
        rows={4}
        filled={filled}
      />
    </Group>
    <Group title="Money">
      <div class="grid">
        <TextInput name="currency" label="Currency" hint="GBP when left out." filled={filled} />
        <TextInput name="amount" label="Budget" inputmode="decimal" filled={filled} />
        <TextInput name="costCentre" label="Cost centre" filled={filled} />
        <TextInput
          name="inHouseDays"
          label="Days in-house"
          hint="To compare with."
          inputmode="numeric"
          filled={filled}
        />
        <TextInput name="dayCost" label="Cost of a day in-house" inputmode="decimal" filled={filled} />
      </div>
    </Group>
    <Group title="Roles the vendor fills">
      <Rows
        names="roles"
        rows={ROLE_ROWS}
        open={1}
        kind="role"
        filled={filled}
        row={(row) => <RoleRow row={row} filled={filled} />}
      />
    </Group>
    <Group title="Deliverables" hint="They are numbered D1, D2 and so on; due dates count from the start of delivery.">
      <Rows
        names="deliverables"
        rows={DELIVERABLE_ROWS}
        open={2}
        kind="deliverable"
        filled={filled}
        row={(row) => <DeliverableRow row={row} filled={filled} />}
      />
    </Group>
    <Group
      title="People"
      hint="Left out, they are taken from the directory. Write “Ada Lovelace <ada@client.example>”."
    >
      <div class="grid">
        <TextInput name="owner" label="Owner" filled={filled} />
        <TextInput name="sponsor" label="Sponsor" filled={filled} />
        <TextInput name="finance" label="Finance" filled={filled} />
        <TextInput name="signatory" label="Signatory" filled={filled} />
        <TextInput name="evaluators" label="Evaluators" hint="One a line." rows={2} filled={filled} />
        <TextInput name="reviewers" label="Reviewers" hint="At least two, one a line." rows={2} filled={filled} />
      </div>
    </Group>
  </>
);

interface RowsProps {
  names: string;
  kind: 'role' | 'deliverable';
  rows: number;
  /** How many are shown at once; the others unfold. */
  open: number;
  filled: Filled;
  row: (row: number) => Child;
}

const Rows = ({ names, kind, rows, open, filled, row }: RowsProps) => {
  const further = Array.from({ length: rows - open }, (_, index) => open + index);
  return (
    <>
      {Array.from({ length: open }, (_, index) => row(index))}
      <details class="more" open={further.some((index) => filled.typed.get(`${kind}.${index}.title`))}>
        <summary>{`More ${names}`}</summary>
        {further.map(row)}
      </details>
    </>
  );
};

const RoleRow = ({ row, filled }: { row: number; filled: Filled }) => (
  <div class="grid row-group" role="group" aria-label={`Role ${row + 1}`}>
    <TextInput name={`role.${row}.title`} label={`Role ${row + 1}`} filled={filled} />
    <TextInput name={`role.${row}.headcount`} label="People" inputmode="numeric" filled={filled} />
    <TextInput name={`role.${row}.minimum`} label="At least" inputmode="numeric" filled={filled} />
    <TextInput name={`role.${row}.maximum`} label="At most" inputmode="numeric" filled={filled} />
    <TextInput name={`role.${row}.days`} label="Days each" inputmode="numeric" filled={filled} />
    <TextInput name={`role.${row}.credentials`} label="Credentials" hint="One a line." rows={2} filled={filled} />
  </div>
);

const DeliverableRow = ({ row, filled }: { row: number; filled: Filled }) => (
  <div class="grid row-group" role="group" aria-label={`Deliverable D${row + 1}`}>
    <TextInput name={`deliverable.${row}.title`} label={`Deliverable D${row + 1}`} filled={filled} />
    <SelectInput
      name={`deliverable.${row}.from`}
      label="Due from"
      filled={filled}
      options={[
        ['vendor', 'the vendor'],
        ['client', 'the client'],
      ]}
    />
    <TextInput name={`deliverable.${row}.due`} label="Due after" inputmode="numeric" filled={filled} />
    <SelectInput
      name={`deliverable.${row}.unit`}
      label="Unit"
      filled={filled}
      options={DURATION_UNITS.map(({ unit }) => [unit, unit] as const)}
    />
    <TextInput name={`deliverable.${row}.dependsOn`} label="Needs first" filled={filled} />
    <TextInput name={`deliverable.${row}.payment`} label="Payment" inputmode="decimal" filled={filled} />
    <TextInput
      name={`deliverable.${row}.acceptance`}
      label="Accepted when"
      hint="One criterion a line."
      rows={2}
      filled={filled}
    />
  </div>
);
