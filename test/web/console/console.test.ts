import { problem } from '../../../domain/kernel/problem.js';
import { subjectOf } from '../../../domain/kernel/subject.js';
import { reasonFor } from '../../../domain/kernel/reasons.js';
import { readFileSync } from 'node:fs';
import type { Engagements } from '../../../client/commands.js';
import { aContext } from '../../support/samples/contexts.js';
import { formTokenOn, openPages } from '../../support/site/pages.js';
import type { TestPages } from '../../support/site/pages.js';
import { seedPortfolio } from '../../support/samples/portfolio.js';
import { aFact, anAssignee, anOpening, aStart, aTurn, placedAt } from '../../support/samples/turns.js';
import { answering, someone } from '../../support/site/said.js';

const BRIEF = readFileSync(new URL('../../fixtures/brief.example.json', import.meta.url), 'utf8');
const OLU = 'olu@client.example';

let pages: TestPages;
let cookie: string;
let formToken: string;

async function open(different: Partial<Engagements> = {}): Promise<void> {
  pages = await openPages(different);
  await seedPortfolio(pages.store);
  cookie = await pages.signIn();
  formToken = formTokenOn(await get('/'));
}
beforeEach(() => open());
afterEach(() => pages.close());

const ask = async (path: string): Promise<Response> => pages.app.request(path, { headers: { cookie } });
const get = async (path: string): Promise<string> => (await ask(path)).text();
const post = async (
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> =>
  pages.app.request(path, {
    method: 'POST',
    headers: { cookie, ...headers },
    body: new URLSearchParams({ formToken, ...fields }),
  });

describe('the portfolio', () => {
  it('shows figures and every engagement with its phase and what is due', async () => {
    const page = await get('/');
    for (const text of [
      'Portfolio',
      'Running',
      'Valuation model for the acquisition',
      'Northwind Analytics',
      '£60,000',
      'Cancelled',
      '16 hours ago',
    ])
      expect(page).toContain(text);
  });

  it('filters by phase, practice and owner', async () => {
    const found = await get('/?phase=selection&practice=technical-analysis&owner=olu%40client.example');
    expect(found).toContain('Fatigue analysis of the rotor housing');
    expect(found).not.toContain('Nordic supply');
    expect(await get('/?owner=nobody%40client.example')).toContain('No engagement matches.');
  });

  it('says so when a cursor is none of its own', async () => expect((await ask('/?cursor=made-up')).status).toBe(400));

  it('lets nothing load that is not this server’s own', async () => {
    expect((await ask('/')).headers.get('content-security-policy')).toBe(
      "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; script-src 'self'; connect-src 'self'",
    );
  });
});

describe('an engagement', () => {
  it('shows phase, figures, ranking, NDA, deliverables, team, tasks with what comes next, and the journal', async () => {
    const page = await get('/engagements/e1');
    for (const text of [
      'aria-current="step">Delivery',
      '£58,500',
      '81.5 points',
      'in force',
      'D1 · Valuation model',
      'overdue',
      'Ada Analyst',
      'Nora North',
      'A reminder is sent.',
      'D1 is overdue since',
    ])
      expect(page).toContain(text);
  });

  it('says where a sandbox let a key answer, and nowhere else', async () => {
    expect(await get('/engagements/e1')).not.toContain('proves nothing');
    const by = { kind: 'key', key: 'ops', via: 'sandbox' } as const;
    const answered = aFact('task.answered', {
      ...{ task: 'e1.main.1', kind: 'scope.approve', decision: 'approve', via: 'sandbox', by },
    });
    await pages.store.commit(aTurn({ turn: 100, stream: 'main', facts: [answered] }), {});
    expect(await get('/engagements/e1')).toContain('This record proves nothing about who decided.');
  });

  it('pages its journal newest first', async () => {
    const numbers = [...(await get('/engagements/e1/journal')).matchAll(/<li value="(\d+)"/g)].map(([, number]) =>
      Number(number),
    );
    expect(numbers[0]).toBeGreaterThan(30);
    expect(numbers).toEqual(Array.from(numbers, (_, index) => (numbers[0] ?? 0) - index));
    const earlier = await get('/engagements/e1/journal?before=3');
    expect(earlier).toContain('Scoping began.');
    expect(earlier).not.toContain('Earlier entries');
  });

  it('is shown without names, and verified, after what stands beside its chain was erased', async () => {
    const ended = (await pages.store.engagements({ phase: 'cancelled' })).items[0]?.id ?? '';
    const { title, owner } = (await pages.store.engagement(ended)) ?? { title: '', owner: '' };
    expect(await get(`/engagements/${ended}`)).toContain(title);
    expect(await pages.store.eraseBeside(subjectOf('engagement', ended))).toBe(true);
    for (const path of ['', '/journal', '/ledger', '/verify']) {
      const response = await ask(`/engagements/${ended}${path}`);
      const page = await response.text();
      expect([path, response.status, page.includes(title)]).toEqual([path, 200, false]);
      if (path === '/journal') expect(page).not.toContain(owner);
    }
    const verified = await get(`/engagements/${ended}/verify`);
    expect(verified).toMatch(/All \d+ entries are as they were written/);
    expect(verified).toMatch(/Names or words beside \d+ entries were erased/);
  });

  it('verifies its journal', async () =>
    expect(await get('/engagements/e1/verify')).toMatch(/All \d+ entries are as they were written/));

  it('opens a document its gate lets open, and journals a refusal', async () => {
    await pages.documents.put(
      'engagement/e1',
      'confidential',
      'confidential',
      'application/json',
      '{"codeName":"Heron"}',
    );
    expect(await get('/engagements/e1/documents/confidential')).toContain('Heron');
    await pages.documents.put(
      'engagement/e2',
      'confidential',
      'confidential',
      'application/json',
      '{"codeName":"Heron"}',
    );
    const closed = await ask('/engagements/e2/documents/confidential');
    expect([closed.status, await closed.text()]).toEqual([403, expect.not.stringContaining('Heron')]);
    expect(pages.engagements.asked.at(-1)?.[0]).toBe('noteDenied');
  });

  it('is not found, or being started', async () => {
    expect((await ask('/engagements/e99')).status).toBe(404);
    const starting = await ask('/engagements/e99?started');
    expect([starting.status, starting.headers.get('refresh')]).toEqual([202, '2']);
  });

  it('tells who watches when something was recorded', async () => {
    const stopped = new AbortController();
    const response = await pages.app.request('/engagements/e1/live?after=3', {
      headers: { cookie },
      signal: stopped.signal,
    });
    const localizer = response.body?.getReader();
    const { value } = (await localizer?.read()) ?? {};
    await localizer?.cancel();
    stopped.abort();
    expect(new TextDecoder().decode(value)).toMatch(/^event: changed\ndata: \d+/);
  });

  it('is cancelled with a reason, and not without', async () => {
    expect((await post('/engagements/e1/cancel', { reason: ' ' })).status).toBe(422);
    expect((await post('/engagements/e1/cancel', { reason: 'Strategy.' })).headers.get('location')).toBe(
      '/engagements/e1',
    );
    expect(pages.engagements.asked).toEqual([['cancel', { engagement: 'e1', reason: 'Strategy.', by: someone(OLU) }]]);
  });
});

describe('a form', () => {
  it('is refused without the session’s token, with another’s, or from another site', async () => {
    expect((await post('/engagements/e1/cancel', { reason: 'x', formToken: '' })).status).toBe(403);
    expect((await post('/engagements/e1/cancel', { reason: 'x', formToken: `${formToken.slice(1)}A` })).status).toBe(
      403,
    );
    expect(
      (await post('/engagements/e1/cancel', { reason: 'x' }, { Origin: 'https://elsewhere.example' })).status,
    ).toBe(403);
    expect(pages.engagements.asked).toEqual([]);
  });
});

describe('a task', () => {
  const mine = async (): Promise<void> => {
    const turn = aTurn({
      stream: 'D9',
      facts: [],
      opened: [
        anOpening({
          id: 'e1.D9.1',
          kind: 'extension.decide',
          assignee: { ...anAssignee(OLU), role: 'owner' },
          context: aContext('extension.decide'),
        }),
      ],
    });
    await pages.store.commit(turn, placedAt(turn, '2026-03-18T17:00:00.000Z'));
  };

  it('is answered here by whom it is assigned to', async () => {
    await mine();
    expect(await get('/tasks/e1.D9.1')).toContain('Grant it');
    expect((await post('/tasks/e1.D9.1/answer', { decision: 'refuse' })).status).toBe(422);
    expect(
      (await post('/tasks/e1.D9.1/answer', { decision: 'grant', 'grant.by': '3', 'grant.by.unit': 'days' })).status,
    ).toBe(303);
    expect(pages.engagements.asked).toEqual([
      [
        'answer',
        {
          task: 'e1.D9.1',
          answer: { decision: 'grant', by: 'P3D' },
          by: answering(OLU, 'console'),
          assignment: 1,
        },
      ],
    ]);
  });

  it('is not answered by anybody else', async () => {
    expect(await get('/tasks/e1.scaling.1')).not.toContain('Send your answer');
    expect((await post('/tasks/e1.scaling.1/answer', { decision: 'approve' })).status).toBe(403);
    expect(pages.engagements.asked.map(([method]) => method)).toEqual(['noteDenied']);
  });

  it('is handed on with a reason', async () => {
    expect((await post('/tasks/e1.scaling.1/reassign', { to: 'fay@client.example' })).status).toBe(422);
    expect((await post('/tasks/e1.scaling.1/reassign', { to: 'Fay@client.example', reason: 'Holiday.' })).status).toBe(
      303,
    );
    expect(pages.engagements.asked).toEqual([
      ['reassign', { task: 'e1.scaling.1', to: 'fay@client.example', reason: 'Holiday.', by: someone(OLU) }],
    ]);
  });

  it('says why it could not be handed on', async () => {
    await pages.close();
    await open({
      reassign: async () => ({
        ok: false,
        why: 'forbidden',
        detail: reasonFor('reasons.rule.owns', { who: 'olu' }),
      }),
    });
    const response = await post('/tasks/e1.scaling.1/reassign', { to: OLU, reason: 'Quicker.' });
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('olu owns the engagement')]);
  });
});

describe('the inbox', () => {
  it('lists what waits, filtered by kind, person and lateness', async () => {
    expect(await get('/inbox')).toContain('Approve a larger team');
    expect(await get('/inbox?kind=scaling.approve')).not.toContain('Valuation model (D1)');
    expect(await get('/inbox?mine=yes')).toContain('No open task matches.');
    expect(await get('/inbox?assignee=nora%40northwind.example')).toContain('Valuation model (D1)');
  });
});

describe('starting an engagement', () => {
  const FIELDS = {
    title: 'Churn model',
    practice: 'data-analysis',
    summary: 'Who leaves, and why.',
    confidential: 'Project Kite.',
    currency: 'EUR',
    amount: '60 000,50',
    'role.0.title': 'Data scientist',
    'role.0.headcount': '2',
    'role.0.days': '20',
    'deliverable.0.title': 'Model',
    'deliverable.0.due': '6',
    'deliverable.0.unit': 'weeks',
    'deliverable.0.from': 'vendor',
    'deliverable.0.payment': '30,000',
    owner: 'Olu Operations <olu@client.example>',
    requestKey: 'k1',
  };

  it('makes a brief of the form', async () => {
    expect((await post('/start', FIELDS)).headers.get('location')).toBe('/engagements/e1?started');
    const [method, command] = pages.engagements.asked[0] ?? [];
    const { brief, by, key } = command ?? {};
    expect([method, by, key]).toEqual(['start', someone(OLU), `console:${OLU}:k1`]);
    expect(brief).toMatchObject({
      title: 'Churn model',
      confidential: { summary: 'Project Kite.' },
      budget: { amount: { currency: 'EUR', minor: 6_000_050 } },
      roles: [{ id: 'role-1', headcount: 2, minimum: 1, maximum: 2, days: 20 }],
      deliverables: [{ id: 'D1', due: { after: 'P6W' }, payment: { currency: 'EUR', minor: 3_000_000 } }],
      people: { owner: { name: 'Olu Operations', email: 'olu@client.example' } },
    });
  });

  it('shows complaints beside their fields and keeps what was typed', async () => {
    const response = await post('/start', {
      ...FIELDS,
      title: '',
      amount: 'much',
      'role.0.days': 'some',
    });
    const page = await response.text();
    expect(response.status).toBe(422);
    for (const id of ['f-title', 'f-amount', 'f-role-0-days'])
      expect(page).toMatch(new RegExp(`id="${id}"[^>]*aria-invalid="true"`));
    expect(page).toContain('Who leaves, and why.');
    expect(pages.engagements.asked).toEqual([]);
  });

  it('finds what does not fit together', async () => {
    const page = await (await post('/start', { ...FIELDS, 'deliverable.0.dependsOn': 'D7' })).text();
    expect(page).toMatch(/id="f-deliverable-0-dependsOn"[^>]*aria-invalid="true"/);
  });

  it.each([
    ['JSON', BRIEF],
    ['YAML', `title: From YAML\n${BRIEF.replace(/^\{\s*"title":[^,]*,/, '')}`],
  ])('takes a pasted brief, and says where it is wrong (%s)', async (_name, text) => {
    const fine = await post('/start/brief', { brief: BRIEF, requestKey: 'k2' });
    expect(fine.status).toBe(303);
    const wrong = await post('/start/brief', { brief: text.replace('"GBP"', '"pounds"'), requestKey: 'k3' });
    expect(wrong.status).toBe(422);
  });

  it('takes an uploaded brief', async () => {
    const form = new FormData();
    form.set('formToken', formToken);
    form.set('requestKey', 'k4');
    form.set('brief.file', new File([BRIEF], 'brief.json', { type: 'application/json' }));
    const response = await pages.app.request('/start/brief', { method: 'POST', headers: { cookie }, body: form });
    expect(response.status).toBe(303);
  });

  it('takes the practice and the budget of a notice that has none, and asks before it starts another engagement of it', async () => {
    const release = JSON.stringify({ ocid: 'ocds-1', tender: { title: 'Study' } });
    const given = { release, requestKey: 'k5', ocdsPractice: 'legal' };
    const much = await (await post('/start/ocds', { ...given, ocdsBudget: 'much' })).text();
    expect(much).toMatch(/id="f-ocdsBudget"[^>]*aria-invalid="true"/);
    expect(much).not.toContain('name="again"');
    const known = problem('/ocid', 'problems.ocds.known', { value: 'ocds-1', engagements: ['e7'] });
    const refused = { ok: false, why: 'conflict', detail: known, engagements: ['e7'] } as const;
    pages.engagements.instead.start = async () => ({ ...refused, problems: [known] });
    const asked = await post('/start/ocds', { ...given, ocdsBudget: '90000 EUR' });
    const page = await asked.text();
    expect(asked.status).toBe(409);
    for (const text of [
      'has started e7 already',
      'href="/engagements/e7"',
      'name="again"',
      'ocds-1&quot;',
      'value="90000 EUR"',
    ])
      expect(page).toContain(text);
    delete pages.engagements.instead.start;
    expect((await post('/start/ocds', { ...given, ocdsBudget: '90000 EUR', again: 'yes' })).status).toBe(303);
    expect(pages.engagements.asked.at(-1)?.[1]).toMatchObject({
      brief: { practice: 'legal', budget: { amount: { currency: 'EUR', minor: 9_000_000 } } },
      notice: { ocid: 'ocds-1' },
      again: true,
    });
  });

  it('shows what was assumed of the notice on the page of its engagement', async () => {
    const assumptions = [{ pointer: '/tender/description', code: 'assumed.text.titleAlone' }];
    const notice = { ocid: 'ocds-1', lots: [], assumptions };
    await pages.store.commit(
      aTurn({ subject: subjectOf('engagement', 'e77'), workflowId: 'engagement-e77', facts: [aStart({ notice })] }),
      {},
    );
    const page = await get('/engagements/e77');
    for (const text of ['From a procurement notice', 'ocds-1', 'The notice has no description'])
      expect(page).toContain(text);
  });

  it('says what is wrong with a notice', async () =>
    expect(await (await post('/start/ocds', { release: '{}' })).text()).toContain('/tender: This is needed.'));

  it('says when nobody can take it, and that nothing was done', async () => {
    await pages.close();
    await open({ start: async () => ({ ok: false, why: 'unavailable', retryAfterSeconds: 7 }) });
    const response = await post('/start', FIELDS);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '7']);
  });
});

describe('the directory', () => {
  it('lists vendors, shows one, and imports more from CSV', async () => {
    expect(await get('/vendors')).toContain('Northwind Analytics');
    expect(await get('/vendors/northwind')).toContain('82 of 100');
    expect((await ask('/vendors/nobody')).status).toBe(404);
    const wrong = await post('/vendors/import', { csv: 'id,name\nwestwind,Westwind' });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('Nothing was imported')]);
  });
});
