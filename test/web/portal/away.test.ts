import { problem } from '../../../domain/kernel/problem.js';
import { reasonFor } from '../../../domain/kernel/reasons.js';
import { type AskedPages, openAsked, READERS, told } from '../../support/samples/asked.js';
import { anAssignee } from '../../support/samples/turns.js';
import { someone } from '../../support/site/said.js';

const DANA = 'dana@client.example';
const UNTIL = '2099-03-14';
const AWAY = { act: 'away', until: UNTIL, to: DANA };

let pages: AskedPages;
afterEach(() => pages.close());

describe('the link “I am away until …, ask …”', () => {
  it('unfolds the form, and changes nothing by being opened', async () => {
    pages = await openAsked();
    const folded = await pages.get();
    expect(folded).toContain('<summary id="away-title">I am away until …, ask …</summary>');
    expect(folded).not.toMatch(/<details class="fold" open="">\s*<summary id="away-title">/);
    expect(await pages.get(`${pages.path}?away`)).toMatch(/<details class="fold" open[^>]*><summary id="away-title">/);
    await pages.app.request(`${pages.path}?away`, { method: 'HEAD' });
    expect(pages.engagements.asked).toEqual([]);
  });

  it('labels each field, in the language of the reader', async () => {
    pages = await openAsked({ assignee: READERS.greta });
    const page = await pages.get();
    expect(page).toContain('Ich bin abwesend bis …, bitte fragen Sie …');
    expect(page).toContain('<label for="away-until">Abwesend bis einschließlich</label>');
    expect(page).toContain('<label for="away-to">Bitte fragen Sie</label>');
    expect(page).toMatch(/<input id="away-to" name="to" type="email"[^>]*aria-describedby="away-to-hint"/);
  });

  it('has the stand-in answer for whoever is away', async () => {
    pages = await openAsked();
    const response = await pages.post(AWAY);
    expect([response.status, await told(response)]).toEqual([200, expect.stringContaining(`${DANA} is asked now`)]);
    const by = someone('sara@client.example');
    expect(pages.engagements.asked).toEqual([
      ['reassign', { task: 'e1.main.1', to: DANA, reason: UNTIL, by, awayUntil: UNTIL }],
    ]);
  });

  it.each([
    ['no day', { until: '' }, 'This is needed.'],
    ['a day that is over', { until: '2020-01-01' }, '“2020-01-01” is over already.'],
    ['what is no day', { until: 'Friday' }, '“Friday” is not a date'],
    ['nobody', { to: '' }, 'This is needed.'],
    ['what is no address', { to: 'Dana' }, '“Dana”'],
  ])('shows again what was typed with %s', async (_, wrong, complaint) => {
    pages = await openAsked();
    const response = await pages.post({ ...AWAY, ...wrong });
    expect(response.status).toBe(422);
    expect(await told(response)).toContain(complaint);
    expect(pages.engagements.asked).toEqual([]);
  });

  it('says why somebody must not have it, beside their address', async () => {
    const detail = reasonFor('reasons.rule.stranger', { who: 'eve@elsewhere.example' });
    pages = await openAsked({}, { reassign: async () => ({ ok: false, why: 'forbidden', detail }) });
    const response = await pages.post({ ...AWAY, to: 'eve@elsewhere.example' });
    expect(response.status).toBe(422);
    expect(await told(response)).toContain('eve@elsewhere.example is nobody whom the directory knows');
  });

  it('shows an address that nobody knows a second time, and sends it confirmed', async () => {
    const to = 'ned@northwind.example';
    const asked: unknown[] = [];
    pages = await openAsked(
      {},
      {
        async reassign(command) {
          asked.push(command.confirm);
          return { ok: false, why: 'invalid', problems: [problem('/to', 'problems.unlisted', { value: to })] };
        },
      },
    );
    const response = await pages.post({ ...AWAY, to });
    expect(response.status).toBe(422);
    const page = await told(response);
    expect(page).toContain('The directory does not know “ned@northwind.example”');
    expect(page).toContain(`<input type="hidden" name="confirm" value="${to}"/>`);
    await pages.post({ ...AWAY, to, confirm: to });
    await pages.post({ ...AWAY, to, confirm: 'another@northwind.example' });
    expect(asked).toEqual([undefined, true, undefined]);
  });

  it('is not offered where nobody else may answer', async () => {
    pages = await openAsked({ kind: 'expert.acknowledge', assignee: { ...anAssignee(), role: 'expert' } });
    expect(await pages.get()).not.toContain('away-title');
    expect((await pages.post(AWAY)).status).toBe(409);
    expect(pages.engagements.asked).toEqual([]);
  });
});

describe('whoever is back', () => {
  const sara = { ...anAssignee(), role: undefined };
  const stoodIn = async (onBehalfOf = sara): Promise<void> => {
    pages = await openAsked();
    const { role: _, ...person } = onBehalfOf;
    await pages.change({ assignment: 2, assignee: { ...anAssignee(DANA), name: 'Dana Deputy' }, onBehalfOf: person });
  };

  it('takes the question back with the link that they had', async () => {
    await stoodIn();
    const response = await pages.app.request(pages.path);
    expect([response.status, await told(response)]).toEqual([410, expect.stringContaining('Take it back')]);
    expect(pages.engagements.asked).toEqual([]);
    const back = await pages.post({ act: 'take-back' });
    expect([back.status, await told(back)]).toEqual([200, expect.stringContaining('You have it again')]);
    const by = someone('sara@client.example');
    expect(pages.engagements.asked).toEqual([
      ['reassign', { task: 'e1.main.1', to: 'sara@client.example', reason: 'I am back', by }],
    ]);
  });

  it('has nothing to take back where it was handed on for good', async () => {
    await stoodIn({ ...sara, email: 'olga@client.example' });
    expect(await pages.get()).not.toContain('Take it back');
    expect((await pages.post({ act: 'take-back' })).status).toBe(410);
    expect(pages.engagements.asked.filter(([what]) => what === 'reassign')).toEqual([]);
  });
});
