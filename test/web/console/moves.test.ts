import { reasonFor } from '../../../domain/kernel/reasons.js';
import { problem } from '../../../domain/kernel/problem.js';
import type { Engagements } from '../../../client/commands.js';
import { openPages } from '../../support/site/pages.js';
import type { TestPages } from '../../support/site/pages.js';
import { seedPortfolio } from '../../support/samples/portfolio.js';
import { visiting } from '../../support/site/visitor.js';
import type { Visiting } from '../../support/site/visitor.js';
import { GROUP, HELD, PAUSED, seedWaits } from '../../support/workflows/waits.js';
import { someone } from '../../support/site/said.js';

const OLU = 'olu@client.example';

let pages: TestPages;
let olu: Visiting;

async function open(different: Partial<Engagements> = {}): Promise<void> {
  pages = await openPages(different);
  await seedPortfolio(pages.store);
  await seedWaits(pages.store);
  olu = await visiting(pages);
}
beforeEach(() => open());
afterEach(() => pages.close());

describe('an address that nobody knows', () => {
  const to = 'ned@northwind.example';
  const unlisted = async () => ({
    ok: false as const,
    why: 'invalid' as const,
    problems: [problem('/to', 'problems.unlisted', { value: to })],
  });

  it.each([
    ['a task', `/tasks/${HELD}/reassign`, {}],
    ['several', '/inbox/hand-on', { task: HELD }],
  ])('is shown again before %s moves', async (_, path, chosen) => {
    await pages.close();
    await open({
      reassign: unlisted,
      reassignAll: async () => [{ task: HELD, outcome: await unlisted() }],
    });
    const response = await olu.post(path, { ...chosen, to, reason: 'On leave.' });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(`<input type="hidden" name="confirm" value="${to}"/>`);
  });

  it.each([
    ['reassign', `/tasks/${HELD}/reassign`, {}],
    ['reassignAll', '/inbox/hand-on', { task: HELD }],
  ])('is sent confirmed by %s', async (_, path, chosen) => {
    await olu.post(path, { ...chosen, to, reason: 'On leave.', confirm: to });
    expect(pages.engagements.asked.at(-1)?.[1]).toMatchObject({ to, confirm: true });
  });
});

describe('a task of a group', () => {
  it('says who may take it, and offers it to one of them', async () => {
    const page = await olu.get(`/tasks/${GROUP}`);
    expect(page).toContain('Sara Sponsor and Olu Operations');
    expect(page).toContain('Take this task');
    expect(page).not.toContain('Send your answer');
    const taken = await olu.post(`/tasks/${GROUP}/claim`, {});
    expect([taken.status, taken.headers.get('location')]).toEqual([303, `/tasks/${GROUP}`]);
    expect(pages.engagements.asked).toEqual([['claim', { task: GROUP, by: OLU }]]);
  });

  it('is offered to nobody else', async () => {
    await pages.store.putPerson({
      name: 'Ann',
      email: 'ann@client.example',
      language: 'en',
      timeZone: 'UTC',
      console: true,
      defaultFor: [],
    });
    const ann = await visiting(pages, 'ann@client.example');
    expect(await ann.get(`/tasks/${GROUP}`)).not.toContain('Take this task');
  });

  it('is among one’s own in the inbox', async () => {
    const inbox = await olu.get('/inbox?mine=yes');
    expect(inbox).toContain('More time for D1?');
    expect(inbox).toContain('You can take it');
    expect(inbox).not.toContain('More time for D3?');
  });
});

describe('a task that is held for somebody else', () => {
  it('says on whose behalf, who has put it off and until when, and when it is due on both sides', async () => {
    const page = await olu.get(`/tasks/${HELD}`);
    for (const text of [
      'On behalf of',
      'Sara Sponsor',
      'Olu Operations is on it until Monday 16 March 2026 at 12:00 GMT: Asking the vendor.',
      'Olu Operations: Wednesday 18 March 2026 at 17:00 GMT',
      'Sol South: Wednesday 18 March 2026 at 22:30',
    ])
      expect(page.replaceAll('Monday,', 'Monday').replaceAll('Wednesday,', 'Wednesday')).toContain(text);
    for (const list of ['/inbox', `/engagements/${HELD.split('.')[0]}`])
      expect(await olu.get(list)).toContain('on behalf of Sara Sponsor');
  });

  it('is put off by its holder, with a reason and a length', async () => {
    expect((await olu.post(`/tasks/${HELD}/snooze`, { reason: 'Waiting.' })).status).toBe(422);
    expect((await olu.post(`/tasks/${HELD}/snooze`, { for: '2', 'for.unit': 'days' })).status).toBe(422);
    expect((await olu.post(`/tasks/${HELD}/snooze`, { for: '2', 'for.unit': 'days', reason: 'Waiting.' })).status).toBe(
      303,
    );
    expect(
      (await olu.post(`/tasks/${HELD}/acknowledge`, { for: '', 'for.unit': 'days', reason: 'On it.' })).status,
    ).toBe(303);
    expect((await olu.post(`/tasks/${HELD}/acknowledge`, { for: 'soon', reason: 'On it.' })).status).toBe(422);
    expect(pages.engagements.asked).toEqual([
      ['snooze', { task: HELD, for: 'P2D', reason: 'Waiting.', by: someone(OLU), assignment: 1 }],
      ['acknowledge', { task: HELD, reason: 'On it.', by: someone(OLU), assignment: 1 }],
    ]);
  });

  it.each<[string, Record<string, string>, string, string]>([
    [
      'snooze',
      { for: 'soon', 'for.unit': 'weeks', reason: 'Asking the vendor.' },
      'snooze-for',
      '“soon” is not a whole number of weeks.',
    ],
    ['snooze', { for: '', reason: 'Asking the vendor.' }, 'snooze-for', 'Say for how long'],
    ['pause', { for: '3', 'for.unit': 'weeks', reason: ' ' }, 'pause-reason', 'A reason is needed.'],
    ['reassign', { to: 'nobody', reason: 'She knows it.' }, 'reassign-to', '“nobody” is not an email address.'],
    ['reassign', { to: `${'x'.repeat(300)}@b.example`, reason: 'She knows it.' }, 'reassign-to', 'is not an email'],
  ])('says at the field what is wrong, and keeps what was typed: %s %j', async (move, typed, input, complaint) => {
    const response = await olu.post(`/tasks/${HELD}/${move}`, typed);
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toMatch(new RegExp(`id="${input}"[^>]*aria-invalid="true"`));
    expect(page).toMatch(new RegExp(`<p class="complaint" id="${input}-problem">[^<]*${complaint}`));
    expect(page).toContain(`href="#${input}"`);
    expect(page).toMatch(
      new RegExp(`<details class="card" open[^>]*>(?:(?!</details>).)*action="/tasks/${HELD}/${move}"`),
    );
    for (const value of [typed.reason?.trim(), typed.for, typed.to].filter(Boolean)) expect(page).toContain(value);
    if (typed['for.unit']) expect(page).toMatch(/<option value="weeks" selected/);
    expect(pages.engagements.asked).toEqual([]);
  });

  it('keeps what was typed when the service refuses it, too', async () => {
    await pages.close();
    const problems = [problem('/for', 'problems.longer', { value: { duration: 'P9D' }, limit: { duration: 'P1D' } })];
    await open({
      snooze: async () => ({ ok: false, why: 'invalid', problems }),
      pause: async () => ({ ok: false, why: 'unavailable', retryAfterSeconds: 5 }),
    });
    const typed = { for: '9', 'for.unit': 'days', reason: 'Asking the vendor.' };
    const tooLong = await olu.post(`/tasks/${HELD}/snooze`, typed);
    const page = await tooLong.text();
    expect([tooLong.status, page]).toEqual([422, expect.stringMatching(/id="snooze-for-problem">[^<]*is longer than/)]);
    expect(page).toMatch(/id="snooze-reason"[^>]*>Asking the vendor\./);
    const away = await olu.post(`/tasks/${HELD}/pause`, typed);
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await away.text()).toMatch(/id="pause-reason"[^>]*>Asking the vendor\./);
  });

  it('is put off by nobody else', async () => {
    expect(await olu.get(`/tasks/${PAUSED}`)).not.toContain('I am on it');
    for (const move of ['acknowledge', 'snooze'])
      expect((await olu.post(`/tasks/${PAUSED}/${move}`, { for: '1', 'for.unit': 'days', reason: 'x' })).status).toBe(
        403,
      );
    expect(pages.engagements.asked.map(([method]) => method)).toEqual(['noteDenied', 'noteDenied']);
  });
});

describe('a task whose clock stands still', () => {
  it('says why, who can end it, until when at most, and when it would be due if it went on now', async () => {
    const page = (await olu.get(`/tasks/${PAUSED}`)).replace(/day,/g, 'day');
    for (const text of [
      'The clock stands still',
      'The board meets on Tuesday.',
      'The owner can start it again. It starts by itself on Friday 20 March 2026 at 09:00 GMT.',
      'If it started again now, it would be due on Friday 20 March 2026 at 17:00 GMT.',
    ])
      expect(page).toContain(text);
    expect(page).not.toContain('If there is no answer');
    expect(await olu.get('/inbox')).toContain('paused');
  });

  it('goes on with a reason', async () => {
    expect((await olu.post(`/tasks/${PAUSED}/resume`, { reason: '' })).status).toBe(422);
    expect((await olu.post(`/tasks/${PAUSED}/resume`, { reason: 'They met.' })).status).toBe(303);
    expect(pages.engagements.asked).toEqual([['resume', { task: PAUSED, reason: 'They met.', by: someone(OLU) }]]);
  });

  it('was stopped with a reason, for a time', async () => {
    expect(await olu.get(`/tasks/${PAUSED}`)).not.toContain('Stop the clock');
    const paused = await olu.post(`/tasks/${HELD}/pause`, { for: '1', 'for.unit': 'weeks', reason: 'Board.' });
    expect([paused.status, pages.engagements.asked]).toEqual([
      303,
      [['pause', { task: HELD, for: 'P1W', reason: 'Board.', by: someone(OLU) }]],
    ]);
  });
});

describe('handing chosen tasks on', () => {
  it('says what moved, and what stayed and why', async () => {
    await pages.close();
    await open({
      reassignAll: async (which) =>
        ('tasks' in which ? which.tasks : []).map((task, index) => ({
          task,
          outcome: index
            ? { ok: false, why: 'forbidden', detail: reasonFor('reasons.rule.judges', { who: 'fay@client.example' }) }
            : { ok: true, task, assignment: 2 },
        })),
    });
    expect(await olu.get('/inbox')).toContain('aria-label="Choose “More time for D2?”"');
    const response = await olu.post('/inbox/hand-on', [
      ['task', HELD],
      ['task', PAUSED],
      ['to', 'Fay@client.example'],
      ['reason', 'Holiday.'],
    ]);
    const page = await response.text();
    expect(response.status).toBe(200);
    for (const text of [
      '1 task was handed to fay@client.example',
      'More time for D2?',
      '1 task stays where it is',
      'works for a vendor and so cannot judge one',
    ])
      expect(page).toContain(text);
    expect(pages.engagements.asked).toEqual([
      ['reassignAll', { tasks: [HELD, PAUSED], to: 'fay@client.example', reason: 'Holiday.', by: someone(OLU) }],
    ]);
  });

  it('says that nothing moved while nobody answers', async () => {
    await pages.close();
    const outcome = { ok: false, why: 'unavailable', retryAfterSeconds: 5 } as const;
    await open({ reassignAll: async () => [{ task: HELD, outcome }] });
    const refused = await olu.post('/inbox/hand-on', { task: HELD, to: 'fay@client.example', reason: 'Holiday.' });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    const page = await refused.text();
    expect(page).toMatch(new RegExp(`value="${HELD}" checked`));
    expect(page).toContain('value="fay@client.example"');
    expect(page).toContain('>Holiday.</textarea>');
  });

  it('takes everything that somebody holds, where only their tasks are shown', async () => {
    const inbox = await olu.get('/inbox?assignee=sara%40client.example');
    expect(inbox).toContain('all other open tasks of sara@client.example');
    await olu.post('/inbox/hand-on', { from: 'sara@client.example', to: 'fay@client.example', reason: 'Left.' });
    expect(pages.engagements.asked).toEqual([
      ['reassignAll', { from: 'sara@client.example', to: 'fay@client.example', reason: 'Left.', by: someone(OLU) }],
    ]);
  });

  it('asks for tasks, an address and a reason', async () => {
    expect((await olu.post('/inbox/hand-on', { to: 'fay@client.example', reason: 'Holiday.' })).status).toBe(422);
    expect((await olu.post('/inbox/hand-on', { task: HELD, reason: 'Holiday.' })).status).toBe(422);
    expect((await olu.post('/inbox/hand-on', { task: HELD, to: 'fay@client.example' })).status).toBe(422);
    const everything = await olu.post('/inbox/hand-on', { from: 'sara@client.example', to: 'fay', reason: 'Left.' });
    const page = await everything.text();
    expect(page).toMatch(/name="from"[^>]* value="sara@client.example" checked/);
    expect(page).toMatch(/value="fay"[^>]* aria-describedby="hand-on-to-problem" aria-invalid="true"/);
    expect(page).toContain('>Left.</textarea>');
    expect(pages.engagements.asked).toEqual([]);
  });

  it('is refused without the session’s form token', async () => {
    const cookie = await pages.signIn();
    for (const path of ['/inbox/hand-on', `/tasks/${GROUP}/claim`, `/tasks/${HELD}/pause`]) {
      const response = await pages.app.request(path, {
        method: 'POST',
        headers: { cookie },
        body: new URLSearchParams({ task: HELD, to: 'fay@client.example', reason: 'x' }),
      });
      expect([path, response.status]).toEqual([path, 403]);
    }
  });
});
