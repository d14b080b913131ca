import { BriefInput } from '../../../domain/engagement/index.js';
import { type Problem, problemsOf, shown, stepsOf } from '../../../domain/kernel/index.js';
import type { ProblemCode } from '../../../i18n/keys.js';
import type { Localizer } from '../../../i18n/index.js';
import { DURATION_UNITS } from '../../components/field-names.js';
import type { ToldProblem } from '../../components/problems.js';
import { readMoney } from '../../portal/read-amount.js';

export const ROLE_ROWS = 3;
export const DELIVERABLE_ROWS = 6;
const SINGLE_PEOPLE = ['owner', 'sponsor', 'finance', 'signatory'] as const;
const GROUPS_OF_PEOPLE = ['evaluators', 'reviewers'] as const;

export type BriefForm = { ok: true; brief: BriefInput } | { ok: false; problems: ToldProblem[] };

/** Reads the start form into a brief; complaints come back by the name of the input they are about. */
export function readBriefForm(typed: URLSearchParams, localizer: Localizer): BriefForm {
  const unread: ToldProblem[] = [];
  const inputs = inputsOf(typed, unread, localizer);
  const { text, lines, money, integer } = inputs;
  const roles = usedRows(typed, 'role', ROLE_ROWS);
  const deliverables = usedRows(typed, 'deliverable', DELIVERABLE_ROWS);
  const dayCost = money('dayCost');
  const input = {
    title: text('title'),
    practice: text('practice'),
    public: { summary: text('summary'), objectives: lines('objectives') },
    ...(text('confidential') && { confidential: { summary: text('confidential') } }),
    budget: { costCentre: text('costCentre') ?? 'unassigned', amount: money('amount') },
    ...(dayCost && { inHouse: { days: integer('inHouseDays'), dayCost } }),
    roles: roles.map((row) => roleAt(inputs, row)),
    deliverables: deliverables.map((row) => deliverableAt(inputs, row)),
    people: peopleOf(inputs),
  };
  const parsed = BriefInput.safeParse(input);
  const complaints = parsed.success ? [] : problemsOf(parsed.error, input);
  const problems = [...unread, ...named(localizer, complaints, { roles, deliverables }, unread)];
  return parsed.success && problems.length === 0 ? { ok: true, brief: parsed.data } : { ok: false, problems };
}

type BriefInputs = ReturnType<typeof inputsOf>;

function inputsOf(typed: URLSearchParams, unread: ToldProblem[], localizer: Localizer) {
  const text = (name: string): string | undefined => typed.get(name)?.replaceAll('\r\n', '\n').trim() || undefined;
  const refuse = (name: string, code: ProblemCode, params: Record<string, string>): void =>
    void unread.push({ pointer: name, message: localizer.message(code, params) });
  return {
    text,
    lines: (name: string): string[] =>
      (text(name) ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    integer(name: string): number | undefined {
      const value = text(name);
      if (value === undefined || /^\d{1,9}$/.test(value)) return value === undefined ? undefined : Number(value);
      refuse(name, 'problems.wholeNumber', { value: shown(value) });
      return undefined;
    },
    money: (name: string) =>
      readMoney(localizer, text(name) ?? '', text('currency') ?? 'GBP', (values) =>
        refuse(name, 'problems.money', values),
      ),
    /** `Ada Lovelace <ada@client.example>` */
    person(name: string, value: string): { name: string; email: string } {
      const match = /^(.{1,200}?)\s*<([^<>\s]{3,254})>$/.exec(value);
      if (!match) refuse(name, 'problems.person', { value: shown(value) });
      return { name: match?.[1] ?? value, email: match?.[2] ?? '' };
    },
  };
}

const usedRows = (typed: URLSearchParams, kind: string, rows: number): number[] =>
  Array.from({ length: rows }, (_, row) => row).filter((row) => typed.get(`${kind}.${row}.title`)?.trim());

function roleAt({ text, integer, lines }: BriefInputs, row: number): Record<string, unknown> {
  const at = (name: string): string => `role.${row}.${name}`;
  const headcount = integer(at('headcount')) ?? 1;
  return {
    id: `role-${row + 1}`,
    title: text(at('title')),
    headcount,
    minimum: integer(at('minimum')) ?? Math.min(1, headcount),
    maximum: integer(at('maximum')) ?? headcount,
    days: integer(at('days')),
    credentials: lines(at('credentials')),
  };
}

function deliverableAt({ text, integer, lines, money }: BriefInputs, row: number): Record<string, unknown> {
  const at = (name: string): string => `deliverable.${row}.${name}`;
  const unit = DURATION_UNITS.find((known) => known.unit === text(at('unit')));
  const due = integer(at('due'));
  return {
    id: `D${row + 1}`,
    title: text(at('title')),
    from: text(at('from')) ?? 'vendor',
    due: { after: due === undefined ? undefined : unit?.iso(due) },
    dependsOn: (text(at('dependsOn')) ?? '').split(/[\s,]+/).filter(Boolean),
    acceptance: lines(at('acceptance')),
    payment: money(at('payment')),
  };
}

function peopleOf({ text, lines, person }: BriefInputs): Record<string, unknown> | undefined {
  const singles = SINGLE_PEOPLE.flatMap((part) => {
    const value = text(part);
    return value ? [[part, person(part, value)] as const] : [];
  });
  const groups = GROUPS_OF_PEOPLE.flatMap((part) => {
    const values = lines(part);
    return values.length ? [[part, values.map((value) => person(part, value))] as const] : [];
  });
  return singles.length + groups.length > 0 ? Object.fromEntries<unknown>([...singles, ...groups]) : undefined;
}

/** Inputs by the pointer of what they become; rows are numbered as they stand in the form. */
function named(
  localizer: Localizer,
  problems: readonly Problem[],
  rows: { roles: number[]; deliverables: number[] },
  unread: readonly ToldProblem[],
): ToldProblem[] {
  const names = problems.map(
    (each): ToldProblem => ({ pointer: nameAt(stepsOf(each.pointer), rows), message: localizer.text(each) }),
  );
  return names.filter(
    ({ pointer }, index) =>
      !unread.some((each) => each.pointer === pointer) &&
      names.findIndex((other) => other.pointer === pointer) === index,
  );
}

const SIMPLE: Readonly<Record<string, string>> = {
  public: 'summary',
  budget: 'amount',
  inHouse: 'inHouseDays',
  roles: 'role.0.title',
  deliverables: 'deliverable.0.title',
};

/** The name of the input that a brief's pointer is about. */
export function nameAt(
  [head = '', second, third]: readonly string[],
  rows: { roles: number[]; deliverables: number[] },
): string {
  if ((head === 'roles' || head === 'deliverables') && second !== undefined) {
    const kind = head === 'roles' ? 'role' : 'deliverable';
    return `${kind}.${rows[head][Number(second)] ?? 0}.${third && third !== 'id' ? third : 'title'}`;
  }
  if (head === 'people') return second ?? 'owner';
  if (head === 'public' && second === 'objectives') return 'objectives';
  if (head === 'budget' && second === 'costCentre') return 'costCentre';
  if (head === 'inHouse' && second === 'dayCost') return 'dayCost';
  return SIMPLE[head] ?? head;
}
