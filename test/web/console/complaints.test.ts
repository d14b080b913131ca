import { resolveBrief } from '../../../client/resolve-brief.js';
import { type LanguageCode, LANGUAGES, localizerFor } from '../../../i18n/index.js';
import { openPages } from '../../support/site/pages.js';
import type { TestPages } from '../../support/site/pages.js';
import { PRACTICES } from '../../support/samples/practices.js';
import { visiting } from '../../support/site/visitor.js';

const OLU = 'olu@client.example';
const BRIEF = {
  title: 'Churn model',
  practice: 'data-analysis',
  public: { summary: 'Who leaves, and why.' },
  budget: { amount: { currency: 'EUR', minor: 100 } },
  roles: [{ id: 'analyst', title: 'Analyst', headcount: 1, minimum: 1, maximum: 1, days: 5 }],
  deliverables: [{ id: 'D1', title: 'Model', due: { after: 'P6W' } }],
};
const SOMEBODY = { name: 'Olu', email: OLU };
const EVERYBODY = {
  ...{ owner: SOMEBODY, sponsor: SOMEBODY, finance: SOMEBODY, signatory: SOMEBODY },
  ...{ evaluators: [SOMEBODY], reviewers: [SOMEBODY, SOMEBODY] },
};
const ROW = { id: 'x', name: 'X', contact_name: 'X', contact_email: 'x@x.example', practices: 'legal' };

/** Where something wrong is typed, what, where in it the complaint is to be, and which value it has to repeat. */
type Bad = [path: string, typed: string, pointer: string, value?: string];

const json = (different: object, of: object = BRIEF): string => JSON.stringify({ ...of, ...different });
const rehearsed = (typed: string, pointer: string, value?: string): Bad => ['/rehearse', typed, pointer, value];
const task = (typed: string, place: string, value?: string): Bad =>
  rehearsed(`tasks: { scope.approve: { ${typed} } }`, `/tasks/scope.approve/${place}`, value);
const rung = (typed: string, field: string, value?: string): Bad =>
  task(`due: P3D, ladder: [{ ${typed} }]`, `ladder/0/${field}`, value);
const person = (typed: string, place: string, value?: string): Bad =>
  rehearsed(`people: { ${OLU}: { ${typed} } }`, `/people/${OLU}/${place}`, value);
const brief = (different: object, pointer: string, value?: string): Bad => [
  '/start/brief',
  json(different),
  pointer,
  value,
];
const notice = (typed: object, pointer: string, value?: string): Bad => [
  '/start/ocds',
  JSON.stringify(typed),
  pointer,
  value,
];
const release = (tender: object): object => ({ ocid: 'ocds-1', tender });
const vendors = (different: object, column: string, value?: string): Bad => {
  const row = { ...ROW, ...different };
  return ['/vendors/import', `${Object.keys(row).join()}\n${Object.values(row).join()}`, column, value];
};

const WRONG: readonly Bad[] = [
  task('due: 3 days', 'due', '3 days'),
  task('due:', 'due'),
  task('working: perhaps', 'working', 'perhaps'),
  task('onSilence: wait', 'onSilence', 'wait'),
  task('ladder: soon', 'ladder', 'soon'),
  task('ladder: [3]', 'ladder/0', '3'),
  task('dueDate: P3D', 'dueDate', 'dueDate'),
  task(`ladder: [${'{ before: P1D, do: remind },'.repeat(21)}]`, 'ladder'),
  rehearsed('tasks: { scope.aprove: {} }', '/tasks/scope.aprove', 'scope.aprove'),
  rung('after: 1 day, do: remind', 'after', '1 day'),
  rung('do: remind', 'before'),
  rung('after: P1D, do: escalat', 'do', 'escalat'),
  rung('after: P1D, do: escalate', 'to'),
  rung('after: P1D, do: decide', 'to'),
  rung('after: P1D, do: suspend', 'to'),
  rung('after: P1D, do: remind, line: 1', 'line', '1'),
  rung('after: P1D, do: escalate, line: 9', 'line', '9'),
  rung('after: P1D, do: escalate, line: 0', 'line', '0'),
  rung('after: P1D, do: escalate, line: 1.5', 'line', '1.5'),
  rung('after: P1D, do: escalate, to: owner, line: 1', 'line', '1'),
  rung('after: P1D, do: remind, for: P2D', 'for', 'P2D'),
  rung('after: P1D, do: transfer, to: vendor', 'to', 'vendor'),
  rung('after: P1D, do: transfer, to: sponsor', 'to', 'sponsor'),
  rung('after: P1D, do: escalate, to: expert', 'to', 'expert'),
  rung('after: P1D, do: escalate, to: vendor', 'to', 'vendor'),
  rung('before: P7D, do: remind', 'before', 'P7D'),
  person('timeZone: Mars/X', 'timeZone', 'Mars/X'),
  person('country: Atlantis', 'country', 'Atlantis'),
  person('manager: boss', 'manager', 'boss'),
  person(`manager: ${OLU}`, 'manager', OLU),
  person('members: 3', 'members', '3'),
  person('quietHours: { from: 22h, to: "07:00" }', 'quietHours/from', '22h'),
  person('quietHours: { from: "22:00", to: "22:00" }', 'quietHours/to', '22:00'),
  person('absences: [{ from: soon, to: 2026-12-24 }]', 'absences/0/from', 'soon'),
  person('absences: [{ from: 2026-12-24, to: 2026-12-23 }]', 'absences/0/to', '2026-12-23'),
  person('delegations: [{ delegate: ann }]', 'delegations/0/delegate', 'ann'),
  person('delegations: [{ delegate: ann@client.example, roles: [] }]', 'delegations/0/roles'),
  person(
    'delegations: [{ delegate: a@b.example, upTo: { currency: pounds, minor: 1 } }]',
    'delegations/0/upTo/currency',
    'pounds',
  ),
  person('calendar: { region: Kent }', 'calendar/region', 'Kent'),
  person('calendar: { weekly: {} }', 'calendar/weekly', '{}'),
  person('calendar: { daysOff: [24.12.] }', 'calendar/daysOff/0', '24.12.'),
  person('calendar: { weekly: { monday: [{ from: "9", to: "17:00" }] } }', 'calendar/weekly/monday/0/from', '9'),
  person('calendar: { weekly: { monday: [{ from: "09:00", to: "08:00" }] } }', 'calendar/weekly/monday/0/to', '08:00'),
  person(
    'calendar: { weekly: { monday: [{ from: "09:00", to: "12:00" }, { from: "11:00", to: "13:00" }] } }',
    'calendar/weekly/monday/1/from',
    '11:00',
  ),
  rehearsed('people: { olu: {} }', '/people/olu', 'olu'),
  rehearsed(
    `people: { ${Array.from({ length: 201 }, (_, n) => `p${n}@client.example: {}`).join()} }`,
    '/people',
    '{"p0@client.example":{},"p1@client.exam…',
  ),
  rehearsed('organisations: { two words: {} }', '/organisations/two words', 'two words'),
  rehearsed('practice: Law!', '/practice', 'Law!'),
  rehearsed('practice: law', '/practice', 'law'),
  rehearsed('engagement: e9', '/engagement', 'e9'),
  rehearsed('engagement: "a\\tb"', '/engagement', 'a\tb'),
  rehearsed('[]', '', '[]'),
  rehearsed('tasks: [', '', 'tasks: ['),
  rehearsed('tasks:\n\tdue: P3D', '', 'due: P3D'),
  rehearsed('tasks: {}\ntasks: {}', '', 'tasks'),
  rehearsed('tasks: *due', ''),
  rehearsed(`${'['.repeat(70)}${']'.repeat(70)}`, ''),
  brief({ title: undefined }, '/title'),
  brief({ title: ' ' }, '/title'),
  brief({ title: 'x'.repeat(201) }, '/title', `${'x'.repeat(39)}…`),
  brief({ public: undefined }, '/public'),
  brief({ public: 'Summary' }, '/public', 'Summary'),
  brief({ public: { summary: 'a\u0001b' } }, '/public/summary', 'a\u0001b'),
  brief({ confidential: 'Kite' }, '/confidential', 'Kite'),
  brief({ roles: [] }, '/roles'),
  brief({ roles: [{ ...BRIEF.roles[0], id: '1 2' }] }, '/roles/0/id', '1 2'),
  brief({ roles: [{ ...BRIEF.roles[0], headcount: 'two' }] }, '/roles/0/headcount', 'two'),
  brief({ roles: [{ ...BRIEF.roles[0], headcount: 2 }] }, '/roles/0/headcount', '2'),
  brief({ roles: [BRIEF.roles[0], BRIEF.roles[0]] }, '/roles/1/id', 'analyst'),
  brief({ deliverables: [{ ...BRIEF.deliverables[0], from: 'us' }] }, '/deliverables/0/from', 'us'),
  brief({ deliverables: [{ ...BRIEF.deliverables[0], due: 'soon' }] }, '/deliverables/0/due', 'soon'),
  brief({ deliverables: [{ ...BRIEF.deliverables[0], due: { on: 'May' } }] }, '/deliverables/0/due/on', 'May'),
  brief({ deliverables: [{ ...BRIEF.deliverables[0], dependsOn: ['D7'] }] }, '/deliverables/0/dependsOn/0', 'D7'),
  brief({ deliverables: [{ ...BRIEF.deliverables[0], dependsOn: ['D1'] }] }, '/deliverables/0/dependsOn', 'D1'),
  brief({ deliverables: [BRIEF.deliverables[0], BRIEF.deliverables[0]] }, '/deliverables/1/id', 'D1'),
  brief(
    { deliverables: [{ ...BRIEF.deliverables[0], payment: { currency: 'GBP', minor: 1 } }] },
    '/deliverables/0/payment/currency',
    'GBP',
  ),
  brief({ budget: { amount: { currency: 'EUR', minor: 0 } } }, '/budget/amount/minor', '0'),
  brief({ people: { owner: { name: 'Olu', email: 'olu' } } }, '/people/owner/email', 'olu'),
  brief({ practice: 'law' }, '/practice', 'law'),
  brief({ constraints: { languages: ['English'] } }, '/constraints/languages/0', 'English'),
  brief(
    { policy: { tasks: { 'nda.sign': { ladder: [{ after: 'P1D', do: 'escalate' }] } } } },
    '/policy/tasks/nda.sign/ladder/0/to',
  ),
  brief({}, '/people/owner'),
  brief({}, '/people/reviewers'),
  brief({ people: EVERYBODY }, '/people/sponsor/email', OLU),
  brief({ people: EVERYBODY }, '/people/finance/email', OLU),
  brief({ people: EVERYBODY }, '/people/reviewers/1/email', OLU),
  ['/start/brief', 'title: "x', '', 'title: "x'],
  notice([], ''),
  notice({ records: [] }, '/records'),
  notice({ releases: 3 }, '/releases'),
  notice({ releases: [] }, '/releases'),
  notice({ ocid: 'ocds-1' }, '/tender'),
  notice(release({ title: 3 }), '/tender/title', '3'),
  notice(release({}), '/tender/title'),
  notice(release({}), '/tender/classification'),
  notice(release({ classification: { scheme: 'CPV', id: '03000000' } }), '/tender/classification'),
  notice(release({ classification: { scheme: 'CPV', id: [3] } }), '/tender/classification/id', '[3]'),
  notice(release({}), '/tender/value'),
  notice(release({ value: { amount: 5, currency: 'pounds' } }), '/tender/value/currency', 'POUNDS'),
  notice(release({ value: { amount: 1e20, currency: 'EUR' } }), '/tender/value/amount'),
  vendors({ colour: 'red' }, 'colour', 'colour'),
  ['/vendors/import', 'id,name\nx,"X"Y', ''],
  ['/vendors/import', 'id,name', 'practices', 'practices'],
  vendors({ id: 'Ä' }, 'id', 'Ä'),
  vendors({ name: '' }, 'name'),
  vendors({ contact_email: 'nobody' }, 'contact_email', 'nobody'),
  vendors({ contact_time_zone: 'Mars/X' }, 'contact_time_zone', 'Mars/X'),
  vendors({ practices: 'legal;Law!' }, 'practices', 'Law!'),
  vendors({ practices: Array(21).fill('legal').join(';') }, 'practices'),
  vendors({ languages: 'English' }, 'languages', 'English'),
  vendors({ capacity: 'many' }, 'capacity', 'many'),
  vendors({ past_score: '101' }, 'past_score', '101'),
];

const emailIn = (language: LanguageCode): string =>
  localizerFor({ language, timeZone: 'UTC' }).message('problems.email', { value: 'it' });
const quotedIn = (language: LanguageCode): RegExp => {
  const [, opening = '', closing = ''] = /^([^ ]+)it([^ ]+)/.exec(emailIn(language)) ?? [];
  return new RegExp(`${opening}(.*?)${closing}|"(.*?)"`, 'g');
};
/** The ids of practices are the same in every language. */
const IDS = new RegExp(PRACTICES.map(({ id }) => id).join('|'), 'g');
/** Words that only English has. */
const ENGLISH =
  /\b(the|this|is|not|such as|expected|received|found|only|names|with|of|than|invalid|must|has|nobody|at most|and|which)\b/i;

let pages: TestPages;
beforeEach(async () => {
  pages = await openPages({
    start: async ({ brief: given }) => {
      const resolved = await resolveBrief(given, pages.store);
      return resolved.ok ? { ok: true, id: 'e1' } : resolved;
    },
  });
});
afterEach(() => pages.close());

const FIELDS: Readonly<Record<string, string>> = {
  '/rehearse': 'rehearsal',
  '/start/brief': 'brief',
  '/start/ocds': 'release',
  '/vendors/import': 'csv',
};

/** What a page that was refused says is wrong. */
function complaintsOn(page: string): string[] {
  const [alert = ''] = /<div class="alert alert-bad".*?<\/ul>/s.exec(page) ?? [];
  return Array.from(alert.matchAll(/<li>(.*?)<\/li>/gs), ([, item = '']) =>
    item
      .replace(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
}

/** What is amiss with the complaints about one input; undefined when nothing is. */
function faultOf(told: readonly string[], [, , pointer, value]: Bad, language: LanguageCode): string | undefined {
  const complaint = told.find((each) => pointer === '' || each.replace('\u00a0:', ':').includes(`${pointer}: `));
  if (!complaint) return 'it is not told';
  const quotes = Array.from(complaint.matchAll(quotedIn(language)), ([, own, plain]) => own ?? plain);
  if (value !== undefined && !quotes.includes(value)) return `"${value}" is not quoted`;
  const words = told.join(' ').replace(quotedIn(language), '').replace(IDS, '');
  return language === 'en' ? undefined : ENGLISH.exec(words)?.[0];
}

describe.each(LANGUAGES)('what is wrong with what was typed, in %s', (language) => {
  it('is told at its place, with the value, and in no other language', async () => {
    const email = 'reader@client.example';
    await pages.store.putPerson({ name: 'Reader', email, language, timeZone: 'UTC', console: true, defaultFor: [] });
    const localizer = await visiting(pages, email);
    const faults: unknown[] = [];
    for (const bad of WRONG) {
      const [path, typed] = bad;
      const told = complaintsOn(await (await localizer.post(path, { [FIELDS[path] ?? '']: typed })).text());
      const fault = faultOf(told, bad, language);
      if (fault) faults.push({ typed, fault, told });
    }
    expect(faults).toEqual([]);
  });
});
