import { reasonFor } from '../../../domain/kernel/reasons.js';
import { problem } from '../../../domain/kernel/problem.js';
import { exampleAnswer } from '../../../domain/tasks/forms/form.js';
import type { TaskOpening } from '../../../domain/tasks/course.js';
import { encodeAnswer } from '../../../web/portal/encode.js';
import type { Engagements } from '../../../client/commands.js';
import { aContext } from '../../support/samples/contexts.js';
import { NOW } from '../../support/samples/portfolio.js';
import { openPages, type TestPages } from '../../support/site/pages.js';
import { aChange, aFact, anOpening, aTurn, placedAt } from '../../support/samples/turns.js';
import { formOf, TASK_KINDS, type TaskKind } from '../../../domain/tasks/kinds/index.js';
import { answering, said, someone } from '../../support/site/said.js';

const DUE = '2026-03-18T17:00:00.000Z';
const SARA = { task: 'e1.main.1', email: 'sara@client.example', assignment: 1 };

let pages: TestPages;
afterEach(() => pages.close());

/** Pages over an engagement with one open task for the sponsor. */
async function withTask(given: Partial<TaskOpening> = {}, different: Partial<Engagements> = {}): Promise<string> {
  pages = await openPages(different);
  const context = given.context ?? aContext(given.kind ?? 'scope.approve');
  const turn = aTurn({ opened: [anOpening({ ...given, context })] });
  await pages.store.commit(turn, placedAt(turn, DUE));
  return pages.linkTo(SARA);
}

const change = async (given: Parameters<typeof aTurn>[0]): Promise<void> =>
  void (await pages.store.commit(aTurn({ turn: 2, facts: [], at: '2026-03-10T12:00:00.000Z', ...given }), {}));

const post = async (
  path: string,
  form: URLSearchParams | string,
  headers: Record<string, string> = {},
): Promise<Response> =>
  pages.app.request(path, {
    method: 'POST',
    body: String(form),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });

const approval = new URLSearchParams({ decision: 'approve' });

describe('GET /t/:token', () => {
  it('shows the question with who asks, what it is about, when it is due there, and what silence does', async () => {
    const page = await (await pages_(await withTask())).text();
    for (const text of [
      'Approve the statement of work',
      'Olu Operations',
      'Value a group of clinics.',
      'GBP 50,000.00',
      'Wednesday, 18 March 2026 at 17:00 GMT',
      'In 2 days',
      'If there is no answer',
    ])
      expect(page).toContain(text);
  });

  it('says when the system is to stand still, and that no clock runs meanwhile', async () => {
    const link = await withTask();
    const stop = { id: 'm1', reason: 'New disks', by: someone('olu@client.example'), announcedAt: NOW };
    await pages.store.announce({ ...stop, from: '2026-03-17T22:00:00.000Z', until: '2026-03-18T02:00:00.000Z' });
    const page = await (await pages_(link)).text();
    expect(page).toContain('The system will be stopped from Tuesday, 17 March 2026 at 22:00');
    expect(page).toContain('New disks. No clock runs meanwhile');
    await pages.store.endMaintenance('m1', NOW);
    expect(await (await pages_(link)).text()).not.toContain('New disks');
  });

  it('keeps the page out of caches, referrers, indexes and frames, and lets no script run', async () => {
    const { headers } = await pages_(await withTask());
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-robots-tag': 'noindex',
    });
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'.*frame-ancestors 'none'; style-src 'self'/,
    );
    expect(headers.get('content-security-policy')).not.toContain('script-src');
  });

  it('never acts, however often mail scanners look', async () => {
    const path = await withTask();
    for (let look = 0; look < 50; look++) expect((await pages.app.request(path)).status).toBe(200);
    expect((await pages.app.request(path, { method: 'HEAD' })).status).toBe(200);
    await change({ changed: [aChange()] });
    expect((await pages.app.request(path)).status).toBe(410);
    expect(pages.engagements.asked).toEqual([]);
  });

  it('escapes what people wrote', async () => {
    const page = await (await pages_(await withTask({ subject: '<script>alert(1)</script>' }))).text();
    expect(page).not.toContain('<script>');
  });

  it('shows an evaluator the technical part, and never the price', async () => {
    const path = await withTask({ kind: 'bid.evaluate', documents: ['tech', 'price'] });
    await pages.documents.put(
      'engagement/e1',
      'tech',
      'technical',
      'application/json',
      JSON.stringify({ approach: 'A staged approach.' }),
    );
    await pages.documents.put(
      'engagement/e1',
      'price',
      'commercial',
      'application/json',
      JSON.stringify({ price: { currency: 'GBP', minor: 4_242_424 } }),
    );
    const page = await (await pages_(path)).text();
    expect(page).toContain('A staged approach.');
    expect(page).not.toContain('42,424');
  });

  it('says why the confidential part is closed before the NDA, and shows it after the last signature', async () => {
    const path = await withTask({
      kind: 'deliverable.submit',
      documents: ['confidential'],
      assignee: { ...anOpening().assignee, role: 'vendor' },
    });
    await pages.documents.put(
      'engagement/e1',
      'confidential',
      'confidential',
      'application/json',
      JSON.stringify({ codeName: 'Heron' }),
    );
    const before = await (await pages_(path)).text();
    expect(before).toContain('it stays closed until both sides have signed the NDA');
    expect(before).not.toContain('Heron');
    await change({
      facts: [
        aFact('nda.drafted', { vendor: 'northwind', document: 'nda-northwind' }),
        aFact('nda.completed', { vendor: 'northwind' }),
      ],
    });
    expect(await (await pages_(path)).text()).toContain('Heron');
  });
});

const pages_ = async (path: string): Promise<Response> => pages.app.request(path);

describe('POST /t/:token', () => {
  it.each(TASK_KINDS)('takes every example answer of %s through the inputs of its own page', async (kind: TaskKind) => {
    const path = await withTask({ kind });
    const form = formOf(kind, aContext(kind));
    const page = await (await pages_(path)).text();
    for (const { value: decision } of form.choices) {
      const example = exampleAnswer(form, decision);
      const filled = encodeAnswer(form, example);
      for (const name of filled.keys()) expect(page).toContain(`name="${name}"`);
      const response = await post(path, filled);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('your answer is recorded');
      expect(pages.engagements.asked.at(-1)).toEqual([
        'answer',
        { task: 'e1.main.1', answer: example, by: answering(SARA.email), assignment: 1 },
      ]);
    }
  });

  it('says what was recorded and what happens next, but not what was sealed', async () => {
    const path = await withTask({ kind: 'nda.sign' });
    const page = await (
      await post(
        path,
        new URLSearchParams({ decision: 'sign', 'sign.signature': 'Sara S. Sponsor', 'sign.authority': 'yes' }),
      )
    ).text();
    expect(page).toContain('The confidential part opens once both sides have signed.');
    expect(page).not.toContain('Sara S. Sponsor');
  });

  it('shows the form again with what was typed and what is wrong beside each field', async () => {
    const path = await withTask({ kind: 'bid.submit' });
    const response = await post(
      path,
      new URLSearchParams({ decision: 'bid', 'bid.price': 'plenty', 'bid.approach': 'Our <b>approach</b>' }),
    );
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain('“plenty” is not an amount in GBP such as 35000.00.');
    expect(page).toContain('Our &lt;b&gt;approach&lt;/b&gt;');
    expect(page).toContain('href="#f-bid-price"');
    expect(page).toMatch(/id="f-bid-price"[^>]*aria-invalid="true"/);
    expect(pages.engagements.asked).toEqual([]);
  });

  it('shows what only the workflow could find wrong', async () => {
    const problems = [problem('/drop/0', 'problems.noDeliverable', { value: 'D9' })];
    const path = await withTask({}, { answer: async () => ({ ok: false, why: 'invalid', problems }) });
    const response = await post(
      path,
      new URLSearchParams({ decision: 'change', 'change.changes': 'Less.', 'change.drop': 'D9' }),
    );
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('“D9” is not the id of a deliverable.');
  });

  it('keeps what was typed when nobody can take it now', async () => {
    const path = await withTask({}, { answer: async () => ({ ok: false, why: 'unavailable', retryAfterSeconds: 5 }) });
    const response = await post(path, new URLSearchParams({ decision: 'approve', 'approve.comment': 'Looks right.' }));
    const page = await response.text();
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(page).toContain('Nothing was recorded');
    expect(page).toContain('Looks right.');
  });

  it('says while its workflow stands still that an answer may not be taken, and counts none that was written since', async () => {
    const since = '2026-03-10T11:00:00.000Z';
    const path = await withTask();
    await pages.store.noteIncident({ workflowId: 'engagement-e1', cause: 'failure', error: 'no', since }, since);
    const open = await pages.app.request(path);
    expect([open.status, await open.text()]).toEqual([
      200,
      expect.stringContaining('Your answer may not be taken at the moment'),
    ]);
    await change({ changed: [aChange()] });
    const unsettled = await pages.app.request(path);
    expect([unsettled.status, unsettled.headers.get('retry-after')]).toEqual([503, '60']);
    expect(await unsettled.text()).toContain('It is not certain yet whether your answer counts');
    await pages.store.endIncident('engagement-e1', 'recovered', since);
    expect((await pages.app.request(path)).status).toBe(410);
  });

  it('does not say that nothing was recorded when the answer may be under way', async () => {
    const away = { ok: false, why: 'unavailable', retryAfterSeconds: 5, sent: true } as const;
    const path = await withTask({}, { answer: async () => away });
    const response = await post(path, new URLSearchParams({ decision: 'approve', 'approve.comment': 'Looks right.' }));
    const page = await response.text();
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(page).not.toContain('Nothing was recorded');
    expect(page).toContain('It is not certain whether your answer has arrived.');
    expect(page).toContain('Looks right.');
  });

  it.each([
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site', Origin: 'http://localhost' }],
    [{ Origin: 'https://elsewhere.example' }],
  ])('refuses a form of another site: %j', async (headers) => {
    const path = await withTask();
    expect((await post(path, approval, headers as Record<string, string>)).status).toBe(403);
    expect(pages.engagements.asked).toEqual([]);
  });

  it.each([[{}], [{ Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }], [{ Origin: 'http://localhost' }]])(
    'takes a form of its own: %j',
    async (headers) => {
      const path = await withTask();
      expect((await post(path, approval, headers as Record<string, string>)).status).toBe(200);
    },
  );

  it('takes no form larger than a megabyte', async () => {
    const path = await withTask();
    expect((await post(path, `decision=approve&approve.comment=${'x'.repeat(1_000_001)}`)).status).toBe(413);
  });

  it('slows down who posts again and again', async () => {
    const path = await withTask();
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 21; attempt++) statuses.push((await post(path, 'decision=none')).status);
    expect(new Set(statuses)).toEqual(new Set([422, 429]));
  });
});

describe('a link that cannot be used', () => {
  const ends: [string, Parameters<typeof aTurn>[0], string][] = [
    ['answered', { changed: [aChange()] }, 'This has already been answered'],
    [
      'lapsed',
      { changed: [aChange({ state: 'lapsed', outcome: 'approve', by: undefined })] },
      'The time to answer is over',
    ],
    [
      'withdrawn',
      {
        changed: [
          aChange({ state: 'withdrawn', outcome: undefined, withdrawal: reasonFor('reasons.noAnswer'), by: undefined }),
        ],
      },
      'This question was withdrawn',
    ],
    [
      'reassigned',
      {
        changed: [
          aChange({
            state: 'open',
            outcome: undefined,
            by: undefined,
            assignment: 2,
            assignee: { ...anOpening().assignee, email: 'tom@client.example', name: 'Tom Other' },
          }),
        ],
      },
      'This is now with somebody else',
    ],
    [
      'over',
      { facts: [aFact('engagement.cancelled', { by: someone('sara@client.example'), reason: said('Strategy.') })] },
      'This engagement has ended',
    ],
  ];

  it.each(ends)('says so when it is %s, and journals who tried', async (why, turn, title) => {
    const path = await withTask();
    await change(turn);
    const shown = await pages_(path);
    expect(shown.status).toBe(410);
    const page = await shown.text();
    expect(page).toContain(title);
    expect(page).not.toMatch(/Tom Other|tom@client|“approve”/);
    expect(pages.engagements.asked).toEqual([]);
    expect((await post(path, approval)).status).toBe(410);
    await post(path, approval);
    expect(pages.engagements.asked).toEqual([
      [
        'noteDenied',
        {
          engagement: 'e1',
          who: someone(SARA.email),
          what: 'answer scope.approve e1.main.1 by link',
          why: { code: `reasons.denied.${why}` },
        },
      ],
    ]);
  });

  it('tells when it was answered, in the person’s time zone', async () => {
    const path = await withTask();
    await change({ changed: [aChange()] });
    expect(await (await pages_(path)).text()).toContain('Tuesday, 10 March 2026 at 12:00 GMT');
  });

  it('tells somebody whose task was answered elsewhere a moment ago', async () => {
    const path = await withTask(
      {},
      {
        answer: async () => ({
          ok: false,
          why: 'ended',
          state: 'answered',
          at: null,
          detail: reasonFor('reasons.ended.answered', { task: 'e1.main.1' }),
        }),
      },
    );
    const response = await post(path, approval);
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('already been answered');
  });

  it('refuses a forged, an expired and an unknown one', async () => {
    const path = await withTask();
    expect((await pages_('/t/nonsense')).status).toBe(403);
    expect((await post(`${path}x`, approval)).status).toBe(403);
    const expired = await post(await pages.linkTo(SARA, '2020-01-01T00:00:00.000Z'), approval);
    expect([expired.status, await expired.text()]).toEqual([410, expect.stringContaining('This link has expired')]);
    expect((await pages_(await pages.linkTo({ ...SARA, task: 'e9.main.1' }))).status).toBe(404);
    expect(pages.engagements.asked).toEqual([]);
  });

  it('slows down who guesses, but never a genuine link', async () => {
    const path = await withTask();
    const statuses: number[] = [];
    for (let guess = 0; guess < 31; guess++) statuses.push((await pages_(`/t/guess-${guess}`)).status);
    expect([statuses[0], statuses.at(-1)]).toEqual([403, 429]);
    expect((await pages_(path)).status).toBe(200);
  });

  it('is only late, not lost, while the database is away', async () => {
    const path = await withTask();
    pages.store.task = async () => {
      throw Object.assign(new Error('away'), { name: 'StoreUnavailable' });
    };
    const response = await pages_(path);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60']);
  });
});

describe('the style sheet', () => {
  it('is served under the hash of its content, for ever', async () => {
    const page = await (await pages_(await withTask())).text();
    const href = /<link rel="stylesheet" href="(\/assets\/style\.[0-9a-f]{12}\.css)"/.exec(page)?.[1] ?? '';
    const response = await pages_(href);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toMatch(/^text\/css/);
  });
});
