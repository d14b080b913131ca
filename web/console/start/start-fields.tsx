import type { Child } from 'hono/jsx';
import { DURATION_UNITS } from '../../components/field-names.js';
import type { Filled } from '../../components/field-parts.js';
import { practiceName } from '../../components/practice-name.js';
import { DELIVERABLE_ROWS, ROLE_ROWS } from './brief-form.js';
import { Group, SelectInput, TextInput } from '../inputs.js';

/** The fields of a brief, in groups. */
export function BriefFields({
  filled,
  practices,
}: {
  filled: Filled;
  practices: readonly { id: string; title: string }[];
}) {
  const { localizer } = filled;
  return (
    <>
      <Group title={localizer.message('console.start.what')}>
        <TextInput name="title" label={localizer.message('console.start.title')} filled={filled} />
        <SelectInput
          name="practice"
          label={localizer.message('console.start.practice')}
          filled={filled}
          options={practices.map(({ id, title }) => [id, practiceName(localizer, id, title)] as const)}
        />
        <TextInput
          name="summary"
          label={localizer.message('console.start.summary')}
          hint={localizer.message('console.start.summary.hint')}
          rows={4}
          filled={filled}
        />
        <TextInput
          name="objectives"
          label={localizer.message('console.start.objectives')}
          hint={localizer.message('console.start.oneALine')}
          rows={3}
          filled={filled}
        />
        <TextInput
          name="confidential"
          label={localizer.message('console.start.confidential')}
          hint={localizer.message('console.start.confidential.hint')}
          rows={4}
          filled={filled}
        />
      </Group>
      <MoneyFields filled={filled} />
      <Group title={localizer.message('console.start.roles')}>
        <Rows
          more={localizer.message('console.start.roles.more')}
          rows={ROLE_ROWS}
          open={1}
          kind="role"
          filled={filled}
          row={(row) => <RoleRow row={row} filled={filled} />}
        />
      </Group>
      <Group
        title={localizer.message('console.start.deliverables')}
        hint={localizer.message('console.start.deliverables.hint')}
      >
        <Rows
          more={localizer.message('console.start.deliverables.more')}
          rows={DELIVERABLE_ROWS}
          open={2}
          kind="deliverable"
          filled={filled}
          row={(row) => <DeliverableRow row={row} filled={filled} />}
        />
      </Group>
      <PeopleFields filled={filled} />
    </>
  );
}

const MoneyFields = ({ filled, filled: { localizer } }: { filled: Filled }) => (
  <Group title={localizer.message('console.start.money')}>
    <div class="grid">
      <TextInput
        name="currency"
        label={localizer.message('console.start.currency')}
        hint={localizer.message('console.start.currency.hint')}
        filled={filled}
      />
      <TextInput name="amount" label={localizer.message('console.start.amount')} inputmode="decimal" filled={filled} />
      <TextInput name="costCentre" label={localizer.message('console.start.costCentre')} filled={filled} />
      <TextInput
        name="inHouseDays"
        label={localizer.message('console.start.inHouseDays')}
        hint={localizer.message('console.start.inHouseDays.hint')}
        inputmode="numeric"
        filled={filled}
      />
      <TextInput
        name="dayCost"
        label={localizer.message('console.start.dayCost')}
        inputmode="decimal"
        filled={filled}
      />
    </div>
  </Group>
);

const PeopleFields = ({ filled, filled: { localizer } }: { filled: Filled }) => (
  <Group title={localizer.message('console.start.people')} hint={localizer.message('console.start.people.hint')}>
    <div class="grid">
      {(['owner', 'sponsor', 'finance', 'signatory'] as const).map((part) => (
        <TextInput name={part} label={localizer.message(`console.start.people.${part}`)} filled={filled} />
      ))}
      <TextInput
        name="evaluators"
        label={localizer.message('console.start.people.evaluators')}
        hint={localizer.message('console.start.oneALine')}
        rows={2}
        filled={filled}
      />
      <TextInput
        name="reviewers"
        label={localizer.message('console.start.people.reviewers')}
        hint={localizer.message('console.start.people.reviewers.hint')}
        rows={2}
        filled={filled}
      />
    </div>
  </Group>
);

interface RowsProps {
  more: string;
  kind: 'role' | 'deliverable';
  rows: number;
  /** How many are shown at once; the others unfold. */
  open: number;
  filled: Filled;
  row: (row: number) => Child;
}

const Rows = ({ more, kind, rows, open, filled, row }: RowsProps) => {
  const further = Array.from({ length: rows - open }, (_, index) => open + index);
  return (
    <>
      {Array.from({ length: open }, (_, index) => row(index))}
      <details class="more" open={further.some((index) => filled.typed.get(`${kind}.${index}.title`))}>
        <summary>{more}</summary>
        {further.map(row)}
      </details>
    </>
  );
};

function RoleRow({ row, filled, filled: { localizer } }: { row: number; filled: Filled }) {
  const title = localizer.message('console.start.role', { number: row + 1 });
  return (
    <div class="grid row-group" role="group" aria-label={title}>
      <TextInput name={`role.${row}.title`} label={title} filled={filled} />
      {(['headcount', 'minimum', 'maximum', 'days'] as const).map((name) => (
        <TextInput
          name={`role.${row}.${name}`}
          label={localizer.message(`console.start.role.${name}`)}
          inputmode="numeric"
          filled={filled}
        />
      ))}
      <TextInput
        name={`role.${row}.credentials`}
        label={localizer.message('console.start.role.credentials')}
        hint={localizer.message('console.start.oneALine')}
        rows={2}
        filled={filled}
      />
    </div>
  );
}

function DeliverableRow({ row, filled, filled: { localizer } }: { row: number; filled: Filled }) {
  const title = localizer.message('console.start.deliverable', { number: row + 1 });
  const at = (name: string): string => `deliverable.${row}.${name}`;
  return (
    <div class="grid row-group" role="group" aria-label={title}>
      <TextInput name={at('title')} label={title} filled={filled} />
      <SelectInput
        name={at('from')}
        label={localizer.message('console.start.deliverable.from')}
        filled={filled}
        options={(['vendor', 'client'] as const).map(
          (from) => [from, localizer.message(`console.start.deliverable.from.${from}`)] as const,
        )}
      />
      <TextInput
        name={at('due')}
        label={localizer.message('console.start.deliverable.due')}
        inputmode="numeric"
        filled={filled}
      />
      <SelectInput
        name={at('unit')}
        label={localizer.message('console.start.deliverable.unit')}
        filled={filled}
        options={DURATION_UNITS.map(({ unit }) => [unit, localizer.message(`pages.unit.${unit}`)] as const)}
      />
      <TextInput
        name={at('dependsOn')}
        label={localizer.message('console.start.deliverable.dependsOn')}
        filled={filled}
      />
      <TextInput
        name={at('payment')}
        label={localizer.message('console.start.deliverable.payment')}
        inputmode="decimal"
        filled={filled}
      />
      <TextInput
        name={at('acceptance')}
        label={localizer.message('console.start.deliverable.acceptance')}
        hint={localizer.message('console.start.deliverable.acceptance.hint')}
        rows={2}
        filled={filled}
      />
    </div>
  );
}
