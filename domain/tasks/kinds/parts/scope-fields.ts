import type { Field } from '../../forms/form.js';
import { message } from './fields.js';

/** What of a scope can be changed, and how much of it there is; forms make their examples of it. */
export type ScopeOptions = {
  version: number;
  deliverables: string[];
  roles: { id: string; minimum: number }[];
  credentials: string[];
  jurisdictions: string[];
  dataResidency: string[];
  /** What has excluded vendors. */
  excluded: string[];
};

/** Stands for every country. */
const ANYWHERE = ['any'];
/** A time allowance that few briefs give. */
const LONG = 'P400D';

/** Deliverables with another time allowance, deliverables to leave out, and roles with another headcount. */
export const scopeFields = (on: readonly string[], longer?: string): Field[] => [
  {
    name: 'deliverables',
    label: message('forms.scope.approve.deliverables'),
    hint: message('forms.scope.approve.deliverables.hint'),
    on,
    type: 'table',
    columns: [
      { name: 'id', label: message('forms.scope.approve.deliverable'), type: 'text' },
      { name: 'after', label: message('forms.scope.approve.after'), type: 'duration' },
    ],
    example: longer && [{ id: longer, after: LONG }],
  },
  {
    name: 'drop',
    label: message('forms.scope.approve.drop'),
    hint: message('forms.scope.approve.drop.hint'),
    on,
    type: 'lines',
    example: undefined,
  },
  {
    name: 'headcount',
    label: message('forms.scope.approve.headcount'),
    on,
    type: 'table',
    columns: [
      { name: 'role', label: message('forms.scope.approve.role'), type: 'text' },
      { name: 'headcount', label: message('forms.scope.approve.people'), type: 'integer' },
    ],
    example: undefined,
  },
];

/** What else the owner can write into a brief. */
export const wordingFields = (on: readonly string[], { version, deliverables }: ScopeOptions): Field[] => [
  {
    name: 'acceptance',
    label: message('forms.scope.change.acceptance'),
    on,
    type: 'table',
    columns: [
      { name: 'id', label: message('forms.scope.approve.deliverable'), type: 'text' },
      { name: 'criterion', label: message('forms.scope.change.criterion'), type: 'text' },
    ],
    example: deliverables[0] && [{ id: deliverables[0], criterion: `As agreed for version ${version + 1}.` }],
  },
  {
    name: 'summary',
    label: message('forms.scope.change.summary'),
    on,
    type: 'text',
    multiline: true,
    maxLength: 5000,
    example: undefined,
  },
];

const orAny = (countries: readonly string[]): readonly string[] => (countries.length > 0 ? countries : ANYWHERE);

/** What vendors have to bring: what has excluded them comes with an example that asks for less. */
export function constraintFields(on: readonly string[], options: ScopeOptions): Field[] {
  const { roles, credentials, jurisdictions, dataResidency, excluded } = options;
  const wide = (demand: string, has: readonly string[]): string[] | undefined =>
    excluded.includes(demand) && has.length > 0 ? ANYWHERE : undefined;
  const least = roles.filter(({ minimum }) => minimum > 0).map(({ id }) => ({ role: id, minimum: 0 }));
  return [
    ...(credentials.length > 0 ? [without(on, credentials, excluded.includes('credentials'))] : []),
    {
      name: 'jurisdictions',
      label: message('forms.scope.change.jurisdictions'),
      hint: message('forms.scope.change.countries', { now: orAny(jurisdictions) }),
      on,
      type: 'lines',
      example: wide('jurisdictions', jurisdictions),
    },
    {
      name: 'dataResidency',
      label: message('forms.scope.change.dataResidency'),
      hint: message('forms.scope.change.countries', { now: orAny(dataResidency) }),
      on,
      type: 'lines',
      example: wide('dataResidency', dataResidency),
    },
    {
      name: 'minimum',
      label: message('forms.scope.change.minimum'),
      on,
      type: 'table',
      columns: [
        { name: 'role', label: message('forms.scope.approve.role'), type: 'text' },
        { name: 'minimum', label: message('forms.scope.approve.people'), type: 'integer' },
      ],
      example: excluded.includes('capacity') && least.length > 0 ? least : undefined,
    },
  ];
}

const without = (on: readonly string[], credentials: string[], excluding: boolean): Field => ({
  name: 'withoutCredentials',
  label: message('forms.scope.change.credentials'),
  hint: message('forms.scope.change.credentials.hint', { credentials }),
  on,
  type: 'lines',
  example: excluding ? credentials : undefined,
});
