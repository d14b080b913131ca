import { localizerFor, PLAIN } from '../../../i18n/index.js';
import { problem } from '../../../domain/kernel/problem.js';
import { aContext } from '../../support/samples/contexts.js';
import { DUE, openAsked, READERS, told } from '../../support/samples/asked.js';
import type { AskedPages } from '../../support/samples/asked.js';
import { aChange, anAssignee, anOpening, aTurn, placedAt } from '../../support/samples/turns.js';
import { said, someone } from '../../support/site/said.js';
import { reasonFor } from '../../../domain/kernel/reasons.js';

const ASHA = {
  name: 'Asha Rao',
  email: 'asha@vendor.example',
  language: 'en',
  timeZone: 'Asia/Kolkata',
  country: 'IN',
};
const ACKNOWLEDGED = { act: 'acknowledge', reason: 'Waiting for our lawyers.' };

let pages: AskedPages;
afterEach(() => pages.close());

describe('the head of a task', () => {
  it('shows the due date by both sides’ clocks where they differ', async () => {
    pages = await openAsked({ counterparty: ASHA });
    const page = await pages.get();
    expect(page).toContain('Wednesday 18 March 2026 at 17:00 GMT');
    expect(page).toContain('Wednesday 18 March 2026 at 22:30 GMT+5:30 for Asha Rao');
  });

  it('shows it as the directory says now how each of them reads a clock', async () => {
    pages = await openAsked({ counterparty: ASHA });
    const entry = { console: false, defaultFor: [] };
    await pages.store.putPerson({ ...ASHA, ...entry, timeZone: 'Asia/Tokyo' });
    await pages.store.putPerson({
      name: 'Sara',
      email: anAssignee().email,
      ...entry,
      language: 'de',
      timeZone: 'Europe/Berlin',
    });
    const page = await pages.get();
    expect(page).toContain('<html lang="de">');
    expect(page).toContain('18. März 2026 um 18:00 MEZ');
    expect(page).toMatch(/19. März 2026 um 02:00 [^<]*Asha Rao/);
  });

  it('shows it once where both clocks agree', async () => {
    pages = await openAsked({ counterparty: { ...ASHA, timeZone: 'Europe/Lisbon' } });
    expect(await pages.get()).not.toContain('for Asha Rao');
  });

  it('says on whose behalf one answers', async () => {
    pages = await openAsked();
    await pages.change({ onBehalfOf: { ...anAssignee(), name: 'Olga Out', email: 'olga@client.example' } });
    expect(await pages.get()).toMatch(/On behalf of<\/dt><dd><span><strong>Olga Out/);
  });
});

describe('a decision about what is overdue', () => {
  it('shows who has put the deliverable off, until when and why', async () => {
    const about = { stream: 'D1', facts: [], opened: [], changed: [], notices: [] };
    const context = aContext('overdue.decide');
    pages = await openAsked({ id: 'e1.D1.2', kind: 'overdue.decide', context }, {}, 'D1');
    const submitting = anOpening({ id: 'e1.D1.1', kind: 'deliverable.submit', assignee: { ...ASHA, role: 'vendor' } });
    const turn = aTurn({ ...about, turn: 2, opened: [submitting] });
    await pages.store.commit(turn, placedAt(turn, DUE));
    const deferral = {
      kind: 'snoozed',
      at: DUE,
      until: DUE,
      for: 'P1D',
      by: someone(ASHA.email),
      reason: said('The auditors are late.'),
    } as const;
    const changed = [
      aChange({ id: submitting.id, state: 'open', assignee: submitting.assignee, deferrals: [deferral] }),
    ];
    await pages.store.commit(aTurn({ ...about, turn: 3, changed }), {});
    expect(await pages.get()).toMatch(/id="deferrals"[^]*Asha Rao[^<]*The auditors are late\./);
  });
});

describe('a clock that stands still', () => {
  const pause = {
    from: '2026-03-15T09:00:00.000Z',
    holder: 'pause',
    why: said('The accounts are being audited.'),
    by: someone('olu@client.example'),
    endedBy: 'owner',
    until: '2026-04-01T09:00:00.000Z',
  } as const;

  it('says why, who can end it, until when at most, and when it would be due if it went on now', async () => {
    pages = await openAsked({ due: { on: '2026-03-18T17:00:00.000Z' } });
    await pages.change({ pause });
    const page = await pages.get();
    for (const text of [
      'The clock stands still',
      'olu@client.example stopped it: The accounts are being audited.',
      'The owner can start it again. It starts by itself on Wednesday 1 April 2026 at 10:00 BST.',
      'If it started again now, it would be due on Thursday 19 March 2026 at 17:00 GMT.',
    ])
      expect(page).toContain(text);
    expect(page).not.toContain('value="acknowledge"');
  });

  it('cannot be put off', async () => {
    pages = await openAsked();
    await pages.change({ pause });
    for (const act of ['acknowledge', 'snooze']) {
      const response = await pages.post({ act, reason: 'Waiting.', for: '2', 'for.unit': 'days' });
      expect([response.status, await response.text()]).toEqual([409, expect.stringContaining('nothing to put off')]);
    }
    expect(pages.engagements.asked).toEqual([]);
  });

  it.each(Object.values(READERS))('shows what somebody typed as it was typed: to $name', async (assignee) => {
    pages = await openAsked({ assignee });
    await pages.change({ pause: { ...pause, why: said(PLAIN.message('reasons.runnerUp')) } });
    const page = await pages.get();
    expect(page).toContain('runner-up');
    expect(page).not.toContain(localizerFor(assignee).message('reasons.runnerUp'));
  });

  it('says so in the reader’s language', async () => {
    pages = await openAsked({ assignee: READERS.sofia });
    await pages.change({ pause: { ...pause, holder: 'access', why: reasonFor('reasons.newHolder') } });
    const page = await pages.get();
    expect(page).toContain('Falta un acceso: hay una nueva persona encargada');
    expect(page).toContain('el responsable');
  });
});

describe('saying that one is on it', () => {
  it('acts once for each form that is sent, and never because somebody looks', async () => {
    pages = await openAsked();
    expect(await pages.get()).toContain('Say that you are on it');
    await pages.get(`${pages.path}?act=acknowledge&reason=looked`);
    expect(pages.engagements.asked).toEqual([]);
    const response = await pages.post({ ...ACKNOWLEDGED, for: '4', 'for.unit': 'hours' });
    expect(response.status).toBe(200);
    expect(await told(response)).toContain('Until Friday 6 March 2026 at 09:00 GMT no reminder is sent');
    expect(pages.engagements.asked).toEqual([
      [
        'acknowledge',
        {
          task: 'e1.main.1',
          for: 'PT4H',
          reason: 'Waiting for our lawyers.',
          by: someone('sara@client.example'),
          assignment: 1,
        },
      ],
    ]);
  });

  it('takes the policy’s time where none is given', async () => {
    pages = await openAsked();
    await pages.post({ ...ACKNOWLEDGED, for: '', 'for.unit': 'days' });
    expect(pages.engagements.asked.at(-1)).toEqual(['acknowledge', expect.objectContaining({ for: undefined })]);
  });

  it('asks for a reason, and for a length of time that can be read', async () => {
    pages = await openAsked({ assignee: READERS.greta });
    const response = await pages.post({ act: 'snooze', reason: ' ', for: 'bald', 'for.unit': 'days' });
    const page = await told(response);
    expect(response.status).toBe(422);
    expect(page).toMatch(/id="snooze-reason-problem">Diese Angabe ist nötig\./);
    expect(page).toContain('„bald“ ist keine ganze Zahl von Tagen.');
    expect(page).toContain('<details class="fold" open');
    expect(pages.engagements.asked).toEqual([]);
  });

  it('tells in the reader’s language why it was refused', async () => {
    const problems = [problem('/for', 'problems.longer', { value: { duration: 'P9D' }, limit: { duration: 'P1D' } })];
    pages = await openAsked(
      { assignee: READERS.greta },
      { acknowledge: async () => ({ ok: false, why: 'invalid', problems }) },
    );
    const response = await pages.post({ ...ACKNOWLEDGED, for: '9', 'for.unit': 'days' });
    expect(response.status).toBe(422);
    expect(await told(response)).toContain('9 Tage ist länger als 1 Tag');
  });

  it('shows who has put it off, until when and why', async () => {
    pages = await openAsked();
    await pages.change({
      deferrals: [
        {
          kind: 'acknowledged',
          at: '2026-03-10T09:00:00.000Z',
          by: someone('sara@client.example'),
          reason: said('Reading it.'),
          until: '2026-03-17T09:00:00.000Z',
          for: 'P7D',
        },
      ],
    });
    expect(await pages.get()).toContain('Sara Sponsor is on it until Tuesday 17 March 2026 at 09:00 GMT: Reading it.');
  });
});

describe('putting the reminders off', () => {
  it('says when the next step comes', async () => {
    pages = await openAsked();
    const response = await pages.post({ act: 'snooze', reason: 'On a plane.', for: '2', 'for.unit': 'days' });
    expect(await told(response)).toContain('The next step comes on Friday 6 March 2026 at 09:00 GMT.');
    expect(pages.engagements.asked).toEqual([
      [
        'snooze',
        { task: 'e1.main.1', for: 'P2D', reason: 'On a plane.', by: someone('sara@client.example'), assignment: 1 },
      ],
    ]);
  });
});

describe('a task of a group', () => {
  const board = { ...anAssignee('board@client.example'), name: 'The board' };
  const candidates = [
    { ...READERS.greta, email: 'greta@client.example' },
    { ...READERS.pierre, email: 'pierre@client.example' },
  ].map(({ role: _, ...person }) => person);

  it('is opened by any candidate’s link, in their language, and by nobody else’s', async () => {
    pages = await openAsked({ assignee: board });
    await pages.change({ candidates });
    const linkOf = (email: string): Promise<string> => pages.linkTo({ task: 'e1.main.1', email, assignment: 1 });
    const page = await pages.get(await linkOf('pierre@client.example'));
    expect(page).toContain('lang="fr"');
    expect(page).toContain('Pour Pierre Prix');
    expect(page).toContain('Prendre cette tâche en charge');
    expect((await pages.app.request(await linkOf('greta@client.example'))).status).toBe(200);
    expect((await pages.app.request(await linkOf('sara@client.example'))).status).toBe(410);
  });

  it('is taken by a candidate, once', async () => {
    pages = await openAsked({ assignee: board });
    await pages.change({ candidates });
    const path = await pages.linkTo({ task: 'e1.main.1', email: 'greta@client.example', assignment: 1 });
    const response = await pages.post({ act: 'claim' }, path);
    expect(await told(response)).toContain('Sie haben diese Aufgabe übernommen');
    expect(pages.engagements.asked).toEqual([['claim', { task: 'e1.main.1', by: 'greta@client.example' }]]);
  });

  it('tells a candidate who must not have it why, and leaves it to who refused it to journal that', async () => {
    const detail = reasonFor('reasons.rule.owns', { who: 'greta@client.example' });
    const forbidden = async () => ({ ok: false, why: 'forbidden', detail }) as const;
    pages = await openAsked({ assignee: board }, { answer: forbidden, claim: forbidden });
    await pages.change({ candidates });
    const path = await pages.linkTo({ task: 'e1.main.1', email: 'greta@client.example', assignment: 1 });
    for (const [field, value] of [
      ['act', 'claim'],
      ['decision', 'approve'],
    ] as const) {
      const response = await pages.post({ [field]: value }, path);
      expect([response.status, await told(response)]).toEqual([403, expect.stringContaining('leitet den Auftrag')]);
    }
    expect(pages.engagements.asked.map(([method]) => method)).toEqual(['claim', 'answer']);
  });

  it('tells who is a candidate no more, since they must not have it, why; and journals it once', async () => {
    pages = await openAsked({ assignee: board });
    await pages.change({ candidates });
    const path = await pages.linkTo({ task: 'e1.main.1', email: 'olu@client.example', assignment: 1 });
    for (let time = 0; time < 2; time += 1) {
      const response = await pages.post({ decision: 'approve' }, path);
      expect([response.status, await told(response)]).toEqual([
        403,
        expect.stringContaining('olu@client.example owns the engagement and so cannot approve it'),
      ]);
    }
    expect(pages.engagements.asked).toMatchObject([
      ['noteDenied', { engagement: 'e1', who: someone('olu@client.example') }],
    ]);
  });

  it('is put off by nobody who has not taken it', async () => {
    pages = await openAsked({ assignee: board });
    await pages.change({ candidates });
    const path = await pages.linkTo({ task: 'e1.main.1', email: 'greta@client.example', assignment: 1 });
    for (const act of ['acknowledge', 'snooze']) {
      const response = await pages.post({ act, reason: 'Warten.', for: '2', 'for.unit': 'days' }, path);
      expect([response.status, await response.text()]).toEqual([
        409,
        expect.stringContaining('Noch hat niemand aus der Gruppe diese Aufgabe übernommen'),
      ]);
    }
    expect(pages.engagements.asked).toEqual([]);
  });

  it('journals who tries to take it when it is somebody else’s', async () => {
    pages = await openAsked();
    await pages.change({ assignment: 2 });
    expect((await pages.post({ act: 'claim' })).status).toBe(410);
    expect(pages.engagements.asked.map(([method]) => method)).toEqual(['noteDenied']);
  });
});
